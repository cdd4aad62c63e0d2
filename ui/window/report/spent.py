"""What moved in the drawer without a sale: the single movements behind an expense of a report."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.cash.movement import CashKind, CashMovement
from pos.money import write as write_number
from printing.builders.span.names import short_span_name
from ui.sentences.drawer import kind_words
from ui.session import Session
from ui.window.look.theme import Type
from ui.window.report.rows.ways import Spent
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import Words
from ui.words import _, moment

_HEIGHT, _WIDE = 330, 860


class SpentSheet(Sheet):
    """The movements of some days, under one category or all of them, with their sum."""

    def __init__(self, session: Session, host: QWidget, spent: Spent) -> None:
        title = spent.category or _("Uang keluar dan masuk laci")
        super().__init__(host, title, _("Tutup"), text=short_span_name(spent.span, _), width=_WIDE)
        self.leave_button.hide()
        self.table: Table[CashMovement] = Table(title, _columns())
        self.table.setFixedHeight(_HEIGHT)
        self.sum = Words(style=Type.STRONG)
        self.body.addWidget(self.table)
        self.body.addWidget(self.sum)
        self.accepted.connect(self.leave)
        with session.reading() as look:
            rows = [each for each in look.shifts.moved_in(spent.span.first, spent.span.last) if _fits(each, spent)]
        self.table.show_rows(rows, _("Tidak ada uang yang keluar atau masuk tanpa penjualan."))
        amount = write_number(sum(row.signed for row in rows))
        self.sum.setText(_("{count} catatan, jumlah {amount}").format(count=write_number(len(rows)), amount=amount))
        if rows:
            self.table.selectRow(0)
        self.open(self.table)


def _fits(movement: CashMovement, spent: Spent) -> bool:
    if not spent.category:
        return True
    return movement.kind is CashKind.EXPENSE and movement.category == spent.category


def _columns() -> tuple[Column[CashMovement], ...]:
    return (
        Column(_("Waktu"), lambda row: moment(row.at), 160, Voice.MUTED),
        Column(_("Untuk apa"), lambda row: f"{row.category} ({kind_words(row.kind).lower()})", 230, Voice.STRONG),
        Column(_("Catatan"), lambda row: row.note or "\u2013"),
        Column(_("Oleh"), lambda row: row.by, 110, Voice.MUTED),
        Column(_("Jumlah"), lambda row: write_number(row.signed), 110, Voice.AMOUNT),
    )
