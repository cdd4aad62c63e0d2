"""The slip of a drawer, from the records of the shop."""

from __future__ import annotations

from datetime import datetime

from pos.cash.shift import Drawer, Shift
from pos.ports import Reading
from pos.till import settings_of
from printing.builders.closing_slip import closing_slip
from printing.document import Document
from ui.words import Translate, words_in


def drawer_document(shop: Reading, shift: Shift, at: datetime, *, translate: Translate | None = None) -> Document:
    """The slip of one drawer: as it stands where it is open, else as it was closed. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    drawer = Drawer(shift, shop.shifts.drawer_sum(shift.id))
    moved, waiting = shop.shifts.movements(shift.id), shop.arrivals.waiting(shift.id)
    return closing_slip(drawer, moved, waiting, settings.stall, at, _=translate or words_in(settings.language))
