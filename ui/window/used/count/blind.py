"""A field for every pile that is counted, and nothing of what the book says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.item import Item
from pos.money import write_short
from pos.used.counting import Counted
from ui.window.look.theme import Space, Type
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.text import BAD, MUTED, USED, Line, Words
from ui.words import _

_FIELD_WIDE = 150


class BlindRow(QWidget):
    """One pile, and the number that somebody counted there. The moment it is typed at is the moment of the count.

    Signals: `edited` when the number changes.
    """

    edited = Signal()

    def __init__(self, item: Item, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.item = item
        self._now = now
        self._counted_at: datetime | None = None
        self.field = PiecesField(_("{name}, berapa potong").format(name=item.full_name))
        self.field.setFixedWidth(_FIELD_WIDE)
        self.field.edit.textEdited.connect(self._typed)
        self.field.edit.textChanged.connect(self.edited)
        self._fault = Words(style=Type.NOTE, tone=BAD)
        row = QHBoxLayout()
        row.setSpacing(Space.GAP)
        names = QVBoxLayout()
        names.setSpacing(0)
        price = QHBoxLayout()
        price.setSpacing(Space.SMALL)
        price.addWidget(Words(write_short(item.price), Type.AMOUNT, USED))
        price.addWidget(Words(item.full_name, Type.STRONG))
        price.addStretch()
        names.addLayout(price)
        names.addWidget(Words(item.code, Type.NOTE, MUTED))
        row.addLayout(names, 1)
        row.addWidget(self._fault)
        row.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addLayout(row)
        column.addWidget(Line())

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()

    @property
    def is_empty(self) -> bool:
        """Whether nobody has counted this pile yet."""
        return not self.field.text.strip()

    def counted(self, at: datetime | None) -> Counted | None:
        """What was counted, at the moment `at` or else when it was typed; None where nothing can be read."""
        if self.field.pieces is None:
            return None
        return Counted(self.item.code, self.field.pieces, at or self._counted_at or self._now())

    def blame(self, sentence: str) -> None:
        """Say what is wrong beside the field."""
        self._fault.setText(sentence)
        self.field.mark(wrong=bool(sentence))

    def _typed(self) -> None:
        self._counted_at = self._now()
        self.blame("")


class BlindSheet(QWidget):
    """The rows of one count. What is typed stays while rows are shown or hidden by their category."""

    edited = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.rows: list[BlindRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, Space.SMALL, 0)
        self._column.setSpacing(Space.HAIR)

    def show_items(self, items: Sequence[Item]) -> None:
        """Make a row for each pile; numbers of piles that stay are kept."""
        if [row.item for row in self.rows] == list(items):
            return
        typed = {row.item.code: row for row in self.rows if not row.is_empty}
        while self._column.takeAt(0) is not None:
            continue
        for row in self.rows:
            if row.item.code not in typed:
                row.hide()
                row.deleteLater()
        self.rows = [typed.get(item.code) or self._made(item) for item in items]
        for row in self.rows:
            self._column.addWidget(row)
        self._column.addStretch()

    def show_only(self, category: str) -> list[QLineEdit]:
        """Show the rows of one category, or all; returns their fields from top to bottom."""
        for row in self.rows:
            row.setVisible(category in {"", row.item.category})
        return [row.field.edit for row in self.rows if category in {"", row.item.category}]

    def start_over(self) -> None:
        """Empty every field."""
        for row in self.rows:
            row.field.show_pieces(None)
            row.blame("")

    def _made(self, item: Item) -> BlindRow:
        row = BlindRow(item, self._now)
        row.edited.connect(self.edited)
        return row
