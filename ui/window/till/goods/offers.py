"""Promo, from the till: an offer that is made or ended holds for the cart at once."""

from __future__ import annotations

from ui.session import Session
from ui.window.widgets.fields.search_field import SearchField


def show_offers(session: Session, field: SearchField) -> None:
    """Show what is offered; afterwards the keys go back to `field`."""
    from ui.window.offers.overview import OffersSheet  # late: a till that only sells does not need it

    OffersSheet(session, field.window()).gone.connect(field.take_focus)
