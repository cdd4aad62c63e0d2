"""Prices of piles: obral for one pile, a tier or a category, and how low a seller may go today."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from pos.clock import trading_day
from pos.goods.bale import Pile
from pos.money import Rupiah
from pos.ports import Reading, Work
from pos.stockroom.piles import pile_of
from pos.till import settings_of
from pos.used.leaving import NotAPile
from pos.used.pricing import NewPrice, NothingToReprice, Piles, check_floor, lowest_price


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
        work.prices.set(pile, by, note, now, day)
    return changed


def lowest_price_of(look: Reading, code: str, today: date) -> Rupiah | None:
    """How low the price of the pile `code` may go on the trading day `today`, in rupiah; None where anything goes.

    It steps down with the days on the shelf and once the bales that feed the pile have paid themselves back, as the
    settings say. Raises NotAPile.
    """
    pile, settings = pile_of(look, code), look.settings.current()
    first = look.used.first_in(pile.id)
    if pile.floor is None or settings is None or first is None:
        return pile.floor
    days = (today - trading_day(first, settings.cutoff)).days
    feeding = {lot.bale for lot in look.used.lots(pile.id) if lot.balance.pieces > 0}
    paid_back = bool(feeding) and all(account.paid_back for account in look.used.accounts(feeding))
    return lowest_price(pile.floor, days, settings.floor_steps, paid_back=paid_back)


def repriced(pile: Pile, new: NewPrice) -> Pile:
    """The pile at its new price. Raises AbsurdPercent, AbsurdPrice, FloorAbovePrice."""
    price = new.of(pile.price)
    if new.floor is not None:
        check_floor(new.floor, price)
        return replace(pile, price=price, floor=new.floor)
    return replace(pile, price=price, floor=None if pile.floor is None else min(pile.floor, price))
