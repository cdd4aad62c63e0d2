"""Labels on the left, figures on the right, a hairline between the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.paint import LEFT, RIGHT, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Type
from ui.window.widgets.text import TEXT

_ROW = 36.0


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what, how much, and in which tone. A strong row is a sum."""

    name: str
    figure: str
    tone: QPalette.ColorRole = TEXT
    strong: bool = False


class Facts(QWidget):
    """Rows of facts, as high as there are rows."""

    row_height = _ROW
    air = 0.0

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Fact, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Fact]) -> None:
        """Show these rows."""
        self._rows = tuple(rows)
        self.setAccessibleDescription(", ".join(f"{row.name}: {row.figure}" for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(260, round(self.row_height * len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        """Names may be shortened, figures may not."""
        widest = max((width_of(row.figure, Type.NAME) for row in self._rows), default=0.0)
        return QSize(round(widest + 90), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter, theme = painter_on(self), worn()
        for place, row in enumerate(self._rows):
            rect = QRectF(self.air, place * self.row_height, self.width() - 2 * self.air, self.row_height)
            figure = width_of(row.figure, Type.NAME)
            names = rect.adjusted(0, 0, -figure - 12, 0)
            write(painter, names, row.name, Type.STRONG if row.strong else Type.BODY, theme.text, LEFT)
            write(painter, rect, row.figure, Type.NAME, self.palette().color(row.tone).name(), RIGHT)
            if place + 1 < len(self._rows):
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.line))
