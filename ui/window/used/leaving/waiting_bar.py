"""A line that asks for a hand: pieces were sold, and nobody has said off which pile."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.people.rights import Right
from ui.session import Session
from ui.window.look.theme import Space, Type
from ui.window.people.guarded import doing, guard
from ui.window.used.leaving.unassigned import UnassignedSheet
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.text import Words
from ui.words import _, pieces


class WaitingBar(Card):
    """Stands over a screen while pieces wait for their pile, and not otherwise."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(Ground.USED, parent)
        self._session = session
        self.words = Words(style=Type.STRONG, wraps=True)
        self.assign = KeyButton(_("Bagi ke tumpukan"), "Ctrl+T")
        assign = doing(session.people, Right.COUNT, lambda: UnassignedSheet(self._session, self.window()))
        self.assign.clicked.connect(assign)
        guard(session.people, Right.COUNT, self.assign)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.EDGE, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.assign)
        self.hide()

    def show_pieces(self, count: int) -> None:
        """Say how many pieces wait; nothing where none do."""
        words = _("{pieces} dijual bebas dan belum jelas dari tumpukan mana.")
        self.words.setText(words.format(pieces=pieces(count)))
        self.setVisible(count > 0)
