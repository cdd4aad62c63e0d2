"""The one field of the till."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import key_cap, key_cap_width, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.keys import cap_of
from ui.window.widgets.fields.frame import FieldFrame

_EDGES = 8
"""Pixels that a line edit keeps at its edges."""


class SearchField(FieldFrame):
    """Takes a search, a barcode or an amount, and shows the key on which the window calls `take_focus`. Esc empties.

    Of several hints it shows the first that has room. `note` stands at its right while something is typed, to say how
    that was understood.
    Signals: `typed(str)` at every change; `submitted(str)` on Enter; `left(int)` when Up (-1) or Down (1) asks for
    what is listed around it.
    """

    typed = Signal(str)
    submitted = Signal(str)
    left = Signal(int)

    def __init__(self, hint: str, key: str = "", parent: QWidget | None = None, *, shorter: str = "") -> None:
        super().__init__(Type.LEAD, parent)
        self._hints: tuple[str, ...] = ()
        self._cap = cap_of(key)
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(self._on_text)
        self.edit.returnPressed.connect(lambda: self.submitted.emit(self.edit.text()))
        self.hint(hint, *filter(None, (shorter,)))

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    def hint(self, words: str, *shorter: str) -> None:
        """Say what can be typed; shown while the field is empty, and its name for screen readers.

        Where the words have no room, the first of the `shorter` ones that has is shown.
        """
        self._hints = (words, *shorter)
        self.edit.setAccessibleName(words)
        self._arrange()

    def note(self, words: str) -> None:
        """Say how the text is understood (`jumlah 3`, `Rp 35.000`); empty shows the key again."""
        self._note = words
        self.edit.setAccessibleDescription(words)
        self._arrange()
        self.update()

    def take_focus(self) -> None:
        """Take the keys, with what was typed selected, so that typing goes on from a clean field."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def clear(self) -> None:
        """Empty it."""
        self.edit.clear()

    def sizeHint(self) -> QSize:
        return QSize(360, Size.FIELD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glass = self.rect().toRectF()
        glass.setWidth(Space.EDGE * 2 + Size.ICON)
        glass.adjust(Space.EDGE, (self.height() - Size.ICON) / 2, -Space.EDGE, -(self.height() - Size.ICON) / 2)
        paint_icon(painter, Icon.SEARCH, glass, look.muted)
        right = self.rect().toRectF().adjusted(0, 0, -Space.WIDE, 0)
        if self._note:
            right.setLeft(right.right() - self._side_width())
            write(painter, right, self._note, Type.STRONG, look.accent)
        elif self._cap:
            key_cap(
                painter, right.right() - key_cap_width(self._cap), right.center().y(), self._cap, look.muted, look.line
            )
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.type() is QEvent.Type.ShortcutOverride and not self.text:
            event.ignore()  # an empty field has nothing to edit: ^Z is the screen's, and not the field's own undo
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if step := steps.get(Qt.Key(event.key())):
                self.left.emit(step)
                return True
            if event.key() == Qt.Key.Key_Escape and self.text:
                self.clear()
                return True
        return super().eventFilter(watched, event)

    def _on_text(self, text: str) -> None:
        if not text:
            self.note("")
        self.typed.emit(text)

    def _side_width(self) -> float:
        if self._note:
            return width_of(self._note, Type.STRONG)
        return key_cap_width(self._cap) if self._cap else 0.0

    def _arrange(self) -> None:
        left = Space.EDGE + Size.ICON + Space.GAP
        width = self.width() - left - Space.WIDE - Space.GAP - int(self._side_width())
        self.edit.setGeometry(left, 2, max(0, width), self.height() - 4)
        fits = (words for words in self._hints if width_of(words, Type.LEAD) <= width - _EDGES)
        self.edit.setPlaceholderText(next(fits, self._hints[-1]))
