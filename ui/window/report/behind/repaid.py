"""By what customers owed less: the single repayments, and goods that came back, behind a figure of a report."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.customers.account import DebtKind
from pos.customers.steps import DebtStep
from pos.money import write as write_number
from printing.builders.span.names import short_span_name
from printing.builders.words import paid_name
from ui.session import Session
from ui.window.customers.account import AccountSheet
from ui.window.report.behind.listed import Listed
from ui.window.report.rows.ways import Repaid
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _, moment

_BY = 4
"""Where the column stands that says who took the money."""


class RepaidSheet(Listed[DebtStep]):
    """By what less was owed in some days, all of it or what came in one way; each opens its customer's account."""

    def __init__(self, session: Session, host: QWidget, repaid: Repaid) -> None:
        when = short_span_name(repaid.span, _)
        super().__init__(host, repaid.words, when, _columns(repaid), _("Buka pelanggan"), _BY)
        self._session, self._host, self._repaid = session, host, repaid
        self.open_rows(self._open_customer)
        self._show()
        self.open(self.table)

    def _show(self) -> None:
        span, way = self._repaid.span, self._repaid.way
        with self._session.reading() as look:
            rows = [step for step in look.customers.lessened_in(span.first, span.last) if step.less(way)]
        self.show_listed(rows, sum(step.less(way) for step in rows), _("Tidak ada kasbon yang dibayar."))

    def _open_customer(self, step: DebtStep) -> None:
        AccountSheet(self._session, self._host, step.customer.id).gone.connect(self._show)


def _columns(repaid: Repaid) -> tuple[Column[DebtStep], ...]:
    return (
        Column(_("Waktu"), lambda step: moment(step.entry.at), 160, Voice.MUTED),
        Column(_("Pelanggan"), lambda step: step.customer.name, voice=Voice.STRONG),
        Column(_("Nomor"), lambda step: step.entry.number, 176),
        Column(_("Cara bayar"), _how, 186),
        Column(_("Oleh"), lambda step: step.entry.by, 110, Voice.MUTED),
        Column(_("Sisa kasbon"), lambda step: write_number(step.left), 110, Voice.AMOUNT),
        Column(_("Jumlah"), lambda step: write_number(step.less(repaid.way)), 100, Voice.AMOUNT),
    )


def _how(step: DebtStep) -> str:
    """The ways in which it was paid, or that goods came back instead."""
    if step.entry.kind is DebtKind.RETURNED:
        return _("barang kembali")
    return " + ".join(dict.fromkeys(paid_name(payment, _) for payment in step.payments))
