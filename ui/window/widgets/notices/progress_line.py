"""Work that takes longer than a blink: how far it is, and a way to stop it."""

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.text import MUTED, Words
from ui.words import _

_THICK = 8
_TICK = 40
_LAP = 36


class _Bar(QWidget):
    """The line itself; without a share it runs to and fro."""

    def __init__(self) -> None:
        super().__init__()
        self.share: float | None = None
        self._step = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._go_on)
        self.setFixedHeight(_THICK)

    def sizeHint(self) -> QSize:
        return QSize(240, _THICK)

    def showEvent(self, _event: QShowEvent) -> None:
        self._clock.start()

    def hideEvent(self, _event: QHideEvent) -> None:
        self._clock.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        box(painter, whole, worn().sunken, None, _THICK / 2)
        part = QRectF(whole)
        if self.share is not None:
            part.setWidth(max(_THICK, whole.width() * self.share))
        else:
            part.setWidth(whole.width() / 4)
            part.moveLeft((whole.width() - part.width()) * abs(self._step - _LAP) / _LAP)
        box(painter, part, worn().accent, None, _THICK / 2)
        painter.end()

    def _go_on(self) -> None:
        if self.share is None:
            self._step = (self._step + 1) % (2 * _LAP)
            self.update()


class ProgressLine(QWidget):
    """A sentence, a line that fills, and a button to stop where stopping makes sense.

    Signals: `cancelled` when the button is pressed; the work says itself when it has stopped.
    """

    cancelled = Signal()

    def __init__(self, words: str = "", *, can_cancel: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(words)
        self._share = Words(style=Type.LABEL, tone=MUTED)
        self._bar = _Bar()
        self._cancel = KeyButton(_("Batal"), "Escape")
        if not can_cancel:
            self._cancel.hide()  # never shown here: without a place yet, it would be a window of its own
        self._cancel.clicked.connect(self.cancelled)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self._share)
        left = QVBoxLayout()
        left.setSpacing(Space.SMALL)
        left.addLayout(head)
        left.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.WIDE)
        row.addLayout(left, 1)
        row.addWidget(self._cancel)

    def tell(self, words: str, share: float | None = None) -> None:
        """Say what is being done and how far it is, 0 to 1; None where nobody knows."""
        self._words.setText(words)
        self._bar.share = None if share is None else max(0.0, min(1.0, share))
        percent = "" if self._bar.share is None else f"{self._bar.share:.0%}"
        self._share.setText(percent)
        self.setAccessibleName(words)
        self.setAccessibleDescription(percent)
        self._bar.update()
