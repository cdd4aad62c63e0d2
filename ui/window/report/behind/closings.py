"""What counting the drawer found: the single closings behind a difference of a report."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.cash.shift import Closing
from pos.money import write as write_number
from pos.reports.span.span import day_span
from printing.builders.span.names import short_span_name
from ui.session import Session
from ui.window.report.behind.listed import Listed
from ui.window.report.rows.ways import Closings, Days
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _, moment


class ClosingsSheet(Listed[Closing]):
    """Every closing of some days with what was counted; one that agreed stands there too, for it was counted as well.

    Signals: `led_on(object)` with the Days of the closing that was opened.
    """

    led_on = Signal(object)

    def __init__(self, session: Session, host: QWidget, closings: Closings) -> None:
        when = short_span_name(closings.span, _)
        super().__init__(host, _("Selisih laci"), when, _columns(), _("Buka hari"))
        self.open_rows(self._open_day)
        with session.reading() as look:
            rows = look.shifts.closed_in(closings.span.first, closings.span.last)
        self.show_listed(rows, sum(row.difference for row in rows), _("Laci tidak ditutup pada hari-hari ini."))
        self.open(self.table)

    def _open_day(self, closing: Closing) -> None:
        self.close()
        self.led_on.emit(Days(day_span(closing.day)))


def _columns() -> tuple[Column[Closing], ...]:
    return (
        Column(_("Waktu"), lambda row: moment(row.at), 160, Voice.MUTED),
        Column(_("Oleh"), lambda row: row.by, 130, Voice.STRONG),
        Column(_("Catatan"), lambda row: row.note or "\u2013"),
        Column(_("Seharusnya"), lambda row: write_number(row.expected), 130, Voice.AMOUNT),
        Column(_("Dihitung"), lambda row: write_number(row.counted), 130, Voice.AMOUNT),
        Column(_("Selisih"), lambda row: write_number(row.difference), 100, Voice.AMOUNT),
    )
