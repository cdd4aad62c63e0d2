"""The verbs of the till without a window, for scripts, tests and repair. Knows no Qt.

- `main`     the group `lapak` itself, and the window where no verb is given
- `context`  what every verb shares: the shop, its words, how answers leave; `verbs` how errors leave, `refused` as JSON
- `selling/` `sell`, and the form of a sale
- `goods`    `stock` and `import`
- `days/`    `shift`, `report`, `export` and `check`
- `papers/`  `receipt` and `printer`
- `demo`     `demo`
"""
