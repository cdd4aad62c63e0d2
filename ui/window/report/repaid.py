"""What customers paid off: the single repayments behind a line of a report."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.customers.account import Repayment
from pos.money import Rupiah
from pos.money import write as write_number
from printing.builders.span.names import short_span_name
from ui.session import Session
from ui.window.look.theme import Type
from ui.window.report.rows.ways import Repaid
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import Words
from ui.words import _, moment

_HEIGHT, _WIDE = 330, 980


class RepaidSheet(Sheet):
    """The repayments of some days that came in one way, each with its part, and the parts with their sum."""

    def __init__(self, session: Session, host: QWidget, repaid: Repaid) -> None:
        super().__init__(host, repaid.words, _("Tutup"), text=short_span_name(repaid.span, _), width=_WIDE)
        self.leave_button.hide()
        self.table: Table[Repayment] = Table(repaid.words, _columns(repaid))
        self.table.setFixedHeight(_HEIGHT)
        self.sum = Words(style=Type.STRONG)
        self.body.addWidget(self.table)
        self.body.addWidget(self.sum)
        self.accepted.connect(self.leave)
        with session.reading() as look:
            rows = [each for each in look.customers.repaid_in(repaid.span.first, repaid.span.last) if _of(each, repaid)]
        self.table.show_rows(rows, _("Tidak ada kasbon yang dibayar."))
        amount = write_number(sum(_of(row, repaid) for row in rows))
        self.sum.setText(_("{count} catatan, jumlah {amount}").format(count=write_number(len(rows)), amount=amount))
        if rows:
            self.table.selectRow(0)
        self.open(self.table)


def _of(repayment: Repayment, repaid: Repaid) -> Rupiah:
    """What of it came in that way."""
    ways = (each for each in repayment.payments if (each.method, each.name) == (repaid.method, repaid.name))
    return sum(each.amount for each in ways)


def _columns(repaid: Repaid) -> tuple[Column[Repayment], ...]:
    return (
        Column(_("Waktu"), lambda row: moment(row.at), 160, Voice.MUTED),
        Column(_("Pelanggan"), lambda row: row.customer.name, voice=Voice.STRONG),
        Column(_("Nomor"), lambda row: row.number, 180),
        Column(_("Oleh"), lambda row: row.by, 110, Voice.MUTED),
        Column(_("Sisa kasbon"), lambda row: write_number(row.left), 120, Voice.AMOUNT),
        Column(_("Jumlah"), lambda row: write_number(_of(row, repaid)), 110, Voice.AMOUNT),
    )
