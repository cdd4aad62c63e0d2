"""The chosen maker: open bills, what waits to be settled, and what was before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pos.makers.account import Bill, MakerAccount
from pos.makers.settlement import SettledLine
from ui.window.local.settling.columns import Event, bill_columns, event_columns, line_columns, sums_of
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.lists.table import Table
from ui.window.widgets.text import MUTED, Words
from ui.words import _


class Look(Enum):
    """At what one looks."""

    BILLS = "bills"
    WAITING = "waiting"
    PAST = "past"


class AccountPanel(QWidget):
    """Shows one maker's account. Signals: `bill_opened(object)` a Bill; `document_opened(str)` its number."""

    bill_opened = Signal(object)
    document_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = Words(style=Type.TITLE, wraps=True)
        self.sums = Words(tone=MUTED, wraps=True)
        self.looks = ChipRow(_("Lihat"))
        self.looks.offer(
            ((_("Tagihan"), Look.BILLS), (_("Belum disetor"), Look.WAITING), (_("Riwayat"), Look.PAST)), Look.BILLS
        )
        self.bills: Table[Bill] = Table(_("Tagihan"), bill_columns())
        self.waiting: Table[SettledLine] = Table(_("Belum disetor"), line_columns())
        self.past: Table[Event] = Table(_("Riwayat"), event_columns())
        self._tables: dict[Look, QWidget] = {Look.BILLS: self.bills, Look.WAITING: self.waiting, Look.PAST: self.past}
        self._stack = QStackedWidget()
        for table in self._tables.values():
            self._stack.addWidget(table)
        self.looks.chosen.connect(self.show_look)
        self.bills.opened.connect(self.bill_opened)
        self.past.opened.connect(lambda event: self.document_opened.emit(event.number))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.name, self.sums, self.looks):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    @property
    def bill(self) -> Bill | None:
        """The bill that is chosen, where bills are looked at."""
        return self.bills.row if self.looks.value is Look.BILLS else None

    def show_account(
        self, account: MakerAccount, waiting: Sequence[SettledLine], past: Sequence[Event], today: date
    ) -> None:
        """Show what stands between the stall and one maker on the day `today`."""
        self.name.setText(account.maker.name)
        self.sums.setText(sums_of(account, today))
        self.bills.show_rows(account.open, _("Tidak ada tagihan terbuka."))
        self.waiting.show_rows(waiting, _("Tidak ada yang menunggu setoran."))
        self.past.show_rows(past, _("Belum ada apa-apa."))

    def show_look(self, look: object) -> None:
        """Look at something else of the same maker."""
        if isinstance(look, Look):
            self.looks.choose(look)
            self._stack.setCurrentWidget(self._tables[look])
