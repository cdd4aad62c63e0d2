"""A list at the left, and at the right what is chosen of it: that scrolls, and its keys stand below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.window.desk.cards import card_with
from ui.window.desk.scrolling import Column
from ui.window.desk.view import View
from ui.window.look.theme import Space
from ui.window.widgets.notices.empty_state import EmptyState


class ListBeside(QWidget):
    """Two cards beside each other: `rows` is filled from top to bottom, `side` may be hidden."""

    def __init__(self, chosen: QWidget, keys: QLayout) -> None:
        super().__init__()
        self.rows = QVBoxLayout()
        self.rows.setSpacing(Space.SMALL)
        side = QVBoxLayout()
        side.setSpacing(Space.SMALL)
        self.side = card_with(side)
        scroll = Column(margin=0)
        scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        scroll.column.addWidget(chosen)
        side.addWidget(scroll, 1)
        keys.setSpacing(Space.SMALL)
        side.addLayout(keys)
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(Space.GAP)
        halves.addWidget(card_with(self.rows), 6)
        halves.addWidget(self.side, 5)

    def fill(self, page: View, nothing: EmptyState) -> None:
        """Be all of a page, in whose place `nothing` stands while there is nothing to list."""
        whole = QVBoxLayout(page)
        whole.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        whole.addWidget(self, 1)
        whole.addWidget(nothing, 1)
        nothing.hide()
