"""What an offer covers: the whole stall or a family, narrowed by category, tier, rail and goods by name."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.goods.tiers import with_former
from ui.session import Session
from ui.window.look.theme import Space
from ui.window.offers.draft import AT, CODES, COVERS, Faults, OfferDraft
from ui.window.offers.found import completed, meant_by
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.lists.pick_rows import PickRows
from ui.words import _


class Whole(Enum):
    """The chip of the whole stall; the others are families."""

    STALL = auto()


class Covering(QWidget):
    """Chips and fields. Signals: `changed()` when something else is meant, `grown()` when it takes another room."""

    changed = Signal()
    grown = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        with session.reading() as look:
            self._categories: Sequence[tuple[str, Family]] = look.goods.categories()
            tiers = with_former(session.settings.tiers, look.goods.tiers())
        self.whole = ChipRow(_("Berlaku untuk"))
        self.whole.offer(
            [(_("Seluruh lapak"), Whole.STALL), (_("Semua bekas"), Family.USED), (_("Semua IKM"), Family.LOCAL)], None
        )
        self.categories = ChipRow(_("Jenis"))
        self.tiers = ChipRow(_("Tingkat"))
        self.tiers.offer([(_("Semua tingkat"), None), *((tier.capitalize(), tier) for tier in tiers)], None)
        self.at = QLineEdit()
        self.at.setPlaceholderText(_("semua harga"))
        self.codes = QLineEdit()
        self.codes.setPlaceholderText(_("semua; atau nama, kode, koma"))
        self.found = PickRows(_("Yang dimaksud"))
        self.found.hide()
        self._rows = {
            COVERS: FormRow(_("Berlaku untuk"), self.whole),
            AT: FormRow(_("Hanya yang harganya"), self.at),
            CODES: FormRow(_("Hanya barang ini"), self.codes),
        }
        self._lay_out()
        self._listen()

    def take(self, draft: OfferDraft) -> None:
        """Show what `draft` covers."""
        self.whole.choose(Whole.STALL if draft.whole else draft.family)
        self._offer_categories(draft.category)
        self.tiers.choose(draft.tier)
        self.at.setText(draft.at)
        self.codes.setText(draft.codes)

    @property
    def family(self) -> Family | None:
        """The family that is meant, if it is one."""
        return self.whole.value if isinstance(self.whole.value, Family) else None

    @property
    def category(self) -> str:
        """The category that is meant, or nothing."""
        return self.categories.value if isinstance(self.categories.value, str) else ""

    @property
    def tier(self) -> str | None:
        """The tier that is meant; local goods have none."""
        tier = self.tiers.value
        return tier if isinstance(tier, str) and not self.tiers.isHidden() else None

    def blame(self, faults: Faults) -> None:
        """Say what has to be put right, beside its field."""
        for name, row in self._rows.items():
            row.blame(faults.get(name, ""))

    def _offer_categories(self, chosen: str) -> None:
        names = [name for name, family in self._categories if self.family in {None, family}]
        self.categories.offer([(_("Semua jenis"), ""), *((name, name) for name in dict.fromkeys(names))], chosen)
        self.tiers.setVisible(self.family is not Family.LOCAL)

    def _narrowed(self) -> None:
        self._offer_categories(self.category)
        self.changed.emit()
        self.grown.emit()

    def _look_up(self, text: str) -> None:
        with self._session.reading() as look:
            rows = meant_by(look, text)
        before = self.found.rows
        self.found.show_rows(rows)
        self.found.setVisible(bool(rows))
        self.changed.emit()
        if len(rows) != len(before):
            self.grown.emit()

    def _complete(self, code: object) -> None:
        self.codes.setText(completed(self.codes.text(), str(code)))
        self.codes.setFocus()

    def _listen(self) -> None:
        self.whole.chosen.connect(lambda _whole: self._narrowed())
        for chips in (self.categories, self.tiers):
            chips.chosen.connect(lambda _value: self.changed.emit())
        self.at.textChanged.connect(lambda _text: self.changed.emit())
        self.codes.textChanged.connect(self._look_up)
        self.found.opened.connect(self._complete)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self._rows[COVERS], self.categories, self.tiers):
            column.addWidget(part)
        fields = QHBoxLayout()
        fields.setSpacing(Space.SMALL)
        fields.addWidget(self._rows[CODES], 3, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self._rows[AT], 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(fields)
        column.addWidget(self.found)
        column.addStretch()
