"""A bale of used goods and the piles that were sorted out of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from pos.goods.item import Family, Item, ItemKind
from pos.money import Rupiah

Tier = str
"""What sorting puts a piece into. The owner names them (`pos.goods.tiers`); names are codes too (`BAL-01/kepala`)."""

STANDARD_TIERS: tuple[Tier, ...] = ("kepala", "badan", "kaki")
"""The market's own words, until the owner says otherwise: head, body and feet."""


MOST_IN_PACKAGE = 100
"""The most pieces that go together for one price; five kodi."""


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

    @property
    def cost_of_a_piece(self) -> Rupiah | None:
        """The naive cost of one piece in rupiah, half up: as if every piece could be sold. None without pieces."""
        return rounded(self.cost, self.pieces)

    @property
    def cost_of_a_sellable_piece(self) -> Rupiah | None:
        """What one piece that can be sold has to bear, in rupiah, half up; None where there is none."""
        return rounded(self.cost, self.pieces - self.rejected)


def rounded(cost: Rupiah, pieces: int) -> Rupiah | None:
    """The rupiah of one piece, half up; None where there are no pieces."""
    return (2 * cost + pieces) // (2 * pieces) if pieces > 0 else None


@dataclass(frozen=True, slots=True)
class Pile:
    """The pieces of one tier of one bale, sold at one price and counted together, never one by one.

    `bale` is its own bale; others may feed it too. `sorted_pieces` came out of that bale for this tier; `price` and the
    lowest price `floor` in rupiah for one piece. `hung` tells hanging (gantungan) from a heap (tumpukan). A single
    dear piece with a tag of its own is a pile of one, called `name` beside its category.
    """

    id: UUID
    bale: UUID
    code: str
    category: str
    tier: Tier
    price: Rupiah
    sorted_pieces: int
    floor: Rupiah | None = None
    hung: bool = False
    name: str = ""

    @property
    def item(self) -> Item:
        """The pile as something a cart can hold."""
        return Item(
            self.id,
            ItemKind.PILE,
            Family.USED,
            self.code,
            self.category,
            self.name or self.tier,
            self.category,
            self.price,
        )
