"""Goods and the codes they answer to, as the verbs need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from pos.goods.bale import Bale, Pile
    from pos.goods.item import Family, Item
    from pos.goods.product import Product, Variant
    from pos.goods.shelf import OnShelf, ProductOnShelf


class ReadGoods(Protocol):
    """What can be sold, with what is left of it."""

    def item_by_code(self, code: str) -> Item | None:
        """The item with this barcode, SKU or pile code, at its price now."""

    def pile(self, code: str) -> Pile | None:
        """The pile of used goods with this code, at its price now."""

    def search(self, text: str, family: Family | None = None, category: str = "", limit: int = 60) -> Sequence[OnShelf]:
        """Items whose name, code, category, maker or colour match every word of `text`, in the order of the shelf."""

    def piles(self) -> Sequence[OnShelf]:
        """Every pile of used goods, category by category, head to feet."""

    def tiers(self) -> Sequence[str]:
        """The tiers of all piles that hold something, in no order; the stall may sort into others by now."""

    def products(self, limit: int = 60, offset: int = 0) -> Sequence[ProductOnShelf]:
        """Local products with their variants, the best-selling of the last seven trading days first."""

    def product(self, product: UUID) -> ProductOnShelf:
        """One product with its variants. Raises KeyError."""

    def categories(self) -> Sequence[tuple[str, Family]]:
        """Every category with its family, the fullest first."""

    def bales(self) -> Sequence[Bale]:
        """Every bale by code."""


class Goods(ReadGoods, Protocol):
    """Goods and the codes they answer to. Prices are kept with the moment from which they hold."""

    def taken(self, codes: Collection[str]) -> frozenset[str]:
        """Which of these codes (bale, pile, product, SKU, barcode) are in use."""

    def add_bale(self, bale: Bale, at: datetime) -> None:
        """Record a bale."""

    def add_pile(self, pile: Pile, at: datetime, day: date) -> None:
        """Record a pile and its first price."""

    def add_product(self, product: Product, at: datetime) -> None:
        """Record a product."""

    def add_variant(self, variant: Variant, at: datetime, day: date) -> None:
        """Record a variant and its first price."""
