"""QRIS: the stall's own code with the amount in it, for the buyer's telephone, and whose name must appear there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import Rupiah, write_rp
from pos.qris.merchant import MerchantCode, QrisAmount
from printing.symbols import squares
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.look.typeface import font
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card
from ui.window.widgets.figures.qr_symbol import QrSymbol
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

PLAIN_KEY, PRINT_KEY = "N", "Q"


class QrisCard(Card):
    """The code, the merchant's name and id, and the code without an amount by one key."""

    shown = Signal(str)
    """The code that stands on the screen; empty where there is none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._code: MerchantCode | None = None
        self._amount: Rupiah = 0
        self._plain = self._small = False
        self._said = ""
        self.symbol = QrSymbol(_("Kode QRIS"), squares)
        self._ask = Words(_("Pastikan nama di HP pembeli sama"), tone=MUTED, wraps=True)
        self.merchant = Words(style=Type.PRICE, wraps=True)
        self._id = Words(style=Type.LEAD, wraps=True)
        self._city = Words(tone=MUTED)
        self.note = Words(style=Type.STRONG, wraps=True)
        self.plain = KeyButton(_("QR tanpa nominal"), PLAIN_KEY, height=Size.TOUCH + 4)
        self.plain.setCheckable(True)
        self.plain.clicked.connect(self._turn)
        self.printing = KeyButton(_("Cetak QR"), PRINT_KEY, height=Size.TOUCH + 4)
        self.printing.clicked.connect(self._print)
        self._arrange()

    @property
    def is_plain(self) -> bool:
        """Whether the code without an amount is shown."""
        return self._plain

    def start(self) -> None:
        """Look at the stall's code anew, with the amount in it again."""
        self._code = self._session.counter.code()
        self._plain = False

    def show_for(self, amount: Rupiah) -> None:
        """Show the code for `amount` rupiah."""
        self._amount = amount
        self._show()

    def be_small(self, small: bool) -> None:
        """Leave room for an amount that is typed."""
        self._small = small
        edge = Space.SMALL if small else Space.WIDE
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(edge)

    def put_away(self) -> None:
        """Another way to pay was chosen: nobody sees a code any more."""
        self._plain = False
        self.symbol.show_code("")
        self._say("")

    def _show(self) -> None:
        code = self._code
        text, sentence, wrong = self._wanted()
        self.symbol.show_code(text)
        self.symbol.setVisible(bool(text))
        for widget in (self.merchant, self._id, self.plain):
            widget.setVisible(code is not None)
        self._ask.setVisible(code is not None and not self._small)
        self._city.setVisible(code is not None and bool(code.city) and not self._small)
        self.merchant.setFont(font(Type.HEADING if self._small else Type.PRICE))
        self._id.setFont(font(Type.NOTE if self._small else Type.LEAD))
        self.printing.setVisible(bool(text) and not self._small and self._session.settings.printer is not None)
        if code:
            self.merchant.setText(code.merchant)
            self._id.setText(_("NMID {nmid}").format(nmid=code.nmid or "–"))
            self._city.setText(code.city)
        self.plain.setChecked(self._plain)
        self.plain.say(_("QR dengan nominal") if self._plain else _("QR tanpa nominal"))
        self.note.setText(sentence)
        self.note.setForegroundRole(BAD if wrong else MUTED)
        self.note.setVisible(bool(sentence))
        self._say(text)

    def _say(self, text: str) -> None:
        if text != self._said:
            self._said = text
            self.shown.emit(text)

    def _wanted(self) -> tuple[str, str, bool]:
        """The code to show, what to say about it, and whether that is a refusal."""
        if self._code is None:
            return "", _("Kode QRIS lapak belum diisi: tunjukkan stikernya, atau isi di Pengaturan."), False
        if self._plain:
            amount = write_rp(self._amount)
            words = _("Pembeli mengetik {amount}.") if self._small else _("Pembeli mengetik sendiri: {amount}.")
            return self._code.text, words.format(amount=amount), False
        try:
            return self._code.with_amount(self._amount), "", False
        except QrisAmount as refusal:
            return "", refusal_sentence(refusal) if self._amount else "", True

    def _turn(self) -> None:
        self._plain = not self._plain
        self._show()

    def _print(self) -> None:
        with self._session.telling():
            self._session.paper.print_qris(None if self._plain else self._amount)
            self._session.tell(Level.DONE, _("Kode QRIS masuk antrean cetak."))

    def _arrange(self) -> None:
        story = QVBoxLayout()
        story.setSpacing(Space.HAIR)
        for widget in (self._ask, self.merchant, self._id, self._city, self.note):
            story.addWidget(widget)
        story.addStretch(1)
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        keys.addWidget(self.plain, 3)
        keys.addWidget(self.printing, 2)
        keys.addStretch()  # a row of hidden keys has no width, and the note above it would have none either
        story.addLayout(keys)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(Space.EDGE)
        row.addWidget(self.symbol, 5)
        row.addLayout(story, 5)
