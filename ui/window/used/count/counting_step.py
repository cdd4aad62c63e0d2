"""The first step of a count: a number for every pile, typed without a look at the book."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.item import Item
from pos.refusals import Refusal
from pos.stockroom.counting import count_sheet
from pos.used.bales import check_pieces
from pos.used.counting import Counted, CountedAhead
from pos.used.pricing import Piles
from ui.papers import count_document, count_pages_of
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.scrolling import Column
from ui.window.desk.slip_sheet import Paper, SlipSheet
from ui.window.desk.walk import Walk
from ui.window.look.theme import Size, Space, Type
from ui.window.used.count.blind import BlindRow, BlindSheet
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

_PAD, _HOUR_WIDE, _KEY = 276, 130, 58


class CountingStep(QWidget):
    """Signals: `compared(object)` the `Counted` of every pile that was counted, once all of them can be read.

    The keys begin at `first`.
    """

    compared = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.categories = ChipRow(_("Jenis yang dihitung"))
        self.sheet = BlindSheet(session.now)
        self.hour = QLineEdit()
        self.hour.setPlaceholderText(_("saat diketik"))
        self.hour.setFixedWidth(_HOUR_WIDE)
        self.hour.setAccessibleName(_("Jam hitung"))
        self.hour.setToolTip(_("Kalau dihitung di kertas dulu: jam berapa. Kosong berarti saat diketik."))
        self.complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.compare = KeyButton(_("Lihat selisih"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self.past = KeyButton(_("Sebelumnya"), "F8", stacked=True, height=_KEY)
        self.print = KeyButton(_("Cetak lembar"), "F9", stacked=True, height=_KEY)
        self.print.clicked.connect(self._show_paper)
        self.keypad = Keypad()
        self._keys = QHBoxLayout()
        self._keys.setSpacing(Space.SMALL)
        self._keys.addWidget(self.past, 1)
        self._keys.addWidget(self.print, 1)
        self.first: QWidget = self.compare
        self._lay_out()
        self._walk = Walk(self, self.keypad, self.compare)
        self.categories.chosen.connect(lambda _name: self._show_category())
        self.sheet.edited.connect(self._say_progress)
        self.compare.clicked.connect(self._compare)

    @property
    def items(self) -> dict[str, Item]:
        """What is counted, by code."""
        return {row.item.code: row.item for row in self.sheet.rows}

    def show_items(self, items: Sequence[Item]) -> None:
        """Ask for these piles; numbers that are typed stay."""
        names = list(dict.fromkeys(item.category for item in items))
        self.categories.offer([(_("Semua"), ""), *((name, name) for name in names)], self.categories.value)
        self.sheet.show_items(items)
        self._show_category()

    def choose(self, category: str) -> None:
        """Ask for the piles of one category."""
        self.categories.choose(category)
        self._show_category()

    def begin(self) -> None:
        """Put the keys on the first pile that is not counted."""
        self._walk.begin()

    def start_over(self) -> None:
        """Empty everything."""
        self.sheet.start_over()
        self.hour.clear()

    def _show_category(self) -> None:
        chosen = self.categories.value
        fields = self.sheet.show_only(chosen if isinstance(chosen, str) else "")
        self._walk.lead_through(fields)
        self.first = fields[0] if fields else self.compare
        self._say_progress()

    def _say_progress(self) -> None:
        done = sum(not row.is_empty for row in self.sheet.rows)
        self.compare.say(_("Lihat selisih, {done} dari {count}").format(done=done, count=len(self.sheet.rows)))
        self.compare.setEnabled(done > 0)

    def _show_paper(self) -> None:
        """Show the sheet for counting by hand, of the category that is chosen: no number of the book is on it."""
        chosen = self.categories.value
        meant = Piles(category=chosen if isinstance(chosen, str) else "")
        with self._session.reading() as look:
            sheet = count_sheet(look, meant, self._session.now())
        name = f"lembar-hitung-{self._session.today.isoformat()}"
        paper = Paper(
            _("Lembar hitung"),
            name,
            lambda look: count_document(look, sheet),
            lambda look: count_pages_of(look, sheet),
        )
        SlipSheet(self._session, self.window(), paper)

    def _compare(self) -> None:
        """Hand over what was counted, or say beside each field what cannot be read."""
        self._complain("")
        try:
            at = moment_of(self.hour.text(), self._session.now())
        except Refusal as refusal:
            self._complain(refusal_sentence(refusal))
            self.hour.setFocus()
            return
        rows = [row for row in self.sheet.rows if not row.is_empty]
        counted = [found for row in rows if (found := _counted(row, at)) is not None]
        if len(counted) == len(rows):
            self.compared.emit(tuple(counted))

    def _complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        card = card_with(rows)
        head = QHBoxLayout()
        head.setSpacing(Space.GAP)
        head.addWidget(self.categories, 1)
        hour = Words(_("Jam hitung"), tone=MUTED)
        hour.setBuddy(self.hour)
        head.addWidget(hour)
        head.addWidget(self.hour)
        scroll = Column(margin=0)
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addWidget(self.sheet)
        rows.addLayout(head)
        rows.addWidget(self.complaint)
        rows.addWidget(scroll, 1)
        self.complaint.hide()
        right = QWidget()
        right.setFixedWidth(_PAD)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(Space.SMALL)
        side.addWidget(self.keypad)
        side.addStretch()
        side.addLayout(self._keys)
        side.addWidget(self.compare)
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(Space.GAP)
        halves.addWidget(card, 1)
        halves.addWidget(right)


class NoHour(Refusal):
    """Something that is no time of a day."""


@refusal_sentence.register
def _no_hour(_refusal: NoHour) -> str:
    return _("Tulis jamnya seperti 14:05.")


def moment_of(text: str, now: datetime) -> datetime | None:
    """The moment of today that is typed as `14:05`; None where nothing is. Raises NoHour, CountedAhead."""
    clean = text.strip().replace(".", ":")
    if not clean:
        return None
    try:
        hour = time.fromisoformat(clean.zfill(5))
    except ValueError:
        raise NoHour from None
    at = now.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
    if at > now:
        raise CountedAhead(at)
    return at


def _counted(row: BlindRow, at: datetime | None) -> Counted | None:
    """What a row says; None where that cannot be, which is then said beside it."""
    found = row.counted(at)
    row.blame(row.field.fault)
    if found is not None:
        try:
            check_pieces(found.pieces, least=0)
        except Refusal as refusal:
            row.blame(refusal_sentence(refusal))
            return None
    return found
