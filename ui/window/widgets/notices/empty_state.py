"""What stands where nothing is yet: it teaches the next step."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import MUTED, Words

_SIDE = 72
_SIGN_FROM = 200


class _Sign(QWidget):
    """The icon on its round ground."""

    def __init__(self, icon: Icon) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, QRectF(self.rect()), worn().sunken, None, _SIDE / 2)
        paint_icon(painter, self._icon, QRectF(self.rect()).adjusted(20, 20, -20, -20), worn().muted)
        painter.end()


class EmptyState(QWidget):
    """An icon, a sentence, what to do, and a button that does it where one can.

    Signals: `acted` when the button is pressed, by its `key` too.
    """

    acted = Signal()

    def __init__(self, icon: Icon, key: str = "", parent: QWidget | None = None, weight: Weight = Weight.PLAIN) -> None:
        super().__init__(parent)
        self._title = Words(style=Type.HEADING, wraps=True)
        self._text = Words(tone=MUTED, wraps=True)
        self.action = KeyButton("", key, weight)
        self.action.clicked.connect(self.acted)
        self.action.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(Space.SMALL)
        column.addStretch(2)
        self._sign = _Sign(icon)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.SMALL)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(Space.SMALL)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        self._more = QHBoxLayout()
        self._more.setSpacing(Space.SMALL)
        column.addLayout(self._more)
        column.addStretch(3)

    def tell(self, title: str, text: str = "", action: str = "") -> None:
        """Say what is missing and what to do about it."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.action.say(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def offer(self, *buttons: KeyButton) -> None:
        """Put what can be done all the same under the action, side by side."""
        self._more.addStretch()
        for button in buttons:
            self._more.addWidget(button)
        self._more.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the words have it."""
        super().resizeEvent(event)
        self._sign.setVisible(event.size().height() > _SIGN_FROM)
