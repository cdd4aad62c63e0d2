"""A step of the first start: its title, what is in it, the way back and on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.window.desk.cards import card_with
from ui.window.desk.scrolling import Column
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import MUTED, Words
from ui.words import _, mark

_WIDTH = 720


class StepFrame(QWidget):
    """Holds one step in the middle of the window.

    Signals: `back()` and `on()`; the step itself stays where it is.
    """

    back = Signal()
    on = Signal()

    def __init__(self, number: int, of: int, inside: QWidget, *, on: str = "", beside: ChipRow | None = None) -> None:
        """`beside` stands at the right of the step's number, where it takes no height from what is asked."""
        super().__init__()
        self.inside = inside
        self.on_button = KeyButton(on or _("Lanjut"), "Return", Weight.PRIMARY, height=Size.KEY)
        self.back_button = KeyButton(_(mark("Kembali", sense="mundur")), "Escape", height=Size.KEY)
        self.on_button.clicked.connect(self.on)
        self.back_button.clicked.connect(self.back)
        within = QVBoxLayout()
        within.setSpacing(Space.WIDE)
        card = card_with(within)
        within.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        head = QHBoxLayout()
        head.addWidget(Words(_("Langkah {number} dari {of}").format(number=number, of=of), Type.LABEL, MUTED), 1)
        if beside is not None:
            beside.hug()
            head.addWidget(beside)
        within.addLayout(head)
        scroll = Column(margin=0)
        scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        scroll.column.addWidget(inside)
        scroll.column.addStretch()
        within.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.GAP)
        foot.addWidget(self.back_button)
        foot.addWidget(self.on_button, 1)
        within.addLayout(foot)
        self.back_button.setVisible(number > 1)
        card.setMaximumWidth(_WIDTH)
        around = QHBoxLayout(self)
        around.setContentsMargins(Space.EDGE, Space.EDGE, Space.EDGE, Space.EDGE)
        around.addStretch(1)
        around.addWidget(card, 20)
        around.addStretch(1)
        around.setAlignment(card, Qt.AlignmentFlag(0))
