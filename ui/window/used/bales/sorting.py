"""The screen Buka bal: a bale is opened and sorted onto piles, in one go and from the number pad."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from pos.goods.bale import Tier
from pos.goods.shelf import OnShelf
from pos.money import write as write_number
from pos.money import write_rp
from pos.refusals import Refusal
from pos.used.accounts import BaleAccount
from pos.used.bales import BaleState
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.scrolling import Column
from ui.window.desk.view import Heading, View
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.used.bales.sorting_draft import Sorting, read_sorting
from ui.window.used.bales.sorting_form import SortingForm
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.choice import Choice
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _, short_date


class SortingPage(View):
    """Sorts one bale after the other. What is typed stays until it is recorded or another bale is chosen."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._accounts: tuple[BaleAccount, ...] = ()
        self._account: BaleAccount | None = None
        self.bale = Choice(_("Bal yang disortir"))
        self.cut = KeyButton(_("Catat dibuka dulu"), "F7")
        self.form = SortingForm(session.settings.tiers)
        self.nothing = EmptyState(Icon.BOX)
        self.nothing.tell(
            _("Tidak ada bal yang menunggu"),
            _("Semua bal sudah disortir. Bal segel dicatat di Catatan stok awal, sebelum catatannya disegel."),
        )
        self.bale.currentIndexChanged.connect(self._choose)
        self.cut.clicked.connect(self._cut_the_strap)
        self.form.finished.connect(self._record)
        self._lay_out()

    @property
    def account(self) -> BaleAccount | None:
        """The bale that is sorted, None where none waits."""
        return self._account

    def show_of(self, what: object) -> None:
        """Sort the bale with this code."""
        self.read_again()
        codes = [account.bale.code for account in self._accounts]
        if what in codes:
            self.bale.setCurrentIndex(codes.index(str(what)))

    def read_again(self) -> None:
        """Read which bales wait; what is typed for the chosen one stays."""
        self.form.show_costs(self.session.people.sees_costs)
        with self.session.reading() as look:
            self._accounts = tuple(account for account in look.used.accounts() if account.state.can_sort())
        codes = [account.bale.code for account in self._accounts]
        before = self._account.bale.code if self._account else ""
        self.bale.blockSignals(True)
        self.bale.clear()
        self.bale.addItems([f"{account.bale.code} · {account.bale.category}" for account in self._accounts])
        self.bale.setCurrentIndex(codes.index(before) if before in codes else min(0, len(codes) - 1))
        self.bale.blockSignals(False)
        self.bale.setVisible(len(codes) > 1)
        self.nothing.setVisible(not codes)
        self.form.setVisible(bool(codes))
        self._choose()
        self.begin_at(self.form.first if codes else self._heading.back)

    def _choose(self) -> None:
        before, place = self._account, self.bale.currentIndex()
        self._account = self._accounts[place] if place >= 0 else None
        if self._account is None:
            self._heading.title.say(_("Buka bal"))
            self._heading.say_about("")
            self.cut.hide()
            return
        self._describe(self._account)
        renamed = self.form.sort_into(self.session.settings.tiers)
        if renamed or before is None or before.bale.id != self._account.bale.id:
            self._start_over(self._account)

    def _describe(self, account: BaleAccount) -> None:
        bale = account.bale
        self._heading.title.say(_("Buka bal {code} · {category}").format(code=bale.code, category=bale.category))
        self.cut.setVisible(account.state is BaleState.SEALED)
        about = (
            _("Perkiraan {pieces} potong").format(pieces=write_number(account.left)),
            _("modal {cost}").format(cost=write_rp(account.cost_left)) if self.session.people.sees_costs else "",
            _("dibeli {day}").format(day=short_date(bale.bought_on)),
            bale.seller,
            _("sudah dibuka") if account.state is BaleState.OPENED else "",
        )
        self._heading.say_about(" · ".join(filter(None, about)))

    def _start_over(self, account: BaleAccount) -> None:
        with self.session.reading() as look:
            piles = [pile for pile in look.goods.piles() if pile.item.category == account.bale.category]
        self.form.start_over(account.left, account.cost_left, {tier: _of(piles, tier) for tier in self.form.rows})

    def _record(self) -> None:
        """Sort the bale, or say beside each field what is wrong with it; what is typed stays."""
        found = read_sorting(self.form.draft)
        self.form.blame(found if isinstance(found, dict) else {})
        if isinstance(found, Sorting) and self._account is not None:
            try:
                self._sort(self._account.bale.code, found)
            except Refusal as refusal:
                self.form.complain(refusal_sentence(refusal))

    def _sort(self, code: str, sorting: Sorting) -> None:
        stockroom = self.session.stockroom
        done = stockroom.sort(code, sorting.tiers, sorting.counted, sorting.rejected, sorting.basis)
        words = _("Bal {code} disortir: {sellable} potong layak jual, {rejected} afkir, modal {cost} per potong.")
        sees = self.session.people.sees_costs
        bare = _("Bal {code} disortir: {sellable} potong layak jual, {rejected} afkir.")
        told = (words if sees else bare).format(
            code=code,
            sellable=write_number(sorting.counted - sorting.rejected),
            rejected=write_number(sorting.rejected),
            cost=write_rp(done.bale.cost_of_a_sellable_piece or 0),
        )
        self.session.tell(Level.DONE, told)
        if sees:
            self.wanted.emit("bales", code)
        else:
            self.gone_back.emit()

    def _cut_the_strap(self) -> None:
        if self._account is not None:
            with self.session.telling():
                self.session.stockroom.open_bale(self._account.bale.code)

    def _lay_out(self) -> None:
        self._heading = Heading(self, _("Buka bal"))
        self._heading.offer(self.bale, self.cut)
        scroll = Column(margin=0)
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addWidget(self.form)
        scroll.column.addWidget(self.nothing)
        self.nothing.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        page.setSpacing(Space.SMALL)
        page.addLayout(self._heading)
        page.addWidget(scroll, 1)


def _of(piles: list[OnShelf], tier: Tier) -> list[OnShelf]:
    """The piles that pieces of a tier may go onto: a single piece with a tag is none of them."""
    return [pile for pile in piles if pile.item.detail == tier]
