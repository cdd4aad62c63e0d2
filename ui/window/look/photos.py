"""Pictures of the shop as the window paints them: decoded small, and once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

from pos.ports import ReadPictures

PhotoOf = Callable[[str], QPixmap | None]
"""Gives the photo of a name, or None."""

_KEPT = 300
SIDE = 288
"""The shorter side of what is kept for painting, in dots: a tile at twice the dots, a card at once."""


class Photos:
    """Gives the photo of a name, or None where there is none; a name is for ever the same photo."""

    def __init__(self, pictures: ReadPictures) -> None:
        self._pictures = pictures
        self._painted: OrderedDict[str, QPixmap] = OrderedDict()

    def of(self, name: str) -> QPixmap | None:
        """The photo, small enough for every place of the window."""
        if not name:
            return None
        if name in self._painted:
            self._painted.move_to_end(name)
            return self._painted[name]
        content = self._pictures.read(name)
        photo = photo_of(content) if content else None
        if photo is not None:
            self._painted[name] = photo
            while len(self._painted) > _KEPT:
                self._painted.popitem(last=False)
        return photo


def photo_of(content: bytes) -> QPixmap | None:
    """A JPEG of the shop, decoded no larger than it is painted; None where Qt cannot read it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and min(size.width(), size.height()) > SIDE:
        reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)
