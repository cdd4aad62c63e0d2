"""What is left, as the tiles, the search and the stock screen see it."""

from dataclasses import dataclass
from uuid import UUID

from pos.goods.item import Item
from pos.goods.product import Product
from pos.money import Rupiah


@dataclass(frozen=True, slots=True)
class OnShelf:
    """An item and what is left of it: `pieces`, and their `value` at cost in rupiah.

    `opening` is the pieces that the opening count put there, `sold_lately` those sold in the last seven trading
    days. `group` is the bale of a pile, the product of a variant. `picture` is the name of the photo of a piece with a
    tag of its own, empty without one.
    """

    item: Item
    pieces: int
    value: Rupiah
    opening: int
    sold_lately: int
    group: UUID
    picture: str = ""

    @property
    def value_at_price(self) -> Rupiah:
        """What the pieces left would fetch at their list price, in rupiah; nothing where the book is below zero."""
        return max(0, self.pieces) * self.item.price

    @property
    def needs_count(self) -> bool:
        """Whether more was sold than the book held: somebody has to look and count."""
        return self.pieces < 0


@dataclass(frozen=True, slots=True)
class ProductOnShelf:
    """A local product with all its variants on the shelf, the best-selling first among products.

    `picture` is the name of its picture, empty without one; a `retired` one is found at the till by its codes alone.
    """

    product: Product
    variants: tuple[OnShelf, ...]
    colours: tuple[str, ...]
    sizes: tuple[str, ...]
    picture: str = ""
    retired: bool = False

    @property
    def pieces(self) -> int:
        """Pieces left in all sizes and colours."""
        return sum(variant.pieces for variant in self.variants)

    @property
    def sold_lately(self) -> int:
        """Pieces sold in the last seven trading days."""
        return sum(variant.sold_lately for variant in self.variants)

    @property
    def price(self) -> Rupiah:
        """The lowest list price among the variants, in rupiah."""
        return min(variant.item.price for variant in self.variants)
