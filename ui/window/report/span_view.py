"""A week or a month in cards: what counts large, how turnover went, and every table line by line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write as write_number
from pos.money import write_rp, write_short
from pos.reports.span.report import Held, SpanReport, course_of
from printing.builders.span.beside import beside_words, held_against, held_words
from printing.builders.span.names import span_name
from printing.builders.span.tables import SpanTable
from printing.builders.words import day_text, month_name
from ui.window.desk.cards import TwoColumns, titled
from ui.window.desk.facts import Facts
from ui.window.look.theme import Space, Type
from ui.window.report.rows.sold import behind_note, say_behind
from ui.window.report.rows.span_facts import facts_of
from ui.window.report.rows.ways import Days, Way, Ways
from ui.window.report.spans import ManyTold
from ui.window.widgets.figures.columns import Columns
from ui.window.widgets.figures.points import Point
from ui.window.widgets.figures.stat_card import StatCard
from ui.window.widgets.text import Words
from ui.words import _

_CHART, _NAMED = 170, 12
_LEFT = ("days", "weekdays", "families", "categories", "best", "bales", "stock")
_RIGHT = ("result", "beside", "payments", "hours", "cashiers", "money", "kasbon", "tax", "makers", "slowest")
"""Tables of each column by their keys, in the order in which an owner asks."""


class SpanView(QWidget):
    """Shows any days. Signals: `opened(object)` with the Way of a figure."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ways: Ways | None = None
        self.name = Words(style=Type.HEADING)
        self.turnover = StatCard(_("Omzet"), opens=True, compares=True)
        self.profit = StatCard(_("Laba kotor"), opens=True, compares=True)
        self.left = StatCard(_("Sisa laba"), compares=True)
        self.receipts = StatCard(_("Struk"), opens=True, compares=True)
        self.course = Columns()
        self.course.setFixedHeight(_CHART)
        self.course.setAccessibleName(_("Jalannya omzet"))
        self.behind = behind_note()
        self.tables: dict[str, Facts] = {}
        self._cards: dict[str, tuple[QWidget, Words]] = {}
        self._lay_out()
        self.course.opened.connect(self.opened)
        self.turnover.clicked.connect(lambda: self._open(Ways.turnover))
        self.profit.clicked.connect(lambda: self._open(Ways.profit))
        self.receipts.clicked.connect(lambda: self._open(Ways.receipts))

    def show_told(self, told: ManyTold, held: Held | None, *, costs: bool) -> None:
        """Show these days held against others, with what goods cost and earned where somebody may see that."""
        report = told.report
        for large in (self.profit, self.left):
            large.setVisible(costs)
        self._ways = Ways(report.span)
        self.name.setText(span_name(report.span, _))
        self._show_figures(report, held)
        self._show_course(report, held)
        tables = {table.key: table for table in told.tables}
        for key, (card, title) in self._cards.items():
            table = tables.get(key)
            card.setVisible(table is not None)
            if table is not None:
                by_month = key == "days" and report.by_month
                title.setText(_("Per bulan") if by_month else table.title)
                self._show_table(table, told, costs=costs)

    def _open(self, way: Callable[[Ways], Way]) -> None:
        if self._ways is not None:
            self.opened.emit(way(self._ways))

    def _show_table(self, table: SpanTable, told: ManyTold, *, costs: bool) -> None:
        facts = self.tables[table.key]
        facts.setAccessibleName(table.title)
        facts.show_rows(facts_of(table, told, Ways(told.report.span), costs=costs))

    def _show_figures(self, report: SpanReport, held: Held | None) -> None:
        """Each with the days it is held against beneath it."""
        sums, then = report.sums, held[2] if held else None

        def beside(now: int, before: int) -> str:
            return held_against(now, before, held_words(held, report.span, _), _) if held else ""

        listed = _("harga jual {listed}").format(listed=write_number(sums.list_amount))
        note = listed if sums.bargained else _("semua menurut harga jual")
        self.turnover.tell(write_rp(sums.turnover), note, beside(sums.turnover, then.turnover if then else 0))
        cost = _("modal barang {cost}").format(cost=write_number(sums.cost))
        self.profit.tell(write_rp(sums.profit), cost, beside(sums.profit, then.profit if then else 0))
        self.left.tell(write_rp(sums.profit_left), "", _("setelah pengeluaran dan susut"))
        pieces = _("{pieces} pcs").format(pieces=write_number(sums.pieces))
        count = sums.receipts.count
        self.receipts.tell(write_number(count), pieces, beside(count, then.receipts if then else 0))

    def _show_course(self, report: SpanReport, held: Held | None) -> None:
        course = report.course
        say_behind(self.behind, held_words(held, report.span, _) if held else "")
        behind = [amount for _day, amount in course_of(held[1], held[2].days)] if held else []
        every = -(-len(course) // _NAMED)
        by_month = report.by_month
        points = []
        for place, (day, amount) in enumerate(course):
            before = behind[place] if place < len(behind) else None
            name = month_name(day.month, _) if by_month else day_text(day)
            said = f"{name}: {write_rp(amount)}"
            if held and before is not None:
                said += f" ({beside_words(held[0], report.span, _)} {write_number(before)})"
            label = name[:3] if by_month else str(day.day)
            points.append(
                Point(
                    label if place % every == 0 else "",
                    (float(max(0, amount)),),
                    None if before is None else float(max(0, before)),
                    Days(report.within(day)),
                    said,
                )
            )
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
            figures.addWidget(card, 1)
        column.addLayout(figures)
        column.addWidget(titled(_("Jalannya omzet"), self.course, self.behind))
        column.addLayout(TwoColumns(*([self._card(key) for key in keys] for keys in (_LEFT, _RIGHT))))

    def _card(self, key: str) -> QWidget:
        facts = self.tables[key] = Facts(air=Space.SMALL)
        facts.opened.connect(self.opened)
        card = titled("", facts)
        title = card.findChild(Words)
        if title is None:
            raise LookupError(key)
        self._cards[key] = card, title
        return card
