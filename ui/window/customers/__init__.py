"""Customers and what they owe, on sheets over any screen.

- `find`    all of them, found while one types; one is chosen, added, changed, or asked about their account
- `form`    name, phone, note, limit, wholesale
- `account` what one owes since when, paying it off, and its paper
- `waiting` money that nobody has seen arrive yet
"""
