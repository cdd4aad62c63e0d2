"""Papers of paying.

- `qris_slip`      the stall's code with an amount, for a buyer whose telephone reads paper better than a screen
- `repayment_slip` kasbon that was paid off
- `account_slip`   what a customer owes, receipt by receipt
"""
