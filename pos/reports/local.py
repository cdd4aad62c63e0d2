"""From used to local: shares week by week, and what each pile and product earns for its place on the rail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pos.goods.item import Family
from pos.money import Rupiah


@dataclass(frozen=True, slots=True)
class FamilySold:
    """What one family sold in a week: `pieces` less those that came back, and rupiah paid and at cost."""

    pieces: int = 0
    amount: Rupiah = 0
    cost: Rupiah = 0

    @property
    def profit(self) -> Rupiah:
        """Amount less cost, in rupiah."""
        return self.amount - self.cost

    def __add__(self, other: "FamilySold") -> "FamilySold":
        """Both together."""
        return FamilySold(self.pieces + other.pieces, self.amount + other.amount, self.cost + other.cost)


@dataclass(frozen=True, slots=True)
class WeekShare:
    """One week, from the Monday `first`: the two families side by side.

    Shares are of local goods, in tenths of a percent, and None where there is nothing to share or a loss on one side.
    """

    first: date
    used: FamilySold
    local: FamilySold

    @property
    def pieces(self) -> int | None:
        """The share of local goods in the pieces sold."""
        return _permille(self.local.pieces, self.used.pieces)

    @property
    def turnover(self) -> int | None:
        """The share of local goods in the turnover."""
        return _permille(self.local.amount, self.used.amount)

    @property
    def profit(self) -> int | None:
        """The share of local goods in the profit."""
        return _permille(self.local.profit, self.used.profit)


@dataclass(frozen=True, slots=True)
class Place:
    """What one pile or one product did in a number of days: `days` of them with pieces of it on the shelf.

    `pieces` were sold, less those that came back; rupiah paid and at cost.
    """

    name: str
    family: Family
    pieces: int
    amount: Rupiah
    cost: Rupiah
    days: int
    left: int

    @property
    def profit(self) -> Rupiah:
        """Amount less cost, in rupiah."""
        return self.amount - self.cost

    @property
    def profit_per_piece(self) -> Rupiah | None:
        """Rupiah, rounded down; None where nothing was sold."""
        return self.profit // self.pieces if self.pieces > 0 else None

    @property
    def profit_per_day(self) -> Rupiah:
        """Rupiah a day on the shelf, rounded down: what decides who deserves the rail."""
        return self.profit // max(1, self.days)


@dataclass(frozen=True, slots=True)
class FromUsedToLocal:
    """The way from used to local goods from the day `first` to the day `last`: week by week, and place by place."""

    first: date
    last: date
    weeks: tuple[WeekShare, ...]
    places: tuple[Place, ...]

    @property
    def whole(self) -> WeekShare:
        """All weeks together, as one long week."""
        used, local = FamilySold(), FamilySold()
        for week in self.weeks:
            used, local = used + week.used, local + week.local
        return WeekShare(self.first, used, local)


@dataclass(frozen=True, slots=True)
class MakerMonth:
    """What was sold of one maker's goods in one month; nothing in it is private to anyone.

    `month` is its first day; `amount` in rupiah is what buyers paid.
    """

    month: date
    maker: str
    region: str
    products: int
    pieces: int
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class LocalMaker:
    """What may be told of a maker: who it is, and what it has in the stall; nothing private, no price.

    `since` is the day from which its goods were there, None where none ever came.
    """

    name: str
    region: str
    business_number: str
    products: int
    variants: int
    since: date | None


@dataclass(frozen=True, slots=True)
class Programme:
    """What the stall tells those who support makers: who they are, and what was sold of theirs in each month."""

    first: date
    last: date
    makers: tuple[LocalMaker, ...]
    months: tuple[MakerMonth, ...]


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def weeks(days: Sequence[tuple[date, Family, FamilySold]]) -> tuple[WeekShare, ...]:
    """Days added up to weeks, from the first to the last without a gap."""
    sums: dict[tuple[date, Family], FamilySold] = {}
    for day, family, sold in days:
        sums[monday(day), family] = sums.get((monday(day), family), FamilySold()) + sold
    if not sums:
        return ()
    first, last = min(week for week, _ in sums), max(week for week, _ in sums)
    return tuple(
        WeekShare(week, *(sums.get((week, family), FamilySold()) for family in (Family.USED, Family.LOCAL)))
        for number in range((last - first).days // 7 + 1)
        for week in (first + timedelta(weeks=number),)
    )


def _permille(part: int, other: int) -> int | None:
    if part < 0 or other < 0 or part + other == 0:
        return None
    return (2000 * part + part + other) // (2 * (part + other))
