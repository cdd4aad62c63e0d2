"""Ways to pay, in one word each."""

from pos.selling.payment import Confirmation, Method, Payment


def cash(amount: int) -> Payment:
    """Notes on the table."""
    return Payment(Method.CASH, amount)


def kasbon(amount: int) -> Payment:
    """On trust."""
    return Payment(Method.KASBON, amount)


def qris(amount: int, seen: Confirmation | None = None) -> Payment:
    """QRIS that was seen to arrive, or that is waited for."""
    return Payment(Method.QRIS, amount, seen, waiting=seen is None)
