"""The drawer: opened with a float, closed with counted cash. It always closes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from pos.cash.shift import DrawerLine, DrawerSum, Shift
from pos.money import Rupiah, read, write, write_rp
from pos.refusals import Refusal
from printing.builders.words import drawer_line_name
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad, beside_keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, LOCAL, MUTED, TEXT, USED, Words
from ui.words import _, moment, pieces

_WIDE = 820
_NAMED = 4
"""Receipts that are named on the closing sheet; the list behind its key has all of them."""


class OpenDrawerSheet(Sheet):
    """Asks how much money is in the drawer before the first sale."""

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _("Hitung uang di laci sebelum jualan. Tidak ada uang? Ketik 0.")
        super().__init__(host, _("Buka kasir"), _("Buka kasir"), text=text, width=_WIDE)
        self._session = session
        self.money = MoneyField(_("Modal awal"))
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        keypad = Keypad()
        keypad.type_into(self.money.edit)
        self.body.addLayout(beside_keypad((self.money, self._complaint), keypad))
        self._complaint.hide()
        self.accepted.connect(self._open)
        self.open(self.money)

    def _open(self) -> None:
        try:
            self._session.open_shift(read(self.money.text))
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            return
        self.close()


class CloseDrawerSheet(Sheet):
    """Shows what should be there line by line, takes what was counted, and closes whatever the difference."""

    def __init__(self, session: Session, host: QWidget, shift: Shift) -> None:
        text = _("Shift {number}, buka {moment} oleh {by}.").format(
            number=shift.number, moment=moment(shift.at), by=shift.by
        )
        super().__init__(host, _("Tutup kasir"), _("Tutup kasir"), text=text, width=_WIDE)
        self._session = session
        self._host = host
        self._sum = session.drawer_sum()
        self.money = MoneyField(_("Uang dihitung"))
        self.money.changed.connect(self._show)
        self.note = QLineEdit()
        self.difference = Words(style=Type.AMOUNT)
        self._fill()
        self._show()
        self.accepted.connect(self._close_shift)
        self.open(self.money)

    def _fill(self) -> None:
        keypad = Keypad()
        keypad.type_into(self.money.edit)
        note = FormRow(_("Catatan (boleh kosong)"), self.note)
        self.body.addLayout(beside_keypad((_sum_card(self._sum), self.money, self.difference, note), keypad))
        self._ask_about_waiting()

    def _ask_about_waiting(self) -> None:
        """Name the money that nobody has seen arrive: whoever counts has the telephone in the hand anyway."""
        with self._session.reading() as look:
            waiting = look.arrivals.waiting()
        self.waiting = KeyButton(_("Cek satu per satu"), "F6", height=Size.FIELD)
        self.waiting.clicked.connect(self._look_at_waiting)
        if not waiting:
            self.waiting.hide()
            return
        amount = write_rp(sum(each.payment.amount for each in waiting))
        numbers = ", ".join(dict.fromkeys(each.number for each in waiting[:_NAMED]))
        more = "…" if len(waiting) > _NAMED else ""
        card = Card(Ground.USED)
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.EDGE, Space.GAP, Space.GAP, Space.GAP)
        words = _("Belum dicek masuk {amount}: {numbers}").format(amount=amount, numbers=f"{numbers}{more}")
        row.addWidget(Words(words, Type.STRONG, USED, wraps=True), 1)
        row.addWidget(self.waiting)
        self.body.insertWidget(0, card)

    def _look_at_waiting(self) -> None:
        from ui.window.customers.waiting import WaitingSheet  # late: on most evenings nothing waits

        session, host = self._session, self._host
        self.close()
        sheet = WaitingSheet(session, host)
        if session.shift is not None:
            shift = session.shift
            sheet.gone.connect(lambda: CloseDrawerSheet(session, host, shift))

    def _show(self) -> None:
        counted = self.money.amount
        if counted is None:
            self._say(_("Hitung uang laci, lalu ketik jumlahnya."), MUTED)
        else:
            self._say(*difference_words(counted - self._sum.expected))

    def _say(self, words: str, tone: QPalette.ColorRole) -> None:
        self.difference.setText(words)
        self.difference.setForegroundRole(tone)

    def _close_shift(self) -> None:
        try:
            closed = self._session.close_shift(read(self.money.text), self.note.text().strip())
        except Refusal as refusal:
            self._say(refusal_sentence(refusal), BAD)
            return
        self.close()
        ClosedSheet(self._session, self._host, closed)


class ClosedSheet(Sheet):
    """The drawer is closed: what came out, and the day's report one key away."""

    def __init__(self, session: Session, host: QWidget, shift: Shift) -> None:
        super().__init__(host, _("Kasir ditutup"), _("Selesai"), width=620)
        self._session = session
        self._day = shift.day
        self.leave_button.hide()
        closing = shift.closing
        words, tone = difference_words(closing.difference if closing else 0)
        self.body.addWidget(Words(words, Type.TITLE, tone, wraps=True))
        printing = KeyButton(_("Cetak laporan"), "P", height=Size.FIELD)
        printing.clicked.connect(self._print)
        self.assign: KeyButton | None = None
        self._ask_about_free_lines()
        looking = KeyButton(_("Lihat laporan"), "L", height=Size.FIELD)
        looking.clicked.connect(self._look)
        self.offer(looking)
        if session.settings.printer is not None:
            self.offer(printing)
        self.accepted.connect(self.close)
        self.open(self.accept_button)

    def _ask_about_free_lines(self) -> None:
        """Offer to name the piles of what was sold off none, as long as somebody remembers."""
        with self._session.reading() as look:
            waiting = look.used.left().unassigned
        if not waiting:
            return
        words = _("{pieces} dijual bebas dan belum jelas dari tumpukan mana.").format(pieces=pieces(waiting))
        self.assign = KeyButton(_("Bagi ke tumpukan"), "T", height=Size.FIELD)
        self.assign.clicked.connect(self._assign)
        self.body.addWidget(Words(words, wraps=True))
        self.body.addWidget(self.assign)

    def _assign(self) -> None:
        from ui.window.used.leaving.unassigned import UnassignedSheet  # late: only who sold freely needs it

        self.close()
        UnassignedSheet(self._session, self._host)

    def _print(self) -> None:
        with self._session.telling():
            self._session.paper.print_day(self._day)
        self.close()

    def _look(self) -> None:
        self.close()
        self._session.page_wanted.emit("report")


