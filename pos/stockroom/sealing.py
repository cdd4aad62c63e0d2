"""Sealing the opening count: once, with a date and a name."""

from dataclasses import replace
from datetime import datetime

from pos.bookkeeping import Page, refuse_after_sealing
from pos.clock import trading_day
from pos.goods.stock import MovementKind
from pos.ports import Work
from pos.till import settings_of
from pos.used.sealing import NothingToSeal, Seal


def seal_opening(work: Work, by: str, now: datetime) -> Seal:
    """Seal the opening count of used goods: no verb adds any from now on, and the seal stands in the book for ever.

    What is sealed is what `work.used.left()` shows. Raises StockSealed if it was sealed before, NothingToSeal.
    """
    refuse_after_sealing(work)
    left = work.used.left()
    if left.pieces <= 0:
        raise NothingToSeal
    day = trading_day(now, settings_of(work).cutoff)
    seal = Seal(work.new_id(), now, day, by, left.pieces, left.value, left.head.entries + 1, "")
    page = Page(work, now, day, by, seal.id)
    page.remark(MovementKind.SEALED, f"{left.pieces} / {left.value}")
    page.write()
    seal = replace(seal, code=work.used.head().code)
    work.used.add_seal(seal)
    return seal
