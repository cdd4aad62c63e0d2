"""Keys for a finger, which type into a field that keeps the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import CENTRE, box, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.pressable import Pressable
from ui.words import _

BACKSPACE = "backspace"
MONEY_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "000", "0", BACKSPACE)
PIN_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", BACKSPACE)
_GAP = 10


class KeypadKey(Pressable):
    """One key of the pad. It never takes the focus from the field it types into."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(Size.KEY, Size.KEY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAutoRepeat(key == BACKSPACE)
        if key == BACKSPACE:
            self.setAccessibleName(_("Hapus angka terakhir"))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        look = worn()
        box(painter, body, self.answer(look.surface), look.line, self.radius)
        if self.text() == BACKSPACE:
            icon = QRectF(0, 0, 28, 28)
            icon.moveCenter(body.center())
            paint_icon(painter, Icon.BACKSPACE, icon, look.text)
            return
        write(painter, body, self.text(), Type.KEY, look.text, CENTRE)


class Keypad(QWidget):
    """1 to 9, 000, 0 and backspace, at least 64 px each. Give it the field to `type_into`.

    Signals: `struck(str)` with the digits of the key, or BACKSPACE, after they were typed.
    """

    struck = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, of: Sequence[str] = MONEY_KEYS) -> None:
        """`of` what from left to right, row by row; an empty place has no key."""
        super().__init__(parent)
        self._field: QLineEdit | None = None
        self.keys: dict[str, KeypadKey] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        for number, key in enumerate(of):
            if not key:
                continue
            button = KeypadKey(key)
            button.clicked.connect(lambda _checked=False, key=key: self._strike(key))
            grid.addWidget(button, number // 3, number % 3)
            self.keys[key] = button

    def type_into(self, field: QLineEdit | None) -> None:
        """Type into `field` from now on; with None the keys only say `struck`."""
        self._field = field

    def _strike(self, key: str) -> None:
        if self._field is not None:
            code, text = (Qt.Key.Key_Backspace, "") if key == BACKSPACE else (Qt.Key.Key_0, key)
            typed = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(self._field, typed)  # as from the keyboard: validators and limits hold for fingers
        self.struck.emit(key)


def beside_keypad(parts: Sequence[QWidget], keypad: Keypad) -> QHBoxLayout:
    """What is asked at the left, the keys at the right: a low screen has more room beside a field than below it."""
    asked = QVBoxLayout()
    asked.setSpacing(Space.GAP)
    for part in parts:
        asked.addWidget(part)
    asked.addStretch()
    halves = QHBoxLayout()
    halves.setSpacing(Space.EDGE)
    halves.addLayout(asked, 5)
    halves.addWidget(keypad, 4)
    return halves
