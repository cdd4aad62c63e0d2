"""Every pile and product over the day: at its start, brought in, sold, gone otherwise, left, and what that is worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.money import Rupiah, write_rp
from pos.money import write as write_number
from pos.reports.rows import StockRow
from ui.window.desk.cards import card_with
from ui.window.look.theme import Space, Type
from ui.window.report.rows.ways import Story
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.text import Words
from ui.words import _


@dataclass(frozen=True, slots=True)
class StockLine:
    """A pile, or a product in all sizes and colours, one of which has the `code`. Pieces; values in rupiah."""

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


def pile_lines(rows: Sequence[StockRow]) -> list[StockLine]:
    """Piles, one line each, the fullest first."""
    lines = [_line(f"{row.item.name} {row.item.detail}", write_number(row.price), (row,)) for row in rows]
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
    )


_WORTH = (7, 8)
"""Where the columns of what is left stand, in money."""


def _columns(name: str) -> tuple[Column[StockLine], ...]:
    return (
        Column(name, lambda line: line.name, 0, Voice.STRONG),
        Column(_("Harga"), lambda line: line.price, 150, Voice.AMOUNT),
        Column(_("Awal"), lambda line: write_number(line.start), 76, Voice.AMOUNT),
        Column(_("Masuk"), lambda line: _or_dash(line.brought_in), 76, Voice.AMOUNT),
        Column(_("Laku"), lambda line: _or_dash(line.sold), 76, Voice.AMOUNT),
        Column(_("Lain"), lambda line: _or_dash(-line.gone), 76, Voice.AMOUNT),
        Column(_("Sisa"), lambda line: write_number(line.left), 76, Voice.AMOUNT),
        Column(_("Nilai jual"), lambda line: write_number(line.value_at_price), 124, Voice.AMOUNT),
        Column(_("Nilai modal"), lambda line: write_number(line.value), 124, Voice.AMOUNT),
    )


class StockTable(QWidget):
    """Lines with their sum beneath them. Signals: `opened(object)` with the Way to what a line is about."""

    opened = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.table: Table[StockLine] = Table(name, _columns(name))
        self.table.opened.connect(lambda line: self.opened.emit(Story(line.family, line.code)))
        self.sum = Words(style=Type.STRONG)
        inside = QVBoxLayout()
        inside.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card_with(inside))
        inside.setContentsMargins(Space.SMALL, Space.HAIR, Space.SMALL, Space.GAP)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.sum)

    def show_lines(self, lines: Sequence[StockLine], *, costs: bool) -> None:
        """Show these, with what they are worth where somebody may see that."""
        for place in _WORTH:
            self.table.setColumnHidden(place, not costs)
        chosen = self.table.row
        self.table.show_rows(lines, _("Tidak ada barang pada hari ini."))
        codes = [line.code for line in lines]
        if chosen is not None and chosen.code in codes:
            self.table.selectRow(codes.index(chosen.code))  # whoever comes back from its story stands on it
        bare = _("Laku {sold}, sisa {left} potong.")
        words = _("Laku {sold}, sisa {left} potong. Nilai sisa {price} harga jual, {cost} harga modal.")
        self.sum.setText(
            (words if costs else bare).format(
                sold=write_number(sum(line.sold for line in lines)),
                left=write_number(sum(line.left for line in lines)),
                price=write_rp(sum(line.value_at_price for line in lines)),
                cost=write_rp(sum(line.value for line in lines)),
            )
        )


def _or_dash(pieces: int) -> str:
    return write_number(pieces) if pieces else "\u2013"
