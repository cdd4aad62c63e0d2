"""Prices of piles: obral from a moment on, with history, and a lowest price that steps down."""

from dataclasses import dataclass
from datetime import datetime

from pos.goods.bale import Tier
from pos.goods.item import check_price
from pos.money import Rupiah
from pos.refusals import Refusal

STEP = 1_000
"""A price cut by percent comes out in whole thousands, as prices are shouted."""


@dataclass(eq=False)
class FloorAbovePrice(Refusal):
    """The lowest price `floor` lies above the price `price`; both in rupiah."""

    floor: Rupiah
    price: Rupiah


@dataclass(eq=False)
class AbsurdPercent(Refusal):
    """A price can be cut by 1 to 99 percent."""

    percent: int


@dataclass(eq=False)
class NothingToReprice(Refusal):
    """No pile was meant, or the change leaves every price as it is."""


@dataclass(frozen=True, slots=True)
class Piles:
    """Which piles are meant: one by its `code`, or all of a tier, a category, or a tier of a category.

    A piece with a tag of its own belongs to its category, and to no tier.
    """

    code: str = ""
    tier: Tier | None = None
    category: str = ""


@dataclass(frozen=True, slots=True)
class NewPrice:
    """What a price becomes: `price` rupiah, or what it was less `percent`; and the lowest price, if it changes too."""

    price: Rupiah | None = None
    percent: int | None = None
    floor: Rupiah | None = None

    def of(self, price: Rupiah) -> Rupiah:
        """What `price` becomes. Raises AbsurdPercent, AbsurdPrice."""
        if self.percent is not None:
            if not 1 <= self.percent <= 99:
                raise AbsurdPercent(self.percent)
            return max(STEP, _rounded(price * (100 - self.percent), 100 * STEP) * STEP)
        new = price if self.price is None else self.price
        check_price(new)
        return new


@dataclass(frozen=True, slots=True)
class PriceSet:
    """One line of a pile's price history: from `at` on, `price` and the lowest price `floor`, in rupiah."""

    at: datetime
    price: Rupiah
    floor: Rupiah | None
    by: str
    note: str


@dataclass(frozen=True, slots=True)
class FloorSteps:
    """How a lowest price steps down: `by_age` holds (days on the shelf, percent of the lowest price) in any order.

    `paid_back` is the percent once the bales have paid themselves back, on top of that. 100 everywhere means never.
    """

    by_age: tuple[tuple[int, int], ...] = ()
    paid_back: int = 100


NEVER = FloorSteps()
"""A lowest price that stays as it was set."""


def check_floor(floor: Rupiah | None, price: Rupiah) -> None:
    """Raise AbsurdPrice or FloorAbovePrice unless 1 <= floor <= price; no lowest price is always right."""
    if floor is None:
        return
    check_price(floor)
    if floor > price:
        raise FloorAbovePrice(floor, price)


def lowest_price(floor: Rupiah | None, days: int, steps: FloorSteps, *, paid_back: bool) -> Rupiah | None:
    """The lowest price of a pile that has been on the shelf for `days`, in whole thousands, rounded up.

    None where no lowest price was set.
    """
    if floor is None:
        return None
    percent = min((share for age, share in steps.by_age if days >= age), default=100)
    for share in (percent, steps.paid_back if paid_back else 100):
        floor = min(floor, -(-floor * share // (100 * STEP)) * STEP)
    return floor


def _rounded(amount: int, unit: int) -> int:
    """`amount / unit`, half up."""
    return (2 * amount + unit) // (2 * unit)
