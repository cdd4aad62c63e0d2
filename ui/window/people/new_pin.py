"""A PIN typed twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos.people.person import NamelessPerson, PersonIsThere
from pos.people.secret import checked_pin
from pos.refusals import Refusal
from pos.wording import NameTooLong
from ui.sentences import refusal_sentence
from ui.window.look.theme import Size, Space
from ui.window.people.pad import pin_field
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import PIN_KEYS, Keypad, beside_keypad
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _

Keep = Callable[[str, str], None]
"""Takes a name and a PIN; may raise a Refusal."""


class NewPinFields(QWidget):
    """A name, a PIN and the same PIN again, with keys for a finger that type where the cursor is."""

    def __init__(self, name: str = "", *, fixed: bool = False, knows_old: bool = False) -> None:
        """`fixed` asks for no name; `knows_old` asks for the PIN of now before the new one."""
        super().__init__()
        self.name, self.old, self.first, self.second = QLineEdit(name), pin_field(), pin_field(), pin_field()
        self.name.setFixedHeight(Size.FIELD)
        self.name_row = FormRow(_("Nama"), self.name, _("Seperti tercetak di struk."))
        self.old_row = FormRow(_("PIN sekarang"), self.old)
        self.first_row = FormRow(_("PIN baru"), self.first, _("4 sampai 6 angka, jangan kembar atau berurutan."))
        self.second_row = FormRow(_("Ketik sekali lagi"), self.second)
        if fixed:
            self.name_row.hide()
        if not knows_old:
            self.old_row.hide()
        self.keypad = Keypad(of=PIN_KEYS)
        self.keypad.type_into(self.old if knows_old else self.first)
        for field in (self.old, self.first, self.second):
            field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addLayout(beside_keypad((self.name_row, self.old_row, self.first_row, self.second_row), self.keypad))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys type into the PIN field that has the cursor; see QObject."""
        if isinstance(watched, QLineEdit) and event.type() is QEvent.Type.FocusIn:
            self.keypad.type_into(watched)
        return super().eventFilter(watched, event)

    @property
    def is_empty(self) -> bool:
        """Whether no PIN was typed at all."""
        return not self.first.text() and not self.second.text()

    def keep(self, keep: Keep) -> bool:
        """Hand over what was typed, or show beside each field what is wrong with it; answers whether it was kept."""
        for row in (self.name_row, self.old_row, self.first_row, self.second_row):
            row.blame("")
        try:
            pin = checked_pin(self.first.text())
            if pin != self.second.text():
                self.second_row.blame(_("Tidak sama dengan yang pertama."))
                self.second.setFocus()
                return False
            keep(self.name.text(), pin)
        except (NamelessPerson, NameTooLong, PersonIsThere) as refusal:
            self.name_row.blame(refusal_sentence(refusal))
            self.name.setFocus()
            return False
        except Refusal as refusal:
            self.first_row.blame(refusal_sentence(refusal))
            self.first.setFocus()
            return False
        return True


class NewPinSheet(Sheet):
    """Asks for a PIN, with a name where it is somebody new."""

    def __init__(self, host: QWidget, title: str, keep: Keep, *, name: str = "", fixed: bool = False) -> None:
        super().__init__(host, title, _("Simpan"), width=640)
        self._keep = keep
        self.fields = NewPinFields(name, fixed=fixed)
        self.body.addWidget(self.fields)
        self.accepted.connect(self._take)
        self.open(self.fields.first if name else self.fields.name)

    def _take(self) -> None:
        if self.fields.keep(self._keep):
            self.close()
        else:
            self.rearrange()
