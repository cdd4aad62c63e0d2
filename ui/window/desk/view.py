"""What every screen of a room is: a page that reads again by itself, and that can ask for another screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.session import Session
from ui.window.desk.freshness import FreshPage
from ui.window.look.icons import Icon
from ui.window.look.paint import LEFT
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.text import MUTED, Figure
from ui.words import _


class View(FreshPage):
    """One screen of a room.

    Signals: `wanted(str, object)` another screen by its name, with what it should show, or None; `gone_back` when
    somebody goes back to where he came from.
    """

    wanted = Signal(str, object)
    gone_back = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._first: QWidget = self

    @property
    def first(self) -> QWidget:
        """Where the keys begin; not a focus proxy, which would keep Tab from what stands before it."""
        return self._first

    def begin_at(self, widget: QWidget) -> None:
        """Let the keys begin at `widget` from now on."""
        self._first = widget

    def show_of(self, what: object) -> None:
        """Show this when the screen comes to the front: the code of a bale, a filter. Most screens need nothing."""


class Heading(QHBoxLayout):
    """Back to where somebody came from, what this screen is, and room for what can be done here at the right."""

    def __init__(self, view: View, title: str) -> None:
        super().__init__()
        self.setSpacing(Space.GAP)
        self.back = KeyButton(_("Kembali"), "Escape", icon=Icon.CHEVRON_LEFT)
        self.back.clicked.connect(view.gone_back)
        self.title = Figure(title, Type.TITLE, align=LEFT)
        self.about = Figure("", Type.BODY, MUTED, LEFT)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch()
        lines.addWidget(self.title)
        lines.addWidget(self.about)
        lines.addStretch()
        self.addWidget(self.back)
        self.addLayout(lines, 1)
        self.say_about("")

    def say_about(self, words: str) -> None:
        """Say something more under the title, or nothing."""
        self.about.say(words)
        self.about.setToolTip(words)
        self.about.setVisible(bool(words))

    def offer(self, *widgets: QWidget) -> None:
        """Put these at the right."""
        for widget in widgets:
            self.addWidget(widget)
