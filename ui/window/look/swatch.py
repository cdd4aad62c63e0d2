"""A product's picture, made of the colours it comes in. The names are those that makers write on their lists."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache, QPolygonF

from ui.window.look.skin import worn
from ui.window.look.theme import mix

COLOURS = {
    "abu": "#8A8D93", "abu-abu": "#8A8D93", "army": "#4F5B3A", "biru": "#2F5D9E", "biru muda": "#7FB2DC",
    "biru tua": "#1F3A6E", "broken white": "#EEE8DA", "cokelat": "#7A4A2B", "coklat": "#7A4A2B",
    "cokelat muda": "#A9794F", "denim": "#3F5F8A", "dusty": "#C39A96", "emas": "#C79A3B", "hijau": "#2F7A4B",
    "hijau muda": "#8CC08A", "hijau tua": "#1F4F35", "hitam": "#26262A", "jingga": "#E0762B", "khaki": "#B39B6E",
    "krem": "#E6D6B8", "kuning": "#E5B93C", "lilac": "#B9A3D3", "marun": "#7B2436", "maroon": "#7B2436",
    "merah": "#B92F33", "merah muda": "#E59AAE", "mocca": "#9A7B66", "mustard": "#C9962F", "navy": "#22304F",
    "olive": "#6B6B3A", "oranye": "#E0762B", "perak": "#B9BCC2", "pink": "#E59AAE", "putih": "#F4F2EC",
    "sage": "#A3B19B", "salem": "#E8A68C", "sogan": "#8C5A2E", "tosca": "#2FA39A", "ungu": "#6B4A94",
}  # fmt: skip
"""Names of colours, in lower case, as cloth looks in daylight."""

MIXED = ("#B92F33", "#E5B93C", "#2F5D9E")
"""What stands for `Campur`."""

MOST = 3
"""More bands than this are stripes, not colours."""


def colours_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """The first colours a product comes in; a name nobody knows is left out, and no name at all is a neutral."""
    known: list[str] = []
    for name in names:
        word = " ".join(name.casefold().split())
        known += MIXED if word == "campur" else [COLOURS[word]] if word in COLOURS else []
    return tuple(dict.fromkeys(known))[:MOST] or (worn().sunken,)


def paint_swatch(painter: QPainter, rect: QRectF, names: tuple[str, ...], radius: float) -> None:
    """Paint `rect` in slanted bands of the colours `names`, with a little light from the upper left.

    Bands under a clip are what costs most of a page of tiles, so each is painted once and kept as a picture.
    """
    colours, ratio = colours_of(names), painter.device().devicePixelRatioF()
    key = f"swatch {colours} {rect.width()} {rect.height()} {radius} {ratio} {worn().surface} {worn().text}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = QPixmap(rect.toAlignedRect().size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        within = QPainter(picture)
        within.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_bands(within, QRectF(0, 0, rect.width(), rect.height()), colours, radius)
        within.end()
        QPixmapCache.insert(key, picture)
    painter.drawPixmap(rect.topLeft(), picture)


def _paint_bands(painter: QPainter, rect: QRectF, colours: tuple[str, ...], radius: float) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(outline)
    painter.setPen(Qt.PenStyle.NoPen)
    band, slant = rect.width() / len(colours), rect.width() * (0.16 if len(colours) > 1 else 0)
    for number, colour in enumerate(colours):
        left = rect.left() + number * band - (2 * slant if number == 0 else 0)
        painter.setBrush(_lit(rect, colour))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(left + slant, rect.top()),
                    QPointF(rect.right() + slant, rect.top()),
                    QPointF(rect.right() + slant, rect.bottom()),
                    QPointF(left - slant, rect.bottom()),
                ]
            )
        )
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(mix(colours[0], worn().text, 0.18)), 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _lit(rect: QRectF, colour: str) -> QLinearGradient:
    light = QLinearGradient(rect.topLeft(), rect.bottomRight())
    light.setColorAt(0, QColor(colour))
    light.setColorAt(1, QColor(mix(colour, worn().surface, 0.28)))
    return light
