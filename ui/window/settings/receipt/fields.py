"""What a receipt shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPlainTextEdit

from pos.selling.clauses import ForbiddenClause, forbidden_below
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.settings.fields.draft import Draft, Field
from ui.window.settings.fields.group import FieldGroup, quietly
from ui.window.settings.receipt.logo import LogoChoice
from ui.window.widgets.fields.form_row import FormRow
from ui.words import _

_NOTE_HEIGHT = 92


class ReceiptFields(FieldGroup):
    """Whether it is printed, its logo, what it tells, and the owner's words at its head and foot."""

    def __init__(self, session: Session) -> None:
        super().__init__(_("Struk"))
        self.prints = self.tick(_("Cetak struk setiap transaksi"))
        self.logo = self.add(LogoChoice(session))
        self.logo.changed.connect(self.edited)
        for key in (self.logo.choose, self.logo.drop):
            self.tell_of(key, "logo")
        self.head = self._lines(Field.HEAD, _("Baris kepala"), _("Di bawah nama lapak: jam buka, Instagram, slogan."))
        self.bargain = self.tick(_("Tunjukkan nego di struk"), "show_bargain")
        self.maker = self.tick(_("Tunjukkan perajin dan daerahnya"), "show_maker")
        self.cashier = self.tick(_("Tunjukkan nama kasir"), "show_cashier")
        self.number_code = self.tick(_("QR nomor struk, untuk tukar barang"), "number_code")
        hint = _("Kosong: kalimat biasa tentang cek noda dan tukar 1 hari.")
        self.used_note = self._lines(Field.USED_NOTE, _("Catatan barang bekas"), hint)
        self.foot = self._lines(Field.FOOT, _("Baris kaki"), _("Di atas ucapan penutup. Boleh kosong."))
        self.thanks = self.line(Field.THANKS, _("Ucapan penutup"), example=_("Terima kasih!"))

    def fill(self, draft: Draft) -> None:
        """Put the receipt of `draft` into the fields."""
        for tick, on in (
            (self.prints, draft.print_by_default),
            (self.bargain, draft.show_bargain),
            (self.maker, draft.show_maker),
            (self.cashier, draft.show_cashier),
            (self.number_code, draft.number_code),
        ):
            quietly(tick, partial(tick.setChecked, on))
        for edit, text in ((self.head, draft.head), (self.used_note, draft.used_note), (self.foot, draft.foot)):
            quietly(edit, partial(edit.setPlainText, text))
        self.thanks.setText(draft.thanks)
        self.logo.show_logo(draft.logo)

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the receipt as chosen."""
        return replace(
            draft,
            print_by_default=self.prints.isChecked(),
            show_bargain=self.bargain.isChecked(),
            show_maker=self.maker.isChecked(),
            show_cashier=self.cashier.isChecked(),
            number_code=self.number_code.isChecked(),
            logo=self.logo.name,
            head=self.head.toPlainText(),
            used_note=self.used_note.toPlainText(),
            foot=self.foot.toPlainText(),
            thanks=self.thanks.text(),
        )

    def warnings(self) -> Mapping[Field, str]:
        """The law, beside each field that bears what it forbids."""
        head = forbidden_below([self.head.toPlainText()])
        below = [self.used_note.toPlainText(), self.foot.toPlainText(), self.thanks.text()]
        fields = (Field.HEAD, Field.USED_NOTE, Field.FOOT, Field.THANKS)
        found = zip(fields, head + forbidden_below(below), strict=True)
        return {field: refusal_sentence(ForbiddenClause(words)) for field, words in found if words}

    def _lines(self, field: Field, label: str, hint: str) -> QPlainTextEdit:
        """Add a field for several lines."""
        edit = QPlainTextEdit()
        edit.setFixedHeight(_NOTE_HEIGHT)
        edit.setTabChangesFocus(True)
        edit.textChanged.connect(self.edited)
        self.rows[field] = self.add(FormRow(label, edit, hint))
        self.tell_of(edit, field)
        return edit
