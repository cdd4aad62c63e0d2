"""What a forecast is made from: the day sums of a pile, the days the stall traded, and the pieces left."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from pos.money import Rupiah

LONGEST_MEMORY = timedelta(days=365)  # what happened before says nothing of the pace of today
_PRICE_FADES = 0.8


@dataclass(frozen=True, slots=True)
class DaySum:
    """What one trading day did to a pile.

    `sold` in pieces, negative when more came back than went; `amount` in rupiah as agreed with buyers;
    `brought_in` the pieces that came (or, negative, left) without a sale: sorted, counted, afkir, given away.
    """

    day: date
    sold: int = 0
    amount: Rupiah = 0
    brought_in: int = 0


@dataclass(frozen=True, slots=True)
class PileHistory:
    """All that is known of a pile, or of a group that is sold as one.

    `left` pieces at the end of `today`, the last day that is over; the forecast begins on the day after. `trading_days`
    are all days on which the stall sold anything, ascending, shared by its piles: on those without a `DaySum` the
    pile sold nothing, on all other days the stall was shut. `since` is the first day on which the pile could be
    bought. `days` come in any order, and sums of one day are added; none may lie after `today` (ValueError).
    """

    today: date
    trading_days: tuple[date, ...]
    since: date
    left: int
    days: tuple[DaySum, ...] = ()

    def __post_init__(self) -> None:
        if any(day.day > self.today for day in self.days):
            raise ValueError("a pile's history ends today")


@dataclass(frozen=True, slots=True)
class TradedDay:
    """One trading day of a pile: pieces `sold` for good, and rupiah taken less rupiah paid back.

    `stock` is the number of pieces there were to choose from, `came` the part of them that came on the day.
    """

    day: date
    sold: int
    amount: Rupiah
    stock: int
    came: int


def traded_days(pile: PileHistory) -> list[TradedDay]:
    """The last year of the pile, trading day by trading day; days on which it had nothing to sell are left out.

    A piece that came back undoes an earlier sale, so returns are taken off the sales before them, newest first.
    """
    past = bisect_right(pile.trading_days, pile.today)
    first = bisect_left(pile.trading_days, max(pile.since, pile.today - LONGEST_MEMORY))
    sums = _by_trading_day(pile)
    later = sums.pop(None, DaySum(pile.today))  # counted or thrown away since the stall last traded
    left, returned, days = pile.left - later.brought_in + later.sold, 0, []
    for day in reversed(pile.trading_days[first:past]):
        entry = sums.get(day, DaySum(day))
        came = max(0, entry.brought_in)
        stock = left + entry.sold - min(0, entry.brought_in)
        left = stock - came
        sold = entry.sold - returned
        returned = max(0, -sold)
        if stock > 0 or sold > 0:
            sold = max(0, sold)
            days.append(TradedDay(day, sold, entry.amount, max(1, sold, stock), came))  # a book may lag behind
    return days[::-1]


def price_of_a_piece(pile: PileHistory) -> float:
    """What a piece of the pile fetched lately, in rupiah: a week counts a fifth less than the week after it."""
    pieces = amount = 0.0
    for entry in pile.days:
        weight = _PRICE_FADES ** ((pile.today - entry.day).days / 7)
        pieces += weight * entry.sold
        amount += weight * entry.amount
    return max(0.0, amount / pieces) if pieces > 0 else 0.0


def _by_trading_day(pile: PileHistory) -> dict[date | None, DaySum]:
    """The sums by trading day; what moved while the stall was shut counts on its next trading day, None if none is."""
    trading = set(pile.trading_days)
    sums: dict[date | None, DaySum] = {}
    for one in pile.days:
        day = one.day if one.day in trading else _next_trading_day(pile, one.day)
        other = sums.get(day)
        sums[day] = one if other is None else _sum(one, other)
    return sums


def _next_trading_day(pile: PileHistory, day: date) -> date | None:
    index = bisect_left(pile.trading_days, day)
    following = pile.trading_days[index : index + 1]
    return following[0] if following and following[0] <= pile.today else None


def _sum(one: DaySum, other: DaySum) -> DaySum:
    return DaySum(one.day, one.sold + other.sold, one.amount + other.amount, one.brought_in + other.brought_in)
