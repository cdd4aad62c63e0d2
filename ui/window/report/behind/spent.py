"""What moved in the drawer without a sale: the single movements behind an expense of a report."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.cash.movement import CashKind, CashMovement
from pos.money import write as write_number
from printing.builders.span.names import short_span_name
from ui.sentences.drawer import kind_words
from ui.session import Session
from ui.window.report.behind.listed import Listed
from ui.window.report.rows.ways import Spent
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _, moment


class SpentSheet(Listed[CashMovement]):
    """The movements of some days, under one category or all of them, with their sum."""

    def __init__(self, session: Session, host: QWidget, spent: Spent) -> None:
        title = spent.category or _("Uang keluar dan masuk laci")
        super().__init__(host, title, short_span_name(spent.span, _), _columns())
        with session.reading() as look:
            rows = [each for each in look.shifts.moved_in(spent.span.first, spent.span.last) if _fits(each, spent)]
        empty = _("Tidak ada uang yang keluar atau masuk tanpa penjualan.")
        self.show_listed(rows, sum(row.signed for row in rows), empty)
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
