"""The recovery code, shown once; and the way back in by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from pos.refusals import Refusal
from ui.people.gate import Gate
from ui.sentences import refusal_sentence
from ui.window.look.theme import Size, Type
from ui.window.people.new_pin import NewPinFields
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _

Print = Callable[[str], None]
"""Prints a recovery code."""


class CodeSheet(Sheet):
    """Shows a recovery code; whoever closes it has written it down or printed it."""

    def __init__(self, host: QWidget, code: str, printed: Print | None = None) -> None:
        text = _(
            "Kalau PIN lupa, kode ini membuka lagi. Tulis atau cetak, simpan di rumah; kode ini tidak akan tampil lagi."
        )
        super().__init__(host, _("Kode pemulihan"), _("Sudah saya simpan"), text=text, width=560)
        self.code = Words(code, Type.FIGURE)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said = Words(tone=MUTED, wraps=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.hide()
        self.body.addWidget(self.code)
        self.body.addWidget(self.said)
        self.leave_button.hide()
        if printed is not None:
            button = KeyButton(_("Cetak"), "Ctrl+P", height=Size.FIELD)
            button.clicked.connect(lambda: printed(code))
            self.offer(button)
        self.accepted.connect(self.close)
        self.open(self.accept_button)

    def tell(self, words: str, tone: QPalette.ColorRole = MUTED) -> None:
        """Say how printing it goes: the code is shown once, and nobody should leave it believing in paper."""
        self.said.setText(words)
        self.said.setForegroundRole(tone)
        self.said.show()
        self.rearrange()


class RecoverSheet(Sheet):
    """Gives an owner a new PIN by the recovery code, and shows the code that holds from then on."""

    def __init__(self, gate: Gate, host: QWidget, owners: Sequence[str]) -> None:
        text = _("Ketik kode pemulihan dari kertas, lalu PIN baru.")
        super().__init__(host, _("Lupa PIN"), _("Pakai PIN baru"), text=text, width=660)
        self._gate, self._host = gate, host
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
        CodeSheet(self.window(), further)
