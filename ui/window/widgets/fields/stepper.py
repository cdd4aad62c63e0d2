"""A number between two buttons."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Type
from ui.window.widgets.buttons.pressable import Pressable
from ui.window.widgets.fields.frame import FieldFrame
from ui.words import _

_SIDE = Size.TOUCH


class StepButton(Pressable):
    """One end of a stepper; held down, it goes on."""

    def __init__(self, words: str, icon: Icon, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._icon = icon
        self.setAutoRepeat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        look = worn()
        if self.underMouse() or self.isDown():
            box(painter, body.adjusted(4, 4, -4, -4), self.answer(look.sunken), None, self.radius - 4)
        icon = QRectF(0, 0, Size.ICON, Size.ICON)
        icon.moveCenter(body.center())
        paint_icon(painter, self._icon, icon, look.text)


class Stepper(FieldFrame):
    """A whole number from `lowest` to `highest`, typed, stepped by its buttons, or by Up and Down.

    Signals: `changed(int)` whenever it has another value.
    """

    changed = Signal(int)

    def __init__(self, name: str, lowest: int = 0, highest: int = 9_999, parent: QWidget | None = None) -> None:
        super().__init__(Type.AMOUNT, parent)
        self._lowest, self._highest = lowest, highest
        self._value = lowest
        self.less = StepButton(_("Kurangi"), Icon.MINUS, self)
        self.more = StepButton(_("Tambah"), Icon.PLUS, self)
        self.less.clicked.connect(lambda: self.show_value(self._value - 1))
        self.more.clicked.connect(lambda: self.show_value(self._value + 1))
        self.edit.setAccessibleName(name)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setValidator(QIntValidator(min(0, lowest), highest, self))
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(lambda: self.edit.setText(str(self._value)))
        self.edit.setText(str(self._value))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._settle()

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def show_value(self, value: int) -> None:
        """Show `value`, or the nearest that is allowed."""
        self._take(value)
        self.edit.setText(str(self._value))

    def sizeHint(self) -> QSize:
        return QSize(2 * _SIDE + 72, _SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _SIDE + 48, _SIDE)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        side = self.height()
        self.less.setGeometry(0, 0, side, side)
        self.more.setGeometry(self.width() - side, 0, side, side)
        self.edit.setGeometry(side, 2, max(0, self.width() - 2 * side), self.height() - 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.show_value(self._value + step)

    def _on_edited(self, text: str) -> None:
        if text.lstrip("-").isdigit():
            self._take(int(text))

    def _take(self, value: int) -> None:
        value = max(self._lowest, min(self._highest, value))
        if value != self._value:
            self._value = value
            self._settle()
            self.changed.emit(value)

    def _settle(self) -> None:
        self.less.setEnabled(self._value > self._lowest)
        self.more.setEnabled(self._value < self._highest)
