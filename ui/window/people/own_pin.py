"""A PIN that whoever has it changes: the one of now first, so that it needs no right and nobody at the till."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pos.people.patience import TooSoon, WrongPin
from pos.people.person import UnknownPerson
from ui.people.gate import Gate
from ui.sentences import refusal_sentence
from ui.window.people.new_pin import NewPinFields
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _


class OwnPinSheet(Sheet):
    """Asks `name` for the PIN of now and twice for the new one; `changed` is called when it holds."""

    def __init__(self, gate: Gate, host: QWidget, name: str, changed: Callable[[], None]) -> None:
        super().__init__(host, _("Ganti PIN {name}").format(name=name), _("Simpan"), width=640)
        self._gate, self._name, self._changed = gate, name, changed
        self.fields = NewPinFields(name, fixed=True, knows_old=True)
        self.body.addWidget(self.fields)
        self.accepted.connect(self._take)
        self.open(self.fields.old)

    def _take(self) -> None:
        if self.fields.keep(self._change) and not self.fields.old_row.fault:
            self.close()
            self._changed()
        else:
            self.rearrange()

    def _change(self, _name: str, pin: str) -> None:
        try:
            self._gate.change_pin(self._name, self.fields.old.text(), pin)
        except (WrongPin, TooSoon, UnknownPerson) as refusal:
            self.fields.old_row.blame(refusal_sentence(refusal))
            self.fields.old.selectAll()
            self.fields.old.setFocus(Qt.FocusReason.OtherFocusReason)
