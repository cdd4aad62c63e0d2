"""An honest light: a button that says how something stands, and explains itself."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.paint import box, key_cap, key_cap_width, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.keys import cap_of, listen
from ui.window.widgets.buttons.pressable import Pressable
from ui.window.widgets.notices.popover import Popover

_DOT = 10


class State(Enum):
    """How it stands: well, waiting for somebody, broken, or not there at all."""

    GOOD = auto()
    WAITING = auto()
    BAD = auto()
    OFF = auto()


class Light(Pressable):
    """A dot in the colour of its state, always with words beside it; a press opens the explanation.

    Signals: `clicked`; `acted` when the action inside the explanation is taken.
    """

    acted = Signal()

    def __init__(self, key: str = "", parent: QWidget | None = None, *, listens: bool = True) -> None:
        """Without `listens` the key is shown, and somebody else hears it."""
        super().__init__("", parent)
        self._state = State.OFF
        self._cap = cap_of(key)
        self._shortcut = listen(self, key, self.click) if key and listens else None
        self._explanation = ("", "", "")
        self._popover: Popover | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._explain)

    @property
    def state(self) -> State:
        """How it stands."""
        return self._state

    @property
    def popover(self) -> Popover | None:
        """The explanation while it is open."""
        return self._popover if self._popover and self._popover.isVisible() else None

    @property
    def cap(self) -> str:
        """What stands on the cap of its key; nothing while the key means something else."""
        return self._cap

    def show_key(self, key: str) -> None:
        """Change what stands on the cap, without listening for it."""
        self._cap = cap_of(key)
        self.updateGeometry()
        self.update()

    def tell(self, state: State, words: str, title: str = "", explanation: str = "", action: str = "") -> None:
        """Show `words` beside the dot. With an `explanation`, a press opens it under `title`, with `action` to take."""
        self._state = state
        self._explanation = (title or words, explanation, action)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(" ".join(filter(None, (explanation, self._cap))))
        self.updateGeometry()
        if self.popover:
            self.popover.tell(*self._explanation)

    def sizeHint(self) -> QSize:
        cap = key_cap_width(self._cap) + Space.SMALL + 2 if self._cap else 0
        return QSize(int(2 * Space.GAP + _DOT + Space.SMALL + width_of(self.text(), Type.BODY) + cap), Size.TOUCH)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        look = worn()
        box(painter, body, self.answer(look.surface), look.line, self.radius)
        middle = body.center().y()
        self._paint_dot(painter, QPointF(body.left() + Space.GAP + _DOT / 2, middle))
        left = body.left() + Space.GAP + _DOT + Space.SMALL
        width = width_of(self.text(), Type.BODY)
        write(painter, QRectF(left, body.top(), width, body.height()), self.text(), Type.BODY, look.text)
        if self._cap:
            key_cap(painter, left + width + Space.SMALL, middle, self._cap, look.muted, look.line)

    def _paint_dot(self, painter: QPainter, middle: QPointF) -> None:
        look = worn()
        inks = {State.GOOD: look.local.ink, State.WAITING: look.used.ink, State.BAD: look.bad.ink}
        ink = QColor(inks.get(self._state, look.muted))
        painter.setPen(QPen(ink, 2))
        if self._state is State.OFF:
            painter.setBrush(QColor(look.surface))
        else:
            painter.setBrush(ink)
        painter.drawEllipse(middle, _DOT / 2 - 1, _DOT / 2 - 1)

    def _explain(self) -> None:
        if not self._explanation[1]:
            return
        if self.popover:
            self.popover.close()
            return
        self._popover = Popover(self)
        self._popover.tell(*self._explanation)
        self._popover.acted.connect(self.acted)
        self._popover.closed.connect(self._forget)
        self._popover.open_below()

    def _forget(self) -> None:
        """A card that is closed is deleted soon: nobody may ask it anything any more."""
        self._popover = None