def difference_words(difference: Rupiah) -> tuple[str, QPalette.ColorRole]:
    """What a counted drawer is called, and the tone to say it in."""
    if difference > 0:
        return _("Lebih {amount}").format(amount=write_rp(difference)), TEXT
    if difference < 0:
        return _("Kurang {amount}").format(amount=write_rp(-difference)), BAD
    return _("Pas, tidak ada selisih"), LOCAL


def _signed(line: DrawerLine, amount: Rupiah) -> str:
    return f"+{write(amount)}" if amount > 0 and line is not DrawerLine.FLOAT else write(amount)


def _sum_card(drawer: DrawerSum) -> Card:
    """The lines of the drawer as the sum that they make."""
    card = Card(Ground.SUNKEN)
    grid = QGridLayout(card)
    grid.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
    grid.setVerticalSpacing(Space.HAIR)
    rows = [(drawer_line_name(line, _), _signed(line, amount), Type.BODY) for line, amount in drawer.lines]
    rows.append((_("Uang seharusnya"), write_rp(drawer.expected), Type.AMOUNT))
    for row, (name, amount, style) in enumerate(rows):
        grid.addWidget(Words(name, Type.STRONG if style is Type.AMOUNT else Type.BODY), row, 0)
        grid.addWidget(Words(amount, style), row, 1, Qt.AlignmentFlag.AlignRight)
    return card
