"""A PIN by finger or number pad."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos.people.secret import LONGEST
from ui.window.look.theme import Size, Space
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import PIN_KEYS, Keypad, beside_keypad
from ui.words import _


def pin_field() -> QLineEdit:
    """A field that takes digits only and shows none of them."""
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setValidator(QRegularExpressionValidator(QRegularExpression(rf"\d{{0,{LONGEST}}}"), edit))
    edit.setFixedHeight(Size.FIELD)
    return edit


class PinPad(QWidget):
    """A field under its name, and the keys that type into it: below, or `beside` where a sheet has little height."""

    def __init__(self, label: str = "", *, beside: bool = False) -> None:
        super().__init__()
        self.edit = pin_field()
        self.row = FormRow(label or _("Masukkan PIN"), self.edit, " ")
        self.keypad = Keypad(of=PIN_KEYS)
        self.keypad.type_into(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        if beside:
            column.addLayout(beside_keypad((self.row,), self.keypad))
        else:
            column.addWidget(self.row)
            column.addWidget(self.keypad)
        self.setFocusProxy(self.edit)

    def take(self) -> str:
        """What was typed; the field is empty afterwards."""
        typed = self.edit.text()
        self.edit.clear()
        return typed
