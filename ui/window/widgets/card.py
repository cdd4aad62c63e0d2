"""Surfaces that other things stand on."""

from enum import Enum, auto

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Theme


class Ground(Enum):
    """What a surface is for."""

    SURFACE = auto()
    SUNKEN = auto()
    USED = auto()
    LOCAL = auto()
    BAD = auto()


class Card(QWidget):
    """A rounded surface with a hairline around it; give it a layout and fill it."""

    def __init__(self, ground: Ground = Ground.SURFACE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground

    def stand_on(self, ground: Ground) -> None:
        """Change what it is for."""
        self._ground = ground
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, line = _colours(worn(), self._ground)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, QRectF(self.rect()), fill, line, Radius.CARD)
        painter.end()


class Panel(QWidget):
    """A plain surface from edge to edge, such as the cart's side, the rail, the top line."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(worn().surface))
        painter.end()


def _colours(look: Theme, ground: Ground) -> tuple[str, str]:
    match ground:
        case Ground.SURFACE:
            return look.surface, look.line
        case Ground.SUNKEN:
            return look.sunken, look.line
        case Ground.USED:
            return look.used.ground, look.used.line
        case Ground.LOCAL:
            return look.local.ground, look.local.line
        case Ground.BAD:
            return look.bad.ground, look.bad.line
