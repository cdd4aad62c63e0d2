"""The verbs of the till without a window, for scripts, tests and repair. Knows no Qt.

- `context`   what every verb shares: the shop, its words, how answers and errors leave
- `main`      the group `lapak` itself, and the window where no verb is given
- `selling`   `sell` and the form of a sale; `receipts` copies
- `drawer`    `shift`
- `goods`     `stock` and `import`
- `figures`   `report`, `export` and `check`
- `printers`  `printer`
- `demo`      `demo`
"""
