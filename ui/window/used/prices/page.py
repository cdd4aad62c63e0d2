"""The screen Harga & obral: which piles, what is known of them, and a new price."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.forecast.gone import Outcome, together
from pos.goods.item import Family
from pos.goods.shelf import OnShelf
from pos.goods.tiers import with_former
from pos.ports import Reading
from pos.till import lowest_price_of
from pos.used.planning import PricePlan
from ui.session import Session
from ui.stock_outlook import ObralSeen, StockOutlook, obral_seen, stock_outlook
from ui.window.desk.cards import card_with
from ui.window.desk.scrolling import Column
from ui.window.desk.view import View
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.offers.draft import OfferDraft
from ui.window.offers.overview import PROMO_KEY, OffersSheet
from ui.window.used.glance.outlook_words import obral_near, obral_words
from ui.window.used.prices.known_card import KnownCard
from ui.window.used.prices.meant import Meant
from ui.window.used.prices.plans import PlansSheet
from ui.window.used.prices.reprice import RepriceSheet
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _

Known = tuple[StockOutlook, ObralSeen]

_KEY = 58


class PricesPage(View):
    """Shows prices and their history; how piles sell follows from a job."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shelves: tuple[OnShelf, ...] = ()
        self._known: Known | None = None
        self.meant = Meant()
        self.known = KnownCard()
        self.plans = KeyButton(_("Rencana"), "F9", stacked=True, height=_KEY)
        self.all = KeyButton(_("Semua di daftar"), "F8", stacked=True, height=_KEY)
        self.promo = KeyButton(_("Promo"), PROMO_KEY, stacked=True, height=_KEY)
        self.change = KeyButton(_("Ubah harga"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self.nothing = EmptyState(Icon.BOX)
        self.nothing.tell(_("Belum ada tumpukan"), _("Harga tumpukan diisi waktu bal disortir, dan diubah di sini."))
        self.meant.changed.connect(self._show_known)
        self.meant.table.opened.connect(lambda _shelf: self._change())
        self.plans.clicked.connect(lambda: PlansSheet(self.session, self.window()))
        self.all.clicked.connect(self.meant.mean_all)
        self.change.clicked.connect(self._change)
        self.promo.clicked.connect(self._offer)
        self._lay_out()
        self.begin_at(self.meant.table)

    @property
    def name(self) -> str:
        """What is meant, in words."""
        shelf = self.meant.shelf
        if shelf is not None:
            return f"{shelf.item.full_name} ({shelf.item.code})"
        meant = self.meant.piles
        return " ".join(filter(None, (meant.category or _("Semua jenis"), meant.tier)))

    def show_of(self, what: object) -> None:
        """Mean the pile with this code."""
        self.read_again()
        self.meant.choose(str(what))

    def read_again(self) -> None:
        """Read piles and prices; what is foretold of them follows."""
        with self.session.reading() as look:
            self._shelves = tuple(shelf for shelf in look.goods.piles() if shelf.pieces)
            tiers = with_former(self.session.settings.tiers, look.goods.tiers())
        self.nothing.setVisible(not self._shelves)
        self._body.setVisible(bool(self._shelves))
        self.meant.show_shelves(self._shelves, tiers)
        self.session.jobs.run(self._foresee, self._take)

    def _foresee(self) -> Known:
        with self.session.reading() as look:
            outlook = stock_outlook(look, self.session.now())
            return outlook, obral_seen(look, outlook)

    def _take(self, known: Known) -> None:
        self._known = known
        self._show_known()

    def _show_known(self) -> None:
        shelves, single = self._meant_shelves(), self.meant.shelf
        with self.session.reading() as look:
            lowest = lowest_price_of(look, single.item.code, self.session.today) if single else None
            prices = look.prices.history(single.item.id) if single and single.item.id else None
            plans = [plan for plan in look.prices.waiting() if self._concerns(plan, look)]
        self.known.show_planned(plans)
        self.known.show_piles(self.name, shelves, lowest)
        self.known.show_history(prices)
        self.known.show_outlook(*self._outlook(shelves))
        self.change.setEnabled(bool(shelves))

    def _concerns(self, plan: PricePlan, look: Reading) -> bool:
        """Whether a planned price would change a pile that is meant."""
        codes = {shelf.item.code for shelf in self._meant_shelves()}
        return any(pile.code in codes for pile in look.prices.meant(plan.piles))

    def _outlook(self, shelves: Sequence[OnShelf]) -> tuple[Outcome | None, str]:
        if self._known is None or not shelves:
            return None, ""
        outlook, seen = self._known
        codes = {shelf.item.code for shelf in shelves}
        found = [pile for pile in outlook.piles if pile.shelf.item.code in codes]
        before = obral_near(seen, found[0]) if len(found) == 1 else obral_words(seen.stall, _("lapak ini"))
        return together(pile.outcome for pile in found), before

    def _meant_shelves(self) -> list[OnShelf]:
        meant = self.meant.piles
        return [
            shelf
            for shelf in self._shelves
            if meant.code in {"", shelf.item.code}
            and meant.category in {"", shelf.item.category}
            and (meant.tier is None or shelf.item.detail == meant.tier)
        ]

    def _change(self) -> None:
        RepriceSheet(self.session, self.window(), self.meant.piles, self.name)

    def _offer(self) -> None:
        meant = self.meant.piles
        codes = meant.code or ""
        draft = OfferDraft(family=Family.USED, category=meant.category, tier=meant.tier, codes=codes)
        OffersSheet(self.session, self.window(), draft)

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        rows_card = card_with(rows)
        rows.addWidget(self.meant, 1)
        side = QVBoxLayout()
        side.setSpacing(Space.SMALL)
        side_card = card_with(side)
        scroll = Column(margin=0)
        scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        scroll.column.addWidget(self.known)
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        for button in (self.plans, self.all, self.promo):
            keys.addWidget(button, 1)
        side.addWidget(scroll, 1)
        side.addLayout(keys)
        side.addWidget(self.change)
        halves = QHBoxLayout()
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(Space.GAP)
        halves.addWidget(rows_card, 1)
        halves.addWidget(side_card, 1)
        self._body = QWidget()
        self._body.setLayout(halves)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.addWidget(self._body, 1)
        page.addWidget(self.nothing, 1)
        self.nothing.hide()
