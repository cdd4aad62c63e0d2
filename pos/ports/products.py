"""Local products as their owner changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from pos.goods.product import Product
    from pos.goods.shelf import ProductOnShelf
    from pos.makers.grid import Cell
    from pos.makers.local import LocalPrices, LocalPriceSet, LocalVariant


class ReadProducts(Protocol):
    """Products, their variants and prices."""

    def product(self, code: str) -> Product | None:
        """The product with this code, retired or not."""

    def made_by(self, maker: UUID) -> Sequence[Product]:
        """Every product of a maker, retired or not, by code."""

    def left_with(self, maker: UUID) -> Sequence[Product]:
        """Products that are retired because this maker left, by code; not those that had left before."""

    def variant(self, code: str) -> LocalVariant | None:
        """The variant that answers to this code, retired or not."""

    def variants(self, product: UUID) -> Sequence[LocalVariant]:
        """Every variant of a product."""

    def cells(self, product: UUID) -> Sequence[Cell]:
        """The sizes and colours of a product, each with its barcode and SKU."""

    def codes(self, item: UUID) -> Sequence[str]:
        """Every code that an item answers to."""

    def highest_code(self, prefix: str) -> str | None:
        """The highest thirteen-digit code that begins with `prefix`."""

    def highest_number(self, letters: str) -> int:
        """The highest number behind these letters in the code of a product, in any case of letters; 0 without any."""

    def retired(self, text: str = "", limit: int = 60, offset: int = 0) -> Sequence[ProductOnShelf]:
        """Products that were taken out of search and tiles and whose name, code or maker holds `text`, by name."""

    def ever_moved(self, product: UUID) -> bool:
        """Whether a piece of it ever came or went."""

    def price_history(self, item: UUID) -> Sequence[LocalPriceSet]:
        """Every price of a variant, the newest first."""

    def picture(self, product: UUID) -> str:
        """The name of its picture, as `pictures` keeps it; empty without one."""


class Products(ReadProducts, Protocol):
    """Products, changed by their owner; prices and retirements are kept as they were."""

    def set_prices(self, item: UUID, prices: LocalPrices, by: str, note: str, at: datetime, day: date) -> None:
        """From `at` on these are the prices of a variant."""

    def add_code(self, item: UUID, code: str) -> None:
        """Let a variant answer to a further code."""

    def set_reorder_level(self, item: UUID, pieces: int) -> None:
        """Watch a variant: `pieces` or fewer are too few."""

    def change(self, product: Product, by: str, at: datetime) -> None:
        """From `at` on this is said of the product of this id; its variants are called and found accordingly.

        Raises KeyError if its maker is not there.
        """

    def set_picture(self, product: UUID, name: str) -> None:
        """Let a product bear the picture of this name, or none if it is empty."""

    def set_retired(self, product: UUID, by: str, at: datetime, *, retired: bool, leaving: UUID | None = None) -> None:
        """Take a product out of search and tiles, or bring it back; its codes stay its own.

        `leaving` is the maker because of whom it goes, where it is not for itself.
        """
