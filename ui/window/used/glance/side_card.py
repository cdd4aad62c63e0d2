"""What belongs to the chosen category, or the bales on their way to balik modal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.forecast.gone import Outcome
from pos.money import write_rp
from pos.used.accounts import BaleAccount
from ui.window.desk.cards import card_with
from ui.window.look.theme import Size, Space, Type
from ui.window.used.glance.heaps import Heap
from ui.window.used.glance.rows import bale_rows, pile_rows
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.lists.pick_rows import PickRows
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, several

PILES, BALES = "piles", "bales"


class SideCard(QWidget):
    """Piles or bales.

    Signals: `pile_opened(object)` and `bale_opened(object)` with a code; `sorting_wanted(object)` with the code of the
    bale to be opened next.
    """

    pile_opened = Signal(object)
    bale_opened = Signal(object)
    sorting_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: tuple[str, ...] = ()
        self.chips = ChipRow(_("Tumpukan atau bal"))
        self.chips.offer(((_("Tumpukan"), PILES), (_("Bal"), BALES)), PILES)
        self.heap_name = Words(style=Type.HEADING)
        self.heap_note = Words(tone=MUTED, wraps=True)
        self.piles = PickRows(_("Tumpukan"))
        self.bales_note = Words(tone=MUTED, wraps=True)
        self.bales = PickRows(_("Bal"))
        self.sort = KeyButton(_("Buka bal segel"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self.chips.chosen.connect(lambda _which: self._show())
        self.piles.opened.connect(self.pile_opened)
        self.bales.opened.connect(self.bale_opened)
        self.sort.clicked.connect(self._open_the_next)
        self._lay_out()

    def show_heap(self, heap: Heap, outcomes: Mapping[UUID, Outcome], *, worth: bool) -> None:
        """Show the piles of one category, and their `worth` where somebody may see that."""
        self.heap_name.setText(heap.name)
        count = several("{count} tumpukan", "{count} tumpukan", len(heap.piles)).format(count=len(heap.piles))
        told = _("{piles}, senilai {value}").format(piles=count, value=write_rp(heap.value_at_price))
        warning = _("Terjual lebih banyak dari catatan. Hitung dulu tumpukannya.")
        self.heap_note.setText(warning if heap.flagged else told if worth else count)
        self.heap_note.setForegroundRole(BAD if heap.flagged else MUTED)
        self.piles.show_rows(pile_rows(heap.piles, outcomes))

    def show_bales(self, accounts: Sequence[BaleAccount], *, earned: bool) -> None:
        """Show bales that still hold something, and offer to open the next one that waits.

        What they `earned` tells what they cost, so without it only the next one is offered.
        """
        if not earned:
            self.chips.choose(PILES)
            self._show()
        self.chips.setVisible(earned)
        self._waiting = tuple(account.bale.code for account in accounts if account.state.can_sort())
        on_sale = [account for account in accounts if not account.state.can_sort()]
        words = _("{paid} dari {count} bal yang dijual sudah balik modal")
        paid = sum(account.paid_back for account in on_sale)
        self.bales_note.setText(words.format(paid=paid, count=len(on_sale)) if on_sale else _("Belum ada bal dijual."))
        self.bales.show_rows(bale_rows(accounts))
        self.sort.setVisible(bool(self._waiting))
        self.sort.say(_("Buka bal segel ({count})").format(count=len(self._waiting)))

    def _open_the_next(self) -> None:
        if self._waiting:
            self.sorting_wanted.emit(self._waiting[0])

    def _show(self) -> None:
        piles = self.chips.value == PILES
        for part in (self.heap_name, self.heap_note, self.piles):
            part.setVisible(piles)
        for part in (self.bales_note, self.bales):
            part.setVisible(not piles)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        card = card_with(column)
        column.setSpacing(Space.SMALL)
        for part in (self.chips, self.heap_name, self.heap_note, self.piles, self.bales_note, self.bales):
            column.addWidget(part)
        column.addStretch()
        column.addWidget(self.sort)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.sort.hide()
        self._show()
