"""How the stall is paid: rounding of cash, its own ways, what QRIS and the state may ask, and the buyer's window."""

from __future__ import annotations

from dataclasses import replace

from pos.money import write
from pos.settings import ROUNDINGS
from ui.window.settings.fields.draft import Draft, Field
from ui.window.settings.fields.group import FieldGroup, quietly
from ui.words import _


class PaymentFields(FieldGroup):
    """Everything around paying but the QRIS code, which has a place of its own."""

    def __init__(self) -> None:
        super().__init__(_("Pembayaran"))
        steps = [(write(step) if step else _("Tidak"), step) for step in ROUNDINGS]
        self.rounding = self.chips(_("Bulatkan tunai ke"), steps)
        hint = _("Pisahkan dengan koma. Muncul sebagai cara bayar di kasir.")
        self.transfers = self.line(Field.TRANSFERS, _("Rekening bank"), hint, _("BCA, BRI"))
        self.cards = self.line(Field.CARDS, _("Mesin kartu (EDC)"), example=_("EDC Mandiri"))
        self.wallets = self.line(Field.WALLETS, _("Dompet digital"), example=_("GoPay, DANA"))
        self.fees = self.line(
            Field.FEES, _("Perkiraan biaya QRIS"), _("Hanya perkiraan di laporan. Beberapa masa: pisahkan dengan ;")
        )
        self.taxes = self.line(
            Field.TAXES,
            _("Pajak omzet (PPh final)"),
            _("Perkiraan di laporan: dari omzet setahun yang lewat batasnya."),
        )
        self.window_for_buyers = self.tick(_("Layar pembeli: jendela kedua untuk pembeli"))

    def fill(self, draft: Draft) -> None:
        """Put the payment of `draft` into the fields."""
        self.rounding.choose(draft.rounding)
        self.transfers.setText(draft.transfers)
        self.cards.setText(draft.cards)
        self.wallets.setText(draft.wallets)
        self.fees.setText(draft.fees)
        self.taxes.setText(draft.taxes)
        quietly(self.window_for_buyers, lambda: self.window_for_buyers.setChecked(draft.customer_window))

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the payment as typed."""
        step = self.rounding.value
        return replace(
            draft,
            rounding=step if isinstance(step, int) else 0,
            transfers=self.transfers.text(),
            cards=self.cards.text(),
            wallets=self.wallets.text(),
            fees=self.fees.text(),
            taxes=self.taxes.text(),
            customer_window=self.window_for_buyers.isChecked(),
        )
