"""The form of Buka bal: tiers, the rejected, the keypad, and what it comes to while it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.bale import Tier
from pos.goods.shelf import OnShelf
from pos.money import Rupiah
from ui.window.desk.cards import card_with
from ui.window.desk.walk import Walk
from ui.window.look.theme import Size, Space, Type
from ui.window.used.bales.bale_foot import BaleFoot, CostCard
from ui.window.used.bales.sorting_draft import Faults, SortingDraft, preview
from ui.window.used.bales.tier_row import TierRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.text import BAD, Words
from ui.words import _

_PAD = 276


class SortingForm(QWidget):
    """Everything that is typed about one bale. Signals: `finished` when somebody says that it is sorted."""

    finished = Signal()

    def __init__(self, tiers: Sequence[Tier]) -> None:
        super().__init__()
        self._cost, self._costs = 0, True
        self.rows: dict[Tier, TierRow] = {}
        self._tiers = QVBoxLayout()
        self.foot = BaleFoot()
        self.cost = CostCard()
        self.finish = KeyButton(_("Selesai sortir"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self.finish.clicked.connect(self.finished)
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.keypad = Keypad()
        self._lay_out()
        self._walk = Walk(self, self.keypad, self.finish)
        self.foot.edited.connect(self._show_preview)
        self.cost.basis_changed.connect(lambda _basis: self._show_preview())
        self.sort_into(tiers)

    @property
    def draft(self) -> SortingDraft:
        """What is typed."""
        tiers = tuple(row.draft for row in self.rows.values())
        return SortingDraft(tiers, self.foot.rejected.text, self.foot.counted.text, self.cost.basis)

    @property
    def complaint(self) -> str:
        """What the shop refused, in words."""
        return self._complaint.text()

    @property
    def first(self) -> QLineEdit:
        """The field that is filled in first."""
        return next(iter(self.rows.values())).fields[0]

    def sort_into(self, tiers: Sequence[Tier]) -> bool:
        """Have a row for each of these tiers, best first; answers whether they are not those of before."""
        if tuple(tiers) == tuple(self.rows):
            return False
        for row in self.rows.values():
            self._tiers.removeWidget(row)
            row.deleteLater()
        self.rows = {tier: TierRow(tier) for tier in tiers}
        for row in self.rows.values():
            self._tiers.addWidget(row)
            row.edited.connect(self._show_preview)
        fields = [field for row in self.rows.values() for field in row.fields]
        self._walk.lead_through([*fields, *self.foot.fields], self._skips)
        return True

    def show_costs(self, costs: bool) -> None:
        """Show what the bale costs and what each piece bears of it, or nothing of that."""
        self._costs = costs
        self.cost.setVisible(costs)
        self.cost.way.setVisible(costs)
        self._show_preview()

    def start_over(self, estimate: int, cost: Rupiah, piles: Mapping[Tier, Sequence[OnShelf]]) -> None:
        """Begin with a bale of about `estimate` pieces that cost `cost` rupiah; its tiers may go onto `piles`."""
        self._cost = cost
        for tier, row in self.rows.items():
            row.pieces.show_pieces(None)
            row.offer_piles(piles[tier])
        self.foot.rejected.show_pieces(None)
        self.foot.counted.show_pieces(estimate)
        self.blame({})

    def blame(self, faults: Faults) -> None:
        """Say beside each field what is wrong with it, and go to the first one."""
        self.complain("")
        self._show_preview()
        for row in self.rows.values():
            row.blame(faults)
        self.foot.blame(faults)
        frames = [frame for row in self.rows.values() for frame in (row.pieces, row.price)]
        wrong = [frame for frame in (*frames, self.foot.rejected, self.foot.counted) if frame.wrong]
        if faults and wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, sentence: str) -> None:
        """Say what the shop refused."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def _show_preview(self) -> None:
        so_far = preview(self.draft, self._cost)
        for tier, row in self.rows.items():
            row.show_cost(so_far.by_tier.get(tier) if self._costs else None)
        self.foot.show_preview(so_far)
        self.cost.show_preview(so_far)

    def _skips(self, field: QLineEdit) -> bool:
        return any(field is row.price.edit and row.needs_no_price() for row in self.rows.values())

    def _lay_out(self) -> None:
        fields = QVBoxLayout()
        fields.setSpacing(Space.SMALL)
        card = card_with(fields)
        self._tiers.setSpacing(Space.SMALL)
        fields.addLayout(self._tiers)
        fields.addWidget(self.foot)
        fields.addStretch()
        fields.addWidget(self.cost)
        right = QWidget()
        right.setFixedWidth(_PAD)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(Space.SMALL)
        for part in (self.keypad, self.cost.way, self._complaint):
            side.addWidget(part)
        side.addStretch()
        side.addWidget(self.finish)
        self._complaint.hide()
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(Space.GAP)
        halves.addWidget(card, 1)
        halves.addWidget(right)
