"""A sentence that comes, says what happened and what can be done, and goes."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Size, Space, Tone
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import Folded
from ui.words import _

_SECONDS = 6
_WIDEST = 900
_MOVED = (QEvent.Type.Resize, QEvent.Type.Move)
Rooms = Callable[[], Sequence[QRect]]
"""Where a notice may stand, the narrowest first."""


class Tenor(Enum):
    """How a notice is meant: good to know, to be looked at, gone wrong."""

    INFO = auto()
    WARNING = auto()
    BAD = auto()


class NoticeBar(QWidget):
    """One notice at a time, in a layout or, with `float_over`, over a part of a screen. Hidden while it says nothing.

    It says it in two lines; the rest of what does not fit is in the tooltip, and whole for screen readers.
    What went wrong stays until it is closed; the rest goes after some seconds, but not while the mouse is on it.
    Signals: `acted` when its action is taken; `gone` when it is no longer shown.
    """

    acted = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tenor = Tenor.INFO
        self._host: QWidget | None = None
        self._rooms: Rooms = tuple
        self._words = Folded()
        self._action = KeyButton("", listens=False)
        self._close = KeyButton("", weight=Weight.QUIET, icon=Icon.CLOSE)
        self._close.setAccessibleName(_("Tutup"))
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._time_is_up)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.EDGE + Size.ICON + Space.GAP, 1, 1, 1)
        self._row.setSpacing(Space.SMALL)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now, or nothing while it is hidden."""
        return self._words.text() if not self.isHidden() else ""

    @property
    def action(self) -> KeyButton:
        """The button of its action, hidden where there is none."""
        return self._action

    @property
    def is_leaving(self) -> bool:
        """Whether it goes by itself after some seconds."""
        return self._clock.isActive()

    def tell(self, words: str, tenor: Tenor = Tenor.INFO, action: str = "", key: str = "") -> None:
        """Say `words` instead of what it said before. The `key` is only shown: the screen listens for it already."""
        self._tenor = tenor
        self._words.say(words)
        self._action.say(action)
        self._action.show_key(key)
        self._action.setVisible(bool(action))
        self.setAccessibleName(words)
        self._clock.setInterval(_SECONDS * 1_000)
        self._clock.start() if tenor is not Tenor.BAD else self._clock.stop()
        self._place()
        self.show()
        if self._host is not None:
            self.raise_()
        self.update()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def float_over(self, host: QWidget, rooms: Rooms, *beside: QWidget) -> None:
        """Stand over `host`, instead of in a layout: in the first of `rooms` where two lines hold all that is said.

        The rooms are asked for again whenever the host, or a widget `beside` them, changes its place or size.
        """
        self._host, self._rooms = host, rooms
        self.setParent(host)
        for widget in (host, *beside):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED and self._host:
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self.gone.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icon, tone = self._voice()
        box(painter, QRectF(self.rect()), look.surface, None, Radius.CARD)
        box(painter, QRectF(self.rect()), tone.ground, tone.line, Radius.CARD)
        where = QRectF(Space.EDGE, (self.height() - Size.ICON) / 2, Size.ICON, Size.ICON)
        paint_icon(painter, icon, where, tone.ink)
        painter.end()

    def _voice(self) -> tuple[Icon, Tone]:
        look = worn()
        match self._tenor:
            case Tenor.INFO:
                return Icon.INFO, Tone(look.accent, look.surface, look.line)
            case Tenor.WARNING:
                return Icon.ALERT, look.used
            case Tenor.BAD:
                return Icon.ALERT, look.bad

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _time_is_up(self) -> None:
        if self.underMouse():
            self._clock.start()
        else:
            self.hide()

    def _place(self) -> None:
        if self._host is None:
            return
        rooms = [QRect(each.topLeft(), each.size().boundedTo(QSize(_WIDEST, each.height()))) for each in self._rooms()]
        beside = self._row.minimumSize().width()  # all but the words, which give way
        self.setGeometry(next((each for each in rooms if self._words.fits(each.width() - beside)), rooms[-1]))
