"""The buttons of what may be answered, one below the other, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.key_button import KeyButton

Choice = tuple[str, Callable[[], None]]
"""The words on a button, and what it does."""


class Choices(QWidget):
    """Shows other buttons for every question."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[KeyButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self.hide()

    def offer(self, choices: Sequence[Choice], *, digits: bool = False) -> None:
        """Show these buttons in place of those before; `digits` are their keys where nothing is typed beside them."""
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, (words, act) in enumerate(choices, start=1):
            button = KeyButton(words, str(number) if digits else f"Ctrl+{number}", height=Size.FIELD)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._column.addWidget(button)
            button.show()  # at once: its key should not wait for the next event
            self.buttons.append(button)
        self.setVisible(bool(self.buttons))
        if self.buttons and digits:
            self.buttons[0].setFocus()
