"""A card around a layout, cards in two columns, and a layout made empty again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.window.look.theme import Space, Type
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.text import Words


def card_with(layout: QLayout, ground: Ground = Ground.SURFACE) -> Card:
    """A card that holds `layout` at the distance all cards keep from their edge."""
    card = Card(ground)
    layout.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
    card.setLayout(layout)
    return card


def emptied(layout: QLayout) -> None:
    """Take every widget out of `layout` and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()


class TwoColumns(QHBoxLayout):
    """Two columns of cards from top to bottom."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        super().__init__()
        self.setSpacing(Space.GAP)
        for cards, stretch in ((left, 6), (right, 5)):
            column = QVBoxLayout()
            column.setSpacing(Space.GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch()
            self.addLayout(column, stretch)


def titled(title: str, inside: QWidget, note: QWidget | None = None) -> QWidget:
    """A card under its title, with a `note` at the end of that line; what is inside keeps off the edges by itself."""
    column = QVBoxLayout()
    column.setSpacing(Space.SMALL)
    card = card_with(column)
    column.setContentsMargins(Space.GAP, Space.WIDE, Space.GAP, Space.GAP)
    head = Words(title, Type.HEADING)
    head.setIndent(Space.SMALL)
    line = QHBoxLayout()
    line.addWidget(head, 1)
    if note is not None:
        line.addWidget(note)
    column.addLayout(line)
    column.addWidget(inside)
    return card
