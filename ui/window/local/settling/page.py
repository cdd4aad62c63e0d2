"""The screen Setor: what is owed to makers in all and by when, and what is done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.makers.account import Bill, MakerAccount
from pos.makers.owing import Owing
from pos.makers.settlement import Settlement
from ui.notice import Level
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.view import View
from ui.window.local.settling.account import AccountPanel, Look
from ui.window.local.settling.columns import events, owed_columns
from ui.window.local.settling.papers import show_document, show_owing, show_statement
from ui.window.local.settling.sheets import PaySheet, SettleSheet
from ui.window.local.settling.sums import Told, told
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.figures.stat_card import StatCard
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _

_NARROW = 640
"""Below this width of the list, in pixels, what is due and what waits stand on a second line."""


class SettlingPage(View):
    """Every maker to whom something is owed, the most urgent first, and the account of the chosen one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted, self._asked = "", False
        self.owed = StatCard(_("Utang ke perajin"))
        self.overdue = StatCard(_("Lewat tempo"))
        self.soon = StatCard(_("Jatuh tempo 7 hari ini"))
        self.unsettled = StatCard(_("Terjual, belum disetor"))
        self.makers: Table[MakerAccount] = Table(
            _("Utang ke perajin"), owed_columns(session.today), folds_below=_NARROW
        )
        self.account = AccountPanel()
        self.owing = KeyButton(_("Daftar"), "Ctrl+P", icon=Icon.PRINTER, height=Size.FIELD)
        self.statement = KeyButton(_("Rekening"), "Ctrl+R", height=Size.FIELD)
        self.send_back = KeyButton(_("Kembalikan"), "Ctrl+K", height=Size.FIELD)
        self.send_back.setToolTip(_("Kembalikan titipan"))
        self.pay = KeyButton(_("Bayar"), "F9", height=Size.FIELD)
        self.settle = KeyButton(_("Setor"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self.nothing = EmptyState(Icon.RECEIPT)
        self.nothing.tell(
            _("Tidak ada utang ke perajin"),
            _("Yang dibeli dengan tempo dan titipan yang laku muncul di sini, dengan tanggal bayarnya."),
            _("Terima barang"),
        )
        self._listen()
        self._lay_out()
        self.begin_at(self.makers)

    @property
    def chosen(self) -> MakerAccount | None:
        """The account that is shown."""
        return self.makers.row

    def show_of(self, what: object) -> None:
        """Show the maker with this name."""
        self._wanted, self._asked = str(what), True
        self.read_again()

    def read_again(self) -> None:
        """Read what is owed, off the UI thread; the chosen maker stays chosen."""
        if not self._wanted and self.chosen is not None:
            self._wanted = self.chosen.maker.name
        self.session.jobs.run(self._read, self._show)

    def _read(self) -> tuple[Owing, Told]:
        with self.session.reading() as look:
            owing = Owing(self.session.today, tuple(look.makers.owed()))
        return owing, told(owing)

    def _show(self, read: tuple[Owing, Told]) -> None:
        owing, figures = read
        for card, about in zip((self.owed, self.overdue, self.soon, self.unsettled), figures, strict=True):
            card.tell(*about)
        self.makers.show_rows(owing.accounts)
        self.nothing.setVisible(not owing.accounts)
        self._body.setVisible(bool(owing.accounts))
        names = [account.maker.name for account in owing.accounts]
        if names:
            self.makers.selectRow(names.index(self._wanted) if self._wanted in names else 0)
        if self._asked and self._wanted not in names:
            words = _("{name} tidak punya utang atau titipan yang menunggu.").format(name=self._wanted)
            self.session.tell(Level.WARNING, words)
        self._wanted, self._asked = "", False
        self._show_account()

    def _show_account(self) -> None:
        account = self.chosen
        if account is None:
            return
        maker, today = account.maker.id, self.session.today
        with self.session.reading() as look:
            waiting = look.settlements.waiting(maker, today)
            past = events(account, look.deliveries.latest(maker), look.settlements.latest(maker))
            held = look.makers.summary(maker).left_titip
        self.account.show_account(account, waiting, past, today)
        self.account.show_look(Look.BILLS if account.open else Look.WAITING if waiting else Look.PAST)
        self.settle.setEnabled(bool(waiting))
        self.pay.setEnabled(account.owed > 0)
        self.send_back.setEnabled(held > 0)

    def _settle(self) -> None:
        if self.chosen is not None:
            with self.session.telling():
                SettleSheet(self.session, self.window(), self.chosen.maker.name).settled.connect(self._settled)

    def _settled(self, settlement: Settlement) -> None:
        self._wanted = settlement.maker_name
        self.read_again()
        show_document(self.session, self.window(), settlement.number)

    def _pay(self) -> None:
        if self.chosen is not None:
            self._pay_bill(self.account.bill)

    def _pay_bill(self, bill: Bill | None) -> None:
        account = self.chosen
        if account is not None and account.owed > 0:
            sheet = PaySheet(self.session, self.window(), account, bill)
            sheet.paid.connect(lambda payment: show_document(self.session, self.window(), payment.number))

    def _send_back(self) -> None:
        if self.chosen is not None:
            self.wanted.emit("receive", ("back", self.chosen.maker.name))

    def _statement(self) -> None:
        if self.chosen is not None:
            show_statement(self.session, self.window(), self.chosen.maker.name)

    def _listen(self) -> None:
        self.makers.picked.connect(lambda _account: self._show_account())
        self.makers.opened.connect(lambda _account: self._pay())
        self.account.bill_opened.connect(self._pay_bill)
        self.account.document_opened.connect(lambda number: show_document(self.session, self.window(), number))
        self.owing.clicked.connect(lambda: show_owing(self.session, self.window()))
        self.statement.clicked.connect(self._statement)
        self.send_back.clicked.connect(self._send_back)
        self.pay.clicked.connect(self._pay)
        self.settle.clicked.connect(self._settle)
        self.nothing.acted.connect(lambda: self.wanted.emit("receive", None))

    def _lay_out(self) -> None:
        sums = QHBoxLayout()
        sums.setSpacing(Space.GAP)
        for each in (self.owed, self.overdue, self.soon, self.unsettled):
            sums.addWidget(each)
        left, right, keys, halves = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for card, part in ((left, self.makers), (right, self.account)):
            halves.addWidget(card_with(card), 1)
            card.addWidget(part)
        halves.setSpacing(Space.GAP)
        keys.setSpacing(Space.SMALL)
        for button in (self.owing, self.statement, self.send_back, self.pay, self.settle):
            keys.addWidget(button, 1)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.GAP)
        body.addLayout(sums)
        body.addLayout(halves, 1)
        body.addLayout(keys)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.addWidget(self._body, 1)
        page.addWidget(self.nothing, 1)
        self.nothing.hide()
