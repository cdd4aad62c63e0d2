"""Paying on disk: customers and what they owe, the stall's own QRIS code, money that was seen to arrive later."""
