"""Prices change from now on, for one size and colour or for all; every price there was stands beneath."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from pos import buying
from pos.goods.item import AbsurdPrice
from pos.goods.product import Terms
from pos.goods.shelf import ProductOnShelf
from pos.makers.local import AbovePrice, HalfAWholesalePrice, LocalPrices, LocalPriceSet, LocalVariant
from pos.money import UnclearAmount, read, write, write_rp
from pos.ports import Work
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Space, Type
from ui.window.widgets.fields.choice import Choice
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.whole_number import read_pieces
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _, moment, several

_FIELDS = {AbovePrice: "floor", AbsurdPrice: "price", HalfAWholesalePrice: "wholesale_price"}
_HIGH, _LOWEST, _AROUND = 190, 106, 492
"""How high the list of past prices may be, and what stands around it, in pixels."""


@dataclass(frozen=True)
class _Wrong(Exception):
    field: str
    sentence: str


class PriceSheet(Sheet):
    """Prices of one product."""

    def __init__(self, session: Session, host: QWidget, shown: ProductOnShelf) -> None:
        super().__init__(host, _("Ganti harga"), _("Pasang harga"), text=shown.product.name, width=900)
        self._session, self._shown = session, shown
        with session.reading() as look:
            self._variants = tuple(look.products.variants(shown.product.id))
        self.which = Choice(_("Untuk"))
        self.which.addItem(_("Semua ukuran dan warna"), None)
        for variant in self._variants:
            self.which.addItem(variant.item.detail or variant.item.name, variant)
        asked = _("Harga setor") if shown.product.terms is Terms.CONSIGNMENT else _("Harga modal")
        self.rows = {
            "price": FormRow(_("Harga jual"), QLineEdit()),
            "floor": FormRow(_("Harga pas"), QLineEdit()),
            "asked": FormRow(asked, QLineEdit()),
            "wholesale_from": FormRow(_("Grosir mulai"), QLineEdit()),
            "wholesale_price": FormRow(_("Harga grosir"), QLineEdit()),
            "note": FormRow(_("Catatan"), QLineEdit(), ""),
        }
        self.history: Table[LocalPriceSet] = Table(_("Harga yang pernah dipasang"), _columns())
        self.history.setFixedHeight(max(_LOWEST, min(_HIGH, host.height() - _AROUND)))
        self._sees = session.people.sees_costs
        self._fill_body()
        self.which.currentIndexChanged.connect(lambda _index: self._fill())
        self.accepted.connect(self._set)
        self._fill()
        self.open(self._field("price"))

    @property
    def variant(self) -> LocalVariant | None:
        """The size and colour that is meant; None for all."""
        chosen = self.which.currentData()
        return chosen if isinstance(chosen, LocalVariant) else None

    def _fill(self) -> None:
        variant = self.variant or (self._variants[0] if self._variants else None)
        if variant is None:
            return
        prices = variant.prices
        asked = prices.setor if self._shown.product.terms is Terms.CONSIGNMENT else prices.cost
        figures = {
            "price": prices.price, "floor": prices.floor, "asked": asked,
            "wholesale_from": prices.wholesale_from, "wholesale_price": prices.wholesale_price,
        }  # fmt: skip
        for name, figure in figures.items():
            self._field(name).setText("" if figure is None else write(figure))
            self.rows[name].blame("")
        self._field("price").selectAll()
        with self._session.reading() as look:
            self.history.show_rows(tuple(look.products.price_history(variant.id)))

    def _set(self) -> None:
        """Set the prices, or say beside the field what is wrong; what was typed stays."""
        for row in self.rows.values():
            row.blame("")
        try:
            prices = self._prices()
            with self._session.shop.work() as work:
                changed = sum(self._set_for(work, code, each) for code, each in self._meant(prices))
        except _Wrong as wrong:
            self._blame(wrong.field, wrong.sentence)
        except Refusal as refusal:
            self._blame(_FIELDS.get(type(refusal), "note"), refusal_sentence(refusal))
        else:
            self.close()
            self._session.goods_changed()
            words = several("Harga {count} varian diganti.", "Harga {count} varian diganti.", changed)
            same = _("Harganya sama, tidak ada yang berubah.")
            self._session.tell(Level.DONE, words.format(count=changed) if changed else same)

    def _meant(self, prices: LocalPrices) -> list[tuple[str, LocalPrices]]:
        """What to set for which code; whoever may not see what goods cost leaves that as it is for each of them."""
        meant = self.variant
        if self._sees:
            return [(meant.item.code if meant else self._shown.product.code, prices)]
        kept = [(each, each.prices) for each in ((meant,) if meant else self._variants)]
        return [(each.item.code, replace(prices, cost=was.cost, setor=was.setor)) for each, was in kept]

    def _set_for(self, work: Work, code: str, prices: LocalPrices) -> int:
        by, now = self._session.shop.cashier, self._session.now()
        return buying.set_prices(work, code, prices, by, now, self._field("note").text().strip())

    def _prices(self) -> LocalPrices:
        price, asked = self._money("price"), self._money("asked")
        if price is None:
            raise _Wrong("price", _("Isi harga jualnya."))
        text = self._field("wholesale_from").text()
        pieces = read_pieces(text)
        if text.strip() and pieces is None:
            raise _Wrong("wholesale_from", _('"{text}" bukan jumlah potong.').format(text=text))
        prices = LocalPrices(
            price, floor=self._money("floor"), wholesale_from=pieces, wholesale_price=self._money("wholesale_price")
        )
        titip = self._shown.product.terms is Terms.CONSIGNMENT
        return replace(prices, setor=asked) if titip else replace(prices, cost=asked)

    def _money(self, name: str) -> int | None:
        text = self._field(name).text()
        if not text.strip():
            return None
        try:
            return read(text)
        except UnclearAmount as unclear:
            raise _Wrong(name, refusal_sentence(unclear)) from None

    def _blame(self, name: str, sentence: str) -> None:
        self.rows[name].blame(sentence)
        self.rows[name].field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rearrange()

    def _field(self, name: str) -> QLineEdit:
        field = self.rows[name].field
        assert isinstance(field, QLineEdit)  # noqa: S101 they are all made so above
        return field

    def _fill_body(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.GAP)
        grid.setVerticalSpacing(Space.SMALL)
        grid.addWidget(FormRow(_("Untuk"), self.which), 0, 0)
        for number, name in enumerate(("price", "floor", "asked", "wholesale_from", "wholesale_price"), start=1):
            grid.addWidget(self.rows[name], number // 3, number % 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.rows["note"], 2, 0, 1, 3)
        if not self._sees:
            self.rows["asked"].hide()
        self.body.addLayout(grid)
        self.body.addWidget(Words(_("Harga yang pernah dipasang"), Type.LABEL, MUTED))
        self.body.addWidget(self.history)


def _columns() -> tuple[Column[LocalPriceSet], ...]:
    return (
        Column(_("Sejak"), lambda one: moment(one.at), 176),
        Column(_("Harga jual"), lambda one: write_rp(one.prices.price), 120, Voice.AMOUNT),
        Column(_("Harga pas"), lambda one: _perhaps(one.prices.floor), 110, Voice.AMOUNT),
        Column(_("Grosir"), _wholesale, 150, Voice.AMOUNT),
        Column(_("Oleh"), lambda one: one.by, 110, Voice.MUTED),
        Column(_("Catatan"), lambda one: one.note, 0, Voice.MUTED),
    )


def _perhaps(amount: int | None) -> str:
    return write(amount) if amount is not None else ""


def _wholesale(one: LocalPriceSet) -> str:
    prices = one.prices
    if prices.wholesale_from is None or prices.wholesale_price is None:
        return ""
    return f"{prices.wholesale_from}+  {write(prices.wholesale_price)}"
