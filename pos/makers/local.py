"""One variant of a local product as its owner sees it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pos.goods.item import Item, check_price
from pos.goods.product import Terms
from pos.money import Rupiah
from pos.refusals import Refusal


@dataclass(eq=False)
class HalfAWholesalePrice(Refusal):
    """A wholesale price needs the number of pieces from which it holds, two at least, and the other way round."""


@dataclass(eq=False)
class AbovePrice(Refusal):
    """`amount` rupiah, the lowest price or the wholesale price, is above the `price` itself."""

    amount: Rupiah
    price: Rupiah


@dataclass(eq=False)
class UnknownProduct(Refusal):
    """No local product has this code."""

    code: str


@dataclass(frozen=True, slots=True)
class LocalPrices:
    """What one piece costs, in rupiah.

    `cost` is what the stall paid for it last (harga modal), `setor` what the maker gets for one on consignment; either
    is None where it never came that way. `wholesale_price` holds from `wholesale_from` pieces.
    """

    price: Rupiah
    cost: Rupiah | None = None
    setor: Rupiah | None = None
    floor: Rupiah | None = None
    wholesale_from: int | None = None
    wholesale_price: Rupiah | None = None


@dataclass(frozen=True, slots=True)
class LocalPriceSet:
    """Prices as they were set at one moment, by whom and why."""

    at: datetime
    by: str
    note: str
    prices: LocalPrices


@dataclass(frozen=True, slots=True)
class LocalVariant:
    """A variant with its product's `code`, its `maker` (None where nobody knows), and its prices now.

    `reorder_level` pieces or fewer are too few; zero means that nobody watches it.
    """

    item: Item
    id: UUID
    product: str
    maker: UUID | None
    terms: Terms
    prices: LocalPrices
    reorder_level: int
    retired: bool


def check_prices(prices: LocalPrices) -> None:
    """Raise AbsurdPrice, AbovePrice or HalfAWholesalePrice unless the prices go together."""
    check_price(prices.price)
    for amount in (prices.floor, prices.wholesale_price):
        if amount is not None:
            check_price(amount)
            if amount > prices.price:
                raise AbovePrice(amount, prices.price)
    halves = prices.wholesale_from is not None, prices.wholesale_price is not None
    if halves[0] != halves[1] or (prices.wholesale_from is not None and prices.wholesale_from < 2):
        raise HalfAWholesalePrice
