"""The ways to pay, each under its key; the stall's own banks, terminals and wallets in a row below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.selling.payment import NAMED, Method, OwnMethod
from printing.builders.words import method_name, paid_name
from ui.window.look.theme import Size, Space
from ui.window.till.payment.tender import Tender
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, keep_step
from ui.words import _

_KEYS = {Method.CASH: "F5", Method.QRIS: "F6", Method.TRANSFER: "F7", Method.KASBON: "F9"}
_MIXED_KEY = "F8"


class Ways(QWidget):
    """Which way the next amount comes in; the key of the stall's own ways goes on from one to the next."""

    chosen = Signal(object)
    """OwnMethod, whose name is empty where it is nothing of one's own."""
    mixed = Signal()
    """Several ways together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: tuple[OwnMethod, ...] = ()
        self._current: OwnMethod | None = None
        self.methods = {method: self._method(method) for method in _KEYS}
        self.mixing = KeyButton(_("Campur"), _MIXED_KEY, height=Size.FIELD)
        self.mixing.setCheckable(True)
        self.mixing.clicked.connect(self.mixed)
        self.own = ChipRow(_("Cara bayar sendiri"))
        self.own.chosen.connect(self.chosen)
        self._arrange()

    def offer(self, own: tuple[OwnMethod, ...]) -> None:
        """Offer the stall's own ways beside the usual ones."""
        self._own = own
        words = _("Lainnya") if own else _("Transfer")
        self.methods[Method.TRANSFER].say(words)
        plain = [] if any(way.method is Method.TRANSFER for way in own) else [OwnMethod(Method.TRANSFER, "")]
        ways = (*own, *plain)
        self.own.offer([(paid_name(way, _), way) for way in ways], ways[0])

    def show_chosen(self, tender: Tender) -> None:
        """Mark the way in which the next amount comes in."""
        group = Method.TRANSFER if tender.method in NAMED else tender.method
        self._current = OwnMethod(tender.method, tender.name)
        for method, button in self.methods.items():
            button.setChecked(method is group)
        self.mixing.setChecked(tender.split)
        self.own.setVisible(bool(self._own) and tender.method in NAMED)
        if tender.method in NAMED:
            self.own.choose(self._current)

    def _choose_own(self) -> None:
        """The first of the others, or the one behind the one that is chosen."""
        ways = [chip.value for chip in self.own.chips if isinstance(chip.value, OwnMethod)]
        place = ways.index(self._current) + 1 if self._current in ways else 0
        self.chosen.emit(ways[place % len(ways)])

    def _method(self, method: Method) -> KeyButton:
        words = _("Transfer") if method is Method.TRANSFER else method_name(method, _)
        button = KeyButton(words, _KEYS[method], height=Size.FIELD)
        button.setCheckable(True)
        if method is Method.TRANSFER:
            button.clicked.connect(self._choose_own)
        else:
            button.clicked.connect(lambda: self.chosen.emit(OwnMethod(method, "")))
        return button

    def _arrange(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(Space.SMALL + 2)
        for button in (*self.methods.values(), self.mixing):
            ways.addWidget(button, 1)
        keep_step(*self.methods.values(), self.mixing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(ways)
        column.addWidget(self.own)
