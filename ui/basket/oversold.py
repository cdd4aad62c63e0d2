"""What is said of a line that goes beyond the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos.selling.line import CartLine
from ui.notice import Level, Offer
from ui.words import _, left_words

if TYPE_CHECKING:
    from ui.session import Session


def tell_oversold(session: Session, line: CartLine, left: int) -> None:
    """Say how many pieces the book still holds; the step can be taken back."""
    text = _("{name}: di catatan {left}. Tetap bisa dijual, nanti dihitung ulang.")
    told_of = session.basket.cart

    def undo() -> None:
        if session.basket.cart is told_of:  # else another step came after the one that was warned of
            session.basket.undo()

    session.tell(Level.WARNING, text.format(name=line.item.full_name, left=left_words(left)), Offer(_("Urung"), undo))
