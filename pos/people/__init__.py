"""Who works at the stall, what each may do, and what was done that somebody may ask about.

- `rights`   what a person may do, and the refusal where one may not
- `person`   the owner and the helpers
- `secret`   PINs and the recovery code, as they are kept
- `patience` how long a wrong PIN makes everybody wait
- `audit`    the log: its entries, and what ties each to the one before
- `asking`   what is agreed at the till and needs a right, and the word that was given for it
- `hand`     one unit of work in the hands of one person: the only place where a right is asked for
- `rules`    what a write of the shop needs, and what of it is written into the log
- `till_rules` the same for what is written at the till
- `acts`     which rule each write goes by
- `proving`  trying a PIN or the recovery code
- `staff`    the owner's verbs about people
"""
