"""A sale for exactly the cash that it costs, by one key: there is a crowd."""

from __future__ import annotations

from dataclasses import replace

from pos.money import write_rp
from pos.selling.payment import Method, Payment, rounding_for
from ui.notice import Level
from ui.session import Session
from ui.words import _


def sell_for_exact_cash(session: Session) -> None:
    """Sell what is in the cart, if there is anything, for what it costs in cash; say so, or why not."""
    cart, settings = session.basket.cart, session.settings
    if not cart:
        return
    due = cart.total + rounding_for(cart.total, (Payment(Method.CASH, cart.total),), settings.rounding)
    with session.telling():
        paid = (Payment(Method.CASH, due),)
        done = session.pay(cart, paid, print_receipt=settings.receipt.print_by_default)
        text = _("{number}: tunai {amount}, uang pas.").format(number=done.sale.number, amount=write_rp(due))
        session.tell(Level.DONE, text)


def toggle_crowd(session: Session) -> None:
    """Make the till the one for a crowd, or the usual one again; it stays so until it is changed."""
    with session.telling():
        session.save_settings(replace(session.settings, crowded=not session.settings.crowded))
