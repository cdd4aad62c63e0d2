"""Which piles are meant: a category, a tier of it, or a single pile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.goods.bale import Tier
from pos.goods.shelf import OnShelf
from pos.money import write as write_number
from pos.money import write_short
from pos.used.pricing import Piles
from ui.window.look.theme import Space
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.lists.columns import Column, Fold, Voice
from ui.window.widgets.lists.table import Table
from ui.words import _

_NARROW = 480
"""Below this width of the list, in pixels, the code of a pile stands under its name."""


class Meant(QWidget):
    """Chips narrow the list; a chosen row means that pile alone. Signals: `changed()` when other piles are meant."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shelves: tuple[OnShelf, ...] = ()
        self.categories = ChipRow(_("Jenis"))
        self.tiers = ChipRow(_("Tingkat"))
        self.table: Table[OnShelf] = Table(_("Tumpukan"), _columns(), folds_below=_NARROW)
        self.categories.chosen.connect(lambda _name: self._narrow())
        self.tiers.chosen.connect(lambda _tier: self._narrow())
        self.table.picked.connect(lambda _shelf: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.categories, self.tiers):
            column.addWidget(part)
        column.addWidget(self.table, 1)

    @property
    def piles(self) -> Piles:
        """What is meant, as `reprice` takes it."""
        if self.shelf is not None:
            return Piles(code=self.shelf.item.code)
        category, tier = self.categories.value, self.tiers.value
        return Piles(
            tier=tier if isinstance(tier, str) else None, category=category if isinstance(category, str) else ""
        )

    @property
    def shelf(self) -> OnShelf | None:
        """The single pile that is meant, if it is one."""
        return self.table.row

    def show_shelves(self, shelves: Sequence[OnShelf], tiers: Sequence[Tier]) -> None:
        """Offer these piles and tiers; what is meant stays, as far as it is there."""
        before = self.shelf.item.code if self.shelf else ""
        self._shelves = tuple(shelves)
        names = dict.fromkeys(shelf.item.category for shelf in shelves)
        self.categories.offer([(_("Semua"), ""), *((name, name) for name in names)], self.categories.value)
        before_tier = self.tiers.value if self.tiers.value in tiers else None
        self.tiers.offer([(_("Semua tingkat"), None), *((tier.capitalize(), tier) for tier in tiers)], before_tier)
        self._narrow(before)

    def choose(self, code: str) -> None:
        """Mean one pile alone, or nothing in particular where it is not there."""
        self.categories.choose("")
        self.tiers.choose(None)
        self._narrow(code)

    def mean_all(self) -> None:
        """Mean every pile in the list, not a single one."""
        self.table.clearSelection()
        self.table.setCurrentIndex(self.table.model().index(-1, -1))
        self.changed.emit()

    def _narrow(self, code: str = "") -> None:
        category, tier = self.categories.value, self.tiers.value
        rows = [shelf for shelf in self._shelves if _fits(shelf, category, tier)]
        self.table.show_rows(rows, _("Tidak ada tumpukan seperti itu."))
        codes = [shelf.item.code for shelf in rows]
        if code in codes:
            self.table.selectRow(codes.index(code))
        else:
            self.mean_all()


def _fits(shelf: OnShelf, category: object, tier: object) -> bool:
    return (not category or shelf.item.category == category) and (tier is None or shelf.item.detail == tier)


def _name(shelf: OnShelf) -> str:
    return shelf.item.full_name


def _code(shelf: OnShelf) -> str:
    return shelf.item.code


def _columns() -> list[Column[OnShelf]]:
    return [
        Column(_("Tumpukan"), _name, voice=Voice.STRONG, fold=Fold(_("Tumpukan"), _name, _code)),
        Column(_("Kode"), _code, 136, Voice.MUTED, folds_away=True),
        Column(_("Sisa"), lambda shelf: write_number(shelf.pieces), 68, Voice.AMOUNT),
        Column(_("Harga"), lambda shelf: write_short(shelf.item.price), 88, Voice.AMOUNT),
    ]
