"""A slip on the screen: the picture that the printer's dots make, so that what is seen is what comes out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.paint import CENTRE, box, painter_on, write
from ui.window.look.skin import worn
from ui.window.look.theme import Type

_PAPER = "#FFFFFF"  # receipt paper is white by night as well
_MARGIN = 10.0


class PaperView(QWidget):
    """Shows one slip, as large as its dots where there is room and smaller where there is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slip = QPixmap()
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    @property
    def is_blank(self) -> bool:
        """Whether no slip is shown."""
        return self._slip.isNull()

    def show_slip(self, png: bytes, words: str = "") -> None:
        """Show the slip in this PNG file; `words` is what stands on it, for screen readers."""
        self._slip = QPixmap()
        self._slip.loadFromData(png, "PNG")
        self._words = ""
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def show_words(self, words: str) -> None:
        """Show no slip, and say why."""
        self._slip, self._words = QPixmap(), words
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A slip is as long as it is wide allows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the slip on this width."""
        if self._slip.isNull():
            return 120
        return round(self._slip.height() * self._scale(width) + 2 * _MARGIN)

    def sizeHint(self) -> QSize:
        """The slip at its own size."""
        width = self._slip.width() + round(2 * _MARGIN) if not self._slip.isNull() else 384
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Below this the letters of a slip can no longer be read."""
        return QSize(260, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper and what is on it."""
        painter = painter_on(self)
        if self._slip.isNull():
            write(painter, QRectF(self.rect()), self._words, Type.BODY, worn().muted, CENTRE)
            return
        scale = self._scale(self.width())
        width, height = self._slip.width() * scale, self._slip.height() * scale
        left = (self.width() - width) / 2
        sheet = QRectF(left - _MARGIN, 0, width + 2 * _MARGIN, height + 2 * _MARGIN)
        box(painter, sheet, _PAPER, worn().line, 4)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(left, _MARGIN, width, height), self._slip, QRectF(self._slip.rect()))

    def _scale(self, width: int) -> float:
        return float(min(1.0, max(0.1, (width - 2 * _MARGIN) / self._slip.width())))
