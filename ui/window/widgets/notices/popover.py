"""An explanation that hangs from the button that was pressed."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card
from ui.window.widgets.text import MUTED, Words

_WIDTH = 340


class Popover(Card):
    """A small card over the window, below or above its `anchor`. Esc, or a press anywhere else, closes it.

    Inside the window rather than a window of its own: no stall's machine needs a compositor for round corners.
    Signals: `acted` when its action is taken; `closed` when it is gone.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(parent=anchor.window())
        self._anchor = anchor
        self._focus_before: QWidget | None = None
        self._title = Words(style=Type.HEADING, wraps=True)
        self._text = Words(tone=MUTED, wraps=True)
        self._action = KeyButton("")
        self._action.clicked.connect(self._act)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        self._column.setSpacing(Space.SMALL)
        for part in (self._title, self._text, self._action):
            self._column.addWidget(part)

    def tell(self, title: str, text: str, action: str = "") -> None:
        """Say `text` under `title`, with a button `action` where there is something to do."""
        self._title.setText(title)
        self._text.setText(text)
        self._action.say(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._place()

    def open_below(self) -> None:
        """Appear below the anchor, or above it where there is no room."""
        self._focus_before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        _application().installEventFilter(self)
        if self._action.isVisible():
            self._action.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            return self._on_escape(event)
        pressed_outside = (
            isinstance(event, QMouseEvent) and kind is QEvent.Type.MouseButtonPress and self._is_outside(event)
        )
        if pressed_outside or (kind is QEvent.Type.Resize and watched is self.window()):
            self.close()
        return False

    def _on_escape(self, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # else Esc would leave the screen behind as well
            return True
        if event.type() is QEvent.Type.KeyPress:
            self.close()
        return True

    def close(self) -> bool:
        """Go away and give the focus back."""
        _application().removeEventFilter(self)
        gone = super().close()
        before = self._focus_before
        if before is not None and isValid(before) and before.isVisible():  # its page may be another one by now
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()
        return gone

    def _act(self) -> None:
        self.close()
        self.acted.emit()

    def _is_outside(self, press: QMouseEvent) -> bool:
        where = press.globalPosition().toPoint()
        return not (_holds(self, where) or _holds(self._anchor, where))

    def _place(self) -> None:
        window = self.window()
        width = min(_WIDTH, window.width() - 2 * Space.GAP)
        height = self._column.totalHeightForWidth(width)
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + Space.SMALL))
        left = max(Space.GAP, min(corner.x(), window.width() - width - Space.GAP))
        top = corner.y()
        if top + height > window.height() - Space.GAP:
            top = max(Space.GAP, self._anchor.mapTo(window, QPoint(0, 0)).y() - Space.SMALL - height)
        self.setGeometry(left, top, width, height)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a popover needs a running application")
    return application


def _holds(widget: QWidget, where: QPoint) -> bool:
    return widget.rect().contains(widget.mapFromGlobal(where))
