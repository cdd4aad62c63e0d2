"""Who stands at the till, what the till is called, and when its day ends."""

from __future__ import annotations

from dataclasses import replace

from pos.goods.product import Terms
from ui.window.settings.fields.draft import Draft, Field
from ui.window.settings.fields.group import FieldGroup, quietly
from ui.words import _, mark


class TillFields(FieldGroup):
    """Cashier, till code, the end of the trading day, and how the till is used."""

    def __init__(self) -> None:
        super().__init__(_(mark("Kasir", sense="meja")))
        self.cashier = self.line(Field.CASHIER, _("Nama kasir"), _("Tercetak di struk dan laporan."))
        self.till = self.line(
            Field.TILL, _("Kode kasir"), _("Ada di depan nomor struk, seperti S1-260307-0042. Ganti hanya bila perlu.")
        )
        self.cutoff = self.line(
            Field.CUTOFF, _("Hari jualan berakhir jam"), _("Penjualan sebelum jam ini masih dihitung hari kemarin.")
        )
        self.bargaining = self.tick(_("Papan tawar: harga boleh ditawar di kasir"))
        self.crowded = self.tick(_("Ramai: ubin besar, sedikit kata, uang pas dua ketukan"))
        self.first = self.chips(
            _("Barang lokal yang sebagian titipan: laku dulu"),
            ((_("Punya sendiri"), Terms.OUTRIGHT), (_("Titipan"), Terms.CONSIGNMENT)),
        )
        self.prefix = self.line(Field.SCAN_PREFIX, _("Awalan pemindai"), _("Yang dikirim pemindai sebelum kodenya."))
        self.suffix = self.line(Field.SCAN_SUFFIX, _("Akhiran pemindai"), _("Sebelum Enter atau Tab. Biasanya kosong."))
        self.sounds = self.tick(_("Bunyi saat memindai"))

    def fill(self, draft: Draft) -> None:
        """Put the till of `draft` into the fields."""
        self.cashier.setText(draft.cashier)
        self.till.setText(draft.till)
        self.cutoff.setText(draft.cutoff)
        self.prefix.setText(draft.scan_prefix)
        self.suffix.setText(draft.scan_suffix)
        quietly(self.sounds, lambda: self.sounds.setChecked(draft.scan_sounds))
        quietly(self.bargaining, lambda: self.bargaining.setChecked(draft.bargaining))
        self.first.choose(draft.sells_first)
        quietly(self.crowded, lambda: self.crowded.setChecked(draft.crowded))

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the till as typed."""
        first = self.first.value
        return replace(
            draft,
            cashier=self.cashier.text(),
            till=self.till.text(),
            cutoff=self.cutoff.text(),
            scan_prefix=self.prefix.text(),
            scan_suffix=self.suffix.text(),
            scan_sounds=self.sounds.isChecked(),
            bargaining=self.bargaining.isChecked(),
            crowded=self.crowded.isChecked(),
            sells_first=first if isinstance(first, Terms) else draft.sells_first,
        )
