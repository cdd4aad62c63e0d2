"""One tier while a bale is sorted: how many, onto which pile, at which price."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.bale import Tier
from pos.goods.shelf import OnShelf
from pos.money import Rupiah, write_short
from pos.money import write as write_number
from ui.window.look.theme import Space, Type
from ui.window.used.bales.sorting_draft import PIECES, PRICE, Faults, Onto, Place, TierDraft
from ui.window.widgets.fields.choice import Choice
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

_HIGH = 72
"""As high as a field for money."""


class TierRow(QWidget):
    """The fields of one tier. Signals: `edited` when anything in it has changed."""

    edited = Signal()

    def __init__(self, tier: Tier) -> None:
        super().__init__()
        self.tier = tier
        name = tier.capitalize()
        self._typed_price = ""
        self.onto = Choice(_("{tier}: ke mana").format(tier=name))
        self.onto.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.onto.setMinimumContentsLength(8)
        self.pieces = PiecesField(_("{tier}: berapa potong").format(tier=name), _("Potong"), _HIGH)
        self.price = MoneyField(_("Harga"), Type.PRICE)
        self.price.edit.setAccessibleName(_("{tier}: harga satu potong").format(tier=name))
        self._cost = Words(style=Type.NOTE, tone=MUTED)
        self._fault = Words(style=Type.NOTE, tone=BAD, wraps=True)
        self._lay_out(name)
        self.offer_piles(())
        self.pieces.edit.textChanged.connect(self.edited)
        self.price.edit.textChanged.connect(self.edited)
        self.onto.currentIndexChanged.connect(self._onto_changed)

    @property
    def draft(self) -> TierDraft:
        """What is typed."""
        return TierDraft(self.tier, self.pieces.text, self.price.text, self._chosen())

    @property
    def fields(self) -> tuple[QLineEdit, QLineEdit]:
        """Pieces, then price."""
        return self.pieces.edit, self.price.edit

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()

    def needs_no_price(self) -> bool:
        """Whether the price may be walked past: nothing of this tier, or a pile that has its price."""
        return self.draft.is_empty or bool(self._chosen().code)

    def offer_piles(self, piles: Sequence[OnShelf]) -> None:
        """Offer a new heap, a new rail, and these piles that are there; the newest price of them is filled in."""
        self.onto.blockSignals(True)
        self.onto.clear()
        self.onto.addItem(_("Tumpukan baru"), Onto(Place.HEAP))
        self.onto.addItem(_("Gantungan baru"), Onto(Place.RAIL))
        for pile in piles:
            words = f"{pile.item.code} · {write_short(pile.item.price)}"
            self.onto.addItem(words, Onto(code=pile.item.code, price=pile.item.price))
        self.onto.blockSignals(False)
        self.price.setEnabled(True)
        self.price.show_amount(piles[-1].item.price if piles else None)
        self.price.edit.deselect()

    def show_cost(self, cost: Rupiah | None) -> None:
        """Say what one piece of this tier bears of the bale."""
        self._cost.setText(_("modal {cost}").format(cost=write_number(cost)) if cost else "")

    def blame(self, faults: Faults) -> None:
        """Say what is wrong in this row; nothing where nothing is."""
        sentences = [faults[self.tier, field] for field in (PIECES, PRICE) if (self.tier, field) in faults]
        self._fault.setText(" ".join(sentences))
        self._fault.setVisible(bool(sentences))
        for frame, field in ((self.pieces, PIECES), (self.price, PRICE)):
            frame.mark(wrong=(self.tier, field) in faults)

    def _chosen(self) -> Onto:
        chosen = self.onto.currentData()
        return chosen if isinstance(chosen, Onto) else Onto()

    def _onto_changed(self) -> None:
        """A pile that is there keeps its price; what was typed comes back with a new one."""
        chosen = self._chosen()
        if self.price.isEnabled():
            self._typed_price = self.price.text
        self.price.setEnabled(not chosen.code)
        self.price.edit.setText(write_number(chosen.price) if chosen.code else self._typed_price)
        self.edited.emit()

    def _lay_out(self, name: str) -> None:
        head = QHBoxLayout()
        head.addWidget(Words(name, Type.NAME))
        head.addStretch()
        head.addWidget(self._cost)
        where = QVBoxLayout()
        where.setSpacing(2)
        where.addLayout(head)
        where.addWidget(self.onto)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.HAIR)
        grid.addLayout(where, 0, 0)
        grid.addWidget(self.pieces, 0, 1)
        grid.addWidget(self.price, 0, 2)
        grid.addWidget(self._fault, 1, 0, 1, 3)
        for column, stretch in enumerate((7, 3, 6)):
            grid.setColumnStretch(column, stretch)
        self._fault.hide()
