"""A buyer comes back: one screen from his receipt to the difference.

- `draft`   what lies on the counter so far, as a frozen value
- `finding` the receipt: by number, amount, goods, or a scan of its QR
- `counter` the receipt chosen, its lines, and the shelf
- `lines`   the lines of the receipt, with how many come back and how
- `side`    what is taken instead, the sums, and the difference, large
- `paying`  the difference: what the payment panel takes money for, or money back
- `unproven` goods without a receipt
- `begun`   one that was begun and not finished, offered again
- `page`    all of it together
"""
