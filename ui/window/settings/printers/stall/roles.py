"""What one printer prints of all that a stall prints, to be switched."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.printers import Printer, Printers, Role
from ui.sentences import role_words
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.text import MUTED, Words
from ui.words import _


class RoleButtons(QWidget):
    """Shows what would come out of `printer`, with all that follows: the receipts bring what nobody else is there for.

    Signals: `changed()`.
    """

    changed = Signal()

    def __init__(self, printers: Printers, printer: Printer) -> None:
        super().__init__()
        self._before = self._printers = printers
        self._address = printer.address
        self.buttons = {role: self._button(role, number) for number, role in enumerate(Role, start=1)}
        self._hint = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR + 2)
        column.addWidget(Words(_("Mencetak"), Type.LABEL))
        column.addLayout(row)
        column.addWidget(self._hint)
        self._show()

    @property
    def prints_receipts(self) -> bool:
        """Whether it would be the receipt printer."""
        return self._here is self._printers.main

    def given_to(self, printer: Printer) -> Printers:
        """All printers with `printer` in the place of this one, for what is switched on. Raises PrinterAlreadyThere."""
        return self._printers.replaced(self._address, replace(printer, roles=self._here.roles))

    @property
    def _here(self) -> Printer:
        return self._printers.at(self._address)

    def _button(self, role: Role, number: int) -> KeyButton:
        button = KeyButton(role_words(role).capitalize(), f"Ctrl+{number}", height=Size.TOUCH)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._switch(role))
        return button

    def _switch(self, role: Role) -> None:
        main = self._printers.main
        if role not in self._printers.roles_of(self._here):
            self._printers = self._printers.given(role, self._address)
        elif role is Role.RECEIPT:
            self._printers = self._before
        elif main is not None:
            self._printers = self._printers.given(role, main.address)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        roles = self._printers.roles_of(self._here)
        for role, button in self.buttons.items():
            button.setChecked(role in roles)
            button.setEnabled(role not in roles or not self._stays(role))
        if self.prints_receipts:
            words = _("Printer struk mencetak juga semua yang tidak punya printer sendiri.")
        elif roles:
            words = _("Sisanya keluar di printer struk.")
        else:
            words = _("Cadangan: struk bisa dikirim ke sini dari antrean.")
        self._hint.setText(words)

    def _stays(self, role: Role) -> bool:
        """Whether it prints this until another printer does."""
        return self.prints_receipts and (role is not Role.RECEIPT or self._here.address == _main_of(self._before))


def _main_of(printers: Printers) -> str:
    return printers.main.address if printers.main else ""
