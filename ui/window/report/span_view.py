"""A week or a month in cards: what counts large, how turnover went, and every table line by line."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write as write_number
from pos.money import write_rp, write_short
from pos.reports.span.report import SpanReport
from printing.builders.span.names import beside_name, span_name
from printing.builders.span.tables import SpanTable, span_tables
from ui.window.desk.cards import card_with, emptied
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Space, Type
from ui.window.widgets.figures.columns import Columns
from ui.window.widgets.figures.points import Point
from ui.window.widgets.figures.stat_card import StatCard
from ui.window.widgets.text import Words
from ui.words import _

_CHART, _ROWS, _CARDS_BESIDE, _NAMED = 170, 12, 2, 12
_COUNTED = ("stock", "slowest")
"""Tables of pieces: their figure is what is left."""


class SpanView(QWidget):
    """Shows one SpanReport."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Words(style=Type.HEADING)
        self.turnover = StatCard(_("Omzet"))
        self.profit = StatCard(_("Laba kotor"))
        self.left = StatCard(_("Sisa laba"))
        self.receipts = StatCard(_("Struk"))
        self.course = Columns()
        self.course.setMinimumHeight(_CHART)
        self.course.setAccessibleName(_("Jalannya omzet"))
        self._tables = QGridLayout()
        self._lay_out()

    def show_report(self, report: SpanReport, *, costs: bool) -> None:
        """Show these days, with what goods cost and earned where somebody may see that."""
        for card in (self.profit, self.left):
            card.setVisible(costs)
        self.name.setText(span_name(report.span, _))
        self._show_figures(report)
        self._show_course(report)
        emptied(self._tables)
        for place, table in enumerate(span_tables(report, _, costs=costs)):
            self._tables.addWidget(_card(table), place // _CARDS_BESIDE, place % _CARDS_BESIDE)

    def _show_figures(self, report: SpanReport) -> None:
        """Each with the first of the days it is held against small beneath it."""
        sums, beside = report.sums, report.beside[0] if report.beside else None
        before = f"{beside_name(beside[0], report.span, _)} " if beside else ""
        takings = beside[2] if beside else None
        self.turnover.tell(write_rp(sums.turnover), before + write_number(takings.turnover) if takings else "")
        self.profit.tell(write_rp(sums.profit), before + write_number(takings.profit) if takings else "")
        cost = _("modal barang {cost}").format(cost=write_number(sums.cost))
        self.left.tell(write_rp(sums.profit_left), cost)
        receipts = write_number(sums.receipts.count)
        self.receipts.tell(receipts, before + write_number(takings.receipts) if takings else "")

    def _show_course(self, report: SpanReport) -> None:
        course = report.course
        every = -(-len(course) // _NAMED)
        points = [
            Point(f"{day.day}" if place % every == 0 else "", (float(max(0, amount)),))
            for place, (day, amount) in enumerate(course)
        ]
        peak = max((amount for _day, amount in course), default=0)
        self.course.show_points(points, write_short(peak) if peak > 0 else "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addWidget(self.name)
        figures = QHBoxLayout()
        figures.setSpacing(Space.GAP)
        for card in (self.turnover, self.profit, self.left, self.receipts):
            figures.addWidget(card)
        column.addLayout(figures)
        inside = QVBoxLayout()
        inside.addWidget(Words(_("Jalannya omzet"), Type.HEADING))
        inside.addWidget(self.course)
        column.addWidget(card_with(inside))
        self._tables.setSpacing(Space.GAP)
        for place in range(_CARDS_BESIDE):
            self._tables.setColumnStretch(place, 1)
        column.addLayout(self._tables)
        column.addStretch()


def _card(table: SpanTable) -> QWidget:
    """A table with the figure that counts at the edge, and pieces or receipts behind the name."""
    rows = table.rows if table.key == "days" else table.rows[:_ROWS]
    facts = Facts(table.title)
    facts.show_rows([_fact(table, *row) for row in rows])
    column = QVBoxLayout()
    column.setSpacing(Space.SMALL)
    card = card_with(column)
    column.addWidget(Words(table.title, Type.HEADING))
    column.addWidget(facts)
    column.addStretch()
    return card


def _fact(table: SpanTable, name: str, *numbers: int) -> Fact:
    if table.key in _COUNTED:
        left = numbers[table.heads.index(_("Sisa")) - 1]
        return Fact(name, _("{pieces} pcs").format(pieces=write_number(left)))
    if len(numbers) == 1:
        return Fact(name, write_number(numbers[0]))
    amount = numbers[table.heads.index(_("Penjualan")) - 1] if table.key == "cashiers" else numbers[1]
    return Fact(f"{name}  ·  {write_number(numbers[0])}", write_number(amount))
