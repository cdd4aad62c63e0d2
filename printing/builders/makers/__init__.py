"""Papers between the stall and its makers, on receipt paper and as text.

- `delivery_slip`   goods that came, on either terms, or went back, and corrections of that
- `settlement_slip` what was sold for a maker, line by line, and what it gets
- `payment_slip`    what was paid, and for what
- `statement_slip`  what a maker is owed, and by when
- `owing_slip`      what all makers are owed, and by when
- `order_text`      what is ordered from a maker, as a message
- `words`           titles, terms and signatures that slip and page share
"""
