"""What all painted widgets share. Every function leaves the painter as it found it, but for pen, brush and font."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Size, Space, Style, Tone, Type, mix
from ui.window.look.typeface import font, metrics

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

RING_GAP = 2


def painter_on(widget: QWidget) -> QPainter:
    """A painter with smooth edges; faint for a widget that was disabled itself, not for one that lies under a sheet."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled):
        painter.setOpacity(0.45)
    return painter


def box(
    painter: QPainter, rect: QRectF, fill: str | None, line: str | None = None, radius: float = 0, width: float = 1
) -> None:
    """A rounded box, its line inside the edge so that it stays sharp and is never cut off."""
    inset = width / 2 if line else 0
    painter.setBrush(QColor(fill) if fill else QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(QPen(QColor(line), width) if line else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def ringed(painter: QPainter, rect: QRectF, focused: bool, radius: float) -> QRectF:
    """Paint the ring of focus at the edge of `rect` where `focused`, and return what is left for the body.

    The ring stands off the body by a gap, so it shows around a body of any colour, the accent's too.
    """
    if not focused:
        return rect
    box(painter, rect, None, worn().accent, radius, Size.RING)
    off = Size.RING + RING_GAP
    return rect.adjusted(off, off, -off, -off)


def empty_focus(view: QAbstractScrollArea) -> None:
    """The ring of focus inside a list without rows, where there is no row to show it."""
    painter = painter_on(view.viewport())
    box(painter, QRectF(view.viewport().rect()), None, worn().accent, Radius.BUTTON, Size.RING)
    painter.end()


def write(
    painter: QPainter,
    rect: QRectF,
    words: str,
    style: Type | Style,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> bool:
    """One line of text, shortened at its end where it does not fit. Returns whether it had to be shortened."""
    shown = metrics(style).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font(style))
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(align | Qt.TextFlag.TextSingleLine), shown)
    return shown != words


def width_of(words: str, style: Type | Style) -> float:
    """How wide one line of text is, in pixels, rounded up so that it is never shortened by a hair."""
    return float(int(metrics(style).horizontalAdvance(words)) + 1)


def key_cap_width(cap: str) -> float:
    """How wide the cap of a key is, in pixels."""
    return max(float(Size.CAP), width_of(cap, Type.CAP) + 2 * 7)


def key_cap(painter: QPainter, left: float, middle: float, cap: str, ink: str, line: str) -> None:
    """The cap of a key from `left`, centred on `middle`: thin at the sides, thicker where a key casts its shade."""
    rect = QRectF(left, middle - Size.CAP / 2, key_cap_width(cap), Size.CAP)
    box(painter, rect, None, line, Radius.CAP)
    painter.setPen(QPen(QColor(line), 1))
    painter.drawLine(
        QPointF(rect.left() + Radius.CAP - 1, rect.bottom() - 1.5),
        QPointF(rect.right() - Radius.CAP + 1, rect.bottom() - 1.5),
    )
    write(painter, rect.adjusted(0, 0, 0, -1), cap, Type.CAP, ink, CENTRE)


def badge_width(word: str) -> float:
    """How wide a badge is, in pixels."""
    return width_of(word, Type.TAG) + 2 * Space.HAIR + 4


def badge(painter: QPainter, left: float, middle: float, word: str, tone: Tone) -> None:
    """A word on its tone, from `left`, centred on `middle`."""
    rect = QRectF(left, middle - Size.BADGE / 2, badge_width(word), Size.BADGE)
    box(painter, rect, tone.ground, None, Radius.BADGE)
    write(painter, rect, word, Type.TAG, tone.ink, CENTRE)


def pressed(ground: str, *, under_mouse: bool, down: bool) -> str:
    """`ground` as it answers to the mouse over it and the finger on it."""
    if down:
        return mix(ground, worn().text, 0.10)
    return mix(ground, worn().text, 0.035) if under_mouse else ground
