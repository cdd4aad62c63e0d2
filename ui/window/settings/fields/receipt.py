"""What a receipt shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit

from ui.window.settings.fields.draft import Draft, Field
from ui.window.settings.fields.group import FieldGroup, quietly
from ui.window.widgets.fields.form_row import FormRow
from ui.words import _

_NOTE_HEIGHT = 92


class ReceiptFields(FieldGroup):
    """Whether it is printed, what it tells of a bargain, and the words at its foot."""

    def __init__(self) -> None:
        super().__init__(_("Struk"))
        self.prints = self.tick(_("Cetak struk setiap transaksi"))
        self.bargain = self.tick(_("Tunjukkan nego di struk"))
        self.number_code = self.tick(_("QR nomor struk, untuk tukar barang"))
        self.used_note = QPlainTextEdit()
        self.used_note.setFixedHeight(_NOTE_HEIGHT)
        self.used_note.setTabChangesFocus(True)
        self.used_note.textChanged.connect(self.edited)
        hint = _("Kosong: kalimat biasa tentang cek noda dan tukar 1 hari.")
        self.rows[Field.USED_NOTE] = self.add(FormRow(_("Catatan barang bekas"), self.used_note, hint))
        self.thanks = self.line(Field.THANKS, _("Ucapan penutup"), example=_("Terima kasih!"))

    def fill(self, draft: Draft) -> None:
        """Put the receipt of `draft` into the fields."""
        quietly(self.prints, lambda: self.prints.setChecked(draft.print_by_default))
        quietly(self.bargain, lambda: self.bargain.setChecked(draft.show_bargain))
        quietly(self.number_code, lambda: self.number_code.setChecked(draft.number_code))
        quietly(self.used_note, lambda: self.used_note.setPlainText(draft.used_note))
        self.thanks.setText(draft.thanks)

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the receipt as chosen."""
        return replace(
            draft,
            print_by_default=self.prints.isChecked(),
            show_bargain=self.bargain.isChecked(),
            number_code=self.number_code.isChecked(),
            used_note=self.used_note.toPlainText(),
            thanks=self.thanks.text(),
        )
