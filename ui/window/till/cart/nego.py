"""What seller and buyer agreed on for one line."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.money import read, write, write_rp
from pos.refusals import Refusal
from pos.selling.agreement import Agreement, Per
from pos.selling.line import CartLine
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.keypad import Keypad, beside_keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

_WIDE = 780
_KEYS = {Per.LINE: "F5", Per.PIECE: "F6"}


class NegoSheet(Sheet):
    """Asks for the agreed price, says at once what it comes to, and sets it in the session's cart."""

    def __init__(self, session: Session, host: QWidget, line: CartLine) -> None:
        listed = f"{line.quantity} x {write(line.item.price)} = {write_rp(line.list_amount)}"
        super().__init__(host, _("Nego {name}").format(name=line.item.full_name), _("Jadi"), text=listed, width=_WIDE)
        self._session = session
        self._line = line
        self._per = line.agreement.per if line.agreement else Per.LINE
        self.money = MoneyField(_("Harga jadi"))
        self.money.changed.connect(self._show)
        self.ways = {per: self._way(per) for per in Per}
        self._comes_to = Words(style=Type.STRONG, tone=MUTED, wraps=True)
        self._fill()
        self.accepted.connect(self._agree)
        self.open(self.money)
        self._show()

    def _fill(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(Space.SMALL)
        for button in self.ways.values():
            ways.addWidget(button, 1)
        keypad = Keypad()
        keypad.type_into(self.money.edit)
        self.body.addLayout(ways)
        for button in self.ways.values():
            button.setVisible(self._line.quantity > 1)
        self.body.addLayout(beside_keypad((self.money, self._comes_to), keypad))
        if self._line.agreement:
            before = KeyButton(_("Harga semula"), "F7", height=Size.FIELD)
            before.clicked.connect(self._take_back)
            self.offer(before)
            self.money.show_amount(self._line.agreement.amount)

    def _way(self, per: Per) -> KeyButton:
        words = _("Semua {count} potong").format(count=self._line.quantity) if per is Per.LINE else _("Tiap potong")
        button = KeyButton(words, _KEYS[per], height=Size.TOUCH)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(per))
        return button

    def _choose(self, per: Per) -> None:
        self._per = per
        self._show()

    def _show(self) -> None:
        for per, button in self.ways.items():
            button.setChecked(per is self._per)
        amount = self.money.amount
        self._comes_to.setForegroundRole(MUTED)
        if amount is None:
            self._comes_to.setText(_("Ketik harga yang disepakati, misalnya 30rb."))
            return
        comes_to = Agreement(amount, self._per).amount_for(self._line.quantity)
        text = _("Jadi {amount}, turun {saved}.") if comes_to <= self._line.list_amount else _("Di atas harga jual.")
        self._comes_to.setText(
            text.format(amount=write_rp(comes_to), saved=write_rp(self._line.list_amount - comes_to))
        )

    def _agree(self) -> None:
        try:
            self._session.basket.agree(self._line.key, Agreement(read(self.money.text), self._per))
        except Refusal as refusal:
            self._comes_to.setForegroundRole(BAD)
            self._comes_to.setText(refusal_sentence(refusal))
            return
        self.close()

    def _take_back(self) -> None:
        self._session.basket.agree(self._line.key, None)
        self.close()
