"""Papan tawar: the asking price, what was offered, and what seller and buyer agreed on."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from pos.goods.item import Family
from pos.money import Rupiah, read, write_rp
from pos.people.asking import Asking, asked_of_cart
from pos.people.rights import NotAllowed, Right
from pos.refusals import Refusal
from pos.selling.line import CartLine
from pos.till import BelowLowestPrice
from ui.sentences import refusal_sentence
from ui.sentences.offers import shouted
from ui.sentences.people import only_words
from ui.session import Session
from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Size, Space, Type
from ui.window.people.guarded import Guard
from ui.window.till.cart.bargain import Bargain, Room, Way
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.keypad import Keypad, beside_keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

_WIDE = 860
_KEYS = {Way.LINE: "F5", Way.PIECE: "F6", Way.ALL: "F7", Way.DISCOUNT: "F8"}
_QUICK = ("Alt+1", "Alt+2", "Alt+3", "Alt+4")


class RoomMark(QWidget):
    """A bar whose colour tells the seller how much room is left. It has no words, so a buyer reads nothing in it."""

    def __init__(self) -> None:
        super().__init__()
        self._room = Room.FREE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def room(self) -> Room:
        """What it shows."""
        return self._room

    def show_room(self, room: Room) -> None:
        """Take the colour of `room`."""
        self._room = room
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, Space.SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = worn()
        colours = {Room.FREE: look.line, Room.NEAR: look.family(Family.USED).ink, Room.BELOW: look.accent}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, QRectF(self.rect()), colours[self._room], None, Radius.CAP)
        painter.end()


class NegoSheet(Sheet):
    """Asks for the agreed price, says at once what it comes to, and sets it in the session's cart.

    Where the stall does not bargain, only a discount can be given. What lies below the lowest price is asked about once
    more, and then recorded under the name of whoever stands at the till.
    """

    def __init__(self, session: Session, host: QWidget, line: CartLine) -> None:
        bargains = session.settings.bargaining
        title = _("Nego {name}").format(name=line.item.full_name) if bargains else _("Potongan")
        super().__init__(host, title, _("Jadi"), text=" ", width=_WIDE)
        self._session = session
        self._bargain = Bargain(session.basket.cart, line)
        self._possible = self._bargain.ways if bargains else (Way.DISCOUNT,)
        before = self._bargain.agreed
        self._way = before[0] if before and before[0] in self._possible else self._possible[0]
        self._offered: list[Rupiah] = []
        self._lets = False
        self.money = MoneyField(_("Harga jadi"))
        self.ways = {way: self._way_button(way) for way in self._possible}
        self.quick = [self._quick_button(key) for key in _QUICK]
        self.mark = RoomMark()
        self._comes_to = Words(style=Type.STRONG, tone=MUTED, wraps=True)
        self._heard = Words(tone=MUTED, wraps=True)
        self._fill(before[1] if before else None)
        self.money.changed.connect(lambda _amount: self._retype())
        self.accepted.connect(self._agree)
        self.open(self.money)
        self._show()

    def _fill(self, agreed: Rupiah | None) -> None:
        ways, likely = QHBoxLayout(), QWidget()
        quick = QGridLayout(likely)
        quick.setContentsMargins(0, 0, 0, 0)
        for row in (ways, quick):
            row.setSpacing(Space.SMALL)
        for button in self.ways.values():
            ways.addWidget(button, 1)
        for number, button in enumerate(self.quick):
            quick.addWidget(button, *divmod(number, 2))
        keypad = Keypad()
        keypad.type_into(self.money.edit)
        self.body.addLayout(ways)
        for button in self.ways.values():
            button.setVisible(len(self.ways) > 1)
        self.body.addLayout(beside_keypad((self.money, self.mark, likely, self._comes_to, self._heard), keypad))
        if agreed is not None:
            before = KeyButton(_("Harga semula"), "F9", height=Size.FIELD)
            before.clicked.connect(self._take_back)
            self.offer(before)
            self.money.show_amount(agreed)

    def _way_button(self, way: Way) -> KeyButton:
        words = {
            Way.LINE: _("Baris ini"),
            Way.PIECE: _("Tiap potong"),
            Way.ALL: _("Borongan"),
            Way.DISCOUNT: _("Potongan"),
        }[way]
        button = KeyButton(words, _KEYS[way], height=Size.TOUCH)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(way))
        right = Right.DISCOUNT if way is Way.DISCOUNT else Right.BARGAIN
        Guard(self._session.people, (right, Right.BELOW_FLOOR), (button,))
        return button

    def _quick_button(self, key: str) -> KeyButton:
        button = KeyButton("", key, height=Size.TOUCH)
        button.clicked.connect(lambda: self._hear(button))
        return button

    def _choose(self, way: Way) -> None:
        self._way, self._lets, self._offered = way, False, []
        self._show()

    def _hear(self, button: KeyButton) -> None:
        """Take what was offered as the amount, and remember it."""
        amount = self._bargain.quick(self._way)[self.quick.index(button)]
        if amount not in self._offered:
            self._offered.append(amount)
        self.money.show_amount(amount)
        self._retype()

    def _retype(self) -> None:
        self._lets = False
        self._show()

    def _show(self) -> None:
        way, asked = self._way, self._bargain.asked(self._way)
        for each, button in self.ways.items():
            button.setChecked(each is way)
        quick = self._bargain.quick(way)
        for number, button in enumerate(self.quick):
            button.setVisible(number < len(quick))
            if number < len(quick):
                button.say(f"\u2212{shouted(quick[number])}" if way is Way.DISCOUNT else shouted(quick[number]))
        heard = ", ".join(map(shouted, self._offered))
        self.text.setText(_("Harga buka {amount}").format(amount=write_rp(asked)))
        self._heard.setText(_("Tawaran: {amounts}").format(amounts=heard) if heard and way is not Way.DISCOUNT else "")
        self.accept_button.say(_("Tetap jual") if self._lets else _("Jadi"))
        self._show_amount(way, asked)
        self.rearrange()

    def _show_amount(self, way: Way, asked: Rupiah) -> None:
        amount = self.money.amount
        self.accept_button.bar(self._who_else(way, amount))
        self._comes_to.setForegroundRole(BAD if self._lets else MUTED)
        if amount is None:
            self.mark.show_room(Room.FREE)
            self._comes_to.setText(_("Ketik harga yang disepakati, misalnya 30rb."))
            return
        with self._session.reading() as look:
            self.mark.show_room(self._bargain.room(look, way, amount, self._session.today))
        if self._lets:
            told = _("Di bawah harga pas \u2013 tetap jual?")
            self._comes_to.setText(f"{told} {self.accept_button.barred}".strip())
            return
        less = amount if way is Way.DISCOUNT else asked - amount
        count = self._bargain.line.quantity if way is Way.PIECE else 1
        text = _("Jadi {amount}, turun {saved}.") if less >= 0 else _("Di atas harga jual.")
        told = text.format(amount=write_rp((asked - less) * count), saved=write_rp(less * count))
        self._comes_to.setText(f"{told} {self.accept_button.barred}".strip())

    def _who_else(self, way: Way, amount: Rupiah | None) -> str:
        """Who may agree on `amount` where whoever stands here may not, as a sentence."""
        people = self._session.people
        lacking: Asking | None = None
        if self._lets:
            lacking = None if people.gate.is_open(Right.BELOW_FLOOR) else Asking(Right.BELOW_FLOOR, "", 0)
        elif amount is not None:
            with suppress(Refusal):  # what cannot be agreed at all is said when it is accepted
                cart = self._bargain.after(way, amount)
                lacking = people.gate.lacks(cart.checkout, asked_of_cart(cart, {}))
        return "" if lacking is None else only_words(people.who_lets(lacking))

    def _agree(self) -> None:
        checkout = self._session.basket.cart.checkout
        lent = self._session.shop.gate.who_lets(Right.BELOW_FLOOR, checkout) if self._lets else ""
        try:
            amount = read(self.money.text)
            self._session.basket.bargain(self._bargain.after(self._way, amount, lent))
        except BelowLowestPrice:
            self._lets = True
            self._show()
            return
        except NotAllowed:  # an owner is asked now, and the button is pressed again when he lets it
            return
        except Refusal as refusal:
            self._comes_to.setForegroundRole(BAD)
            self._comes_to.setText(refusal_sentence(refusal))
            return
        self.close()

    def _take_back(self) -> None:
        self._session.basket.bargain(self._bargain.without())
        self.close()
