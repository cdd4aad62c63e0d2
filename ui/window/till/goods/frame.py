"""The row with the field, and the room beneath it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.key_button import KeyButton
from ui.words import _


def beside_field() -> tuple[KeyButton, KeyButton, KeyButton]:
    """The keys beside the field: something that is in no list, the till for a crowd, and offers."""
    free = KeyButton(_("Bebas"), "F3", height=Size.FIELD)
    crowd = KeyButton(_("Ramai"), "F5", height=Size.FIELD)
    promo = KeyButton(_("Promo"), "Ctrl+R", height=Size.FIELD)
    crowd.setCheckable(True)
    for button in (free, crowd, promo):
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # the field keeps its room
    return free, crowd, promo


def in_a_row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    """`first`, which takes all the room there is, and the others beside it."""
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other)
    return row


def scrolling(inside: QWidget) -> QScrollArea:
    """`inside`, in a place where it can be scrolled up and down and never takes the keys."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    return scroll
