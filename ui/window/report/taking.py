"""The keys that take the shown report away: on paper, or as a file of pages, a workbook, or plain figures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.people.rights import Right
from pos.reports.span.span import Span
from printing.builders.span.names import short_span_name
from ui.notice import Level
from ui.session import Session
from ui.window.desk.office.page_printer import A4_KEY, PagePrinter
from ui.window.desk.saving import Saver
from ui.window.look.theme import Space
from ui.window.people.guarded import guard, looking
from ui.window.report.spans import report_csv, report_pdf, report_workbook
from ui.window.widgets.buttons.key_button import KeyButton
from ui.words import _

_KEY = 58
_MAKERS = {"pdf": report_pdf, "xlsx": report_workbook, "csv": report_csv}


class Taking(QHBoxLayout):
    """Five keys beside each other; `shown` tells the days that are on the screen when one is pressed."""

    def __init__(self, session: Session, page: QWidget, shown: Callable[[], Span]) -> None:
        super().__init__()
        self._session, self._shown = session, shown
        self.saver = Saver(session, page)
        self.print = KeyButton(_("Cetak"), "Ctrl+P", stacked=True, height=_KEY)
        self.printer = PagePrinter(session, page)
        self.a4 = KeyButton(_("Cetak A4"), A4_KEY, stacked=True, height=_KEY)
        self.pdf = KeyButton(_("PDF A4"), "Ctrl+D", stacked=True, height=_KEY)
        self.xlsx = KeyButton(_("Excel"), "Ctrl+E", stacked=True, height=_KEY)
        self.csv = KeyButton(_("CSV"), "Ctrl+T", stacked=True, height=_KEY)
        self.print.clicked.connect(self._print)
        people = session.people
        self.a4.clicked.connect(looking(people, Right.SEE_COST, self._print_pages))
        for kind, button in (("pdf", self.pdf), ("xlsx", self.xlsx), ("csv", self.csv)):
            button.clicked.connect(looking(people, Right.SEE_COST, partial(self._save, kind)))
        guard(
            people, Right.SEE_COST, self.print, self.a4, self.pdf, self.xlsx, self.csv
        )  # profit stands in all of them
        self.setSpacing(Space.SMALL)
        self.keys = (self.print, self.a4, self.pdf, self.xlsx, self.csv)
        for button in self.keys:
            self.addWidget(button)

    def _print(self) -> None:
        span = self._shown()
        with self._session.telling():
            self._session.paper.print_days(span)
            words = _("Laporan {day} masuk antrean cetak.")
            if self._session.shop.printer is None:
                words = _("Belum ada printer. Laporan {day} menunggu sampai printer dipilih.")
            self._session.tell(Level.DONE, words.format(day=short_span_name(span, _)))

    def _print_pages(self) -> None:
        span = self._shown()
        self.printer.print(_name(span), lambda: report_pdf(self._session.shop, span))

    def _save(self, kind: str) -> None:
        span = self._shown()
        offered, line = f"{_name(span)}.{kind}", f"{kind.upper()} (*.{kind})"
        self.saver.save(offered, line, lambda: _MAKERS[kind](self._session.shop, span))


def _name(span: Span) -> str:
    """The name of the report's files."""
    days = span.first.isoformat() if span.length == 1 else f"{span.first}-{span.last}"
    return _("laporan-{day}").format(day=days)
