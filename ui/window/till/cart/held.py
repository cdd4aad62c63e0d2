"""Carts that wait: putting one aside under a name, and the list of those that were."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from pos.money import write_rp
from pos.selling.held import LONGEST_NAME, HeldCart
from ui.notice import Level, Offer
from ui.session import Session
from ui.window.look.theme import Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.lists.pick_rows import PickRow, PickRows
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _, pieces

_TALLEST = 320


class HoldSheet(Sheet):
    """Asks whose cart it is, which may stay unsaid, and puts it aside."""

    def __init__(self, session: Session, host: QWidget) -> None:
        cart = session.basket.cart
        said = f"{pieces(cart.pieces)} · {write_rp(cart.total)}"
        super().__init__(host, _("Tahan transaksi"), _("Tahan"), text=said)
        self._session = session
        self.name = QLineEdit(maxLength=LONGEST_NAME)
        self.name.setPlaceholderText(_("Misalnya: Bu Rina, jaket merah"))
        self.body.addWidget(FormRow(_("Nama (boleh kosong)"), self.name))
        self.body.addWidget(
            Words(_("Stok tidak ikut ditahan: barangnya tetap bisa terjual."), Type.NOTE, MUTED, wraps=True)
        )
        self.accepted.connect(self._hold)
        self.open(self.name)

    def _hold(self) -> None:
        session = self._session
        with session.telling():
            held = session.basket.hold(self.name.text())
            offer = Offer(_("Panggil"), lambda: _recall(session, held))
            session.tell(Level.DONE, _("Ditahan: {name}. Panggil lagi dengan F7.").format(name=title_of(held)), offer)
        self.close()


class HeldSheet(Sheet):
    """The carts that wait. One is taken up again behind what lies in the cart, or given up."""

    recalled = Signal()
    """A cart was taken up again."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Transaksi ditahan"), _("Panggil"), width=600)
        self._session = session
        self._held: tuple[HeldCart, ...] = ()
        self.rows = PickRows(_("Transaksi ditahan"))
        self.rows.opened.connect(lambda _key: self._recall())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.rows)
        scroll.viewport().setAutoFillBackground(False)
        self.rows.setAutoFillBackground(False)
        self._scroll_rows = scroll
        self.body.addWidget(scroll)
        self.drop = KeyButton(_("Batalkan tahanan"), "Delete", Weight.DANGER, height=56)
        self.drop.clicked.connect(self._drop)
        self.offer(self.drop)
        self.leave_button.say(_("Tutup"))
        self.accepted.connect(self._recall)
        self._show()
        self.open(self.rows)

    def _show(self) -> None:
        self._held = tuple(self._session.basket.held())
        if not self._held:
            self.close()
            return
        self.rows.show_rows([_row(held, self._session) for held in self._held])
        self._scroll_rows.setFixedHeight(min(self.rows.sizeHint().height(), _TALLEST))
        if self._session.basket.cart:
            self.text.setText(_("Yang dipanggil digabung ke keranjang yang sedang terbuka."))
            self.text.show()

    def _chosen(self) -> HeldCart | None:
        return next((held for held in self._held if held.id == self.rows.current), None)

    def _recall(self) -> None:
        held = self._chosen()
        if held is not None:
            _recall(self._session, held)
        self.close()
        self.recalled.emit()

    def _drop(self) -> None:
        held, session = self._chosen(), self._session
        if held is None:
            return
        with session.telling():
            session.basket.give_up(held)

            def undo() -> None:
                with session.telling():
                    session.basket.hold_again(held)

            text = _("Tahanan dibatalkan: {name}.").format(name=title_of(held))
            session.tell(Level.DONE, text, Offer(_("Urung"), undo))
        self._show()


def put_aside(session: Session, host: QWidget) -> Sheet | None:
    """Ask whose cart it is and put it aside; where it is empty, show those that wait."""
    return HoldSheet(session, host) if session.basket.cart else held_carts(session, host)


def held_carts(session: Session, host: QWidget) -> Sheet | None:
    """Show the carts that wait; where there are none, say what holding is for."""
    if session.basket.held():
        return HeldSheet(session, host)
    text = _("Belum ada yang ditahan. Tahan (F8) menyimpan keranjang pembeli yang pergi sebentar.")
    session.tell(Level.DONE, text)
    return None


def title_of(held: HeldCart) -> str:
    """What a held cart is called: its name, or what lies in it."""
    first, more = held.cart.lines[0], len(held.cart.lines) - 1
    goods = f"{first.quantity} {first.item.full_name}" + (f" +{more}" if more else "")
    return held.name or goods


def _row(held: HeldCart, session: Session) -> PickRow:
    lines = ", ".join(f"{line.quantity} {line.item.full_name}" for line in held.cart.lines[:3])
    waits = max(0, int((session.now() - held.at).total_seconds() // 60))
    since = _("{time}, {minutes} menit").format(time=f"{held.at:%H:%M}", minutes=waits)
    return PickRow(held.id, title_of(held), lines, write_rp(held.cart.total), figure_note=since)


def _recall(session: Session, held: HeldCart) -> None:
    with session.telling():
        session.basket.recall(held)
