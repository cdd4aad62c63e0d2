"""What a cart line can hold."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self
from uuid import UUID

from pos.money import Rupiah
from pos.refusals import Refusal
from pos.wording import check_names

HIGHEST_PRICE = 100_000_000
"""The highest price of one piece, in rupiah: beyond it a slip of the finger is certain."""


class Family(StrEnum):
    """The two families of goods that are told apart everywhere."""

    USED = "used"
    LOCAL = "local"


class ItemKind(StrEnum):
    """Where an item comes from: a pile out of a bale, a variant of a local product, or a free line at the till."""

    PILE = "pile"
    VARIANT = "variant"
    FREE = "free"


@dataclass(eq=False)
class AbsurdPrice(Refusal):
    """A price of nothing, less than nothing, or beyond HIGHEST_PRICE. `price` in rupiah."""

    price: Rupiah


@dataclass(eq=False)
class UnknownCode(Refusal):
    """No pile, product or barcode answers to `code`."""

    code: str


@dataclass(frozen=True, slots=True)
class Wholesale:
    """`price` rupiah for each piece from `pieces` pieces of a product on, whatever their sizes and colours."""

    pieces: int
    price: Rupiah


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be sold, as it is named and priced at this moment (a snapshot).

    `id` is None for a free line. `code` is what finds it: `BAL-01/kepala` for a pile, the barcode for a variant.
    `name` is the category of a pile or the name of a product; `detail` is the tier, or size and colour.
    `price` is the list price of one piece in rupiah; `unit` is potong or pasang. A variant knows its `product` and its
    `wholesale` price where it comes from the shelf; two items are the same without a look at these.
    """

    id: UUID | None
    kind: ItemKind
    family: Family
    code: str
    name: str
    detail: str
    category: str
    price: Rupiah
    unit: str = "potong"
    product: UUID | None = field(default=None, compare=False)
    wholesale: Wholesale | None = field(default=None, compare=False)

    @property
    def full_name(self) -> str:
        """Name and detail together: `Kemeja kepala`, `Kaos polos combed 30s L Hitam`."""
        return f"{self.name} {self.detail}".rstrip()

    @classmethod
    def free(cls, name: str, family: Family, price: Rupiah, category: str = "") -> Self:
        """An item that is in no list: a name, a family, a price, and a category if one is known.

        Raises AbsurdPrice, NameTooLong.
        """
        check_price(price)
        check_names(name, category)
        return cls(None, ItemKind.FREE, family, "", name, "", category, price)

    def priced(self, price: Rupiah) -> Self:
        """The same item at another list price. Raises AbsurdPrice."""
        check_price(price)
        return replace(self, price=price)


def check_price(price: Rupiah) -> None:
    """Raise AbsurdPrice unless 1 <= price <= HIGHEST_PRICE rupiah."""
    if not 1 <= price <= HIGHEST_PRICE:
        raise AbsurdPrice(price)
