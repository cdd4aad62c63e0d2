"""Known customers, and what they owe (kasbon).

- `customer` who they are, and how far the stall trusts them
- `account`  what they took on trust, what they paid off, what is open of which receipt
- `steps`    the same of many accounts beside each other

Nouns and their rules only; `pos.counter` has the verbs.
"""
