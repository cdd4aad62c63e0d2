"""Who stands at the till, for window and command line alike. Knows no Qt.

- `gate`   the units of work of an open shop, each in the hand of whoever stands there
"""
