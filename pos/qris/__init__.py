"""QRIS: the stall's own code, and the same code with an amount in it.

- `tlv`      fields of an EMVCo code: id, length, value; and the check sum over all of them
- `merchant` what a merchant's code must hold, who gets the money, and the code of one sale
"""
