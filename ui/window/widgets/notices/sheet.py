"""A sheet over the screen: one question or one form, and nothing else until it is answered."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight, keep_step
from ui.window.widgets.buttons.keys import listen
from ui.window.widgets.card import Card
from ui.window.widgets.notices.complaints import Complaint, bring, complaints_in
from ui.window.widgets.notices.cover import Cover
from ui.window.widgets.text import MUTED, Words
from ui.words import _

_WIDTH = 480
_SHADE = 110


class Sheet(Cover):
    """A card over `host`, which cannot be used meanwhile; Esc leaves it, Enter does what it is for.

    Fill `body`; add what else can be done with `offer`. It deletes itself when it is gone, and gives the focus back.
    It grows with what appears in it; what has to be put right is scrolled to where there is no more room to grow.
    Signals: `accepted` when the main button is pressed (the sheet stays until it is told to `close`, so that a refusal
    can be shown in it); `left` when it was abandoned; `gone` after either, from Cover.
    """

    accepted = Signal()
    left = Signal()

    def __init__(self, host: QWidget, title: str, accept: str, *, text: str = "", width: int = _WIDTH) -> None:
        super().__init__(host, title)
        self._width = width
        self._card = Card(parent=self)
        self._ways_out: list[KeyButton] = []
        self.title = Words(title, Type.TITLE, wraps=True)
        self.text = Words(text, Type.BODY, MUTED, wraps=True)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self._complained: frozenset[Complaint] = frozenset()
        self._stood_before: frozenset[Complaint] = frozenset()
        self._catching_up = QTimer(self, singleShot=True, interval=0)
        self._catching_up.timeout.connect(self._catch_up)
        self.accept_button = KeyButton(accept, "Return", Weight.PRIMARY, height=56)
        self.leave_button = KeyButton(_("Batal"), "Escape", height=56)
        self._lay_out()
        self.text.setVisible(bool(text))
        self.accept_button.clicked.connect(self._accept)
        self.leave_button.clicked.connect(self.leave)
        self._inside.installEventFilter(self)

    def open(self, focus: QWidget | None = None) -> None:
        """Appear over the host, with the keys going to `focus`, or to the first thing that takes them."""
        keep_step(self.leave_button, *self._ways_out, self.accept_button)
        if self.leave_button.isHidden():
            listen(self, "Escape", self.leave)
        self.open_with(focus or self._first_field() or self.accept_button)
        self._complained = self._stood_before = frozenset(complaints_in(self._inside))

    def offer(self, button: KeyButton) -> None:
        """Add one more way out, between leaving and accepting."""
        self._footer.insertWidget(1, button)
        self._ways_out.append(button)

    def beside(self, name: QWidget, field: QWidget) -> None:
        """Put a field, after its name, beside the ways out, where it takes no height from the body."""
        self._footer.addSpacing(Space.SMALL)
        self._footer.addWidget(name)
        self._footer.addWidget(field, 1)

    def leave(self) -> None:
        """Abandon it."""
        self.left.emit()
        self.close()

    def rearrange(self) -> None:
        """Take the room that the body needs now; call it after filling an open sheet anew."""
        super().rearrange()
        width, height = self._size_wanted()
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that something in it takes more or less room; see QObject."""
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self._catching_up.start()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _SHADE))
        painter.end()

    def _size_wanted(self) -> tuple[int, int]:
        """How wide and how high the card would be now."""
        width = min(self._width, self.width() - 2 * Space.WIDE)
        inner = width - 2 * Space.PAGE
        self.body.activate()  # what was shown or hidden a moment ago counts
        body = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        self._scroll.setMinimumHeight(0)
        frame = self._column.totalHeightForWidth(width) - self._scroll.sizeHint().height()
        return width, min(frame + body, self.height() - 2 * Space.SMALL)

    def _accept(self) -> None:
        self.accepted.emit()
        self._complained = self._stood_before  # a second press that is refused like the first shows why once more
        self._catching_up.start()

    def _catch_up(self) -> None:
        """Never smaller by itself: what is under a finger stays there."""
        if not self.isVisible():
            return
        if self._size_wanted()[1] > self._card.height():
            self.rearrange()
        complaints = complaints_in(self._inside)
        new = next((each for each in complaints if each not in self._complained), None)
        self._complained = frozenset(complaints)
        if new:
            bring(self._scroll, new.words)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.WIDE)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self._scroll = scroll
        self._footer = QHBoxLayout()
        self._footer.setSpacing(Space.GAP)
        self._footer.addWidget(self.leave_button)
        self._footer.addWidget(self.accept_button, 1)
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(Space.PAGE, Space.PAGE - 4, Space.PAGE, Space.PAGE)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self._column.addSpacing(Space.SMALL)
        self._column.addWidget(scroll, 1)
        self._column.addSpacing(Space.SMALL)
        self._column.addLayout(self._footer)

    def _first_field(self) -> QWidget | None:
        fields = (each for each in self._inside.findChildren(QWidget) if each.focusPolicy() != Qt.FocusPolicy.NoFocus)
        return next((each for each in fields if each.isEnabled()), None)
