"""Labels on the left, figures on the right, a hairline between the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import LEFT, RIGHT, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.figures.opening import Opening
from ui.window.widgets.text import TEXT

_ROW = 36.0
_ARROW = 16.0


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what, how much, and in which tone. A strong row is a sum; a `note` stands small beneath the name.

    `opens` is what a tap on it leads to, None where it only stands there.
    """

    name: str
    figure: str
    tone: QPalette.ColorRole = TEXT
    strong: bool = False
    note: str = ""
    opens: object | None = None

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        return f"{self.name}: {self.figure}" + (f" ({self.note})" if self.note else "")


class Facts(Opening):
    """Rows of facts, as high as there are rows, and high enough for a finger where one of them opens something.

    `air` stands between the words and both edges, for the ring of focus.
    Signals: `opened(object)` with what the row leads to.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None, *, air: float = 0) -> None:
        super().__init__(parent)
        self._rows: tuple[Fact, ...] = ()
        self._air = air
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Fact]) -> None:
        """Show these rows."""
        self._rows = tuple(rows)
        self.lead([row.opens for row in rows], ", ".join(row.spoken for row in rows))
        self.updateGeometry()

    def rect_of(self, place: int) -> QRectF:
        """A row from edge to edge."""
        return QRectF(0, place * self._height, self.width(), self._height)

    def spoken(self, place: int) -> str:
        """A row read aloud."""
        return self._rows[place].spoken if place < len(self._rows) else ""

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(260, round(self._height * len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        """Names may be shortened, figures may not."""
        widest = max((width_of(row.figure, Type.NAME) for row in self._rows), default=0.0)
        return QSize(round(widest + 90 + 2 * self._air), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = painter_on(self)
        self.paint_ground(painter)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, self.rect_of(place).adjusted(self._air, 0, -self._air, 0), row)
            if place + 1 < len(self._rows):
                line = QRectF(self._air, (place + 1) * self._height - 1, self.width() - 2 * self._air, 1)
                painter.fillRect(line, QColor(worn().line))
        self.paint_ring(painter)
        painter.end()

    def _paint_row(self, painter: QPainter, rect: QRectF, row: Fact) -> None:
        theme = worn()
        if self.leads:
            if row.opens is not None:
                arrow = QRectF(rect.right() - _ARROW, rect.top(), _ARROW, rect.height())
                paint_icon(painter, Icon.CHEVRON_RIGHT, arrow, theme.muted)
            rect = rect.adjusted(0, 0, -_ARROW - Space.HAIR, 0)
        names = rect.adjusted(0, 0, -width_of(row.figure, Type.NAME) - 12, 0)
        if row.note:
            write(painter, names.adjusted(0, rect.height() / 2, 0, -4), row.note, Type.NOTE, theme.muted, LEFT)
            names.setBottom(rect.center().y() + 2)
        write(painter, names, row.name, Type.STRONG if row.strong else Type.BODY, theme.text, LEFT)
        write(painter, rect, row.figure, Type.NAME, self.palette().color(row.tone).name(), RIGHT)

    @property
    def _height(self) -> float:
        if any(row.note for row in self._rows):
            return float(Size.TOUCH + Space.SMALL)
        return float(Size.TOUCH) if self.leads else _ROW
