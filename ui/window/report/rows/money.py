"""Result, payments and drawers, line by line, so that a sum can be checked with a finger."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.cash.shift import Closing, Drawer, DrawerLine
from pos.money import Rupiah, write_rp
from pos.money import write as write_number
from pos.reports.day import DayReport
from printing.builders.day_result import bearing, before_discounts, before_turnover
from printing.builders.words import difference_name, drawer_line_name, paid_name, receipt_count
from ui.window.desk.cards import emptied
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Space, Type
from ui.window.report.rows.ways import Way, Ways
from ui.window.widgets.text import BAD, LOCAL, MUTED, USED, Words
from ui.words import _

_BARE = (DrawerLine.FLOAT, DrawerLine.CHANGE)
"""What a sum begins with needs no sign, and change of nothing has none."""
_MOVED = (DrawerLine.CASH_IN, DrawerLine.EXPENSES, DrawerLine.TAKEN)
"""Lines that are made of single movements without a sale."""


def payment_facts(report: DayReport, ways: Ways) -> list[Fact]:
    """What each way of paying brought, and what else is to be said of the money."""
    paid = report.paid
    rows = [
        Fact(f"{paid_name(row, _)}  ·  {receipt_count(row.sales, _)}", write_rp(row.amount), opens=ways.paid(row))
        for row in report.payments
    ]
    if paid.rounding:
        words = _("Termasuk pembulatan tunai")
        rows.append(Fact(words, write_number(paid.rounding), MUTED, opens=ways.rounding()))
    if paid.waiting:
        amount = sum(waiting.payment.amount for waiting in paid.waiting)
        rows.append(Fact(_("Belum dicek masuk"), write_rp(amount), USED, opens=ways.waiting()))
    rows += [
        Fact(
            _("Kasbon dibayar, {method}").format(method=paid_name(row, _)),
            write_rp(row.amount),
            MUTED,
            opens=ways.repaid(row),
        )
        for row in paid.debts_paid
    ]
    if paid.fee:
        rows.append(Fact(_("Perkiraan biaya QRIS"), write_rp(-paid.fee), MUTED))
    return rows


def result_facts(report: DayReport, ways: Ways, *, costs: bool) -> list[Fact]:
    """From list prices to turnover and gross profit, and what is left of it once what nobody bought is borne.

    Without `costs` it ends with the turnover.
    """
    lead: list[Way | None] = [None, *ways.lowered(report.lowered)] if report.bargained else []
    lead += [ways.receipts(), ways.returned()] if report.returned.rows else []
    before = zip(before_turnover(report, _), lead, strict=True)
    facts = [
        *(Fact(name, write_number(amount), opens=way) for (name, amount), way in before),
        Fact(_("Omzet"), write_number(report.turnover), strong=True, opens=ways.turnover()),
    ]
    if not costs:
        return facts
    borne = tuple(bearing(report, _))
    spent = [ways.spent(category) for category, amount in report.expenses if amount]
    last = zip(borne, [*([None] * (len(borne) - len(spent))), *spent], strict=True)
    return [
        *facts,
        *(Fact(name, write_number(amount), MUTED) for name, amount in before_discounts(report, _)),
        Fact(_("Modal barang"), write_number(-report.cost), opens=ways.cost()),
        Fact(_("Laba kotor"), write_rp(report.profit), strong=True, opens=ways.profit()),
        *(Fact(name, write_number(amount), opens=way) for (name, amount), way in last),
        Fact(_("Sisa laba"), write_rp(report.profit_left), strong=True),
    ]


def drawer_facts(drawer: Drawer, ways: Ways) -> list[Fact]:
    """What should be in the drawer as a sum, and what was counted."""
    moved = ways.spent("")
    total, closing = drawer.sum, drawer.shift.closing
    rows = [
        *(
            Fact(drawer_line_name(line, _), _signed(line, amount), opens=moved if line in _MOVED else None)
            for line, amount in total.lines
        ),
        Fact(_("Uang seharusnya"), write_rp(total.expected), strong=True),
    ]
    return rows + _counted(closing) if closing else [*rows, Fact(_("Laci masih buka"), "\u2013", MUTED)]


def _signed(line: DrawerLine, amount: Rupiah) -> str:
    return f"+{write_number(amount)}" if amount >= 0 and line not in _BARE else write_number(amount)


def _counted(closing: Closing) -> list[Fact]:
    difference = closing.difference
    figure = f"+{write_rp(difference)}" if difference > 0 else write_rp(difference)
    return [
        Fact(_("Uang dihitung"), write_rp(closing.counted), strong=True),
        Fact(difference_name(difference, _), figure, BAD if difference else LOCAL, strong=True),
    ]


class Drawers(QWidget):
    """Every shift of the day, one below the other. Signals: `opened(object)` with what a line leads to."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR)

    def show_drawers(self, drawers: tuple[Drawer, ...], ways: Ways) -> None:
        """Show these."""
        emptied(self._column)
        if not drawers:
            self._column.addWidget(_told(_("Laci tidak dibuka hari itu."), Type.BODY))
        for drawer in drawers:
            title = _("Shift {number}  ·  {who}").format(number=drawer.shift.number, who=drawer.shift.by)
            self._column.addWidget(_told(title, Type.LABEL))
            facts = Facts(title, air=Space.SMALL)
            facts.show_rows(drawer_facts(drawer, ways))
            facts.opened.connect(self.opened)
            self._column.addWidget(facts)


def _told(text: str, style: Type) -> Words:
    words = Words(text, style, MUTED)
    words.setIndent(Space.SMALL)
    return words
