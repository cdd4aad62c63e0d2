"""What is paid for: the open cart, or the difference of an exchange."""

from __future__ import annotations

from typing import Protocol

from pos.money import Rupiah
from pos.selling.buyer import Buyer
from pos.selling.payment import Payment
from ui.session import Session


class Bill(Protocol):
    """Asked anew each time: what is due may change while the buyer pays."""

    @property
    def total(self) -> Rupiah:
        """Rupiah that are due before cash is rounded."""

    @property
    def customer(self) -> Buyer | None:
        """Who buys, where he is known."""

    def settle(self, payments: tuple[Payment, ...], *, print_slip: bool) -> None:
        """Make it final. Raises a Refusal, and nothing is recorded then."""


class CartBill:
    """The open cart of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def total(self) -> Rupiah:
        """What the cart costs."""
        return self._session.basket.cart.total

    @property
    def customer(self) -> Buyer | None:
        """Whose cart it is."""
        return self._session.basket.cart.customer

    def settle(self, payments: tuple[Payment, ...], *, print_slip: bool) -> None:
        """Sell it. Raises what `Session.pay` raises."""
        self._session.pay(self._session.basket.cart, payments, print_receipt=print_slip)
