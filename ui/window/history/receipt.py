"""The chosen receipt on paper, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.people.rights import Right
from pos.ports import SaleHead
from pos.returning import open_lines
from pos.selling.returned import MoneyBack
from printing.renderers.picture import slip_strips
from printing.renderers.plain_text import plain_text
from printing.renderers.strip import slip_pdf
from ui.notice import Level
from ui.session import Session
from ui.window.desk.paper_view import PaperView
from ui.window.desk.saving import Saver
from ui.window.desk.scrolling import Column
from ui.window.desk.slips import receipt_picture, receipt_slip
from ui.window.history.story import Story, story_of
from ui.window.history.void import VoidSheet
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.people.guarded import doing, guard
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import MUTED, TEXT, USED, Words
from ui.words import _, several


class ReceiptView(QWidget):
    """Shows one receipt as it was printed; reprints it, marked as a copy, and saves it as a file."""

    exchange_wanted = Signal(str)
    """The number of a receipt whose buyer came back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._number = self._shown = ""
        self.saver = Saver(session, self)
        self.title = Words(style=Type.HEADING)
        self.copies = Words(style=Type.NOTE, tone=MUTED)
        self.paper = PaperView(_("Struk"))
        self.reprint = KeyButton(_("Cetak ulang"), "Ctrl+P", Weight.PRIMARY, icon=Icon.PRINTER)
        self.reprint.clicked.connect(self._reprint)
        self.arrived = KeyButton(_("Sudah masuk"), "Ctrl+M", icon=Icon.CHECK)
        self.arrived.clicked.connect(self._confirm)
        self.pdf = KeyButton(_("PDF"), "Ctrl+D", icon=Icon.DOCUMENT)
        self.pdf.clicked.connect(self._save_pdf)
        self.picture = KeyButton(_("Gambar WA"), "Ctrl+G", icon=Icon.IMAGE)
        self.picture.clicked.connect(self._save_picture)
        self.exchange = KeyButton(_("Tukar / retur"), "F9")
        back = doing(session.people, Right.RETURN, lambda: self.exchange_wanted.emit(self._number))
        self.exchange.clicked.connect(back)
        self.void = KeyButton(_("Batalkan"), "Ctrl+Del", Weight.DANGER)
        self.void.clicked.connect(doing(session.people, Right.VOID, self._void))
        guard(session.people, Right.RETURN, self.exchange)
        guard(session.people, Right.VOID, self.void)
        guard(session.people, Right.SELL, self.reprint, self.arrived)
        self.story = Story()
        self._lay_out()

    @property
    def number(self) -> str:
        """The number of the receipt that is shown, or nothing."""
        return self._number

    def show_sale(self, sale: SaleHead | None) -> None:
        """Show the receipt of `sale`; its paper follows when it is drawn."""
        self._number = sale.number if sale else ""
        self.setVisible(sale is not None)
        if sale is None:
            return
        self.title.setText(sale.number)
        self.title.setForegroundRole(USED if sale.waiting else TEXT)
        self.arrived.setVisible(sale.waiting)
        self.copies.setText(_copies(sale.copies) if sale.copies else _("Kasir: {who}").format(who=sale.cashier))
        self._tell_story(sale.number)
        if sale.number != self._shown:
            self.paper.show_words("")
        self._session.jobs.run(lambda: self._drawn(sale.number), self._show_paper, self._not_drawn)

    def _tell_story(self, number: str) -> None:
        """What became of the sale; it is voided on its own day, while all of it is still with its buyer."""
        with self._session.reading() as look:
            sale = look.sales.by_number(number)
            if sale is None:
                return
            self.story.tell(story_of(look, sale))
            open_still = any(line.left for line in open_lines(look, sale))
            whole = not look.returns.of_sale(sale.id) and not look.returns.paying_for(sale.id)
        self.exchange.setEnabled(open_still)
        self.void.setEnabled(whole and sale.day == self._session.today)

    def _void(self) -> None:
        with self._session.reading() as look:
            sale = look.sales.by_number(self._number)
        if sale is not None:
            money = MoneyBack.of(self._session.returns.of_a_void(sale))
            VoidSheet(self._session, self.window(), self._number, money)

    def _drawn(self, number: str) -> tuple[str, tuple[bytes, ...], str]:
        document, columns = receipt_slip(self._session.shop, number)
        return number, slip_strips(document, columns), plain_text(document, columns)

    def _show_paper(self, drawn: tuple[str, tuple[bytes, ...], str]) -> None:
        number, strips, text = drawn
        if number == self._number:  # an answer for a receipt that is no longer looked at is no answer
            self._shown = number
            self.paper.show_slip(strips, text)

    def _not_drawn(self, _error: Exception) -> None:
        self._shown = ""
        self.paper.show_words(_("Gambarnya belum bisa dibuat. Struknya tetap tersimpan."))

    def _reprint(self) -> None:
        if not self._number:
            return
        with self._session.telling():
            job = self._session.paper.reprint(self._number)
            words = _("Salinan ke-{copy} dari {number} masuk antrean cetak.")
            if self._session.shop.printer is None:
                words = _("Belum ada printer. Salinan ke-{copy} dari {number} menunggu sampai printer dipilih.")
            self._session.tell(Level.DONE, words.format(copy=job.copy, number=self._number))
            self.copies.setText(_copies(job.copy))

    def _confirm(self) -> None:
        """The money that was waited for is there."""
        with self._session.telling():
            with self._session.reading() as look:
                places = [each.position for each in look.arrivals.waiting() if each.number == self._number]
            for position in places:
                self._session.counter.confirm(self._number, position)
            self._session.tell(Level.DONE, _("Struk {number}: uangnya sudah masuk.").format(number=self._number))
            self.arrived.hide()
            self.title.setForegroundRole(TEXT)
            self._session.jobs.run(lambda: self._drawn(self._number), self._show_paper, self._not_drawn)

    def _save_pdf(self) -> None:
        number = self._number
        if number:
            self.saver.save(f"{number}.pdf", "PDF (*.pdf)", lambda: self._as_pdf(number))

    def _as_pdf(self, number: str) -> bytes:
        document, columns = receipt_slip(self._session.shop, number, marked=True)
        return slip_pdf(document, columns, number)

    def _save_picture(self) -> None:
        number = self._number
        if number:
            shop = self._session.shop
            self.saver.save(f"{number}.png", "PNG (*.png)", lambda: receipt_picture(shop, number, marked=True))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.copies)
        column.addLayout(head)
        scroll = Column(margin=0)
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addWidget(self.story)
        scroll.column.addWidget(self.paper)
        scroll.column.addStretch()
        column.addWidget(scroll, 1)
        column.addWidget(self.arrived)
        after = QHBoxLayout()
        after.setSpacing(Space.SMALL)
        after.addWidget(self.exchange, 1)
        after.addWidget(self.void)
        column.addLayout(after)
        column.addWidget(self.reprint)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.picture)
        row.addWidget(self.pdf)
        column.addLayout(row)


def _copies(count: int) -> str:
    return several("{count} salinan", "{count} salinan", count).format(count=count)
