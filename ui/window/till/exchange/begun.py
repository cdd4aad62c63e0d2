"""An exchange that was begun and not finished: told, and gone on with only when somebody says so.

It does not come back by itself: who found the till dark may have settled it by hand meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable

from pos.returning import Wanted
from ui.notice import Level, Offer
from ui.session import Session
from ui.words import _


def offer_begun(session: Session, go_on: Callable[[Wanted], None]) -> None:
    """Tell of the exchange that was begun today, if there is one, and how to go on with it."""
    begun = session.returns.begun()
    if begun is None:
        return
    text = (
        _("Tukar barang struk {number} tadi belum selesai.") if begun.number else _("Tukar barang tadi belum selesai.")
    )
    offer = Offer(_("Lanjutkan"), lambda: go_on(begun))
    session.tell(Level.WARNING, text.format(number=begun.number), offer)
