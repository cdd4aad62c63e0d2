"""A sale from the first tap to the record.

- `cart`     lines, quantities and agreed prices; a frozen value, so undo is keeping the one before
- `held`     a cart that waits while its buyer is away
- `payment`  ways to pay, what is still due, change
- `notes`    the sums a buyer is likely to hand over
- `returned` what a buyer brought back, beside the sale
- `sale`     what was sold, as it stands for ever
"""
