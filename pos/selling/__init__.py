"""A sale from the first tap to the record.

- `agreement` what seller and buyer agree on: a price for a line or for everything, a discount
- `counting` lusin and kodi
- `line`     one line of a cart
- `buyer`    who buys, as a cart and a sale know it
- `cart`     lines, quantities and agreed prices; a frozen value, so undo is keeping the one before
- `held`     a cart that waits while its buyer is away
- `payment`  ways to pay, what is still due, change
- `fees`     what the bank is likely to keep of a QRIS payment; only ever an estimate
- `notes`    the sums a buyer is likely to hand over
- `returned` what a buyer brought back, beside the sale
- `waiting`  money that nobody has seen arrive yet
- `clauses`  sentences that no receipt may bear
- `sale`     what was sold, as it stands for ever
"""
