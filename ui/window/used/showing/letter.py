"""The screen Surat sisa stok: seen exactly as it prints, then printed or saved. All of them are one letter."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from pos.money import write as write_number
from pos.printers import Role
from pos.reports.stock_letter import StockLetter, stock_letter
from printing.renderers.picture import slip_strips
from printing.renderers.plain_text import plain_text
from ui.notice import Level
from ui.papers import letter_document, letter_pages
from ui.passing import passing_file
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.facts import Fact, Facts
from ui.window.desk.office.page_printer import A4_KEY, PagePrinter
from ui.window.desk.paper_view import PaperView
from ui.window.desk.saving import Saver
from ui.window.desk.scrolling import Column
from ui.window.desk.sending import SlipSender
from ui.window.desk.slips import columns_of
from ui.window.desk.view import Heading, View
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import MUTED, Words
from ui.words import _, moment, short_date

_SIDE = 340


class LetterPage(View):
    """Holds one letter at a time; whatever leaves the machine is made from that one, and only by the owner's hand."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._letter: StockLetter | None = None
        self.paper = PaperView(_("Surat sisa stok"))
        self.facts = Facts(_("Surat sisa stok"))
        self.slips = SlipSender(session)
        self.saver = Saver(session, self)
        self.printer = PagePrinter(session, self)
        self.open_file = QDesktopServices.openUrl
        self.renew = KeyButton(_("Perbarui"), "F5")
        self.print = KeyButton(_("Cetak"), "F12", Weight.PRIMARY, icon=Icon.PRINTER, height=Size.FIELD)
        self.look = KeyButton(_("Lihat A4"), "F8", height=Size.FIELD)
        self.a4 = KeyButton(_("Cetak A4"), A4_KEY, icon=Icon.PRINTER, height=Size.FIELD)
        self.pdf = KeyButton(_("PDF A4"), "Ctrl+D", icon=Icon.DOCUMENT, height=Size.FIELD)
        self._ways = (self.look, self.pdf, self.a4, self.print)
        self.renew.clicked.connect(self.read_again)
        self.print.clicked.connect(self._print)
        self.a4.clicked.connect(self._print_pages)
        self.look.clicked.connect(self._look)
        self.pdf.clicked.connect(self._save)
        self._lay_out()
        self.begin_at(self.renew)

    @property
    def letter(self) -> StockLetter | None:
        """The letter that is shown, None until it is read."""
        return self._letter

    def read_again(self) -> None:
        """Read the letter anew; it is drawn off the UI thread."""
        self.paper.show_words(_("Menyiapkan surat\u2026"))
        for button in self._ways:
            button.setEnabled(False)
        self.session.jobs.run(self._read, self._show)

    def _read(self) -> tuple[StockLetter, tuple[bytes, ...], str]:
        with self.session.reading() as look:
            letter = stock_letter(look, self.session.now())
            document = letter_document(look, letter, self.session.shop.cashier)
        columns = columns_of(self.session.shop, Role.REPORT)
        return letter, slip_strips(document, columns), plain_text(document, columns)

    def _show(self, drawn: tuple[StockLetter, tuple[bytes, ...], str]) -> None:
        self._letter, strips, text = drawn
        self.paper.show_slip(strips, text)
        self._heading.say_about(_("Keadaan {moment}").format(moment=moment(self._letter.at)))
        seal, count = self._letter.seal, self._letter.last_count
        self.facts.show_rows(
            [
                Fact(_("Sisa"), write_number(self._letter.left), strong=True),
                Fact(_("Disegel"), short_date(seal.day) if seal else _("belum")),
                Fact(_("Hitungan terakhir"), short_date(count.day) if count else _("belum pernah")),
                Fact(_("Kode buku"), self._letter.head.code or "\u2013"),
            ]
        )
        for button in self._ways:
            button.setEnabled(True)

    def _print(self) -> None:
        letter = self._letter
        if letter is not None:
            by = self.session.shop.cashier
            self.slips.send(_name(letter), lambda look: letter_document(look, letter, by))

    def _pages(self, letter: StockLetter) -> bytes:
        with self.session.reading() as look:
            return letter_pages(look, letter, self.session.shop.cashier)

    def _print_pages(self) -> None:
        letter = self._letter
        if letter is not None:
            self.printer.print(_name(letter), lambda: self._pages(letter))

    def _save(self) -> None:
        letter = self._letter
        if letter is not None:
            self.saver.save(f"{_name(letter)}.pdf", "PDF (*.pdf)", lambda: self._pages(letter))

    def _look(self) -> None:
        """Show the A4 page in the program that this machine has for it; what it shows is what it prints."""
        letter = self._letter
        if letter is None:
            return

        def written() -> Path:
            path = passing_file(f"{_name(letter)}.pdf")
            path.write_bytes(self._pages(letter))
            return path

        self.session.jobs.run(written, self._open, self._cannot_look)

    def _open(self, path: Path) -> None:
        if not self.open_file(QUrl.fromLocalFile(str(path))):
            self._cannot_look(OSError(path))

    def _cannot_look(self, _error: Exception) -> None:
        self.session.tell(Level.WARNING, _("Komputer ini tidak punya program untuk membuka PDF. Simpan PDF-nya saja."))

    def _lay_out(self) -> None:
        self._heading = Heading(self, _("Surat sisa stok"))
        self._heading.offer(self.renew)
        paper = Column(margin=0)
        paper.column.addWidget(self.paper)
        paper.column.addStretch()
        side = QVBoxLayout()
        side.setSpacing(Space.SMALL)
        side_card = card_with(side)
        side_card.setFixedWidth(_SIDE)
        side.addWidget(Words(_("Yang tercetak persis seperti ini"), Type.HEADING, wraps=True))
        note = _("Catatan internal pedagang, bukan izin. Keluar dari komputer ini hanya kalau dicetak atau disimpan.")
        side.addWidget(Words(note, tone=MUTED, wraps=True))
        side.addWidget(self.facts)
        side.addStretch()
        away = QHBoxLayout()
        away.setSpacing(Space.SMALL)
        away.addWidget(self.look)
        away.addWidget(self.pdf)
        side.addLayout(away)
        side.addWidget(self.a4)
        side.addWidget(self.print)
        halves = QHBoxLayout()
        halves.setSpacing(Space.GAP)
        halves.addWidget(paper, 1)
        halves.addWidget(side_card)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.SMALL)
        page.addLayout(self._heading)
        page.addLayout(halves, 1)


def _name(letter: StockLetter) -> str:
    """The name of the letter's file."""
    return f"surat-sisa-stok-{letter.day.isoformat()}"
