"""The keys that take the shown report away: on paper, or as a file of pages, a workbook, or plain figures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.people.rights import Right
from pos.reports.span.span import Span
from printing.builders.span.names import short_span_name
from ui.notice import Level
from ui.session import Session
from ui.window.desk.saving import Saver
from ui.window.look.theme import Space
from ui.window.people.guarded import guard
from ui.window.report.spans import report_csv, report_pdf, report_workbook
from ui.window.widgets.buttons.key_button import KeyButton
from ui.words import _

_KEY = 58
_MAKERS = {"pdf": report_pdf, "xlsx": report_workbook, "csv": report_csv}


class Taking(QHBoxLayout):
    """Four keys beside each other; `shown` tells the days that are on the screen when one is pressed."""

    def __init__(self, session: Session, page: QWidget, shown: Callable[[], Span]) -> None:
        super().__init__()
        self._session, self._shown = session, shown
        self.saver = Saver(session, page)
        self.print = KeyButton(_("Cetak"), "Ctrl+P", stacked=True, height=_KEY)
        self.pdf = KeyButton(_("PDF A4"), "Ctrl+D", stacked=True, height=_KEY)
        self.xlsx = KeyButton(_("Excel"), "Ctrl+E", stacked=True, height=_KEY)
        self.csv = KeyButton(_("CSV"), "Ctrl+T", stacked=True, height=_KEY)
        self.print.clicked.connect(self._print)
        self.pdf.clicked.connect(self._saving("pdf"))
        self.xlsx.clicked.connect(self._saving("xlsx"))
        self.csv.clicked.connect(self._saving("csv"))
        guard(session.people, Right.SEE_COST, self.print, self.pdf, self.xlsx, self.csv)  # profit stands in all of them
        self.setSpacing(Space.SMALL)
        for button in (self.print, self.pdf, self.xlsx, self.csv):
            self.addWidget(button)

    def _print(self) -> None:
        span = self._shown()
        with self._session.telling():
            self._session.paper.print_days(span)
            words = _("Laporan {day} masuk antrean cetak.")
            if self._session.shop.printer is None:
                words = _("Belum ada printer. Laporan {day} menunggu sampai printer dipilih.")
            self._session.tell(Level.DONE, words.format(day=short_span_name(span, _)))

    def _saving(self, kind: str) -> Callable[[], None]:
        """Save a file of this kind, where costs may be seen."""
        people = self._session.people

        def save() -> None:
            if people.admit(Right.SEE_COST, save):
                self._save(kind)

        return save

    def _save(self, kind: str) -> None:
        span = self._shown()
        days = span.first.isoformat() if span.length == 1 else f"{span.first}-{span.last}"
        name = _("laporan-{day}").format(day=days)
        self.saver.save(f"{name}.{kind}", f"{kind.upper()} (*.{kind})", lambda: _MAKERS[kind](self._session.shop, span))
