"""A number of pieces as it is typed: wrong input stays where it is and says what is wrong with it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.paint import width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.fields.frame import FieldFrame
from ui.window.widgets.fields.whole_number import read_pieces
from ui.words import _

_LONGEST = 12


class PiecesField(FieldFrame):
    """A field for a whole number, with what it counts written inside at the left. What was typed is never taken away.

    Signals: `changed(object)` with the number, or None for nothing or nothing readable; `submitted()` on Enter,
    whatever is typed.
    """

    changed = Signal(object)
    submitted = Signal()

    def __init__(self, name: str, label: str = "", height: int = Size.FIELD, parent: QWidget | None = None) -> None:
        """`name` is for screen readers; `label` stands inside the field, where there is room for words."""
        super().__init__(Type.AMOUNT, parent)
        self._label = label
        self._height = height
        self._pieces: int | None = None
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAccessibleName(name)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self.submitted)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def pieces(self) -> int | None:
        """The number that was understood, below zero too; None for nothing typed or nothing readable."""
        return self._pieces

    @property
    def text(self) -> str:
        """What is typed, as it was typed."""
        return self.edit.text()

    @property
    def fault(self) -> str:
        """What cannot be read, as a sentence, or nothing."""
        if self._pieces is not None or not self.text.strip():
            return ""
        return _('"{text}" bukan jumlah potong.').format(text=self.text)

    def show_pieces(self, pieces: int | None) -> None:
        """Fill in a number; None empties the field."""
        self.edit.setText("" if pieces is None else str(pieces))

    def sizeHint(self) -> QSize:
        return QSize(int(2 * Space.WIDE + self._label_width() + 72), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(int(2 * Space.GAP + self._label_width() + 56), self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = int(Space.GAP + self._label_width())
        self.edit.setGeometry(left, 2, max(0, self.width() - left - Space.GAP), self.height() - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._label:
            painter = QPainter(self)
            label = QRectF(Space.GAP, 0, self._label_width(), self.height())
            write(painter, label, self._label, Type.NOTE, worn().muted)
            painter.end()

    def _on_changed(self) -> None:
        before, self._pieces = self._pieces, read_pieces(self.text)
        self.mark(wrong=bool(self.fault))
        self.edit.setAccessibleDescription(self.fault)
        if before != self._pieces:
            self.changed.emit(self._pieces)

    def _label_width(self) -> float:
        return width_of(self._label, Type.NOTE) if self._label else 0.0
