"""The sheet over a report that lists what a figure is made of, with the sum."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtWidgets import QWidget

from pos.money import write as write_number
from ui.window.look.theme import Type
from ui.window.widgets.lists.columns import Column, Row
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import Words
from ui.words import _, several

_HEIGHT, _WIDE = 330, 1160
_ROOMY = 1200
"""Below this width of the window, in pixels, what can be spared is left out."""


class Listed(Sheet, Generic[Row]):
    """Records one by one under the name of their figure, and their sum; Esc leads back to the figure.

    What a record leads to is said on the key that opens the chosen one: `opens`; nothing where it leads nowhere. In a
    small window the column at the place `spare` makes room for the others.
    """

    def __init__(
        self,
        host: QWidget,
        title: str,
        when: str,
        columns: Sequence[Column[Row]],
        opens: str = "",
        spare: int | None = None,
        *,
        width: int = _WIDE,
    ) -> None:
        self._spare = spare
        super().__init__(host, title, opens, text=when, width=width)
        self.table: Table[Row] = Table(title, columns)
        self.table.setFixedHeight(_HEIGHT)
        self.sum = Words(style=Type.STRONG)
        self.body.addWidget(self.table)
        self.body.addWidget(self.sum)
        self.leave_button.say(_("Tutup"))
        self._opens = bool(opens)
        self.accept_button.setVisible(self._opens)

    def show_listed(self, rows: Sequence[Row], amount: int, empty: str) -> None:
        """Show these records, which come to `amount`; the words `empty` where there are none."""
        chosen = max(0, self.table.currentIndex().row())
        self.table.show_rows(rows, empty)
        words = several("{count} catatan, jumlah {amount}", "{count} catatan, jumlah {amount}", len(rows))
        self.sum.setText(words.format(count=write_number(len(rows)), amount=write_number(amount)))
        self.accept_button.setVisible(self._opens and bool(rows))
        if rows:
            self.table.selectRow(min(chosen, len(rows) - 1))  # whoever comes back stands where he left

    def rearrange(self) -> None:
        """Take the room that there is; see Sheet."""
        super().rearrange()
        if self._spare is not None:
            self.table.setColumnHidden(self._spare, self.width() < _ROOMY)

    def open_rows(self, follow: Callable[[Row], None]) -> None:
        """Let the chosen record be opened: by Enter, by a double tap, or by the key that says so."""

        def follow_chosen() -> None:
            row = self.table.row
            if row is not None:
                follow(row)

        self.table.opened.connect(follow)
        self.accepted.connect(follow_chosen)
