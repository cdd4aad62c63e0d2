"""The day in cards: what came in, from what, when, how, by whom, and whether the drawer agrees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.money import write as write_number
from pos.money import write_rp
from pos.reports.day import DayReport
from pos.reports.returned import Sold
from pos.reports.span.report import Held
from pos.reports.span.span import day_span
from printing.builders.span.beside import beside_words, held_against, held_words
from ui.window.desk.cards import TwoColumns, titled
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Space
from ui.window.report.family_split import FamilySplit
from ui.window.report.rows.money import Drawers, payment_facts, result_facts
from ui.window.report.rows.sold import (
    bale_facts,
    behind_note,
    best_facts,
    category_bars,
    maker_facts,
    say_behind,
    seller_facts,
    show_hours,
)
from ui.window.report.rows.ways import Way, Ways
from ui.window.widgets.figures.bars import Bars
from ui.window.widgets.figures.columns import Columns
from ui.window.widgets.figures.opening import Opening
from ui.window.widgets.figures.stat_card import StatCard
from ui.words import _, pieces

_CHART = 170


class Summary(QWidget):
    """Shows one DayReport. Signals: `opened(object)` with the Way of a figure."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ways: Ways | None = None
        self.turnover = StatCard(_("Omzet"), opens=True, compares=True)
        self.receipts = StatCard(_("Struk"), opens=True, compares=True)
        self.pieces = StatCard(_("Barang terjual"), opens=True, compares=True)
        self.profit = StatCard(_("Laba kotor"), opens=True, compares=True)
        self.split = FamilySplit()
        self.payments = Facts(_("Cara bayar"), air=Space.SMALL)
        self.hours = Columns()
        self.hours.setFixedHeight(_CHART)
        self.hours.setAccessibleName(_("Per jam"))
        self.behind = behind_note()
        self.categories = Bars(air=Space.SMALL)
        self.categories.setAccessibleName(_("Per kategori"))
        self.best = Facts(_("Paling laku"), air=Space.SMALL)
        self.sellers = Facts(_("Per kasir"), air=Space.SMALL)
        self.bales = Facts(_("Per bal"), air=Space.SMALL)
        self.makers = Facts(_("Per perajin"), air=Space.SMALL)
        self.drawers = Drawers()
        self.left = Facts(_("Sisa stok"), air=Space.SMALL)
        self.result = Facts(_("Hasil hari ini"), air=Space.SMALL)
        self._lay_out()
        self._connect()

    def show_report(self, report: DayReport, best: Sequence[Sold], held: Held | None, *, costs: bool) -> None:
        """Show this day held against another, with what goods cost and earned where somebody may see that."""
        self.profit.setVisible(costs)
        ways = self._ways = Ways(day_span(report.day))
        self._show_figures(report, held)
        self.split.show_report(report, ways)
        self.payments.show_rows(payment_facts(report, ways) or [Fact(_("Tidak ada uang dari penjualan."), "")])
        days = beside_words(held[0], held[1], _) if held else ""
        say_behind(self.behind, days)
        show_hours(self.hours, report.hours, ways, held[2] if held else None, days)
        self.categories.show_bars(category_bars(report, ways))
        self.drawers.show_drawers(report.drawers, ways)
        self.left.show_rows(_left(report, ways, costs=costs))
        self.result.show_rows(result_facts(report, ways, costs=costs))
        shares = report.shares
        self.sellers.show_rows(tuple(seller_facts(shares.sellers, ways)))
        self.best.show_rows(tuple(best_facts(best, ways)))
        self.bales.show_rows(tuple(bale_facts(shares.bales, ways)))
        self.makers.show_rows(tuple(maker_facts(shares.makers, ways)))
        for part, card in self._may_be_empty:
            card.setVisible(bool(part.sizeHint().height()) and part.leads)

    def _show_figures(self, report: DayReport, held: Held | None) -> None:
        def beside(now: int, then: int) -> str:
            return held_against(now, then, held_words(held, day_span(report.day), _), _) if held else ""

        before = held[2] if held else None
        listed = _("harga jual {listed}").format(listed=write_number(report.list_amount))
        note = listed if report.bargained else _("semua menurut harga jual")
        self.turnover.tell(write_rp(report.turnover), note, beside(report.turnover, before.turnover if before else 0))
        numbers = report.receipts
        ends = (number.rpartition("-")[2] for number in (numbers.first, numbers.last) if number)
        span = _("no. {span}").format(span=" \u2013 ".join(ends)) if numbers.first else ""
        self.receipts.tell(write_number(numbers.count), span, beside(numbers.count, before.receipts if before else 0))
        used, local = report.family(Family.USED), report.family(Family.LOCAL)
        both = _("{used} bekas, {local} IKM").format(used=write_number(used.pieces), local=write_number(local.pieces))
        self.pieces.tell(write_number(report.pieces), both, beside(report.pieces, before.pieces if before else 0))
        cost = _("modal barang {cost}").format(cost=write_number(report.cost))
        if report.uncosted:
            cost = _("{amount} belum ada modalnya").format(amount=write_number(report.uncosted))
        self.profit.tell(write_rp(report.profit), cost, beside(report.profit, before.profit if before else 0))

    def _connect(self) -> None:
        self.drawers.opened.connect(self.opened)
        for part in self._parts:
            part.opened.connect(self.opened)
        self.turnover.clicked.connect(lambda: self._open(Ways.turnover))
        self.receipts.clicked.connect(lambda: self._open(Ways.receipts))
        self.pieces.clicked.connect(lambda: self._open(Ways.pieces))
        self.profit.clicked.connect(lambda: self._open(Ways.profit))

    def _open(self, way: Callable[[Ways], Way]) -> None:
        if self._ways is not None:
            self.opened.emit(way(self._ways))

    def _lay_out(self) -> None:
        hours = titled(_("Per jam"), self.hours, self.behind)
        categories = titled(_("Per kategori"), self.categories)
        best = titled(_("Paling laku"), self.best)
        sellers = titled(_("Per kasir"), self.sellers)
        bales = titled(_("Per bal"), self.bales)
        makers = titled(_("Per perajin"), self.makers)
        self._parts: tuple[Opening, ...] = (
            *(self.split, self.payments, self.hours, self.categories, self.best),
            *(self.sellers, self.bales, self.makers, self.result, self.left),
        )
        self._may_be_empty: tuple[tuple[Opening, QWidget], ...] = (
            *((self.hours, hours), (self.categories, categories), (self.best, best)),
            *((self.sellers, sellers), (self.bales, bales), (self.makers, makers)),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        figures = QHBoxLayout()
        figures.setSpacing(Space.GAP)
        for card in (self.turnover, self.profit, self.receipts, self.pieces):
            figures.addWidget(card, 1)
        column.addLayout(figures)
        left = (titled(_("Bekas dan IKM"), self.split), hours, categories, best, bales)
        result = titled(_("Hasil hari ini"), self.result)
        money = (result, titled(_("Cara bayar"), self.payments), sellers, titled(_("Laci kasir"), self.drawers))
        column.addLayout(TwoColumns(left, (*money, titled(_("Sisa stok di akhir hari"), self.left), makers)))


def _left(report: DayReport, ways: Ways, *, costs: bool) -> list[Fact]:
    """What is left of both families at the day's end; with `costs` what that is worth at price and at cost."""
    rows = []
    for word, family, stock in (
        (_("Bekas"), Family.USED, report.used),
        (_("IKM"), Family.LOCAL, report.local),
    ):
        way = ways.left(family) if stock else None
        left = sum(row.left for row in stock)
        at_price, at_cost = sum(row.value_at_price for row in stock), sum(row.value for row in stock)
        rows.append(Fact(_("{family}, sisa").format(family=word), pieces(left), strong=True, opens=way))
        if not costs:
            continue
        rows += [
            Fact(_("{family}, harga jual").format(family=word), write_rp(at_price), opens=way),
            Fact(_("{family}, harga modal").format(family=word), write_rp(at_cost), opens=way),
        ]
    return rows
