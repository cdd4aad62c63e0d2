"""What windows do to one shop, thing by thing: calls in, signals out; the session holds one of each.

- `counter`    customers, QRIS, money that is waited for, buyers who come back
- `deeds`      what the desks of the owner's goods share
- `drawer`     the drawer: opened, used for more than sales, closed
- `makers`     makers and their goods
- `paper`      the queue of slips
- `stockroom`  used goods
"""
