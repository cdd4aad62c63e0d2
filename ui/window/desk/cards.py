"""A card around a layout, and a layout made empty again."""

from PySide6.QtWidgets import QLayout

from ui.window.look.theme import Space
from ui.window.widgets.card import Card, Ground


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
