"""The screen Bal: which bales were worth it, and the account of each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from pos.forecast.history import PileHistory
from pos.goods.shelf import OnShelf
from pos.people.rights import Right
from pos.used.accounts import BaleAccount, Earnings, earnings
from ui.papers import nota_document, nota_pages
from ui.session import Session
from ui.stock_outlook import last_day_over
from ui.window.desk.beside import ListBeside
from ui.window.desk.slip_sheet import Paper, SlipSheet
from ui.window.desk.view import View
from ui.window.look.icons import Icon
from ui.window.look.theme import Size
from ui.window.people.guarded import doing, guard
from ui.window.used.bales.account_card import AccountCard
from ui.window.used.bales.columns import bale_columns, earnings_columns
from ui.window.used.bales.purchase import PurchaseSheet
from ui.window.used.bales.sell_down import left_of, points_of
from ui.window.used.photo_sheet import PhotoSheet, photo_of
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _


class Look(Enum):
    """By what the bales are looked at."""

    BALE = "bale"
    SELLER = "seller"
    CATEGORY = "category"


class BalesPage(View):
    """All bales with the account of the chosen one; or what sellers and categories earned."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._accounts: tuple[BaleAccount, ...] = ()
        self._piles: tuple[OnShelf, ...] = ()
        self._histories: Mapping[UUID, PileHistory] | None = None
        self.looks = ChipRow(_("Lihat bal"))
        self.looks.offer(
            ((_("Per bal"), Look.BALE), (_("Per penjual"), Look.SELLER), (_("Per jenis"), Look.CATEGORY)), Look.BALE
        )
        self.bales: Table[BaleAccount] = Table(_("Bal"), bale_columns())
        self.sellers: Table[Earnings] = Table(_("Pendapatan per penjual"), earnings_columns(_("Penjual bal")))
        self.categories: Table[Earnings] = Table(_("Pendapatan per jenis"), earnings_columns(_("Jenis")))
        self.account = AccountCard()
        self.add = KeyButton(_("Tambah bal segel"), "F8", icon=Icon.PLUS, height=Size.FIELD)
        self.photo = KeyButton(_("Foto"), "Ctrl+F", height=Size.FIELD)
        self.nota = KeyButton(_("Nota sortir"), "F9", height=Size.FIELD)
        self.sort = KeyButton(_("Buka & sortir"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self.nothing = EmptyState(Icon.BOX, "F8")
        self.nothing.tell(
            _("Belum ada bal"),
            _("Catat bal segel satu per satu, atau masukkan daftarnya dari berkas di Catatan stok awal."),
            _("Tambah bal segel"),
        )
        self._stack = QStackedWidget()
        self._listen()
        self._lay_out()
        self.begin_at(self.bales)

    @property
    def chosen(self) -> BaleAccount | None:
        """The bale whose account is shown."""
        return self.bales.row

    def show_of(self, what: object) -> None:
        """Show the bale with this code."""
        self.looks.choose(Look.BALE)
        self._read()
        self._choose(str(what))

    def read_again(self) -> None:
        """Read the accounts; the chosen bale stays chosen, its line follows when it is read."""
        before = self.chosen
        self._read()
        self._choose(before.bale.code if before else "")
        self.session.jobs.run(self._read_histories, self._show_histories)

    def _read(self) -> None:
        with self.session.reading() as look:
            self._accounts = tuple(look.used.accounts())
            self._piles = tuple(look.goods.piles())
            sealed = look.used.seal() is not None
        self.add.setVisible(not sealed)
        self.nothing.setVisible(not self._accounts)
        self._body.setVisible(bool(self._accounts))
        self.bales.show_rows(self._accounts)
        self.sellers.show_rows(earnings(self._accounts, lambda bale: bale.seller))
        self.categories.show_rows(earnings(self._accounts, lambda bale: bale.category))
        self._show_look()

    def _read_histories(self) -> Mapping[UUID, PileHistory]:
        with self.session.reading() as look:
            return look.used.pile_histories(last_day_over(look, self.session.now()))

    def _show_histories(self, histories: Mapping[UUID, PileHistory]) -> None:
        self._histories = histories
        self._show_line()

    def _choose(self, code: str) -> None:
        codes = [account.bale.code for account in self._accounts]
        if codes:
            self.bales.selectRow(codes.index(code) if code in codes else 0)
        self._show_account()

    def _show_account(self) -> None:
        account = self.chosen
        self.sort.setVisible(account is not None and account.state.can_sort())
        self.nota.setVisible(account is not None and not account.state.can_sort())
        if account is not None:
            self.account.show_account(account)
            self.account.show_photo(photo_of(self.session, account.bale.code))
            self._show_line()

    def _show_line(self) -> None:
        account = self.chosen
        if account is not None and self._histories is not None:
            left = left_of(self._piles, self._histories, account.bale.id)
            self.account.show_sell_down(points_of(left))

    def _show_look(self) -> None:
        tables: dict[object, QWidget] = {Look.SELLER: self.sellers, Look.CATEGORY: self.categories}
        self._stack.setCurrentWidget(tables.get(self.looks.value, self.bales))
        self._body.side.setVisible(self.looks.value is Look.BALE)

    def _buy(self) -> None:
        PurchaseSheet(self.session, self.window()).bought.connect(self.show_of)

    def _sort(self) -> None:
        if self.chosen is not None:
            self.wanted.emit("sorting", self.chosen.bale.code)

    def _show_nota(self) -> None:
        if self.chosen is not None:
            code = self.chosen.bale.code
            paper = Paper(
                _("Nota sortir {code}").format(code=code),
                f"nota-{code}",
                lambda look: nota_document(look, code),
                lambda look: nota_pages(look, code),
            )
            SlipSheet(self.session, self.window(), paper)

    def _show_photo(self) -> None:
        if self.chosen is not None:
            PhotoSheet(self.session, self.window(), self.chosen.bale.code)

    def _listen(self) -> None:
        self.photo.clicked.connect(self._show_photo)
        self.looks.chosen.connect(lambda _look: self._show_look())
        self.bales.picked.connect(lambda _account: self._show_account())
        self.bales.opened.connect(lambda account: self._sort() if account.state.can_sort() else None)
        people = self.session.people
        buy = doing(people, Right.RECEIVE, self._buy)
        self.add.clicked.connect(buy)
        self.nothing.acted.connect(buy)
        guard(people, Right.RECEIVE, self.add, self.sort, self.photo)
        self.nota.clicked.connect(self._show_nota)
        self.sort.clicked.connect(self._sort)

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        for key in (self.photo, self.nota, self.sort):
            keys.addWidget(key, 0 if key is self.photo else 1)
        for table in (self.bales, self.sellers, self.categories):
            self._stack.addWidget(table)
        self._body = ListBeside(self.account, keys)
        self._body.rows.addWidget(self.looks)
        self._body.rows.addWidget(self._stack, 1)
        self._body.rows.addWidget(self.add)
        self._body.fill(self, self.nothing)
