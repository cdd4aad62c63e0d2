"""A bale of used goods and the piles that were sorted out of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from pos.goods.item import Family, Item, ItemKind
from pos.money import Rupiah


class Tier(StrEnum):
    """What sorting puts a piece into; the words are the market's own and are codes too (`BAL-01/kepala`)."""

    HEAD = "kepala"
    BODY = "badan"
    FEET = "kaki"


@dataclass(frozen=True, slots=True)
class PriceOffer:
    """`pieces` from piles priced `bin_price` each go for `total` rupiah together ("3 = 100 rb")."""

    pieces: int
    total: Rupiah
    bin_price: Rupiah


@dataclass(frozen=True, slots=True)
class Bale:
    """A bale as it was bought and sorted.

    `weight` in kilograms; `pieces` counted in all, of which `rejected` (afkir) could not be sold;
    `purchase_price` and `other_costs` (transport, sorting) in rupiah.
    """

    id: UUID
    code: str
    category: str
    description: str
    origin: str
    grade: str
    kind: str
    weight: int
    pieces: int
    rejected: int
    purchase_price: Rupiah
    other_costs: Rupiah
    bought_on: date
    opened_on: date | None
    seller: str
    offer: PriceOffer | None = None

    @property
    def cost(self) -> Rupiah:
        """What the bale cost in all, in rupiah; a joint cost of every piece in it."""
        return self.purchase_price + self.other_costs


@dataclass(frozen=True, slots=True)
class Pile:
    """The pieces of one tier of one bale, sold at one price and counted together, never one by one.

    `sorted_pieces` came out of the bale for this tier; `price` in rupiah for one piece.
    """

    id: UUID
    bale: UUID
    code: str
    category: str
    tier: Tier
    price: Rupiah
    sorted_pieces: int

    @property
    def item(self) -> Item:
        """The pile as something a cart can hold."""
        return Item(
            self.id,
            ItemKind.PILE,
            Family.USED,
            self.code,
            self.category,
            self.tier,
            self.category,
            self.price,
        )
