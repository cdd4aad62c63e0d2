"""A short list of rows with two lines each, of which one is opened by tap or by key."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import LEFT, RIGHT, badge, badge_width, box, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Size, Space, Type

_ROW = 62.0
_ARROW = 16.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}


class Mood(Enum):
    """In which colour the figure of a row is told."""

    PLAIN = auto()
    USED = auto()
    LOCAL = auto()
    BAD = auto()


@dataclass(frozen=True, slots=True)
class PickRow:
    """One row: what it is about, and what stands in it. `price` leads the title in amber; a `flag` warns in red.

    One that is `closed` is there to be seen: it is pale, cannot be opened, and its flag says why.
    """

    key: Hashable
    title: str
    note: str = ""
    figure: str = ""
    behind: str = ""
    figure_note: str = ""
    price: str = ""
    flag: str = ""
    mood: Mood = Mood.PLAIN
    closed: bool = False

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        words = (self.price, self.title, self.note, f"{self.figure} {self.behind}".strip(), self.figure_note, self.flag)
        return ", ".join(filter(None, words))


class PickRows(QWidget):
    """Rows as high as there are of them. Up and Down walk, Enter and a tap open.

    Signals: `opened(object)` with the key of the row.
    """

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PickRow, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    @property
    def rows(self) -> tuple[PickRow, ...]:
        """The rows from top to bottom."""
        return self._rows

    @property
    def current(self) -> Hashable | None:
        """The key of the row that Enter would open; None where none can be."""
        return self._rows[self._current].key if self._opens(self._current) else None

    def show_rows(self, rows: Sequence[PickRow]) -> None:
        """Show these rows. Emits nothing."""
        self._rows = tuple(rows)
        opens = any(not row.closed for row in rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self._go_to(self._current)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(300, round(_ROW * len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()  # else Enter would press the screen's main button instead of opening the row
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go_to(self._current + _STEPS[key], 1 if _STEPS[key] > 0 else -1)
        elif key in _ENTER and self._opens(self._current):
            self.opened.emit(self._rows[self._current].key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y() // _ROW)
        if self._opens(place):
            self._go_to(place)
            self.opened.emit(self._rows[place].key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        for place, row in enumerate(self._rows):
            rect = QRectF(0, place * _ROW, self.width(), _ROW)
            if place == self._current and self.hasFocus():
                box(painter, rect.adjusted(0, 1, 0, -2), worn().chosen.ground, worn().accent, Radius.BUTTON, Size.RING)
            elif place + 1 < len(self._rows):
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(worn().line))
            _paint_row(painter, rect.adjusted(Space.SMALL, 0, -Space.HAIR, 0), row)

    def _opens(self, place: int) -> bool:
        return 0 <= place < len(self._rows) and not self._rows[place].closed

    def _go_to(self, place: int, step: int = 1) -> None:
        """To `place`, or on by `step` to the next row that opens; back from there where none does."""
        near = max(0, min(len(self._rows) - 1, place))
        ways = (range(near, len(self._rows)), range(near, -1, -1))
        self._current = next((each for way in ways[::step] for each in way if self._opens(each)), near)
        self.setAccessibleDescription(self._rows[self._current].spoken if self._rows else "")
        self.update()


def _paint_row(painter: QPainter, rect: QRectF, row: PickRow) -> None:
    look = worn()
    if not row.closed:
        arrow = QRectF(rect.right() - _ARROW, rect.top(), _ARROW, rect.height())
        paint_icon(painter, Icon.CHEVRON_RIGHT, arrow, look.muted)
    inner = rect.adjusted(0, 0, -_ARROW - Space.HAIR, 0)
    upper, lower = inner.adjusted(0, 7, 0, -30), inner.adjusted(0, 32, 0, -6)
    right = _paint_figure(painter, upper, lower, row)
    left = upper.adjusted(0, 0, -right - Space.SMALL, 0)
    if row.price:
        write(painter, left, row.price, Type.AMOUNT, look.used.ink, LEFT)
        left = left.adjusted(width_of(row.price, Type.AMOUNT) + 10, 0, 0, 0)
    write(painter, left, row.title, Type.STRONG, look.muted if row.closed else look.text, LEFT)
    room = badge_width(row.flag) if row.flag else width_of(row.figure_note, Type.NOTE)
    write(painter, lower.adjusted(0, 0, -room - Space.SMALL, 0), row.note, Type.NOTE, look.muted, LEFT)


def _paint_figure(painter: QPainter, upper: QRectF, lower: QRectF, row: PickRow) -> float:
    """Paint what stands at the right, and say how wide it is."""
    look = worn()
    inks = {
        Mood.PLAIN: look.muted if row.closed else look.text,
        Mood.USED: look.used.ink,
        Mood.LOCAL: look.local.ink,
        Mood.BAD: look.bad.ink,
    }
    behind = f" {row.behind}" if row.behind else ""
    tail = width_of(behind, Type.BODY) if behind else 0.0
    write(painter, upper, behind, Type.BODY, look.muted, RIGHT)
    write(painter, upper.adjusted(0, 0, -tail, 0), row.figure, Type.AMOUNT, inks[row.mood], RIGHT)
    if row.flag:
        badge(painter, lower.right() - badge_width(row.flag), lower.center().y(), row.flag, look.bad)
    else:
        write(painter, lower, row.figure_note, Type.NOTE, look.muted, RIGHT)
    return tail + width_of(row.figure, Type.AMOUNT)
