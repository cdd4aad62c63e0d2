"""The verbs of the till without a window, for scripts, tests and repair. Knows no Qt.

- `main`     the group `lapak` itself, and the window where no verb is given
- `version`  which program this is, said without the rest of it
- `context`  what every verb shares: the shop and its words
- `typed`    money and days as they are typed; `speaking` help and complaints about usage
- `answers`  how answers leave, and the exit codes; `verbs` how refusals leave, `refused` as JSON
- `returning` buyers who come back: `return` and `void`
- `selling/` `sell`, and the form of a sale
- `paying/`  `customers` and `qris`
- `telling`  how far long work has come
- `offers`   Rata and packages
- `goods`    `stock` and `import`
- `used/`    `used`, for everything about used goods
- `makers/`  `makers`, `receive`, `settle` and `reorder`
- `local/`   `products`, for local goods
- `days/`    `shift`, `report`, `export` and `check`
- `papers/`  `receipt`, `labels` and `printer`
- `keeping/` `backup` and `restore`
- `people/`  `people` and `audit`; `doors` who calls, and what needs a right to be looked at
- `demo`     `demo`
"""
