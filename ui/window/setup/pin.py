"""The step of the owner's PIN, which may be left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bootstrap import Shop
from ui.jobs import Jobs
from ui.window.look.theme import Space, Type
from ui.window.people.code_sheet import CodePaper, CodeSheet
from ui.window.people.new_pin import NewPinFields
from ui.window.widgets.text import LOCAL, MUTED, Words
from ui.words import _


class PinStep(QWidget):
    """Asks for the owner's name and PIN. Signals: `edited()` when a PIN is being typed or taken back."""

    edited = Signal()

    def __init__(self, shop: Shop, printing: Jobs) -> None:
        super().__init__()
        self._shop, self._printing = shop, printing
        self.fields = NewPinFields()
        self.said = Words(tone=MUTED, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addWidget(Words(_("PIN pemilik"), Type.TITLE))
        column.addWidget(self.said)
        column.addWidget(self.fields)
        for field in (self.fields.first, self.fields.second):
            field.textChanged.connect(lambda _text: self.edited.emit())

    def begin(self) -> None:
        """Say what a PIN is for, or that there is one already."""
        settings = self._shop.settings
        if not self.fields.name.text():
            self.fields.name.setText(settings.cashier if settings else "")
        done = self._shop.gate.pins
        self.fields.setVisible(not done)
        told = _("Kalau ada penjaga: dengan PIN, yang penting hanya bisa pemilik. Boleh dilewati; bisa diatur nanti.")
        self.said.setText(_("PIN sudah dipakai. Orang lain ditambah di Pengaturan, bagian Orang.") if done else told)
        self.said.setForegroundRole(LOCAL if done else MUTED)

    @property
    def is_skipped(self) -> bool:
        """Whether nothing is to be kept here."""
        return self._shop.gate.pins or self.fields.is_empty

    def keep(self) -> bool:
        """Let the stall work with PINs and show the recovery code; answers whether it does."""
        return self.fields.keep(self._begin)

    def _begin(self, name: str, pin: str) -> None:
        CodeSheet(self.window(), self._shop.gate.begin(name, pin), CodePaper(self._shop, self._printing))
