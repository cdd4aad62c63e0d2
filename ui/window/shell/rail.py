"""The rail at the left: one button for every page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.window.look.theme import Size, Space
from ui.window.shell.pages import Page
from ui.window.widgets.buttons.rail_button import RailButton
from ui.window.widgets.card import Panel
from ui.words import _


class Rail(Panel):
    """The pages from top to bottom, the last one at the foot."""

    chosen = Signal(str)
    """The name of the page somebody wants to see."""

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(Size.RAIL)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        column.setSpacing(Space.HAIR)
        self.buttons: dict[str, RailButton] = {}
        for page in pages:
            if page is pages[-1]:
                column.addStretch()
            button = RailButton(_(page.title), page.icon, page.keys, self)
            button.clicked.connect(lambda _on=False, name=page.name: self.chosen.emit(name))
            column.addWidget(button)
            self.buttons[page.name] = button

    def show_chosen(self, name: str) -> None:
        """Mark the page that is in front."""
        self.buttons[name].setChecked(True)
