"""A photo in a frame, whole and never stretched; and why a file became none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.window.look.paint import CENTRE, box, painter_on, write
from ui.window.look.skin import worn
from ui.window.look.theme import Type
from ui.words import _


class Photo(QWidget):
    """Shows one picture `high` pixels high, or words where there is none."""

    def __init__(self, name: str, high: int) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._words = ""
        self._high = high
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_blank(self) -> bool:
        """Whether no picture is shown."""
        return self._picture.isNull()

    def show_picture(self, jpeg: bytes | None, words: str = "") -> None:
        """Show the picture in this JPEG file; without one, or with one that is broken, `words` instead."""
        self._picture, self._words = QPixmap(), words
        if jpeg:
            self._picture.loadFromData(jpeg)
        self.setAccessibleDescription(words if self._picture.isNull() else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As high as was asked for."""
        return QSize(240, self._high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture as large as it fits."""
        painter, room = painter_on(self), QRectF(self.rect())
        box(painter, room, worn().sunken, None, 10)
        if self._picture.isNull():
            write(painter, room, self._words, Type.BODY, worn().muted, CENTRE)
            return
        size = self._picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(left, top, size.width(), size.height()), self._picture, QRectF(self._picture.rect()))


def no_photo_words(error: Exception) -> str:
    """Why a file did not become the photo."""
    if isinstance(error, Refusal):
        return refusal_sentence(error)
    return _("Berkas itu tidak bisa dibaca. Pilih berkas lain.")
