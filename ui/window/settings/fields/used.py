"""What bales are sorted into, and how the lowest prices of used goods step down."""

from __future__ import annotations

from dataclasses import replace

from ui.window.settings.fields.draft import Draft, Field
from ui.window.settings.fields.group import FieldGroup
from ui.words import _


class UsedFields(FieldGroup):
    """The tiers, and the steps of the lowest price."""

    def __init__(self) -> None:
        super().__init__(_("Stok bekas"))
        self.tiers = self.line(
            Field.TIERS,
            _("Sortiran, yang terbaik dulu"),
            _("Pisahkan dengan koma. Afkir selalu ada. Tumpukan lama tetap memakai nama lamanya."),
            "kepala, badan, kaki",
        )
        self.steps = self.line(
            Field.FLOOR_STEPS,
            _("Harga pas turun menurut umur"),
            _("Persen dari harga pas setelah sekian hari di lapak. Kosong: tidak turun."),
            _("30 hari 90%, 60 hari 75%"),
        )
        self.paid_back = self.line(
            Field.PAID_BACK,
            _("Harga pas setelah balik modal"),
            _("Persen dari harga pas begitu balnya sudah balik modal. Kosong: tetap."),
            "70%",
        )

    def fill(self, draft: Draft) -> None:
        """Put what `draft` says of used goods into the fields."""
        self.tiers.setText(draft.tiers)
        self.steps.setText(draft.floor_steps)
        self.paid_back.setText(draft.paid_back)

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with it as typed."""
        return replace(draft, tiers=self.tiers.text(), floor_steps=self.steps.text(), paid_back=self.paid_back.text())
