"""Paying without a window.

- `qris`      `lapak qris`: the stall's own code, the code of one sale, and money that is waited for
- `customers` `lapak customers`: who they are, what they owe, paying it off, statements
- `ledger`    by what customers owed less in some days
- `parts`     one part of what is paid, as it is typed
- `results`   the same as JSON
"""
