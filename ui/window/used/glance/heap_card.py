"""Which heap is high: categories as bars, or the slow piles first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.goods.shelf import OnShelf
from ui.window.desk.cards import card_with
from ui.window.look.theme import Space, Type
from ui.window.used.glance.foresight import Foresight
from ui.window.used.glance.heap_bars import HeapBars
from ui.window.used.glance.heaps import Filter, Heap, by_category, kept
from ui.window.used.glance.outlook_words import days_words
from ui.window.used.glance.rows import slow_rows
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.lists.pick_rows import PickRows
from ui.window.widgets.text import MUTED, Words
from ui.words import _

SLOW = "slow"
"""The chip that shows single piles, the slowest first."""


class HeapCard(QWidget):
    """Bars of what is left. Signals: `chosen()` another category; `opened(object)` the code of a slow pile."""

    chosen = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._piles: tuple[OnShelf, ...] = ()
        self._title = Words(_("Per jenis"), Type.HEADING)
        self.chips = ChipRow(_("Saring tumpukan"))
        self.bars = HeapBars()
        self.slow = PickRows(_("Tumpukan paling lambat"))
        self._note = Words(tone=MUTED, wraps=True)
        self.chips.chosen.connect(lambda _which: self._show())
        self.bars.chosen.connect(lambda _name: self.chosen.emit())
        self.slow.opened.connect(self.opened)
        self._lay_out()

    @property
    def heap(self) -> Heap:
        """The chosen category."""
        return self.bars.heap or Heap("", ())

    def show_piles(self, piles: Sequence[OnShelf]) -> None:
        """Show what is left; the chosen category stays chosen."""
        self._piles = tuple(piles)
        choices: list[tuple[str, Filter | str]] = [
            (_("Semua"), Filter.ALL),
            (_("Paling lambat"), SLOW),
            (_("Ada"), Filter.LEFT),
        ]
        for words, which in ((_("Hitung ulang ({count})"), Filter.COUNT), (_("Habis ({count})"), Filter.GONE)):
            if count := len(kept(self._piles, which)):
                choices.append((words.format(count=count), which))
        self.chips.offer(choices, self.chips.value)
        self._show()

    def show_foresight(self, seen: Foresight) -> None:
        """Write how long each category lasts, and list the slow piles."""
        self.bars.show_lasts({name: days_words(outcome) for name, outcome in seen.outlook.categories.items()})
        self.slow.show_rows(slow_rows(seen))
        self._show()

    def _show(self) -> None:
        which = self.chips.value
        is_slow = which == SLOW
        self.bars.setVisible(not is_slow)
        self.slow.setVisible(is_slow)
        self._note.setVisible(is_slow)
        self._note.setText(
            _("Yang paling lama habis ada di atas, dengan hasil obral sebelumnya. Ketuk untuk ubah harganya.")
            if self.slow.rows
            else _("Belum cukup data untuk menyebut yang lambat.")
        )
        self.bars.show_heaps(by_category(kept(self._piles, which if isinstance(which, Filter) else Filter.ALL)))
        self.chosen.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        card = card_with(column)
        head = QHBoxLayout()
        head.setSpacing(Space.WIDE)
        head.addWidget(self._title)
        head.addWidget(self.chips, 1)
        column.addLayout(head)
        for part in (self._note, self.bars, self.slow):
            column.addWidget(part)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.slow.hide()
        self._note.hide()
