"""Result, payments and drawers, line by line, so that a sum can be checked with a finger."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.cash.shift import Closing, Drawer, DrawerLine
from pos.money import Rupiah, write_rp
from pos.money import write as write_number
from pos.reports.day import DayReport
from pos.reports.money import PaymentRow
from pos.selling.payment import Method
from printing.builders.day_result import bearing, before_discounts, before_turnover
from printing.builders.words import difference_name, drawer_line_name, paid_name, receipt_count
from ui.window.desk.cards import emptied
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Space, Type
from ui.window.widgets.text import ACCENT, BAD, LOCAL, MUTED, USED, Words
from ui.words import _

_BARE = (DrawerLine.FLOAT, DrawerLine.CHANGE)
"""What a sum begins with needs no sign, and change of nothing has none."""


def payment_facts(report: DayReport) -> list[Fact]:
    """What each way of paying brought, and what else is to be said of the money."""
    paid = report.paid
    rows = [_fact(row) for row in report.payments]
    if paid.rounding:
        rows.append(Fact(_("Termasuk pembulatan tunai"), write_number(paid.rounding), MUTED))
    if paid.waiting:
        amount = sum(waiting.payment.amount for waiting in paid.waiting)
        rows.append(Fact(_("Belum dicek masuk"), write_rp(amount), USED))
    rows += [
        Fact(_("Kasbon dibayar, {method}").format(method=paid_name(row, _)), write_rp(row.amount), MUTED)
        for row in paid.debts_paid
    ]
    if paid.fee:
        rows.append(Fact(_("Perkiraan biaya QRIS"), write_rp(-paid.fee), MUTED))
    return rows


def payment_words(report: DayReport) -> list[str]:
    """What finds the receipts of each way of paying, in the order of the first facts."""
    return [row.name or (_("Tunai") if row.method is Method.CASH else row.method.value) for row in report.payments]


def _fact(row: PaymentRow) -> Fact:
    return Fact(f"{paid_name(row, _)}  ·  {_receipts(row.sales)}", write_rp(row.amount), ACCENT)


def result_facts(report: DayReport, *, costs: bool) -> list[Fact]:
    """From turnover to gross profit, and what is left of it once what nobody bought is borne.

    Without `costs` it ends with the turnover.
    """
    facts = [
        *(Fact(name, write_number(amount)) for name, amount in before_turnover(report, _)),
        Fact(_("Omzet"), write_number(report.turnover), strong=not costs),
    ]
    if not costs:
        return facts
    return [
        *facts,
        *(Fact(name, write_number(amount)) for name, amount in before_discounts(report, _)),
        Fact(_("Modal barang"), write_number(-report.cost)),
        Fact(_("Laba kotor"), write_rp(report.profit), strong=True),
        *(Fact(name, write_number(amount)) for name, amount in bearing(report, _)),
        Fact(_("Sisa laba"), write_rp(report.profit_left), strong=True),
    ]


def drawer_facts(drawer: Drawer) -> list[Fact]:
    """What should be in the drawer as a sum, and what was counted."""
    total, closing = drawer.sum, drawer.shift.closing
    rows = [
        *(Fact(drawer_line_name(line, _), _signed(line, amount)) for line, amount in total.lines),
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
    """Every shift of the day, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR)

    def show_drawers(self, drawers: tuple[Drawer, ...]) -> None:
        """Show these."""
        emptied(self._column)
        if not drawers:
            self._column.addWidget(Words(_("Laci tidak dibuka hari itu."), tone=MUTED))
        for drawer in drawers:
            title = _("Shift {number}  ·  {who}").format(number=drawer.shift.number, who=drawer.shift.by)
            self._column.addWidget(Words(title, Type.LABEL, MUTED))
            facts = Facts(title)
            facts.show_rows(drawer_facts(drawer))
            self._column.addWidget(facts)


def _receipts(count: int) -> str:
    return receipt_count(count, _)
