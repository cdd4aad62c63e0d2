"""The screen Riwayat: find a receipt by number, amount, goods, way of paying, name or day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.people.rights import Right
from pos.ports import SaleHead
from pos.reports.figure import Figure, Part
from pos.selling.sale import sold_on
from printing.builders.words import receipt_count
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.days.day_picker import pick_day
from ui.window.desk.freshness import FreshPage
from ui.window.history.back_view import BackView
from ui.window.history.columns import NARROW, sale_columns
from ui.window.history.parts import PartsView
from ui.window.history.receipt import ReceiptView
from ui.window.history.returns import ReturnsSheet
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.text import MUTED, Words
from ui.words import _, short_date

MOST = 100
"""Receipts shown at once; with more than these a further word finds faster than the eye."""


class HistoryPage(FreshPage):
    """All receipts, the newest first, and the chosen one beside them; or those that a figure of a report is made of.

    Signals: `report_wanted` when somebody goes back to the report whose figure is open.
    """

    report_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._day: date | None = None
        hint = _("Nomor, jumlah, barang, cara bayar, nama")
        self.field = SearchField(hint, "F2", shorter=_("Nomor, jumlah, barang, nama"))
        self.days = ChipRow(_("Hari"))
        self.pick = KeyButton(_("Pilih hari"), "F4", icon=Icon.CALENDAR)
        self.returns = KeyButton(_("Retur"), "F8", height=Size.FIELD)
        self.table: Table[SaleHead] = Table(_("Struk"), sale_columns(lambda: session.today), folds_below=NARROW)
        self.count = Words(style=Type.NOTE, tone=MUTED)
        self.parts = PartsView(session)
        self.receipt = ReceiptView(session)
        self.back = BackView(session)
        self.nothing = EmptyState(Icon.RECEIPT)
        self.none_found = EmptyState(Icon.SEARCH)
        self.none_found.tell(
            _("Tidak ketemu"), _("Coba yang lain: nomor struk, jumlah seperti 220.000, nama barang, atau hari lain.")
        )
        self.nothing.hide()
        self.none_found.hide()
        self.parts.hide()
        self.parts.picked.connect(self._show_part)
        self.parts.removed.connect(self._close_figure)
        self.parts.left.connect(self.report_wanted)
        self.field.typed.connect(lambda _text: self._find())
        self.field.left.connect(lambda _step: self._rows.setFocus())
        self.field.submitted.connect(lambda _text: self._rows.setFocus())
        self.days.chosen.connect(self._day_chosen)
        self.pick.clicked.connect(self._pick_day)
        self.returns.clicked.connect(lambda: ReturnsSheet(session, self.window()))
        self.table.picked.connect(self.receipt.show_sale)
        self.nothing.acted.connect(lambda: session.page_wanted.emit("till"))
        session.sold.connect(lambda _completed: self.out_of_date())
        session.returns.done.connect(lambda _taken, _shift: self.out_of_date())
        session.people.moved.connect(self._leave_what_is_barred)
        self.receipt.exchange_wanted.connect(session.exchange_wanted)
        self.setFocusProxy(self.field)
        self._lay_out()

    def search(self) -> None:
        """F2 from anywhere: the field takes the keys."""
        self.field.take_focus()

    def show_day(self, day: date | None) -> None:
        """Show the receipts of one trading day, or of all."""
        self._day = day
        self._offer_days()
        self._find()

    def show_figure(self, figure: Figure, name: str) -> None:
        """Show what a figure of a report is made of, by its name there."""
        self.parts.show_figure(figure, name)
        self.field.edit.clear()
        self.read_again()
        self.parts.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_figure(self) -> None:
        """Take the filter off: its day stays, all its receipts are there again."""
        figure = self.parts.figure
        self.parts.show_figure(None)
        self.show_day(figure.span.first if figure and figure.span.length == 1 else None)
        self.field.take_focus()

    def _leave_what_is_barred(self) -> None:
        """Whoever comes next and may see no reports finds no figure of one open."""
        if self.parts.figure is not None and not self.session.people.gate.is_open(Right.REPORTS):
            self.parts.show_figure(None)
            self.out_of_date()

    def _show_part(self, part: Part | None) -> None:
        """Show the receipt, or the return, that was walked to among the parts of a figure."""
        self.side.setVisible(part is not None)
        self.back.show_return(part.number if part and part.back else "")
        self.receipt.show_sale(self._head_of(part) if part and not part.back else None)

    def _head_of(self, part: Part) -> SaleHead | None:
        with self.session.reading() as look:
            found = look.sales.find(part.number, sold_on(part.day))
        return next((sale for sale in found if sale.number == part.number), None)

    @property
    def _rows(self) -> QWidget:
        """The list that is shown."""
        return self.table if self.parts.figure is None else self.parts.table

    def read_again(self) -> None:
        """Read what was sold meanwhile; the open receipt stays open."""
        self._offer_days()
        self._find()

    def _offer_days(self) -> None:
        today = self.session.today
        choices: list[tuple[str, date | None]] = [
            (_("Semua hari"), None),
            (_("Hari ini"), today),
            (_("Kemarin"), today - timedelta(days=1)),
        ]
        if self._day not in [day for _words, day in choices] and self._day:
            choices.append((short_date(self._day), self._day))
        self.days.offer(choices, self._day)

    def _find(self) -> None:
        text = self.field.text.strip()
        figure = self.parts.figure
        if figure is not None and figure.of_costs and not self.session.people.sees_costs:
            self.parts.show_figure(None)  # somebody else stands at the till by now
        opened = self.parts.figure is not None
        self.narrowing.setHidden(opened)
        self.returns.setHidden(opened)
        if opened:
            for part in (self.nothing, self.table_card, self.none_found):
                part.hide()
            self.body.show()
            self.parts.read_again(text)
            return
        self.back.show_return("")
        before = self.receipt.number
        with self.session.reading() as look:
            sales = list(look.sales.find(text, sold_on(self._day), MOST + 1))
        more = len(sales) > MOST
        sales = sales[:MOST]
        searched = bool(text) or self._day is not None
        self.nothing.setVisible(not sales and not searched)
        self.body.setVisible(bool(sales) or searched)
        self.none_found.setVisible(not sales and searched)
        self.table_card.setVisible(bool(sales))
        self.side.setVisible(bool(sales))
        self.nothing.tell(
            _("Belum ada transaksi"), _("Setiap struk yang jadi muncul di sini, selamanya."), _("Buka kasir")
        )
        self.table.show_rows(sales)
        self.count.setText(_count(len(sales), more=more))
        numbers = [sale.number for sale in sales]
        if sales:
            self.table.selectRow(numbers.index(before) if before in numbers else 0)
        else:
            self.receipt.show_sale(None)

    def _day_chosen(self, day: object) -> None:
        self._day = day if isinstance(day, date) else None
        self._find()

    def _pick_day(self) -> None:
        pick_day(self, self.session, self._day or self.session.today, self.show_day)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        page.addWidget(self.nothing)
        self.body = QWidget()
        page.addWidget(self.body)
        halves = QHBoxLayout(self.body)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(Space.GAP)
        left = QVBoxLayout()
        left.setSpacing(Space.GAP)
        head = QHBoxLayout()
        head.setSpacing(Space.GAP)
        head.addWidget(self.field, 1)
        head.addWidget(self.returns)
        left.addLayout(head)
        self.narrowing = QWidget()
        row = QHBoxLayout(self.narrowing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.GAP)
        row.addWidget(self.days, 1)
        row.addWidget(self.pick)
        left.addWidget(self.narrowing)
        left.addWidget(self.parts, 1)
        inside = QVBoxLayout()
        inside.setSpacing(Space.HAIR)
        self.table_card = card_with(inside)
        inside.setContentsMargins(Space.SMALL, Space.HAIR, Space.SMALL, Space.GAP)
        inside.addWidget(self.table, 1)
        self.count.setIndent(Space.GAP)
        inside.addWidget(self.count)
        left.addWidget(self.table_card, 1)
        left.addWidget(self.none_found, 1)
        halves.addLayout(left, 2)
        beside = QVBoxLayout()
        self.side = card_with(beside)
        beside.addWidget(self.receipt)
        beside.addWidget(self.back)
        halves.addWidget(self.side, 1)


def _count(count: int, *, more: bool) -> str:
    if more:
        return _("{count} struk terbaru. Tulis kata lain untuk mempersempit.").format(count=count)
    return receipt_count(count, _)


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return HistoryPage(session)
