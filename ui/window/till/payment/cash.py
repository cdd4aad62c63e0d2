"""Cash: the sums a buyer is likely to hand over, and what he gets back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pos.money import Rupiah, write, write_rp
from pos.selling.notes import likely_cash
from ui.window.look.theme import Size, Space, Type
from ui.window.till.payment.tender import Tender
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.text import BAD, LOCAL, MUTED, Figure, Words
from ui.words import _

EXACT_KEY = "="


class QuickCash(QWidget):
    """One button for the exact sum and one for each likely handful of notes."""

    chosen = Signal(object)
    """Rupiah that the buyer hands over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.SMALL + 2)
        self.buttons: dict[Rupiah, KeyButton] = {}
        self._height = int(Size.KEY)

    def offer(self, due: Rupiah) -> None:
        """Show the sums for `due` rupiah."""
        if next(iter(self.buttons), None) == due:
            return
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {amount: self._button(amount, amount == due) for amount in likely_cash(due)}
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // 2, place % 2)

    def show_chosen(self, amount: Rupiah | None) -> None:
        """Mark the sum that is typed."""
        for each, button in self.buttons.items():
            button.setChecked(each == amount)

    def be_tall(self, height: int) -> None:
        """Give every button `height` pixels."""
        self._height = height
        for button in self.buttons.values():
            button.setFixedHeight(height)

    def _button(self, amount: Rupiah, exact: bool) -> KeyButton:
        words, key = (_("Uang pas"), EXACT_KEY) if exact else (write(amount), "")
        button = KeyButton(words, key, style=Type.KEY, height=self._height, listens=False)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(amount))
        return button


class Change(Card):
    """What the buyer gets back, green; or what is still missing, red; large while the amount is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, parent)
        self._label = Words(style=Type.HEADING)
        self._figure = Figure(style=Type.TOTAL)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.EDGE, Space.SMALL, Space.EDGE, Space.SMALL)
        row.addWidget(self._label)
        row.addWidget(self._figure, 1)

    @property
    def words(self) -> str:
        """What it says, as one sentence."""
        return f"{self._label.text()} {self._figure.words}".strip()

    def show_for(self, tender: Tender, amount: Rupiah | None) -> None:
        """Say what `amount` rupiah in the hand mean for what is due."""
        if amount is None:
            self._say(Ground.SUNKEN, _("Kembalian"), "–", MUTED)
        elif missing := tender.missing_after(amount):
            self._say(Ground.BAD, _("Uang kurang"), write_rp(missing), BAD)
        elif change := tender.change_for(amount):
            self._say(Ground.LOCAL, _("Kembalian"), write_rp(change), LOCAL)
        else:
            self._say(Ground.LOCAL, _("Uang pas"), write_rp(0), LOCAL)

    def _say(self, ground: Ground, label: str, figure: str, tone: QPalette.ColorRole) -> None:
        self.stand_on(ground)
        self._label.setText(label)
        self._label.setForegroundRole(tone)
        self._figure.speak_in(tone)
        self._figure.say(figure)
        self.setAccessibleName(self.words)
