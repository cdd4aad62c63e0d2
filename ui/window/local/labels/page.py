"""The screen Cetak label: what gets a tag at the left, the paper and how it will look at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from pos.labels.choosing import checked, one_by_one
from pos.labels.label import Label
from pos.people.rights import Right
from pos.printers import Role
from pos.refusals import Refusal
from printing.renderers.picture import slip_strips
from printing.renderers.plain_text import plain_text
from printing.renderers.strip import slip_pdf
from ui.papers import labels_document, labels_pages, labels_picture
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.office.page_printer import PagePrinter
from ui.window.desk.paper_view import PaperView
from ui.window.desk.saving import Saver
from ui.window.desk.scrolling import Column
from ui.window.desk.sending import SlipSender
from ui.window.desk.slips import columns_of
from ui.window.desk.view import View
from ui.window.local.labels.goods import GoodsChoice
from ui.window.local.labels.paper import Chosen, PaperChoice
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import BAD, Words
from ui.words import _, several

_SEEN = 24
"""So many labels of a strip are drawn to be looked at; the rest look alike."""
_FILE = "label-harga"


class LabelsPage(View):
    """What is shown is what comes out; the paper that was printed on is remembered."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._page = 0
        self.goods = GoodsChoice(session)
        self.paper = PaperChoice(session.settings.labels)
        self.view = PaperView(_("Label harga"))
        self.count = Words(style=Type.STRONG, wraps=True)
        self.turn = KeyButton(_("Halaman berikut"), "PgDown", height=Size.TOUCH)
        self.pdf = KeyButton(_("Simpan PDF"), "Ctrl+D", icon=Icon.DOCUMENT, height=Size.FIELD)
        self.print = KeyButton(_("Cetak"), "F12", Weight.PRIMARY, icon=Icon.PRINTER, height=Size.FIELD)
        self.slips, self.saver = SlipSender(session), Saver(session, self)
        self.printer = PagePrinter(session, self)
        self._lay_out()
        self.goods.changed.connect(self._look_again)
        self.paper.changed.connect(self._look_again)
        self.turn.clicked.connect(self._turn_page)
        self.pdf.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.begin_at(self.goods.field.edit)
        self._look_again()

    def search(self) -> None:
        """F2: the field takes the keys."""
        self.goods.field.take_focus()

    def show_of(self, what: object) -> None:
        """Add the goods of the product, or of the document, with this code."""
        self.goods.add_called(str(what))

    def take_scan(self, code: str) -> bool:
        """A scanned code is one more thing to label."""
        self.goods.add_found(code)
        return True

    def read_again(self) -> None:
        """Prices and what is left may have changed; the choice stays."""
        self.goods.read_again()

    def _tags(self) -> tuple[Label, ...]:
        return one_by_one(checked(self.goods.labels()))

    def _look_again(self) -> None:
        self._page = 0
        self._draw()

    def _draw(self) -> None:
        """Draw the page that is looked at, off the window's thread."""
        paper, tags = self.paper.chosen(), tuple[Label, ...]()
        self._say("")
        try:
            tags = self._tags()
        except Refusal as refusal:
            self._say(refusal_sentence(refusal) if self.goods.wishes else "", bad=True)
        ready = bool(tags) and paper is not None
        self._enable(ready=ready)
        self.turn.setVisible(ready and _pages(paper, len(tags)) > 1)
        if paper is None or not tags:
            self.view.show_words(_("Label tampil di sini persis seperti tercetak."))
            return
        self._count(paper, len(tags))
        page = self._page
        self.session.jobs.run(lambda: self._picture(tags, paper, page), self._drawn, self._cannot_draw)

    def _picture(self, tags: tuple[Label, ...], paper: Chosen, page: int) -> tuple[tuple[bytes, ...], str]:
        with self.session.reading() as look:
            document = labels_document(look, tags[:_SEEN])
            columns = columns_of(self.session.shop, Role.LABEL)
            words = plain_text(document, columns)
            if paper.sheet is None:
                return slip_strips(document, columns), words
            return (labels_picture(look, tags, paper.sheet, paper.start, page),), words

    def _drawn(self, drawn: tuple[tuple[bytes, ...], str]) -> None:
        self.view.show_slip(*drawn)

    def _cannot_draw(self, error: Exception) -> None:
        plain = _("Belum bisa ditampilkan. Coba sekali lagi.")
        self.view.show_words("")
        self._say(refusal_sentence(error) if isinstance(error, Refusal) else plain, bad=True)
        self._enable(ready=False)

    def _enable(self, *, ready: bool) -> None:
        self.print.setEnabled(ready)
        self.pdf.setEnabled(ready)

    def _count(self, paper: Chosen, labels: int) -> None:
        words = several("{count} label", "{count} label", labels).format(count=labels)
        if paper.sheet is not None:
            of = _("halaman {page} dari {pages}").format(page=self._page + 1, pages=_pages(paper, labels))
            words = f"{words}  \u00b7  {of}"
        self._say(words)

    def _say(self, sentence: str, *, bad: bool = False) -> None:
        self.count.setText(sentence)
        self.count.setForegroundRole(BAD if bad else Words().foregroundRole())

    def _turn_page(self) -> None:
        labels = sum(one.copies for one in self.goods.labels())
        self._page = (self._page + 1) % max(1, _pages(self.paper.chosen(), labels))
        self._draw()

    def _print(self) -> None:
        """Receipt paper goes to its printer, a sheet through the dialog of the computer, in its own size."""
        paper, tags = self.paper.chosen(), self._tags()
        if paper is None:
            return
        self._remember()
        if paper.sheet is None:
            self.slips.send(_FILE, lambda look: labels_document(look, tags), Role.LABEL)
            return
        self.printer.print(_FILE, lambda: self._made(tags, paper), exact=True)

    def _save(self) -> None:
        paper, tags = self.paper.chosen(), self._tags()
        if paper is not None:
            self._remember()
            self.saver.save(f"{_FILE}.pdf", "PDF (*.pdf)", lambda: self._made(tags, paper))

    def _made(self, tags: tuple[Label, ...], paper: Chosen) -> bytes:
        with self.session.reading() as look:
            if paper.sheet is None:
                return slip_pdf(labels_document(look, tags), columns_of(self.session.shop, Role.LABEL), _FILE)
            return labels_pages(look, tags, paper.sheet, paper.start)

    def _remember(self) -> None:
        kept = self.paper.kept()
        if kept != self.session.settings.labels and self.session.people.gate.may(Right.SETTINGS):
            self.session.save_settings(replace(self.session.settings, labels=kept))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(Space.SMALL)
        side_card = card_with(side)
        side.addWidget(self.paper)
        paper = Column(margin=0)
        paper.column.setContentsMargins(0, 0, 0, 0)
        paper.column.addWidget(self.view)
        paper.column.addStretch()
        side.addWidget(paper, 1)
        said = QHBoxLayout()
        said.addWidget(self.count, 1)
        said.addWidget(self.turn)
        side.addLayout(said)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.pdf)
        foot.addWidget(self.print, 1)
        side.addLayout(foot)
        page = QHBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.GAP)
        page.addWidget(self.goods, 6)
        page.addWidget(side_card, 5)


def _pages(paper: Chosen | None, labels: int) -> int:
    return paper.sheet.pages(labels, paper.start) if paper is not None and paper.sheet is not None else 1
