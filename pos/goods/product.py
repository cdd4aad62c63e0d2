"""A local product and its variants in size and colour."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from pos.goods.item import Family, Item, ItemKind, Wholesale
from pos.money import Rupiah


class Terms(StrEnum):
    """How the goods come from their maker: bought outright, or left on consignment until sold."""

    OUTRIGHT = "putus"
    CONSIGNMENT = "titip"


@dataclass(frozen=True, slots=True)
class Product:
    """A local product; `labelled` tells whether it bears a label in Bahasa Indonesia, a duty of its maker."""

    id: UUID
    code: str
    name: str
    category: str
    maker: str
    region: str
    terms: Terms
    material: str
    labelled: bool
    made_in: str
    unit: str


@dataclass(frozen=True, slots=True)
class Variant:
    """One size and colour of a product: what is on the shelf, counted and scanned.

    `cost` (harga modal, or harga setor on consignment), `price`, `floor` (lowest price) and `wholesale_price`
    are rupiah for one piece; the wholesale price holds from `wholesale_from` pieces, both None where there is none.
    """

    id: UUID
    product: UUID
    sku: str
    barcode: str
    size: str
    colour: str
    cost: Rupiah
    price: Rupiah
    floor: Rupiah | None
    wholesale_from: int | None
    wholesale_price: Rupiah | None

    def item_of(self, product: Product) -> Item:
        """The variant as something a cart can hold; `product` is its product."""
        detail = f"{self.size} {self.colour}".strip()
        wholesale = None
        if self.wholesale_from is not None and self.wholesale_price is not None:
            wholesale = Wholesale(self.wholesale_from, self.wholesale_price)
        return Item(
            self.id,
            ItemKind.VARIANT,
            Family.LOCAL,
            self.barcode or self.sku,
            product.name,
            detail,
            product.category,
            self.price,
            product.unit,
            product.id,
            wholesale,
        )
