"""Who stands at the till: PINs, the lock, what somebody may do, and the log.

- `pad`      a PIN by finger or number pad
- `lock`     the locked till, and another person in one tap
- `lending`  an owner's PIN that lets one act be done
- `guarded`  buttons that show who may press them
- `watch`    locks the till by key and by time, and asks for an owner where something was refused
- `new_pin`  a PIN typed twice
- `own_pin`  a PIN that its owner changes, the old one first
- `code_sheet` a recovery code, shown once, and its paper; `recovery` the way back in by it
- `rights`   the table of who may do what
- `log`      the log, with filters
- `panel`    the place of all this in the settings
"""
