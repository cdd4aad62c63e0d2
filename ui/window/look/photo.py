"""A photo in a rounded frame, cut to fill it; where there is none, the colours that the goods come in."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from ui.window.look.skin import worn
from ui.window.look.swatch import paint_swatch


def paint_photo(
    painter: QPainter, rect: QRectF, photo: QPixmap | None, colours: tuple[str, ...], radius: float
) -> None:
    """Paint `photo` into `rect`, its middle where it is longer; or bands of the `colours`."""
    if photo is None:
        paint_swatch(painter, rect, colours, radius)
        return
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    scale = min(photo.width() / rect.width(), photo.height() / rect.height())
    part = QRectF(0, 0, rect.width() * scale, rect.height() * scale)
    part.moveCenter(QRectF(photo.rect()).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(outline)
    painter.drawPixmap(rect, photo, part)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(worn().line), 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
