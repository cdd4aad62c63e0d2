"""Shows what should be in the drawer, takes what was counted, and closes whatever the difference."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos.cash.notes import worth
from pos.cash.shift import Shift
from pos.money import Rupiah, read, write_rp
from pos.people.rights import Right
from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.look.typeface import font
from ui.window.people.guarded import doing, guard, looking
from ui.window.shell.sheets.drawer.closed import ClosedSheet
from ui.window.shell.sheets.drawer.columns import evening_columns
from ui.window.shell.sheets.drawer.faces import FacesSheet
from ui.window.shell.sheets.drawer.moving import MoveCashSheet
from ui.window.shell.sheets.drawer.rekap import show_rekap
from ui.window.shell.sheets.drawer.sums import difference_words, sum_card
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, USED, Words
from ui.words import _, moment

WIDE = 980
_NAMED = 3
"""Receipts that are named on the closing sheet; the list behind its key has all of them."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed on the closing sheet so far: it survives a look at something else."""

    counted: str = ""
    left_in: str = ""
    note: str = ""
    faces: Mapping[Rupiah, int] = field(default_factory=dict)


class CloseDrawerSheet(Sheet):
    """Shows what should be there line by line, takes what was counted, and closes whatever the difference.

    An owner who wants the drawer counted blindly has the sum told only after it is closed.
    """

    def __init__(self, session: Session, host: QWidget, shift: Shift, typed: Typed = Typed()) -> None:
        text = _("Shift {number}, buka {moment} oleh {by}.").format(
            number=shift.number, moment=moment(shift.at), by=shift.by
        )
        super().__init__(host, _("Tutup kasir"), _("Tutup kasir"), text=text, width=WIDE)
        self._session, self._host, self._shift = session, host, shift
        self._sum = session.drawer.sum()
        self._faces = dict(typed.faces)
        self.money = MoneyField(_("Uang dihitung"))
        self.left_in = MoneyField(_("Ditinggal untuk besok (boleh kosong)"), Type.PRICE)
        self.note = QLineEdit(typed.note)
        self.difference = Words(style=Type.AMOUNT, wraps=True)
        self._fill()
        self.money.edit.setText(typed.counted)
        self.left_in.edit.setText(typed.left_in)
        self.money.changed.connect(self._recount)
        self._show()
        self.accepted.connect(self._close_shift)
        self.open(self.money)

    @property
    def typed(self) -> Typed:
        """What stands in the fields."""
        return Typed(self.money.text, self.left_in.text, self.note.text(), dict(self._faces))

    def _fill(self) -> None:
        keypad = Keypad()
        for money in (self.money, self.left_in):
            money.edit.installEventFilter(_Follows(keypad, money))
        keypad.type_into(self.money.edit)
        note = FormRow(_("Catatan (boleh kosong)"), self.note)
        known = [] if self._session.settings.counts_blindly else [sum_card(self._sum)]
        self.waiting = KeyButton(_("Cek satu per satu"), "F6", height=Size.TOUCH)
        self.waiting.clicked.connect(self._look_at_waiting)
        waits = self._waiting_card()
        known += [waits] if waits else []
        asked = (self.money, self.difference, self.left_in, note)
        self.body.addLayout(evening_columns(known, asked, keypad, self._more()))

    def _more(self) -> list[KeyButton]:
        """What else is done at an open drawer, each one key away; what was typed is still there afterwards."""
        self.cash = KeyButton(_("Uang keluar/masuk"), "F7", height=Size.TOUCH)
        self.count = KeyButton(_("Hitung per lembar"), "F8", height=Size.TOUCH)
        self.rekap = KeyButton(_("Rekap"), "F9", height=Size.TOUCH)
        self.cash.clicked.connect(doing(self._session.people, Right.OPEN_DRAWER, self._move_cash))
        guard(self._session.people, Right.OPEN_DRAWER, self.cash)
        self.count.clicked.connect(self._count_faces)
        show = self._show_rekap
        if self._session.settings.counts_blindly:  # it tells what should be in the drawer
            guard(self._session.people, Right.REPORTS, self.rekap)
            show = looking(self._session.people, Right.REPORTS, show)
        self.rekap.clicked.connect(show)
        return [self.cash, self.count, self.rekap]

    def _waiting_card(self) -> Card | None:
        """Name the money that nobody has seen arrive: whoever counts has the telephone in the hand anyway."""
        with self._session.reading() as look:
            waiting = look.arrivals.waiting()
        if not waiting:
            self.waiting.hide()
            return None
        amount = write_rp(sum(each.payment.amount for each in waiting))
        numbers = ", ".join(dict.fromkeys(each.number for each in waiting[:_NAMED]))
        more = "…" if len(waiting) > _NAMED else ""
        words = _("Belum dicek masuk {amount}: {numbers}").format(amount=amount, numbers=f"{numbers}{more}")
        card = Card(Ground.USED)
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.GAP, Space.SMALL, Space.GAP, Space.GAP)
        column.addWidget(Words(words, Type.LABEL, USED, wraps=True))
        column.addWidget(self.waiting)
        return card

    def _look_at_waiting(self) -> None:
        from ui.window.customers.waiting import WaitingSheet  # late: on most evenings nothing waits

        self._come_back_from(WaitingSheet, self._session, self._host)

    def _move_cash(self) -> None:
        self._come_back_from(MoveCashSheet, self._session, self._host)

    def _count_faces(self) -> None:
        typed = self.typed
        self.close()
        sheet = FacesSheet(self._host, typed.faces)
        sheet.gone.connect(
            lambda: self._again(replace(typed, counted=sheet.counted or typed.counted, faces=sheet.faces))
        )

    def _show_rekap(self) -> None:
        typed = self.typed
        self.close()
        show_rekap(self._session, self._host, self._shift).gone.connect(lambda: self._again(typed))

    def _come_back_from(self, sheet: Callable[[Session, QWidget], Sheet], session: Session, host: QWidget) -> None:
        """Show another sheet, and this one again when that is gone."""
        typed = self.typed
        self.close()
        sheet(session, host).gone.connect(lambda: self._again(typed))

    def _again(self, typed: Typed) -> None:
        if self._session.shift is not None:
            CloseDrawerSheet(self._session, self._host, self._session.shift, typed)

    def _recount(self, _amount: object) -> None:
        """A sum that is typed anew is not the sum of the notes that were counted before."""
        if self.money.amount != worth(self._faces):
            self._faces = {}
        self._show()

    def _show(self) -> None:
        counted = self.money.amount
        if counted is None:
            self._say(_("Hitung uang laci, lalu ketik jumlahnya."), MUTED)
        elif self._session.settings.counts_blindly:
            self._say("", MUTED)
        else:
            self._say(*difference_words(counted - self._sum.expected))

    def _say(self, words: str, tone: QPalette.ColorRole) -> None:
        self.difference.setText(words)
        self.difference.setFont(
            font(Type.BODY if tone is MUTED else Type.AMOUNT)
        )  # what is to be done, or what came out
        self.difference.setForegroundRole(tone)

    def _close_shift(self) -> None:
        try:
            left_in = read(self.left_in.text) if self.left_in.text.strip() else None
            closed = self._session.drawer.close(
                read(self.money.text), self.note.text().strip(), left_in=left_in, faces=self._faces
            )
        except Refusal as refusal:
            self._say(refusal_sentence(refusal), BAD)
            return
        self.close()
        ClosedSheet(self._session, self._host, closed)


class _Follows(QObject):
    """The keypad types into the field that has the keys."""

    def __init__(self, keypad: Keypad, money: MoneyField) -> None:
        super().__init__(money)
        self._keypad, self._money = keypad, money

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._keypad.type_into(self._money.edit)
        return super().eventFilter(watched, event)
