"""What obral did: pieces and rupiah a day before and after past markdowns. Figures seen, nothing inferred."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pos.forecast.feast import swell
from pos.forecast.history import PileHistory, TradedDay, traded_days
from pos.money import Rupiah

COMPARED_DAYS = 28  # trading days on each side of a markdown, at most
NEEDED_DAYS = 7  # trading days on each side, without which there is nothing to compare


@dataclass(frozen=True, slots=True)
class PriceSet:
    """The `price` of one piece, in rupiah, from the beginning of the trading day `day` on."""

    day: date
    price: Rupiah


@dataclass(frozen=True, slots=True)
class Stretch:
    """Trading days at one price: their number, the pieces sold in them, and the rupiah taken."""

    days: int
    pieces: int
    amount: Rupiah

    @property
    def pieces_a_day(self) -> float:
        """Pieces a trading day; 0 where no day was counted."""
        return self.pieces / self.days if self.days else 0.0

    @property
    def amount_a_day(self) -> Rupiah:
        """Whole rupiah a trading day; 0 where no day was counted."""
        return round(self.amount / self.days) if self.days else 0

    def __add__(self, other: "Stretch") -> "Stretch":
        return Stretch(self.days + other.days, self.pieces + other.pieces, self.amount + other.amount)


@dataclass(frozen=True, slots=True)
class Markdown:
    """One past markdown: on `day` the price of a piece fell from `old` to `new` rupiah."""

    day: date
    old: Rupiah
    new: Rupiah
    before: Stretch
    after: Stretch

    @property
    def helped(self) -> bool:
        """Whether more pieces a day went after it than before."""
        return self.after.pieces * self.before.days > self.before.pieces * self.after.days


@dataclass(frozen=True, slots=True)
class Experience:
    """Several markdowns at once: how many there were, how many helped, and all their days added up on each side.

    It says what happened, not why: a pile is marked down when it has been slow, and a slow week is often followed by
    a better one at any price.
    """

    markdowns: int
    helped: int
    before: Stretch
    after: Stretch


def markdowns(pile: PileHistory, prices: Iterable[PriceSet]) -> tuple[Markdown, ...]:
    """The markdowns among all prices ever set for a pile, oldest first, with what was sold on each side.

    A side reaches as far as its price held, at most `COMPARED_DAYS` trading days, and no further back than a year. Days
    of the rush before Lebaran and days on which nothing was left to sell count on neither side. A piece that came
    back counts against the day it was sold, its money against the day it was paid out. A markdown with fewer than
    `NEEDED_DAYS` days on a side is left out. Of several prices set for one day the last one given holds.
    """
    held = _changes(prices)
    days = [day for day in traded_days(pile) if not swell(day.day)]
    starts = [_position(days, price.day) for price in held]
    sides = [days[start:end] for start, end in pairwise([*starts, len(days)])]
    found = (
        Markdown(new.day, old.price, new.price, _stretch(before[-COMPARED_DAYS:]), _stretch(after[:COMPARED_DAYS]))
        for (old, before), (new, after) in pairwise(zip(held, sides, strict=True))
        if new.price < old.price
    )
    return tuple(one for one in found if min(one.before.days, one.after.days) >= NEEDED_DAYS)


def experience(found: Sequence[Markdown]) -> Experience | None:
    """Add up markdowns, of one pile or of many; None where there are none."""
    if not found:
        return None
    nothing = Stretch(0, 0, 0)
    return Experience(
        markdowns=len(found),
        helped=sum(one.helped for one in found),
        before=sum((one.before for one in found), nothing),
        after=sum((one.after for one in found), nothing),
    )


def _changes(prices: Iterable[PriceSet]) -> list[PriceSet]:
    """The prices by day, without those that changed nothing."""
    by_day = {price.day: price for price in sorted(prices, key=lambda price: price.day)}
    held: list[PriceSet] = []
    for price in by_day.values():
        if not held or price.price != held[-1].price:
            held.append(price)
    return held


def _stretch(days: Sequence[TradedDay]) -> Stretch:
    return Stretch(len(days), sum(day.sold for day in days), sum(day.amount for day in days))


def _position(days: Sequence[TradedDay], day: date) -> int:
    return bisect_left(days, day, key=lambda traded: traded.day)
