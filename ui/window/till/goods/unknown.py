"""A code that nobody knows."""

from collections.abc import Callable

from ui.notice import Level, Offer
from ui.session import Session
from ui.words import _


def say_unknown(session: Session, code: str, sell_freely: Callable[[], None]) -> None:
    """Say so, and offer to sell it freely."""
    text = _('Kode "{code}" belum dikenal. Jual bebas dengan harga sendiri, atau masukkan barangnya dulu.')
    session.tell(Level.WARNING, text.format(code=code), Offer(_("Jual bebas"), sell_freely))
