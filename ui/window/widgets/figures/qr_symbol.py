"""A QR code on the screen, black on white in either light, for a telephone to read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.paint import box, painter_on
from ui.window.look.skin import worn
from ui.window.look.theme import Radius

_LEAST, _USUAL = 132, 320
_WHITE = "#FFFFFF"

Squares = Sequence[Sequence[bool]]
SquaresOf = Callable[[str], Squares | None]


class QrSymbol(QWidget):
    """As large as its place allows, in whole dots a square, so that every square is as wide as the other."""

    def __init__(self, name: str, squares_of: SquaresOf, parent: QWidget | None = None) -> None:
        """`squares_of` makes the squares of a text, row by row with their quiet zone; None for more than fits."""
        super().__init__(parent)
        self._squares_of = squares_of
        self._content = ""
        self._squares: Squares | None = None
        self._making = QTimer(self, singleShot=True, interval=0)
        self._making.timeout.connect(self._make)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(False)
        self.setSizePolicy(policy)

    @property
    def content(self) -> str:
        """What a telephone reads out of it."""
        return self._content

    def show_code(self, content: str) -> None:
        """Show this; nothing where it is empty or longer than a QR code can be.

        The squares come after the next paint: whoever types an amount sees its digits first. Nobody waits for those
        of a symbol that is not seen.
        """
        if content == self._content:
            return
        self._content = content
        self._squares = None
        self._making.start()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._content and self._squares is None:
            self._making.start()

    def _make(self) -> None:
        if not self.isVisibleTo(self.window()):
            return
        self._squares = self._squares_of(self._content) if self._content else None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_USUAL, _USUAL)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        frame = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = painter_on(self)
        box(painter, frame, _WHITE, worn().line, Radius.BUTTON)
        if self._squares:
            count, ratio = len(self._squares), self.devicePixelRatioF()
            dot = max(1, int((side - 4) * ratio / count)) / ratio
            start = frame.center() - QPointF(dot * count / 2, dot * count / 2)
            origin = QPointF(round(start.x() * ratio) / ratio, round(start.y() * ratio) / ratio)
            painter.setRenderHint(painter.RenderHint.Antialiasing, on=False)
            for y, row in enumerate(self._squares):
                for x, dark in enumerate(row):
                    if dark:
                        painter.fillRect(
                            QRectF(origin.x() + x * dot, origin.y() + y * dot, dot, dot), Qt.GlobalColor.black
                        )
        painter.end()
