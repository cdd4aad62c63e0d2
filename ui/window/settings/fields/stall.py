"""Who sells: the lines at the head of every receipt."""

from __future__ import annotations

from dataclasses import replace

from ui.window.settings.fields.draft import Draft, Field
from ui.window.settings.fields.group import FieldGroup
from ui.words import _


class StallFields(FieldGroup):
    """Name, address and number of the stall."""

    def __init__(self, title: str = "") -> None:
        super().__init__(title or _("Lapak"), _("Tercetak di kepala setiap struk."))
        self.name = self.line(Field.STALL, _("Nama lapak"), example=_("Lapak Contoh Senen"))
        self.address = self.line(
            Field.ADDRESS, _("Alamat (boleh kosong)"), example=_("Pasar Senen Blok III Lt.2 No.00")
        )
        self.phone = self.line(Field.PHONE, _("Nomor WA (boleh kosong)"), example="0800-0000-0000")

    def fill(self, draft: Draft) -> None:
        """Put the stall of `draft` into the fields."""
        self.name.setText(draft.stall)
        self.address.setText(draft.address)
        self.phone.setText(draft.phone)

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the stall as typed."""
        return replace(draft, stall=self.name.text(), address=self.address.text(), phone=self.phone.text())
