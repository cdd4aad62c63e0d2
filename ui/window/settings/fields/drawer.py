"""What the drawer is for besides sales, and how it is counted."""

from __future__ import annotations

from dataclasses import replace

from ui.window.settings.fields.draft import Draft, Field
from ui.window.settings.fields.group import FieldGroup, quietly
from ui.words import _


class DrawerFields(FieldGroup):
    """What cash moves for without a sale, by the owner's own words."""

    def __init__(self) -> None:
        super().__init__(_("Laci"), _("Untuk apa uang keluar masuk laci selain penjualan. Pisahkan dengan koma."))
        self.expenses = self.line(Field.EXPENSES, _("Pengeluaran dari laci"), _("Ikut dihitung di laba hari itu."))
        self.taken = self.line(
            Field.TAKEN, _("Ambil atau setor"), _("Uang yang dibawa pemilik atau ke bank; bukan pengeluaran.")
        )
        self.cash_in = self.line(Field.CASH_IN, _("Uang masuk lain"))
        self.blind = self.tick(_("Hitung laci tanpa melihat uang seharusnya"))

    def fill(self, draft: Draft) -> None:
        """Put the drawer of `draft` into the fields."""
        self.expenses.setText(draft.expenses)
        self.taken.setText(draft.taken)
        self.cash_in.setText(draft.cash_in)
        quietly(self.blind, lambda: self.blind.setChecked(draft.counts_blindly))

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the drawer as typed."""
        return replace(
            draft,
            expenses=self.expenses.text(),
            taken=self.taken.text(),
            cash_in=self.cash_in.text(),
            counts_blindly=self.blind.isChecked(),
        )
