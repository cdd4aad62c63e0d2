"""Promo at a glance: what runs, what comes and what has ended; one is ended by a key, and made anew by another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pos.offering import end_offer
from pos.people.rights import Right
from pos.pricing.offer import KeptOffer, OfferState
from ui.notice import Level
from ui.sentences.offers import days_words, kept_words, offer_words, scope_words
from ui.session import Session
from ui.window.offers.draft import OfferDraft, draft_like
from ui.window.offers.making import NewOfferSheet
from ui.window.people.guarded import doing, guard
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, short_date

PROMO_KEY = "Ctrl+R"
"""Opens it wherever prices are spoken of."""

_WIDE, _HIGH = 960, 290


class OffersSheet(Sheet):
    """Lists offers; what was meant where it was opened from is what a new one begins with."""

    def __init__(self, session: Session, host: QWidget, meant: OfferDraft | None = None) -> None:
        text = _("Yang jalan ikut dihitung sendiri di kasir. Yang diakhiri tetap tercatat.")
        super().__init__(host, _("Promo"), _("Promo baru"), text=text, width=_WIDE)
        self._session, self._host, self._meant = session, host, meant or OfferDraft()
        self._offers: Sequence[KeptOffer] = ()
        self.states = ChipRow(_("Keadaan"))
        self.table: Table[KeptOffer] = Table(_("Promo"), _columns())
        self.table.setMinimumHeight(_HIGH)
        self.again = KeyButton(_("Buat lagi"), "F7", height=56)
        self.end = KeyButton(_("Akhiri"), "F8", height=56)
        self.leave_button.say(_("Tutup"))
        self.body.addWidget(self.states)
        self.body.addWidget(self.table)
        self.offer(self.end)
        self.offer(self.again)
        self.states.chosen.connect(lambda _state: self._show())
        self.table.picked.connect(lambda _kept: self._follow())
        self.table.opened.connect(self._make_again)
        self.again.clicked.connect(lambda: self._make_again(self.table.row))
        self.end.clicked.connect(doing(session.people, Right.REPRICE, self._end))
        guard(session.people, Right.REPRICE, self.again, self.end, self.accept_button)
        self.accepted.connect(lambda: self._make(self._meant))
        self.read_again()
        self.open(self.accept_button)

    def read_again(self) -> None:
        """Read the offers; the state that is looked at stays."""
        with self._session.reading() as look:
            self._offers = tuple(look.offers.all())
        counts = {state: len(self._of(state)) for state in OfferState}
        names = {
            OfferState.RUNNING: _("Jalan ({count})"),
            OfferState.COMING: _("Akan datang ({count})"),
            OfferState.ENDED: _("Berakhir ({count})"),
        }
        chips = [(name.format(count=counts[state]), state) for state, name in names.items()]
        self.states.offer(chips, self.states.value if self.states.chips else OfferState.RUNNING)
        self._show()

    def _of(self, state: object) -> list[KeptOffer]:
        return [kept for kept in self._offers if kept.state_on(self._session.today) is state]

    def _show(self) -> None:
        nothing = {
            OfferState.RUNNING: _("Tidak ada promo yang jalan."),
            OfferState.COMING: _("Tidak ada promo yang akan datang."),
            OfferState.ENDED: _("Belum ada promo yang berakhir."),
        }
        rows = self._of(self.states.value)
        self.table.show_rows(rows, nothing[OfferState(str(self.states.value))])
        if rows:
            self.table.selectRow(0)
        self._follow()

    def _follow(self) -> None:
        self.again.setEnabled(self.table.row is not None)
        self.end.setEnabled(self.table.row is not None and self.states.value is not OfferState.ENDED)

    def _make_again(self, kept: KeptOffer | None) -> None:
        if kept is not None:
            self._make(draft_like(kept))

    def _make(self, draft: OfferDraft) -> None:
        NewOfferSheet(self._session, self._host, draft).gone.connect(self.read_again)

    def _end(self) -> None:
        kept = self.table.row
        if kept is None:
            return
        with self._session.telling():
            with self._session.shop.work() as work:
                end_offer(work, kept.number, self._session.shop.cashier, self._session.now())
            self._session.goods_changed()
            told = _("Promo nomor {number} diakhiri: {offer}.").format(number=kept.number, offer=kept_words(kept))
            self._session.tell(Level.DONE, told)
        self.read_again()


def _columns() -> list[Column[KeptOffer]]:
    return [
        Column(_("No."), lambda kept: str(kept.number), 56, Voice.MUTED),
        Column(_("Promo"), lambda kept: offer_words(kept.offer), 150, Voice.STRONG),
        Column(_("Untuk"), _covers),
        Column(_("Hari"), _days, 220, Voice.MUTED),
    ]


def _days(kept: KeptOffer) -> str:
    """From when until when, as short as a column is."""
    offer = kept.offer
    if offer.first and offer.last:
        return f"{short_date(offer.first)} \u2013 {short_date(offer.last)}"
    return days_words(offer) or _("sampai diakhiri")


def _covers(kept: KeptOffer) -> str:
    """What it covers, behind the name that the owner gave it."""
    return " \u00b7 ".join(filter(None, (kept.offer.name, scope_words(kept.offer.scope, kept.codes))))
