"""The exchange screen: the receipt and the shelf at the left, what is taken and the difference at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from pos.goods.item import Item, UnknownCode
from pos.goods.shelf import ProductOnShelf
from pos.money import Rupiah, write_rp
from pos.returning import Brought
from pos.selling.payment import Payment
from pos.selling.returned import Condition, Refund
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Space, Type
from ui.window.till.exchange.draft import Draft
from ui.window.till.exchange.finding import Finding
from ui.window.till.exchange.lines import ReceiptLines
from ui.window.till.exchange.paying import BackSheet, PaySheet
from ui.window.till.exchange.side import ExchangeSide
from ui.window.till.exchange.unproven import UnprovenSheet
from ui.window.till.goods.free_line import FreeLineSheet
from ui.window.till.goods.shelf import Shelf
from ui.window.till.goods.variants import VariantSheet
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Line, Words
from ui.words import _, short_date

_ROW = 66
_MOST_ROWS = 3
_LOW = 560
"""Pixels of height below which the receipt shows fewer lines, so that the shelf has room."""


class ExchangePage(QWidget):
    """One buyer who came back. What is decided here is on disk before it is left, or nothing is."""

    left = Signal()
    """Nothing was done, or it is done: back to the goods."""

    answered = Signal()
    """The question about the difference is off the screen, whatever was answered."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._draft = self._fresh()
        self.finding = Finding(session)
        self.lines = ReceiptLines()
        self.shelf = Shelf(session)
        self.side = ExchangeSide()
        self._title, self._when = Words(style=Type.HEADING), Words(tone=MUTED)
        self._when.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.another = KeyButton(_("Ganti struk"), "F9", Weight.QUIET)
        self._left = QStackedWidget()
        self._counter = self._with_counter()
        self._arrange()
        self._listen()

    @property
    def draft(self) -> Draft:
        """What lies on the counter so far."""
        return self._draft

    def start(self, number: str = "") -> None:
        """Begin anew, with the receipt `number` if one is meant."""
        self._draft = self._fresh()
        self._left.setCurrentWidget(self.finding)
        self.side.follow(self._draft)
        if not number or not self.choose(number):
            self.finding.start()

    def choose(self, number: str) -> bool:
        """Begin with this receipt; whether there is one. What was taken instead so far stays."""
        found = self._session.returns.sale(number)
        if found is None:
            return False
        self._draft = self._draft.about(*found)
        self._show_counter()
        if not any(line.left for line in self._draft.lines):
            text = _("Semua barang di struk {number} sudah kembali.")
            self._session.tell(Level.WARNING, text.format(number=found[0].number))
        return True

    def scan(self, code: str) -> bool:
        """A receipt, or something that is taken instead; whether the code is known."""
        if self.choose(code):
            return True
        with self._session.reading() as look:
            item = look.goods.item_by_code(code)
        if item is None:
            self._session.tell(Level.WARNING, refusal_sentence(UnknownCode(code)))
            return False
        self._add(item, self.shelf.take_quantity())
        return True

    def search(self) -> None:
        """F2: the field that is shown takes the keys."""
        field = self.finding.field if self._left.currentWidget() is self.finding else self.shelf.field
        field.take_focus()

    def finish(self) -> None:
        """Settle the difference, then do all of it at once."""
        if not self._draft.pieces_back:
            return
        sheet: Sheet
        if self._draft.difference > 0:
            sheet = PaySheet(self._session, self.window(), self._draft.difference, self._settle)
        else:
            sheet = BackSheet(self._session, self.window(), self._draft, self._give)
        sheet.gone.connect(self.answered)

    def _settle(self, payments: tuple[Payment, ...]) -> None:
        self._session.returns.take_back(self._draft.wanted(payments, None))

    def _give(self, refunds: tuple[Refund, ...] | None, reason: str) -> None:
        self._session.returns.take_back(self._draft.wanted((), refunds, reason))

    def _add(self, item: Item, quantity: int) -> None:
        with self._session.telling():
            self._now(replace(self._draft, cart=self._draft.cart.add(item, quantity)))
        self.shelf.field.take_focus()

    def _step(self, key: int, quantity: int) -> None:
        with self._session.telling():
            self._now(replace(self._draft, cart=self._draft.cart.with_quantity(key, quantity)))

    def _remove(self, key: int) -> None:
        self._now(replace(self._draft, cart=self._draft.cart.without(key)))

    def _bring(self, brought: Brought) -> None:
        self._draft = self._draft.with_unproven(brought)
        self._show_counter()

    def _now(self, draft: Draft) -> None:
        self._draft = draft
        self.lines.follow(draft)
        self.side.follow(draft)

    def _show_counter(self) -> None:
        draft, sale = self._draft, self._draft.sale
        self._title.setText(_("Struk {number}").format(number=sale.number) if sale else _("Tanpa struk"))
        when = f"{short_date(sale.at.date())} {sale.at:%H:%M} · {write_rp(sale.total)}" if sale else ""
        goods = ", ".join(f"{each.item.full_name} {write_rp(each.worth)}" for each in draft.unproven if each.item)
        self._when.setText(when or goods)
        self.lines.setVisible(bool(draft.lines))
        self.lines.show_draft(draft)
        rows = min(len(draft.lines), _MOST_ROWS if self.height() >= _LOW else 2)
        self.lines.setFixedHeight(rows * _ROW + 2)
        self.side.follow(draft)
        self._left.setCurrentWidget(self._counter)
        if draft.lines and not draft.pieces_back:
            self.lines.take_focus()
        else:
            self.shelf.field.take_focus()

    def _fresh(self) -> Draft:
        cart = self._session.returns.new_cart()
        return Draft(cart.checkout, cart)

    def _choose_variant(self, product: ProductOnShelf, quantity: int) -> None:
        VariantSheet(self.window(), product, quantity).taken.connect(self._add)

    def _take_freely(self, price: Rupiah | None = None, name: str = "", quantity: int = 1) -> None:
        """Something that is in no list is taken instead."""
        FreeLineSheet(self._session, self.window(), price, name, quantity, add=self._add)

    def _set_condition(self, position: int, condition: object) -> None:
        self._now(self._draft.with_condition(position, Condition(str(condition))))

    def _without_receipt(self) -> None:
        UnprovenSheet(self._session, self.window()).brought.connect(self._bring)

    def _listen(self) -> None:
        self.finding.chosen.connect(self.choose)
        self.finding.without.connect(self._without_receipt)
        self.lines.stepped.connect(lambda at, count: self._now(self._draft.with_pieces(at, count)))
        self.lines.told.connect(self._set_condition)
        self.shelf.item_chosen.connect(self._add)
        self.shelf.product_chosen.connect(self._choose_variant)
        self.shelf.free_wanted.connect(self._take_freely)
        self.shelf.price_given.connect(lambda price, quantity: self._take_freely(price, quantity=quantity))
        self.shelf.nothing_found.connect(lambda words, quantity: self._take_freely(name=words, quantity=quantity))
        self.side.lines.stepped.connect(self._step)
        self.side.lines.removed.connect(self._remove)
        self.side.leave.clicked.connect(self.left)
        self.side.finish.clicked.connect(self.finish)
        self.another.clicked.connect(self._find_another)

    def _find_another(self) -> None:
        self._left.setCurrentWidget(self.finding)
        self.finding.start()

    def _with_counter(self) -> QWidget:
        head = QHBoxLayout()
        head.setContentsMargins(Space.EDGE, Space.HAIR, Space.GAP, Space.HAIR)
        head.setSpacing(Space.GAP)
        head.addWidget(self._title)
        head.addWidget(self._when, 1)
        head.addWidget(self.another)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.lines)
        column.addWidget(self.shelf, 1)
        return inside

    def _arrange(self) -> None:
        self._left.addWidget(self.finding)
        self._left.addWidget(self._counter)
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self._left, 63)
        halves.addWidget(self.side, 37)
