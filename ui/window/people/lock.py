"""The locked till, and another person in one tap."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.refusals import Refusal
from ui.people.gate import Gate
from ui.sentences import refusal_sentence
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.people.code_sheet import CodePaper
from ui.window.people.own_pin import OwnPinSheet
from ui.window.people.pad import PinPad
from ui.window.people.recovery import RecoverSheet
from ui.window.people.watch import LOCK_KEY
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.buttons.keys import listen
from ui.window.widgets.card import Card
from ui.window.widgets.notices.cover import Cover
from ui.window.widgets.text import MUTED, Words
from ui.words import _, mark

_WIDE = QSize(760, 576)
_MOST = 8


class LockScreen(Cover):
    """Nothing of the shop is seen until somebody shows a PIN; where somebody stands there already, Esc leaves it.

    A recovery code that somebody comes in by is followed by another one, which `paper` prints.
    """

    def __init__(self, gate: Gate, host: QWidget, stall: str, paper: CodePaper) -> None:
        super().__init__(host, _("Kunci layar"))
        self._gate, self._paper = gate, paper
        self.people = gate.people()[:_MOST]
        self._card = Card(parent=self)
        self.pad = PinPad()
        self.names = [self._button(place, each.name) for place, each in enumerate(self.people)]
        self.enter = KeyButton(_(mark("Masuk", sense="dengan PIN")), "Return", Weight.PRIMARY, height=Size.KEY)
        self.enter.clicked.connect(self._enter)
        self.forgot = KeyButton(_("Lupa PIN"), "F12", Weight.QUIET, height=Size.TOUCH)
        self.forgot.clicked.connect(self._recover)
        self.change = KeyButton(_("Ganti PIN"), "F11", Weight.QUIET, height=Size.TOUCH)
        self.change.clicked.connect(self._change)
        self.back = KeyButton(_("Batal"), "Escape", height=Size.KEY)
        self.back.clicked.connect(self.close)
        self.lock = KeyButton(_("Kunci layar"), LOCK_KEY, Weight.QUIET, height=Size.TOUCH)
        self.lock.clicked.connect(self._lock)
        if gate.is_locked:
            self.back.hide()
            self.lock.hide()
        self._lay_out(stall)
        self._choose(self._first())
        self.open_with(self.pad.edit)

    @property
    def chosen(self) -> str:
        """Whose PIN is asked for."""
        return self.people[next(place for place, each in enumerate(self.names) if each.isChecked())].name

    @property
    def is_for_good(self) -> bool:
        """Whether only a PIN leads out of it."""
        return self.back.isHidden()

    def rearrange(self) -> None:
        """Stand in the middle of the room that the host has now."""
        super().rearrange()
        size = _WIDE.boundedTo(self.size())
        self._card.setGeometry(
            (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(worn().ground))
        painter.end()

    def _button(self, place: int, name: str) -> KeyButton:
        button = KeyButton(name, f"F{place + 1}", height=Size.FIELD)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(place))
        return button

    def _first(self) -> int:
        """Whoever stands here changes with the next one; a locked till asks for the first."""
        here = self._gate.standing.name
        return next((place for place, each in enumerate(self.people) if here and each.name != here), 0)

    def _choose(self, place: int) -> None:
        for each, button in enumerate(self.names):
            button.setChecked(each == place)
        self.pad.row.rename(_("PIN {name}").format(name=self.people[place].name))
        self.pad.row.advise(" ")
        self.pad.edit.clear()
        self.pad.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        try:
            self._gate.enter(self.chosen, self.pad.take())
        except Refusal as refusal:
            self.pad.row.blame(refusal_sentence(refusal))
            return
        if self.isVisible():
            self.close()

    def _lock(self) -> None:
        self._gate.lock()
        self.back.hide()
        self.lock.hide()

    def _recover(self) -> None:
        owners = [each.name for each in self.people if each.is_owner]
        RecoverSheet(self._gate, self, owners, self._paper).gone.connect(self._if_open)

    def _change(self) -> None:
        """Whoever is chosen changes their PIN; the till is as it was."""
        words = _("PIN {name} sudah diganti.").format(name=self.chosen)
        OwnPinSheet(self._gate, self, self.chosen, lambda: self.pad.row.advise(words))

    def _if_open(self) -> None:
        if not self._gate.is_locked:
            self.close()

    def _lay_out(self, stall: str) -> None:
        listen(self, "Up", lambda: self._step(-1))
        listen(self, "Down", lambda: self._step(1))
        who = QVBoxLayout()
        who.setSpacing(Space.SMALL)
        who.addWidget(Words(stall, Type.LABEL, MUTED))
        who.addWidget(Words(_("Siapa yang jualan?"), Type.TITLE, wraps=True))
        who.addSpacing(Space.SMALL)
        for button in self.names:
            who.addWidget(button)
        who.addStretch()
        who.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        about = QHBoxLayout()
        about.setSpacing(Space.SMALL)
        about.addWidget(self.forgot)
        about.addWidget(self.change)
        about.addStretch()
        who.addLayout(about)
        keys = QVBoxLayout()
        keys.setSpacing(Space.GAP)
        keys.addWidget(self.pad, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.GAP)
        foot.addWidget(self.back)
        foot.addWidget(self.enter, 1)
        keys.addLayout(foot)
        halves = QHBoxLayout(self._card)
        halves.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        halves.setSpacing(Space.PAGE)
        halves.addLayout(who, 1)
        halves.addLayout(keys, 1)

    def _step(self, by: int) -> None:
        now = next(place for place, each in enumerate(self.names) if each.isChecked())
        self._choose((now + by) % len(self.names))
