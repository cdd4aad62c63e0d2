"""Who stands at the till, for window and command line alike.

- `gate`  the units of work of an open shop, each in the hand of whoever stands there; knows no Qt
- `pins`  PINs and the recovery code, tried
- `given` what others let: for one act, or for a cart that is still open
- `asked` what asks an owner first
- `desk`  the same for windows
"""
