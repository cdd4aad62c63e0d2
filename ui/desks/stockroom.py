"""What the owner does about used goods, as windows see it: each call is one unit of work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from data.pictures.shrinking import content_of
from pos.goods.bale import Bale, Pile
from pos.goods.item import Item
from pos.goods.stock import MovementKind
from pos.money import Rupiah
from pos.stockroom.bales import Purchase, add_sealed_bale, open_bale, sort_bale, tag_piece
from pos.stockroom.counting import record_count
from pos.stockroom.leaving import assign, write_off
from pos.stockroom.picturing import set_photo
from pos.stockroom.planning import cancel_plan, plan_reprice
from pos.stockroom.pricing import reprice
from pos.stockroom.sealing import seal_opening
from pos.used.accounts import BaleAccount
from pos.used.bales import Basis, TierSorted
from pos.used.counting import Counted, StockCount
from pos.used.planning import PricePlan
from pos.used.pricing import NewPrice, Piles
from pos.used.sealing import Seal
from ui.desks.deeds import DeedsDesk


class StockroomDesk(DeedsDesk):
    """The verbs of `pos.stockroom`. It has changed where used goods or their prices have."""

    def buy(self, bought: Purchase) -> Bale:
        """Count a bale that is still closed into the opening count."""
        return self._do(add_sealed_bale, bought, self._shop.cashier, self._shop.clock())

    def open_bale(self, code: str) -> None:
        """Cut the strap of a bale."""
        self._do(open_bale, code, self._shop.cashier, self._shop.clock())

    def sort(self, code: str, tiers: Sequence[TierSorted], counted: int, rejected: int, basis: Basis) -> BaleAccount:
        """Put the pieces of a bale onto piles; answers what became of it."""
        by, now = self._shop.cashier, self._shop.clock()
        return self._do(sort_bale, code, tiers, counted, rejected, by, now, basis=basis)

    def tag(self, pile: str, code: str, name: str, price: Rupiah, floor: Rupiah | None) -> Item:
        """Give one dear piece of a pile a tag of its own."""
        return self._do(tag_piece, pile, code, name, price, floor, self._shop.cashier, self._shop.clock())

    def seal(self) -> Seal:
        """Seal the opening count, once."""
        return self._do(seal_opening, self._shop.cashier, self._shop.clock())

    def write_off(self, code: str, pieces: int, kind: MovementKind, reason: str) -> None:
        """Take pieces off a pile that nobody bought."""
        self._do(write_off, code, pieces, kind, reason, self._shop.cashier, self._shop.clock())

    def record_count(self, counted: Sequence[Counted]) -> StockCount:
        """Record what was counted as one count."""
        return self._do(record_count, counted, self._shop.cashier, self._shop.clock())

    def reprice(self, piles: Piles, new: NewPrice, note: str) -> Sequence[Pile]:
        """Give piles a new price from now on; answers those that changed."""
        return self._do(reprice, piles, new, self._shop.cashier, self._shop.clock(), note)

    def plan_reprice(self, piles: Piles, new: NewPrice, begins: datetime, note: str) -> PricePlan:
        """Plan a new price from the moment `begins` on."""
        return self._do(plan_reprice, piles, new, begins, self._shop.cashier, self._shop.clock(), note)

    def cancel_plan(self, number: int) -> PricePlan:
        """Let a planned price never begin."""
        return self._do(cancel_plan, number, self._shop.cashier, self._shop.clock())

    def keep_photo(self, path: Path) -> str:
        """Shrink the picture in a file and keep it; its name. May take a third of a second, from any thread.

        Raises NotAPicture, PictureTooLarge, and what the disk says.
        """
        return self._shop.pictures.keep(content_of(path))

    def set_photo(self, code: str, picture: str) -> None:
        """Show this picture of a bale or tagged piece from now on, or none."""
        self._do(set_photo, code, picture, self._shop.cashier, self._shop.clock())

    def assign(self, number: str, line: int, pieces: int, code: str) -> None:
        """Say which pile the pieces of a free line came off."""
        self._do(assign, number, line, pieces, code, self._shop.cashier, self._shop.clock())
