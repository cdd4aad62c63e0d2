"""Prices of piles: obral for one pile, a tier or a category."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from pos.clock import trading_day
from pos.goods.bale import Pile
from pos.ports import Work
from pos.till import settings_of
from pos.used.leaving import NotAPile
from pos.used.pricing import NewPrice, NothingToReprice, Piles, check_floor
from pos.wording import one_line


def reprice(work: Work, piles: Piles, new: NewPrice, by: str, now: datetime, note: str = "") -> Sequence[Pile]:
    """Give all the piles that are meant a new price from `now` on; the prices before stay in their history.

    Only what changes is recorded, and answered. A lowest price above the new price comes down with it, unless one is
    said. Raises NotAPile, NothingToReprice, AbsurdPercent, AbsurdPrice, FloorAbovePrice; nothing is recorded then.
    """
    meant = work.prices.meant(piles)
    if piles.code and not meant:
        raise NotAPile(piles.code)
    changed = [after for pile in meant if (after := repriced(pile, new)) != pile]
    if not changed:
        raise NothingToReprice
    day = trading_day(now, settings_of(work).cutoff)
    for pile in changed:
        work.prices.set(pile, one_line(by), one_line(note), now, day)
    return changed


def repriced(pile: Pile, new: NewPrice) -> Pile:
    """The pile at its new price. Raises AbsurdPercent, AbsurdPrice, FloorAbovePrice."""
    price = new.of(pile.price)
    if new.floor is not None:
        check_floor(new.floor, price)
        return replace(pile, price=price, floor=new.floor)
    return replace(pile, price=price, floor=None if pile.floor is None else min(pile.floor, price))
