"""Who stands at the till, for window and command line alike.

- `gate`  the units of work of an open shop, each in the hand of whoever stands there; knows no Qt
- `pins`  PINs and the recovery code, tried
- `given` words that were given for carts that are still open
- `desk`  the same for windows
"""
