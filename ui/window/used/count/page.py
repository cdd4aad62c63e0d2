"""The screen Hitung stok: count without looking at the book, then see what differs, give reasons, record it as one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.refusals import Refusal
from pos.used.counting import Counted, ReasonMissing
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.view import View
from ui.window.desk.walk import Walk
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.used.count.count_draft import Gap, gaps, with_reasons
from ui.window.used.count.counting_step import CountingStep
from ui.window.used.count.gaps import GapSheet, difference_words
from ui.window.used.count.past import PastCountsSheet
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.text import BAD, Words
from ui.words import _


class CountPage(View):
    """What is typed stays until it is recorded, whatever is looked at meanwhile."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._found: tuple[Gap, ...] = ()
        self.counting = CountingStep(session)
        self.gaps = GapSheet()
        self.again = KeyButton(_("Hitung lagi"), "Escape", height=Size.FIELD)
        self.record = KeyButton(_("Catat hitungan"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.nothing = EmptyState(Icon.BOX)
        self.nothing.tell(
            _("Belum ada tumpukan"),
            _("Begitu bal disortir, tumpukannya bisa dihitung di sini tanpa berhenti jualan."),
        )
        self._steps = QStackedWidget()
        self._lay_out()
        self._walk = Walk(self, None, self.record)
        self.counting.past.clicked.connect(lambda: PastCountsSheet(session, self.window()))
        self.counting.compared.connect(self._compare)
        self.again.clicked.connect(self._count_again)
        self.record.clicked.connect(self._record)

    @property
    def first(self) -> QWidget:
        """The first pile that is asked for; or the first reason."""
        if self.is_blind:
            return self.counting.first
        return self.gaps.fields[0] if self.gaps.fields else self.record

    @property
    def complaint(self) -> str:
        """What cannot be recorded, in words."""
        return self._complaint.text()

    @property
    def is_blind(self) -> bool:
        """Whether somebody is counting and the book is not in sight."""
        return self._steps.currentWidget() is self.counting

    def show_of(self, what: object) -> None:
        """Count the category `what`."""
        self.read_again()
        self.counting.choose(str(what))

    def read_again(self) -> None:
        """Read which piles there are; what is typed stays."""
        with self.session.reading() as look:
            items = tuple(shelf.item for shelf in look.goods.piles())
            counts = look.used.counts(limit=1)
        self.counting.past.setEnabled(bool(counts))
        self.counting.show_items(items)
        self.nothing.setVisible(not items)
        self._steps.setVisible(bool(items))

    def _compare(self, counted: tuple[Counted, ...]) -> None:
        """Show what differs from what the book said at each moment."""
        self._complain("")
        with self.session.reading() as look:
            self._found = gaps(look, counted, self.counting.items)
        self.gaps.show_gaps(self._found)
        self._steps.setCurrentWidget(self._differing)
        self._walk.lead_through(self.gaps.fields)
        self._walk.begin()

    def _count_again(self) -> None:
        self._steps.setCurrentWidget(self.counting)
        self.counting.begin()

    def _record(self) -> None:
        try:
            done = self.session.stockroom.record_count(with_reasons(self._found, self.gaps.reasons))
        except ReasonMissing as missing:
            self.gaps.blame(missing.code, refusal_sentence(missing))
            return
        except Refusal as refusal:
            self._complain(refusal_sentence(refusal))
            return
        self.counting.start_over()
        self.gaps.start_over()
        self._count_again()
        words = _("Hitungan tercatat: {count} tumpukan, {difference}.")
        told = words.format(count=len(done.rows), difference=difference_words(done.difference))
        self.session.tell(Level.DONE, told)

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self._differing = self._gaps_and_keys()
        self._steps.addWidget(self.counting)
        self._steps.addWidget(self._differing)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.addWidget(self._steps, 1)
        page.addWidget(self.nothing, 1)
        self._complaint.hide()
        self.nothing.hide()

    def _gaps_and_keys(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(Space.GAP)
        card = card_with(column)
        column.addWidget(self.gaps, 1)
        column.addWidget(self._complaint)
        keys = QHBoxLayout()
        keys.setSpacing(Space.GAP)
        keys.addWidget(self.again)
        keys.addWidget(self.record, 1)
        column.addLayout(keys)
        return card
