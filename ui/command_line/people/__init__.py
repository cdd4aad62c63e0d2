"""`lapak people` and `lapak audit`: who works here, what they may do, and what was done.

- `results` people and entries of the log as JSON and as lines
- `verbs`   `lapak people`
- `pins`    `lapak people on|off|pin|recover`
- `log`     `lapak audit`
"""
