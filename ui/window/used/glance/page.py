"""The screen Sekilas: how much is left, how fast it goes, when it is gone, and what asks for a hand."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos.forecast.gone import Outcome
from pos.goods.shelf import OnShelf
from pos.people.rights import Right
from pos.used.accounts import BaleAccount
from ui.session import Session
from ui.window.desk.scrolling import Column
from ui.window.desk.view import View
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.people.guarded import guard
from ui.window.used.glance.book_card import BookCard
from ui.window.used.glance.foresight import Foresight, foresee
from ui.window.used.glance.heap_card import HeapCard
from ui.window.used.glance.heaps import Heap
from ui.window.used.glance.pile_sheet import PileSheet
from ui.window.used.glance.side_card import SideCard
from ui.window.used.glance.summary_card import SummaryCard
from ui.window.used.leaving.waiting_bar import WaitingBar
from ui.window.used.showing.inspection import Inspection
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _

_NARROW = 1000
"""Below this width, in pixels, a third of it is too little for the cards at the side."""

_BESIDE = ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1))
_BELOW = ((0, 0, 1, 2), (2, 0, 1, 1), (1, 0, 1, 2), (2, 1, 1, 1))
"""Row, column, rows and columns of the four cards."""


class GlancePage(View):
    """Everything that is left of the used goods. The sums are read at once, the forecast follows from a job."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._piles: tuple[OnShelf, ...] = ()
        self._left = 0
        self._foresight: Foresight | None = None
        self.waiting = WaitingBar(session)
        self.summary = SummaryCard()
        self.book = BookCard()
        self.heaps = HeapCard()
        self.side = SideCard()
        self.nothing = EmptyState(Icon.BOX, "Ctrl+K", weight=Weight.PRIMARY)
        self.nothing.tell(
            _("Belum ada stok bekas"),
            _(
                "Masukkan daftar bal dari berkas, atau catat bal segel satu per satu di Catatan stok awal. "
                "Surat dan pemeriksaan sudah bisa: isinya nol potong."
            ),
            _("Catatan stok awal"),
        )
        self.letter = KeyButton(_("Surat sisa stok"), "F8")
        self.inspection = KeyButton(_("Mode pemeriksaan"), "F9")
        self.nothing.offer(self.letter, self.inspection)
        self._grid = QGridLayout()
        self._is_narrow = False
        self._listen()
        self._lay_out()
        self.begin_at(self.heaps.bars)

    def read_again(self) -> None:
        """Read what is left now; what is foretold follows when it is computed."""
        with self.session.reading() as look:
            self._piles = tuple(look.goods.piles())
            now, head, seal = look.reports.remaining().total, look.used.head(), look.used.seal()
            accounts, unassigned = tuple(look.used.accounts()), look.used.left().unassigned
        everything = Heap("", self._piles)
        self._left = now.left
        self.nothing.setVisible(not accounts)
        self.column.setVisible(bool(accounts))
        self.begin_at(self.heaps.bars if accounts else self.nothing.action)
        self.waiting.show_pieces(unassigned)
        self.summary.show_sums(now, everything, worth=self.session.people.sees_costs)
        self.book.show_book(now, head, seal, everything.sold_lately)
        self.heaps.show_piles(self._piles)
        self.side.show_bales(_shown(accounts), earned=self.session.people.sees_costs)
        self.session.jobs.run(self._foresee, self._show_foresight)

    def _foresee(self) -> Foresight:
        with self.session.reading() as look:
            return foresee(look, self.session.now())

    def _show_foresight(self, seen: Foresight) -> None:
        self._foresight = seen
        self.summary.show_foresight(seen, self._left)
        self.heaps.show_foresight(seen)
        self._show_heap()

    def _show_heap(self) -> None:
        worth = self.session.people.sees_costs
        self.side.show_heap(self.heaps.heap, _outcomes(self._foresight), worth=worth)

    def _open_pile(self, code: object) -> None:
        pile = next((pile for pile in self._piles if pile.item.code == code), None)
        if pile is not None:
            PileSheet(self.session, self.window(), pile, self._foresight).wanted.connect(self.wanted)

    def _go_from_book(self, name: str) -> None:
        if name == "inspection":
            Inspection(self.session, self.window())
        else:
            self.wanted.emit(name, None)

    def _listen(self) -> None:
        guard(self.session.people, Right.RECEIVE, self.side.sort, self.book.opening)
        guard(self.session.people, Right.REPORTS, self.book.letter)
        self.book.wanted.connect(self._go_from_book)
        self.heaps.chosen.connect(self._show_heap)
        self.heaps.opened.connect(self._open_pile)
        self.side.pile_opened.connect(self._open_pile)
        self.side.bale_opened.connect(lambda code: self.wanted.emit("bales", code))
        self.side.sorting_wanted.connect(lambda code: self.wanted.emit("sorting", code))
        self.nothing.acted.connect(lambda: self.wanted.emit("opening", None))
        self.letter.clicked.connect(lambda: self._go_from_book("letter"))
        self.inspection.clicked.connect(lambda: self._go_from_book("inspection"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other where there is room, else below each other."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != self._is_narrow:
            self._arrange(narrow=narrow)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        self.column = Column()
        self.column.column.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        self.column.column.addWidget(self.waiting)
        self._grid.setSpacing(Space.GAP)
        self.column.column.addLayout(self._grid, 1)
        page.addWidget(self.column)
        page.addWidget(self.nothing)
        self.nothing.hide()
        self._arrange(narrow=False)

    def _arrange(self, *, narrow: bool) -> None:
        self._is_narrow = narrow
        cards: tuple[QWidget, ...] = (self.summary, self.book, self.heaps, self.side)
        for card in cards:
            self._grid.removeWidget(card)
        for card, place in zip(cards, _BELOW if narrow else _BESIDE, strict=True):
            self._grid.addWidget(card, *place)
        for column, stretch in enumerate((1, 1) if narrow else (2, 1)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setRowStretch(2 if narrow else 1, 1)
        self._grid.setRowStretch(1 if narrow else 2, 0)


def _outcomes(seen: Foresight | None) -> Mapping[UUID, Outcome]:
    """What is foretold of each pile, by its id."""
    if seen is None:
        return {}
    return {pile.shelf.item.id: pile.outcome for pile in seen.outlook.piles if pile.shelf.item.id}


def _shown(accounts: tuple[BaleAccount, ...]) -> tuple[BaleAccount, ...]:
    """Bales that still hold something: what is sold out stands on the screen Bal."""
    return tuple(account for account in accounts if account.left)
