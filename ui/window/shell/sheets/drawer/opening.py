"""Asks how much money is in the drawer before the first sale."""

from PySide6.QtWidgets import QWidget

from pos.money import Rupiah, read, write_rp
from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Type
from ui.window.shell.sheets.drawer.closing import WIDE
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.keypad import Keypad, beside_keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _


class OpenDrawerSheet(Sheet):
    """Asks how much money is in the drawer before the first sale."""

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _("Hitung uang di laci sebelum jualan. Tidak ada uang? Ketik 0.")
        super().__init__(host, _("Buka kasir"), _("Buka kasir"), text=text, width=WIDE)
        self._session = session
        self.money = MoneyField(_("Modal awal"))
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        keypad = Keypad()
        keypad.type_into(self.money.edit)
        left = _left_by(session)
        self.as_left = KeyButton("", "F6", height=Size.FIELD)
        if left is not None:
            self.as_left.say(_("Seperti ditinggal: {amount}").format(amount=write_rp(left)))
            self.as_left.clicked.connect(lambda: self.money.show_amount(left))
        self.as_left.setVisible(left is not None)
        self.body.addLayout(beside_keypad((self.money, self.as_left, self._complaint), keypad))
        self._complaint.hide()
        self.accepted.connect(self._open)
        self.open(self.money)

    def _open(self) -> None:
        try:
            self._session.drawer.open(read(self.money.text))
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            return
        self.close()


def _left_by(session: Session) -> Rupiah | None:
    """What the last closing left in the drawer, in rupiah; None where nobody said."""
    with session.reading() as look:
        last = look.shifts.last_closed()
    return last.closing.left_in if last and last.closing else None
