"""A slip over the screen as it will print: looked at first, then printed or saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pos.ports import Reading
from pos.printers import Role
from pos.refusals import Refusal
from printing.renderers.message import message_text
from printing.renderers.picture import slip_strips
from printing.renderers.plain_text import plain_text
from printing.renderers.strip import slip_pdf
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.office.page_printer import A4_KEY, PagePrinter
from ui.window.desk.paper_view import PaperView
from ui.window.desk.saving import Saver
from ui.window.desk.sending import Make, SlipSender
from ui.window.desk.slips import columns_of
from ui.window.look.icons import Icon
from ui.window.look.theme import Size
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _

_WIDTH, _WIDE = 520, 660


@dataclass(frozen=True, slots=True)
class Paper:
    """What is shown: its `title`, the `name` of its files, the slip, and its A4 pages where it has any.

    A document that is a record has a `queue`: there it waits for its printer, and a further one is a marked copy.
    One that is `sent` on is also a message for a chat and a PDF as narrow as the slip.
    """

    title: str
    name: str
    slip: Make
    pages: Callable[[Reading], bytes] | None = None
    queue: Callable[[], object] | None = None
    sent: bool = False


class SlipSheet(Sheet):
    """Shows the slip dot for dot. Signals: those of Sheet."""

    def __init__(self, session: Session, host: QWidget, paper: Paper, further: Sequence[KeyButton] = ()) -> None:
        """`further` ways on from here stand beside the others; each closes the sheet."""
        super().__init__(host, paper.title, _("Cetak"), width=_WIDE if further or paper.sent else _WIDTH)
        self._session, self._shown = session, paper
        self.leave_button.say(_("Tutup"))
        self.view = PaperView(paper.title)
        self.slips = SlipSender(session)
        self.saver = Saver(session, host)
        self.body.addWidget(self.view)
        self.printer = PagePrinter(session, host)
        if paper.pages is not None:
            a4 = KeyButton(_("Cetak A4"), A4_KEY, height=Size.FIELD)
            a4.clicked.connect(self._print_pages)
            self.offer(a4)
            pdf = KeyButton(_("PDF A4"), "Ctrl+D", icon=Icon.DOCUMENT, height=Size.FIELD)
            pdf.clicked.connect(self._save)
            self.offer(pdf)
        if paper.sent:
            self._offer_to_send()
        for button in further:
            button.clicked.connect(self.close)
            self.offer(button)
        self.accepted.connect(self._print)
        session.jobs.run(self._drawn, self._show, self._cannot_show)
        self.open(self.accept_button)

    def _drawn(self) -> tuple[tuple[bytes, ...], str]:
        with self._session.reading() as look:
            document = self._shown.slip(look)
        columns = columns_of(self._session.shop, Role.REPORT)
        return slip_strips(document, columns), plain_text(document, columns)

    def _show(self, drawn: tuple[tuple[bytes, ...], str]) -> None:
        self.view.show_slip(*drawn)
        if self.isVisible():
            self.rearrange()

    def _cannot_show(self, error: Exception) -> None:
        plain = _("Belum bisa ditampilkan. Coba sekali lagi.")
        self.view.show_words(refusal_sentence(error) if isinstance(error, Refusal) else plain)
        self.accept_button.setEnabled(False)

    def _offer_to_send(self) -> None:
        message = KeyButton(_("Teks WA"), "W", icon=Icon.COPY, height=Size.FIELD)
        message.clicked.connect(self._copy)
        pdf = KeyButton(_("PDF"), "Ctrl+D", icon=Icon.DOCUMENT, height=Size.FIELD)
        pdf.clicked.connect(lambda: self.saver.save(f"{self._shown.name}.pdf", "PDF (*.pdf)", self._narrow))
        for button in (message, pdf):
            self.offer(button)

    def _copy(self) -> None:
        """Put the message on the clipboard; the sheet stays, for whoever also prints it."""
        with self._session.telling():
            with self._session.reading() as look:
                document = self._shown.slip(look)
            QGuiApplication.clipboard().setText(message_text(document))
            self._session.tell(Level.DONE, _("Teksnya disalin. Tempel di WhatsApp dengan Ctrl+V."))

    def _narrow(self) -> bytes:
        with self._session.reading() as look:
            return slip_pdf(self._shown.slip(look), columns_of(self._session.shop, Role.REPORT), self._shown.title)

    def _print(self) -> None:
        self.close()
        if self._shown.queue is None or self._session.shop.printers.of(Role.REPORT) is None:
            self.slips.send(self._shown.name, self._shown.slip)
            return
        with self._session.telling():
            self._shown.queue()
            self._session.tell(Level.DONE, _("{number} masuk antrean cetak.").format(number=self._shown.title))

    def _print_pages(self) -> None:
        pages = self._shown.pages
        if pages is not None:
            self.close()
            self.printer.print(self._shown.name, lambda: self._made(pages))

    def _save(self) -> None:
        pages = self._shown.pages
        if pages is not None:
            self.saver.save(f"{self._shown.name}.pdf", "PDF (*.pdf)", lambda: self._made(pages))

    def _made(self, pages: Callable[[Reading], bytes]) -> bytes:
        with self._session.reading() as look:
            return pages(look)
