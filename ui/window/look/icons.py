"""The icon set: Lucide (ISC, its licence stands beside the files) and a till drawn in the same hand.

An icon is drawn in the colour asked for when it is first needed, and kept.
"""

from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icon(StrEnum):
    """Each icon by what it means here; the value is the name of its file."""

    ALERT = "alert"
    BACKSPACE = "backspace"
    BASKET = "basket"
    BOX = "box"
    CALENDAR = "calendar"
    CHART = "chart"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CLOSE = "close"
    COPY = "copy"
    DOCUMENT = "document"
    FOLDER = "folder"
    GEAR = "gear"
    IMAGE = "image"
    INFO = "info"
    LOCK = "lock"
    MINUS = "minus"
    PLUS = "plus"
    PRINTER = "printer"
    RECEIPT = "receipt"
    SEARCH = "search"
    SHIRT = "shirt"
    STORE = "store"
    TILL = "till"


def paint_icon(painter: QPainter, icon: Icon, box: QRectF, colour: str) -> None:
    """Paint `icon` into the square in the middle of `box`, sharp at the scale of the screen."""
    side = min(box.width(), box.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(square.toAlignedRect().topLeft(), pixmap(icon, round(side), colour, ratio))


@lru_cache(maxsize=512)
def pixmap(icon: Icon, side: int, colour: str, ratio: float) -> QPixmap:
    """`icon` as a picture `side` logical pixels wide, `ratio` dots to each."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing(icon).replace("currentColor", colour).encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def drawing(icon: Icon) -> str:
    """The SVG of `icon`, in `currentColor`."""
    return (files("ui.window.look") / "icons" / f"{icon}.svg").read_text(encoding="utf-8")
