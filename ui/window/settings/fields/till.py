"""Who stands at the till, what the till is called, when its day ends, and what its drawer is for besides sales."""

from __future__ import annotations

from dataclasses import replace

from ui.window.settings.fields.draft import Draft, Field
from ui.window.settings.fields.group import FieldGroup, quietly
from ui.words import _, mark


class TillFields(FieldGroup):
    """Cashier, till code, the end of the trading day, and what cash moves for without a sale."""

    def __init__(self) -> None:
        super().__init__(_(mark("Kasir", sense="meja")))
        self.cashier = self.line(Field.CASHIER, _("Nama kasir"), _("Tercetak di struk dan laporan."))
        self.till = self.line(
            Field.TILL, _("Kode kasir"), _("Ada di depan nomor struk, seperti S1-260307-0042. Ganti hanya bila perlu.")
        )
        self.cutoff = self.line(
            Field.CUTOFF, _("Hari jualan berakhir jam"), _("Penjualan sebelum jam ini masih dihitung hari kemarin.")
        )

        self.expenses = self.line(
            Field.EXPENSES, _("Pengeluaran dari laci"), _("Pisahkan dengan koma; ikut dihitung di laba hari itu.")
        )
        self.taken = self.line(
            Field.TAKEN, _("Ambil atau setor"), _("Uang yang dibawa pemilik atau ke bank; bukan pengeluaran.")
        )
        self.cash_in = self.line(Field.CASH_IN, _("Uang masuk lain"))
        self.blind = self.tick(_("Hitung laci tanpa melihat uang seharusnya"))

    def fill(self, draft: Draft) -> None:
        """Put the till of `draft` into the fields."""
        self.cashier.setText(draft.cashier)
        self.till.setText(draft.till)
        self.cutoff.setText(draft.cutoff)
        self.expenses.setText(draft.expenses)
        self.taken.setText(draft.taken)
        self.cash_in.setText(draft.cash_in)
        quietly(self.blind, lambda: self.blind.setChecked(draft.counts_blindly))

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the till as typed."""
        return replace(
            draft,
            cashier=self.cashier.text(),
            till=self.till.text(),
            cutoff=self.cutoff.text(),
            expenses=self.expenses.text(),
            taken=self.taken.text(),
            cash_in=self.cash_in.text(),
            counts_blindly=self.blind.isChecked(),
        )
