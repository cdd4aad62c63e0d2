"""The screen Pesan ulang: what to order, by maker, as a message and as a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from pos.buying.papers import OrderList, order_lists
from pos.makers.reorder import COVER, Reorder
from pos.money import write
from pos.people.rights import Right
from ui.notice import Level
from ui.papers.makers import order_message, order_pages
from ui.sentences.makers import missing_words
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.office.page_printer import A4_KEY, PagePrinter
from ui.window.desk.saving import Saver
from ui.window.desk.view import View
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.people.guarded import guard
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.text import MUTED, Words
from ui.words import _, pieces, several

_MESSAGE = 72
"""Pixels that the message keeps where there is little room: its first lines."""


class OrderingPage(View):
    """Makers of whom something runs low, the list of the chosen one, and the message to send."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted = ""
        self.makers: Table[OrderList] = Table(
            _("Perajin"),
            [
                Column(_("Perajin"), lambda order: order.maker or _("Tanpa perajin"), 0, Voice.STRONG),
                Column(_("Potong"), lambda order: write(order.pieces), 84, Voice.AMOUNT),
            ],
        )
        self.name = Words(style=Type.TITLE, wraps=True)
        self.about = Words(tone=MUTED, wraps=True)
        self.lines: Table[Reorder] = Table(_("Pesan ulang"), _columns())
        self.why = Words(tone=MUTED, wraps=True)
        self.message = QPlainTextEdit()
        self.message.setReadOnly(True)
        self.message.setTabChangesFocus(True)
        self.message.setAccessibleName(_("Pesan untuk perajin"))
        self.receive = KeyButton(_("Terima"), "F8", height=Size.FIELD)
        self.pdf = KeyButton(_("PDF"), "Ctrl+D", icon=Icon.DOCUMENT, height=Size.FIELD)
        self.pdf_of_all = KeyButton(_("PDF semua"), "Ctrl+P", icon=Icon.DOCUMENT, height=Size.FIELD)
        self.print = KeyButton(_("Cetak A4"), A4_KEY, icon=Icon.PRINTER, height=Size.FIELD)
        self.copy = KeyButton(_("Salin pesan"), "F12", Weight.PRIMARY, icon=Icon.COPY, height=Size.FIELD)
        self.saver, self.printer = Saver(session, self), PagePrinter(session, self)
        self.nothing = EmptyState(Icon.SHIRT)
        self.nothing.tell(
            _("Belum ada yang perlu dipesan"),
            _("Barang yang menipis menurut lakunya, atau sampai batas pesannya, muncul di sini menurut perajinnya."),
        )
        self._listen()
        self._lay_out()
        self.begin_at(self.makers)

    @property
    def chosen(self) -> OrderList | None:
        """The list that is shown."""
        return self.makers.row

    def show_of(self, what: object) -> None:
        """Show what to order from the maker with this name."""
        self._wanted = str(what)
        self.read_again()

    def read_again(self) -> None:
        """Read what runs low, off the UI thread; the chosen maker stays chosen."""
        if not self._wanted and self.chosen is not None:
            self._wanted = self.chosen.maker
        self.session.jobs.run(self._read, self._show)

    def _read(self) -> Sequence[OrderList]:
        with self.session.reading() as look:
            return order_lists(look, self.session.today)

    def _show(self, orders: Sequence[OrderList]) -> None:
        self.makers.show_rows(orders)
        self.nothing.setVisible(not orders)
        self._body.setVisible(bool(orders))
        names = [order.maker for order in orders]
        if names:
            self.makers.selectRow(names.index(self._wanted) if self._wanted in names else 0)
        self._wanted = ""
        self._show_order()

    def _show_order(self) -> None:
        order = self.chosen
        if order is None:
            return
        low = sum(line.low for line in order.lines)
        soon = len(order.lines) - low
        thin = sum(line.missing is not None for line in order.lines)
        told = (
            several("{count} habis atau menipis", "{count} habis atau menipis", low).format(count=low) if low else "",
            several("{count} segera menipis", "{count} segera menipis", soon).format(count=soon) if soon else "",
            several("{count} belum cukup data", "{count} belum cukup data", thin).format(count=thin) if thin else "",
            _("pesan {pieces}").format(pieces=pieces(order.pieces)),
        )
        self.name.setText(order.maker or _("Tanpa perajin"))
        self.about.setText(", ".join(filter(None, (order.region, *told))))
        self.lines.show_rows(order.lines)
        self._show_why()
        with self.session.reading() as look:
            self.message.setPlainText(order_message(look, order))
        self.receive.setEnabled(bool(order.maker))

    def _show_why(self) -> None:
        line = self.lines.row
        self.why.setText(_why(line) if line else "")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.message.toPlainText())
        self.session.tell(Level.DONE, _("Pesan tersalin. Tempel di WA perajinnya."))

    def _save(self, orders: Sequence[OrderList]) -> None:
        if orders:
            self.saver.save(f"{self._name}.pdf", "PDF (*.pdf)", lambda: self._made(orders))

    def _print(self, orders: Sequence[OrderList]) -> None:
        if orders:
            self.printer.print(self._name, lambda: self._made(orders))

    def _made(self, orders: Sequence[OrderList]) -> bytes:
        with self.session.reading() as look:
            return order_pages(look, orders, self.session.today)

    @property
    def _name(self) -> str:
        """The name of the file."""
        return f"pesanan-{self.session.today:%y%m%d}"

    def _receive(self) -> None:
        if self.chosen is not None:
            self.wanted.emit("receive", ("bought", self.chosen.maker))

    def _listen(self) -> None:
        self.makers.picked.connect(lambda _order: self._show_order())
        self.makers.opened.connect(lambda _order: self.lines.setFocus())
        self.lines.picked.connect(lambda _line: self._show_why())
        self.copy.clicked.connect(self._copy)
        self.pdf.clicked.connect(lambda: self._save([self.chosen] if self.chosen else []))
        self.print.clicked.connect(lambda: self._print([self.chosen] if self.chosen else []))
        self.pdf_of_all.clicked.connect(lambda: self._save(self.makers.rows))
        self.receive.clicked.connect(self._receive)
        guard(self.session.people, Right.RECEIVE, self.receive)

    def _lay_out(self) -> None:
        left, middle, keys, halves = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        halves.setSpacing(Space.GAP)
        halves.addWidget(card_with(left), 4)
        halves.addWidget(card_with(middle), 8)
        left.addWidget(self.makers)
        middle.setSpacing(Space.SMALL)
        middle.addWidget(self.name)
        middle.addWidget(self.about)
        middle.addWidget(self.lines, 5)
        middle.addWidget(self.why)
        middle.addWidget(self.message, 2)
        self.message.setMinimumHeight(_MESSAGE)
        keys.setSpacing(Space.SMALL)
        for button in (self.receive, self.print, self.pdf, self.pdf_of_all, self.copy):
            keys.addWidget(button, 1)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.GAP)
        body.addLayout(halves, 1)
        body.addLayout(keys)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.addWidget(self._body, 1)
        page.addWidget(self.nothing, 1)
        self.nothing.hide()


def _columns() -> tuple[Column[Reorder], ...]:
    return (
        Column(_("Barang"), lambda line: line.pace.item.full_name, 0, Voice.STRONG),
        Column(_("Sisa"), lambda line: write(line.pace.left), 64, Voice.AMOUNT),
        Column(_("Cukup"), _lasts, 104, Voice.MUTED),
        Column(_("Pesan"), lambda line: write(line.wanted), 80, Voice.AMOUNT),
    )


def _why(line: Reorder) -> str:
    """Where the number of a line comes from, and what it still lacks."""
    pace = line.pace
    seen = _("{item}: laku {sold} dalam {days} hari di rak").format(
        item=pace.item.full_name, sold=write(pace.sold), days=pace.days
    )
    if line.missing is None:
        return _("{seen}; pesan untuk {days} hari ke depan.").format(seen=seen, days=pace.lead_days + COVER)
    return _("{seen}; {missing}. Angkanya hanya mengganti yang laku, sampai batas pesannya.").format(
        seen=seen, missing=missing_words(line.missing)
    )


def _lasts(line: Reorder) -> str:
    if line.lasts is None:
        return _("belum tahu")
    return several("{count} hari", "{count} hari", line.lasts).format(count=line.lasts)
