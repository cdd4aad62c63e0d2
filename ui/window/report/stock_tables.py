"""Every pile and product over the day: at its start, brought in, sold, gone otherwise, left, and what that is worth.

What was sold opens its receipts, and everything else the story of the goods, in which all that moved stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.money import Rupiah, write_rp
from pos.money import write as write_number
from pos.reports.rows import StockRow
from pos.reports.span.span import day_span
from printing.builders.words import shelf_name
from ui.window.desk.cards import card_with
from ui.window.look.theme import Size, Space, Type
from ui.window.report.rows.ways import Story, Ways
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.text import MUTED, Words
from ui.words import _


@dataclass(frozen=True, slots=True)
class StockLine:
    """A pile, or a product in all sizes and colours, its `goods`, one of which has the `code`.

    Pieces; values in rupiah.
    """

    family: Family
    code: str
    name: str
    price: str
    start: int
    brought_in: int
    sold: int
    gone: int
    left: int
    value_at_price: Rupiah
    value: Rupiah
    goods: tuple[UUID, ...]


def pile_lines(rows: Sequence[StockRow]) -> list[StockLine]:
    """Piles, one line each, the fullest first."""
    lines = [_line(shelf_name(row.item, _), write_number(row.price), (row,)) for row in rows]
    return sorted(lines, key=lambda line: (-line.left, line.name))


def product_lines(rows: Sequence[StockRow]) -> list[StockLine]:
    """Products with all their sizes and colours together, what sold first."""
    return sorted(_products(rows), key=lambda line: (-line.sold, line.name))


def _products(rows: Sequence[StockRow]) -> Iterator[StockLine]:
    for name, group in groupby(sorted(rows, key=lambda row: row.item.name), key=lambda row: row.item.name):
        variants = tuple(group)
        lowest, highest = min(row.price for row in variants), max(row.price for row in variants)
        price = write_number(lowest) if lowest == highest else f"{write_number(lowest)} \u2013 {write_number(highest)}"
        yield _line(name, price, variants)


def _line(name: str, price: str, rows: Sequence[StockRow]) -> StockLine:
    return StockLine(
        rows[0].item.family,
        rows[0].item.code,
        name,
        price,
        sum(row.start for row in rows),
        sum(row.brought_in for row in rows),
        sum(row.sold for row in rows),
        sum(row.gone for row in rows),
        sum(row.left for row in rows),
        sum(row.value_at_price for row in rows),
        sum(row.value for row in rows),
        tuple(row.item.id for row in rows if row.item.id),
    )


_WORTH = (7, 8)
"""Where the columns of what is left stand, in money."""
_ROOMY = 1000
"""Below this width, in pixels, the last of them makes room for the names; its sum stands beneath."""


def _columns(name: str, show_receipts: Callable[[StockLine], None]) -> tuple[Column[StockLine], ...]:
    return (
        Column(name, lambda line: line.name, 0, Voice.STRONG),
        Column(_("Harga"), lambda line: line.price, 150, Voice.AMOUNT),
        Column(_("Awal"), lambda line: write_number(line.start), 70, Voice.AMOUNT),
        Column(_("Masuk"), lambda line: _or_dash(line.brought_in), 70, Voice.AMOUNT),
        Column(_("Laku"), lambda line: _or_dash(line.sold), 70, Voice.AMOUNT, leads=show_receipts),
        Column(_("Lain"), lambda line: _or_dash(-line.gone), 70, Voice.AMOUNT),
        Column(_("Sisa"), lambda line: write_number(line.left), 70, Voice.AMOUNT),
        Column(_("Nilai jual"), lambda line: write_number(line.value_at_price), 124, Voice.AMOUNT),
        Column(_("Nilai modal"), lambda line: write_number(line.value), 124, Voice.AMOUNT),
    )


class StockTable(QWidget):
    """Lines with their sum beneath them, and the two ways that lead on from the chosen one.

    Signals: `opened(object)` with the Way to the receipts of what was sold, or to the story of the goods.
    """

    opened = Signal(object)

    def __init__(self, name: str, story: str) -> None:
        """`story` is what its key says that opens it."""
        super().__init__()
        self._ways: Ways | None = None
        self.table: Table[StockLine] = Table(name, _columns(name, self._show_receipts))
        self.sum = Words(style=Type.STRONG)
        self.worth = Words(style=Type.NOTE, tone=MUTED)
        self._costs = False
        self.receipts = KeyButton(_("Struk yang laku"), "F8", height=Size.TOUCH)
        self.story = KeyButton(story, "F7", height=Size.TOUCH)
        self.table.picked.connect(lambda _line: self._offer())
        self.table.opened.connect(self._tell_story)
        self.receipts.clicked.connect(lambda: self._follow(self._show_receipts))
        self.story.clicked.connect(lambda: self._follow(self._tell_story))
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card_with(inside))
        inside.setContentsMargins(Space.SMALL, Space.HAIR, Space.SMALL, Space.GAP)
        inside.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        told = QVBoxLayout()
        told.setSpacing(0)
        for words in (self.sum, self.worth):
            words.setIndent(Space.SMALL)
            told.addWidget(words)
        foot.addLayout(told, 1)
        foot.addWidget(self.receipts)
        foot.addWidget(self.story)
        inside.addLayout(foot)

    def show_lines(self, lines: Sequence[StockLine], day: date, *, costs: bool) -> None:
        """Show how these were over `day`, with what they are worth where somebody may see that."""
        self._ways = Ways(day_span(day))
        self._costs = costs
        self._make_room()
        chosen = self.table.row
        self.table.show_rows(lines, _("Tidak ada barang pada hari ini."))
        codes = [line.code for line in lines]
        if lines:  # whoever comes back from a story stands on its line
            self.table.selectRow(codes.index(chosen.code) if chosen and chosen.code in codes else 0)
        self._offer()
        sold, left = (sum(line.sold for line in lines), sum(line.left for line in lines))
        words = _("Laku {sold}, sisa {left} potong.")
        self.sum.setText(words.format(sold=write_number(sold), left=write_number(left)))
        words = _("Nilai sisa {price} harga jual, {cost} harga modal.")
        price = write_rp(sum(line.value_at_price for line in lines))
        self.worth.setText(words.format(price=price, cost=write_rp(sum(line.value for line in lines))))
        self.worth.setVisible(costs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the names need the room; see QWidget."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        at_price, at_cost = _WORTH
        self.table.setColumnHidden(at_price, not self._costs)
        self.table.setColumnHidden(at_cost, not self._costs or self.width() < _ROOMY)

    def _offer(self) -> None:
        line = self.table.row
        self.receipts.setEnabled(line is not None and bool(line.sold))
        self.story.setEnabled(line is not None)

    def _follow(self, lead: Callable[[StockLine], None]) -> None:
        if self.table.row is not None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # whoever comes back stands on the row
            lead(self.table.row)

    def _show_receipts(self, line: StockLine) -> None:
        if self._ways is not None and line.sold:
            self.opened.emit(self._ways.shelf(line.name, line.goods))

    def _tell_story(self, line: StockLine) -> None:
        self.opened.emit(Story(line.family, line.code))


def _or_dash(pieces: int) -> str:
    return write_number(pieces) if pieces else "\u2013"
