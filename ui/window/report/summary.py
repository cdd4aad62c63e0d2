"""The day in cards: what came in, from what, when, how, and whether the drawer agrees."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.money import write as write_number
from pos.money import write_rp, write_short
from pos.reports.day import DayReport
from pos.reports.rows import HourRow
from printing.builders.words import category_name
from ui.window.desk.cards import card_with
from ui.window.desk.facts import Fact, Facts
from ui.window.desk.opening_facts import OpeningFacts
from ui.window.look.theme import Space, Type
from ui.window.report.family_split import FamilySplit
from ui.window.report.money import Drawers, payment_facts, payment_words, result_facts
from ui.window.widgets.figures.bars import Bar, Bars
from ui.window.widgets.figures.columns import Columns
from ui.window.widgets.figures.points import Point
from ui.window.widgets.figures.stat_card import StatCard
from ui.window.widgets.text import Words
from ui.words import _, pieces

_CATEGORIES = 8
"""Categories that have a bar; the slip and the PDF name them all."""

_CHART = 170

_NARROW = 1000
"""Below this width, in pixels, three columns would cut their figures."""

_IN_THREE = (
    *((0, 2, 1, 1), (0, 0, 1, 1), (0, 1, 1, 1)),
    *((1, 0, 1, 2), (1, 2, 1, 1), (2, 0, 1, 2), (2, 2, 1, 1)),
)
_IN_TWO = (
    *((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1)),
    *((2, 0, 1, 1), (1, 1, 1, 1), (2, 1, 1, 1), (3, 0, 1, 2)),
)
"""Row, column, rows and columns of each card."""


class Summary(QWidget):
    """Shows one DayReport."""

    def __init__(self) -> None:
        super().__init__()
        self.turnover = StatCard(_("Omzet"))
        self.receipts = StatCard(_("Struk"))
        self.pieces = StatCard(_("Barang terjual"))
        self.profit = StatCard(_("Laba kotor"))
        self.split = FamilySplit()
        self.payments = OpeningFacts(_("Cara bayar"))
        self.hours = Columns()
        self.hours.setMinimumHeight(_CHART)
        self.hours.setAccessibleName(_("Per jam"))
        self.categories = Bars()
        self.categories.setAccessibleName(_("Per kategori"))
        self.drawers = Drawers()
        self.left = Facts(_("Sisa stok"))
        self.result = Facts(_("Hasil hari ini"))
        self._grid = QGridLayout()
        self._is_narrow = False
        self._cards = (
            _titled(_("Hasil hari ini"), self.result),
            _titled(_("Bekas dan IKM"), self.split),
            _titled(_("Cara bayar"), self.payments),
            _titled(_("Per jam"), self.hours),
            _titled(_("Laci kasir"), self.drawers),
            _titled(_("Per kategori"), self.categories),
            _titled(_("Sisa stok di akhir hari"), self.left),
        )
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as the width takes."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != self._is_narrow:
            self._arrange(narrow=narrow)

    def show_report(self, report: DayReport, *, costs: bool) -> None:
        """Show this day, with what goods cost and earned where somebody may see that."""
        self.profit.setVisible(costs)
        self._show_figures(report)
        self.split.show_report(report)
        self.payments.show_words(payment_facts(report), payment_words(report))
        self._show_hours(report.hours)
        self._show_categories(report)
        self.drawers.show_drawers(report.drawers)
        self.left.show_rows(_left(report, costs=costs))
        self.result.show_rows(result_facts(report, costs=costs))

    def _show_figures(self, report: DayReport) -> None:
        listed = _("harga jual {listed}").format(listed=write_number(report.list_amount))
        self.turnover.tell(write_rp(report.turnover), listed if report.bargained else _("semua menurut harga jual"))
        numbers = report.receipts
        ends = (number.rpartition("-")[2] for number in (numbers.first, numbers.last) if number)
        span = _("no. {span}").format(span=" \u2013 ".join(ends)) if numbers.first else ""
        self.receipts.tell(write_number(numbers.count), span)
        used, local = report.family(Family.USED), report.family(Family.LOCAL)
        both = _("{used} bekas, {local} IKM").format(used=write_number(used.pieces), local=write_number(local.pieces))
        self.pieces.tell(write_number(report.pieces), both)
        cost = _("modal barang {cost}").format(cost=write_number(report.cost))
        if report.uncosted:
            cost = _("{amount} belum ada modalnya").format(amount=write_number(report.uncosted))
        self.profit.tell(write_rp(report.profit), cost)

    def _show_hours(self, hours: tuple[HourRow, ...]) -> None:
        by_hour = {row.hour: row.amount for row in hours}
        span = [row.hour for row in hours]  # in the order of the trading day: 23 comes before 0
        shown = [h % 24 for h in range(span[0], span[0] + (span[-1] - span[0]) % 24 + 1)] if span else []
        points = [Point(f"{hour:02d}", (float(by_hour.get(hour, 0)),)) for hour in shown]
        peak = max(by_hour.values(), default=0)
        self.hours.show_points(points, write_short(peak) if peak else "")

    def _show_categories(self, report: DayReport) -> None:
        rows = report.categories[:_CATEGORIES]
        most = max((row.amount for row in rows), default=0)
        families = {sold.item.category: sold.item.family for sold in report.sold}
        self.categories.show_bars(
            [
                Bar(
                    category_name(row.key, _),
                    float(max(0, row.amount)),
                    float(most),
                    write_number(row.amount),
                    _("{pieces} pcs").format(pieces=write_number(row.pieces)),
                    families.get(row.key),
                )
                for row in rows
            ]
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        figures = QHBoxLayout()
        figures.setSpacing(Space.GAP)
        for card in (self.turnover, self.receipts, self.pieces, self.profit):
            figures.addWidget(card)
        column.addLayout(figures)
        self._grid.setSpacing(Space.GAP)
        column.addLayout(self._grid)
        self._arrange(narrow=False)

    def _arrange(self, *, narrow: bool) -> None:
        """Three columns where there is room for their figures, else two."""
        self._is_narrow = narrow
        for part in self._cards:
            self._grid.removeWidget(part)
        for place, stretch in enumerate((1, 1, 0) if narrow else (5, 4, 5)):
            self._grid.setColumnStretch(place, stretch)
        for part, (row, column, rows, columns) in zip(self._cards, _IN_TWO if narrow else _IN_THREE, strict=True):
            self._grid.addWidget(part, row, column, rows, columns)


def _left(report: DayReport, *, costs: bool) -> list[Fact]:
    """What is left of both families at the day's end; with `costs` what that is worth at price and at cost."""
    rows = []
    for word, stock in ((_("Bekas"), report.used), (_("IKM"), report.local)):
        left = sum(row.left for row in stock)
        at_price, at_cost = sum(row.value_at_price for row in stock), sum(row.value for row in stock)
        rows.append(Fact(_("{family}, sisa").format(family=word), pieces(left), strong=True))
        if not costs:
            continue
        rows += [
            Fact(_("{family}, harga jual").format(family=word), write_rp(at_price)),
            Fact(_("{family}, harga modal").format(family=word), write_rp(at_cost)),
        ]
    return rows


def _titled(title: str, inside: QWidget) -> QWidget:
    column = QVBoxLayout()
    column.setSpacing(Space.SMALL)
    card = card_with(column)
    column.addWidget(Words(title, Type.HEADING))
    column.addWidget(inside)
    column.addStretch()
    return card
