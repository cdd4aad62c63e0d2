"""How fast one size and colour goes, and whether enough was seen of it to say so.

Most of them sell on few days and then some at once, which a plain average smears. The pace is Croston's: how many go on
a day that sells, over the days that lie between such days, both smoothed, with the correction of Syntetos and Boylan.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise
from uuid import UUID

from pos.goods.item import Item

LOOK_BACK = 28
"""Days over which the pace is taken."""
DAYS_NEEDED = 7
"""Days with something on the shelf before a pace is named: one whole week, as the days of a week differ."""
SALES_NEEDED = 3
"""Days that sold something before a pace is named: two gaps between sales are the least that can differ."""

_SMOOTHING = Fraction(1, 10)
_UNBIASED = 1 - _SMOOTHING / 2


@dataclass(frozen=True, slots=True)
class Missing:
    """What is still to be seen before a pace can be named: further `days` on the shelf, and `sales`, days that sell."""

    days: int
    sales: int


@dataclass(frozen=True, slots=True)
class StockPace:
    """One variant: `left` on the shelf, and the `level` at which its owner watches it.

    `demand` is what each day sold on which there was any of it, of the days of LOOK_BACK, oldest first; below zero
    where more came back. `lead_days` pass from an order until it is there.
    """

    item: Item
    maker: UUID | None
    maker_name: str
    left: int
    level: int
    demand: tuple[int, ...]
    lead_days: int

    @property
    def sold(self) -> int:
        """Pieces sold, less what came back."""
        return sum(self.demand)

    @property
    def days(self) -> int:
        """Days on which there was any of it."""
        return len(self.demand)

    @property
    def missing(self) -> Missing | None:
        """What is still to be seen before `rate` means anything, or None."""
        sales = sum(pieces > 0 for pieces in self.demand)
        if self.sold > 0 and self.days >= DAYS_NEEDED and sales >= SALES_NEEDED:
            return None
        return Missing(max(0, DAYS_NEEDED - self.days), max(int(self.sold <= 0), SALES_NEEDED - sales))

    @property
    def rate(self) -> Fraction:
        """Pieces that go on an average day on the shelf; nothing where nothing was sold.

        Both averages begin at the mean of what was seen. A silence longer than the usual gap counts as a gap.
        """
        sales = [(day, pieces) for day, pieces in enumerate(self.demand, start=1) if pieces > 0]
        if not sales:
            return Fraction(0)
        size, gap = Fraction(sum(pieces for _, pieces in sales), len(sales)), Fraction(self.days, len(sales))
        for _, pieces in sales:
            size += _SMOOTHING * (pieces - size)
        for (before, _), (day, _) in pairwise(sales):
            gap += _SMOOTHING * (day - before - gap)
        silence = self.days - sales[-1][0]
        return _UNBIASED * size / (gap if gap > silence else Fraction(silence))

    def most_in(self, days: int) -> int:
        """The most that was ever sold in so many days on the shelf in a row; all of it where there were fewer."""
        upto = (0, *accumulate(self.demand))
        span = min(max(1, days), self.days)
        return max((late - early for early, late in zip(upto, upto[span:], strict=False)), default=0)
