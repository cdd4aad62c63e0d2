"""The screen Produk IKM: local products, and the one that is open in its sizes and colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.goods.shelf import ProductOnShelf
from ui.goods_in import Intake
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.freshness import FreshPage
from ui.window.intake.sheet import open_intake
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.stock.product_card import ProductCard
from ui.window.stock.product_rows import PAGE, ProductList, ProductModel
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _

MOST_FOUND = 200
"""Variants looked through for one search; a name that fits more of them wants another word."""


class LocalPage(FreshPage):
    """All local products, the best-selling first; the chosen one beside them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.field = SearchField(_("Cari nama, perajin, warna, atau barcode"), "F2")
        self.model = ProductModel()
        self.list = ProductList(self.model)
        self.card = ProductCard()
        self.none_found = EmptyState(Icon.SEARCH)
        self.none_found.tell(_("Tidak ketemu"), _("Coba kata lain: nama, perajin, warna, ukuran, atau barcode."))
        self.nothing = EmptyState(Icon.SHIRT)
        self.nothing.tell(
            _("Belum ada produk IKM"),
            _(
                "Masukkan daftar produk dari berkas CSV atau Excel. Satu baris satu ukuran dan warna: "
                "nama, perajin, barcode, stok, harga."
            ),
            _("Barang masuk"),
        )
        self.nothing.hide()
        self.none_found.hide()
        self.bring_in = KeyButton(_("Barang masuk"), "F6", icon=Icon.PLUS, height=self.field.sizeHint().height())
        self.bring_in.clicked.connect(self._bring_in)
        self.nothing.acted.connect(self._bring_in)
        self.field.typed.connect(lambda _text: self._find())
        self.field.left.connect(lambda _step: self.list.setFocus())
        self.list.selectionModel().currentChanged.connect(self._opened)
        self.setFocusProxy(self.field)
        self._lay_out()

    def search(self) -> None:
        """F2 from anywhere: the field takes the keys."""
        self.field.take_focus()

    def read_again(self) -> None:
        """Read what is on the shelf; the open product stays open."""
        self._find()

    def _find(self) -> None:
        text = self.field.text.strip()
        open_now = self.model.at(self.list.currentIndex())
        if text:
            self.model.show_products(self._found(text))
        else:
            self.model.show_products(self._page(0), self._page)
        empty = not self.model.products
        self.nothing.setVisible(empty and not text)
        self.body.setVisible(not empty or bool(text))
        self.none_found.setVisible(empty and bool(text))
        self.list_card.setVisible(not empty)
        self.card.setVisible(not empty)
        self._open_again(open_now)

    def _page(self, offset: int) -> Sequence[ProductOnShelf]:
        with self.session.reading() as look:
            return look.goods.products(PAGE, offset)

    def _found(self, text: str) -> Sequence[ProductOnShelf]:
        with self.session.reading() as look:
            hits = look.goods.search(text, Family.LOCAL, limit=MOST_FOUND)
            return [look.goods.product(product) for product in dict.fromkeys(hit.group for hit in hits)]

    def _open_again(self, before: ProductOnShelf | None) -> None:
        names = [product.product.id for product in self.model.products]
        row = names.index(before.product.id) if before and before.product.id in names else 0
        self.list.setCurrentIndex(self.model.index(row))
        self.card.show_product(self.model.at(self.list.currentIndex()))

    def _opened(self, index: QModelIndex) -> None:
        self.card.show_product(self.model.at(index))

    def _bring_in(self) -> None:
        open_intake(self, self.session, Intake.PRODUCTS)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.GAP)
        self.body = QWidget()
        page.addWidget(self.body)
        page.addWidget(self.nothing)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        head = QHBoxLayout()
        head.setSpacing(Space.GAP)
        head.addWidget(self.field, 1)
        head.addWidget(self.bring_in)
        column.addLayout(head)
        column.addWidget(self.none_found, 1)
        halves = QHBoxLayout()
        halves.setSpacing(Space.GAP)
        rows = QVBoxLayout()
        self.list_card = card_with(rows)
        rows.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        rows.addWidget(self.list)
        halves.addWidget(self.list_card, 6)
        halves.addWidget(self.card, 5)
        column.addLayout(halves, 1)


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return LocalPage(session)
