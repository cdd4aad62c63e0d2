"""A new offer: typed as it is shouted, for what, and on which days; said at once how it was understood."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.offering import add_offer
from pos.pricing.offer import KeptOffer
from pos.refusals import Refusal
from pos.wording import LONGEST_NAME
from ui.notice import Level
from ui.sentences.offers import kept_words
from ui.session import Session
from ui.window.look.theme import Space, Type
from ui.window.offers.covering import Covering, Whole
from ui.window.offers.draft import (
    COVERS,
    FIRST,
    LAST,
    SHOUTED,
    Faults,
    OfferDraft,
    days_hint,
    fault_of,
    understand,
)
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _

_WIDE = 960
_NOBODY = UUID(int=0)
"""The id of an offer that is only looked at."""


class NewOfferSheet(Sheet):
    """Makes one offer. What is wrong is said beside its field, and what was typed stays."""

    def __init__(self, session: Session, host: QWidget, draft: OfferDraft) -> None:
        super().__init__(host, _("Promo baru"), _("Jalankan"), width=_WIDE)
        self._session = session
        self.shouted, self.name = QLineEdit(draft.shouted), QLineEdit(draft.name, maxLength=LONGEST_NAME)
        self.first, self.last = QLineEdit(), QLineEdit()
        for field in (self.first, self.last):
            field.setPlaceholderText(days_hint(session.today))
        self.covering = Covering(session)
        self.covering.take(draft)
        self.preview = Words(style=Type.STRONG, wraps=True)
        self._rows = {
            SHOUTED: FormRow(_("Ketik seperti diteriakkan"), self.shouted, _("Misalnya 3 = 100rb, atau rata 35rb.")),
            FIRST: FormRow(_("Mulai hari"), self.first, _("Kosong: sekarang juga.")),
            LAST: FormRow(_("Sampai hari, termasuk"), self.last, _("Kosong: sampai diakhiri.")),
        }
        self._fill()
        for edit in (self.shouted, self.name, self.first, self.last):
            edit.textChanged.connect(lambda _text: self._show_preview())
        self.covering.changed.connect(self._show_preview)
        self.covering.grown.connect(self._rearrange_open)
        self.accepted.connect(self._add)
        self._show_preview()
        self.open(self.shouted)

    @property
    def draft(self) -> OfferDraft:
        """What is typed and chosen."""
        covering = self.covering
        return OfferDraft(
            self.shouted.text(),
            self.name.text(),
            self.first.text(),
            self.last.text(),
            covering.whole.value is Whole.STALL,
            covering.family,
            covering.category,
            covering.tier,
            covering.at.text(),
            covering.codes.text(),
        )

    def _show_preview(self) -> None:
        """Say how everything together is understood, as soon as it can be."""
        self._blame({})
        with self._session.reading() as look:
            found = understand(self.draft, look, _NOBODY, self._session.today)
        if found.offer is None:
            self.preview.setText(" ")
            return
        kept = KeptOffer(0, found.offer, "", self._session.now(), codes=self.draft.named)
        self.preview.setText(kept_words(kept))

    def _add(self) -> None:
        session = self._session
        try:
            with session.shop.work() as work:
                found = understand(self.draft, work, work.new_id(), session.today)
                if found.offer is None:
                    self._blame(found.faults)
                    return
                kept = add_offer(work, found.offer, session.shop.cashier, session.now())
        except Refusal as refusal:
            self._blame(fault_of(refusal))
            return
        session.goods_changed()
        session.tell(Level.DONE, _("Promo nomor {number}: {offer}.").format(number=kept.number, offer=kept_words(kept)))
        self.close()

    def _blame(self, faults: Faults) -> None:
        for name, row in self._rows.items():
            row.blame(faults.get(name, ""))
        self.covering.blame(faults)
        self._rearrange_open()
        wrong = next((self._rows[name].field for name in (SHOUTED, FIRST, LAST) if name in faults), None)
        if wrong is not None:
            wrong.setFocus()
        elif COVERS in faults:
            self.covering.whole.chips[0].setFocus()

    def _rearrange_open(self) -> None:
        if self.isVisible():
            self.rearrange()

    def _fill(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(Space.SMALL)
        days.addWidget(self._rows[FIRST], 1, Qt.AlignmentFlag.AlignTop)
        days.addWidget(self._rows[LAST], 1, Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout()
        left.setSpacing(Space.SMALL)
        left.addWidget(self._rows[SHOUTED])
        left.addLayout(days)
        left.addWidget(FormRow(_("Nama promo (boleh kosong)"), self.name))
        left.addWidget(Words(_("Jadinya"), Type.LABEL, MUTED))
        left.addWidget(self.preview)
        left.addStretch()
        halves = QHBoxLayout()
        halves.setSpacing(Space.EDGE)
        halves.addLayout(left, 5)
        halves.addWidget(self.covering, 6)
        self.body.addLayout(halves)
