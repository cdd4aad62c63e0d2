"""A heading over a grid of tiles."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.window.look.theme import Space, Type
from ui.window.widgets.text import MUTED, Words


class Heading(QWidget):
    """A heading with a few quiet words behind it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = Words(tone=MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.HAIR, 0, 0)
        row.setSpacing(Space.GAP)
        row.addWidget(Words(title, Type.NAME))
        row.addWidget(self._note, 1)

    def say(self, note: str) -> None:
        """Change the quiet words."""
        self._note.setText(note)
