"""A slip on the screen: the picture that the printer's dots make, so that what is seen is what comes out."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize
from PySide6.QtGui import QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.paint import CENTRE, box, painter_on, write
from ui.window.look.skin import worn
from ui.window.look.theme import Type

_PAPER = "#FFFFFF"  # receipt paper is white by night as well
_MARGIN = 10.0
_KEPT = 4
"""Strips that stay decoded: those in sight and their neighbours."""


class PaperView(QWidget):
    """Shows one slip, as large as its dots where there is room and smaller where there is none.

    A slip of some metres is a hundred megabytes of dots, so it comes in strips, and only those in sight are decoded.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strips: tuple[bytes, ...] = ()
        self._sizes: tuple[QSize, ...] = ()
        self._decoded: OrderedDict[int, QPixmap] = OrderedDict()
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    @property
    def is_blank(self) -> bool:
        """Whether no slip is shown."""
        return not self._strips

    def show_slip(self, strips: Sequence[bytes], words: str = "") -> None:
        """Show the slip in these PNG files, one below the other; `words` is what stands on it, for screen readers."""
        self._take(tuple(strips), "", words)

    def show_words(self, words: str) -> None:
        """Show no slip, and say why."""
        self._take((), words, words)

    def place_of(self, dots: int) -> int:
        """Where what is so many printer dots below the slip's upper edge stands, in pixels from the top."""
        return 0 if self.is_blank else round(_MARGIN + dots * self._scale(self.width()))

    def hasHeightForWidth(self) -> bool:
        """A slip is as long as it is wide allows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the slip on this width."""
        if self.is_blank:
            return 120
        return round(sum(size.height() for size in self._sizes) * self._scale(width) + 2 * _MARGIN)

    def sizeHint(self) -> QSize:
        """The slip at its own size."""
        width = 384 if self.is_blank else self._sizes[0].width() + round(2 * _MARGIN)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Below this the letters of a slip can no longer be read."""
        return QSize(260, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and what is on it, as far as it is in sight."""
        painter = painter_on(self)
        if self.is_blank:
            write(painter, QRectF(self.rect()), self._words, Type.BODY, worn().muted, CENTRE)
            return
        box(painter, self._places()[-1].adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN), _PAPER, worn().line, 4)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sight = QRectF(event.rect())
        for number, place in enumerate(self._places()[:-1]):
            if place.intersects(sight):
                strip = self._strip(number)
                painter.drawPixmap(place, strip, QRectF(strip.rect()))

    def _places(self) -> tuple[QRectF, ...]:
        """Where each strip lies, their edges on whole pixels so that no seam shows, and last where all of them do."""
        scale = self._scale(self.width())
        width = self._sizes[0].width() * scale
        left, edges, dots = (self.width() - width) / 2, [_MARGIN], 0
        for size in self._sizes:
            dots += size.height()
            edges.append(_MARGIN + round(dots * scale))
        strips = [QRectF(left, top, width, below - top) for top, below in pairwise(edges)]
        return (*strips, QRectF(left, _MARGIN, width, edges[-1] - _MARGIN))

    def _strip(self, number: int) -> QPixmap:
        if number not in self._decoded:
            strip = QPixmap()
            strip.loadFromData(self._strips[number], "PNG")
            self._decoded[number] = strip
            while len(self._decoded) > _KEPT:
                self._decoded.popitem(last=False)
        self._decoded.move_to_end(number)
        return self._decoded[number]

    def _take(self, strips: tuple[bytes, ...], words: str, spoken: str) -> None:
        self._strips, self._words = strips, words
        self._sizes = tuple(_sizes_of(strips))
        self._decoded.clear()
        self.setAccessibleDescription(spoken)
        self.updateGeometry()
        self.update()

    def _scale(self, width: int) -> float:
        return float(min(1.0, max(0.1, (width - 2 * _MARGIN) / self._sizes[0].width())))


def _sizes_of(strips: Sequence[bytes]) -> Iterator[QSize]:
    """How many dots each strip has, as its file says, without its picture being read."""
    for strip in strips:
        buffer = QBuffer()
        buffer.setData(QByteArray(strip))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        yield QImageReader(buffer).size()
