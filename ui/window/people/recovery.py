"""The way back in by the recovery code."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from pos.refusals import Refusal
from ui.people.gate import Gate
from ui.sentences import refusal_sentence
from ui.window.look.theme import Size
from ui.window.people.code_sheet import CodePaper, CodeSheet
from ui.window.people.new_pin import NewPinFields
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _


class RecoverSheet(Sheet):
    """Gives an owner a new PIN by the recovery code, and shows the code that holds from then on; `paper` prints it."""

    def __init__(self, gate: Gate, host: QWidget, owners: Sequence[str], paper: CodePaper) -> None:
        text = _("Ketik kode pemulihan dari kertas, lalu PIN baru.")
        super().__init__(host, _("Lupa PIN"), _("Pakai PIN baru"), text=text, width=660)
        self._gate, self._paper = gate, paper
        self.who = ChipRow(_("Pemilik"))
        self.who.offer([(name, name) for name in owners], owners[0])
        if len(owners) == 1:
            self.who.hide()
        self.code = QLineEdit()
        self.code.setFixedHeight(Size.FIELD)
        self.code_row = FormRow(_("Kode pemulihan"), self.code, _("Empat kelompok huruf dan angka."))
        self.fields = NewPinFields(owners[0], fixed=True)
        for part in (self.who, self.code_row, self.fields):
            self.body.addWidget(part)
        self.accepted.connect(self._take)
        self.open(self.code)

    def _take(self) -> None:
        self.code_row.blame("")
        if self.fields.keep(self._recover) and not self.code_row.fault:
            self.close()
        self.rearrange()

    def _recover(self, _name: str, pin: str) -> None:
        try:
            further = self._gate.recover(self.code.text(), str(self.who.value), pin)
        except Refusal as refusal:
            self.code_row.blame(refusal_sentence(refusal))
            return
        CodeSheet(self.window(), further, self._paper)
