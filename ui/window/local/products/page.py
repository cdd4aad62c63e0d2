"""Local products: the list, the one that is open in its sizes and colours, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.goods.shelf import ProductOnShelf
from pos.people.rights import Right
from ui.goods_in import Intake
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.view import View
from ui.window.intake.sheet import open_intake
from ui.window.local.products.actions import ProductActions
from ui.window.local.products.card import ProductCard
from ui.window.local.products.editor import ProductEditor
from ui.window.local.products.rows import PAGE, ProductList, ProductModel
from ui.window.look.icons import Icon
from ui.window.look.photos import Photos
from ui.window.look.theme import Size, Space
from ui.window.people.guarded import doing, guard
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _

MOST_FOUND = 200
"""Variants looked through for one search; a name that fits more of them wants another word."""


class ProductsPage(View):
    """All local products, the best-selling first; the chosen one beside them. The editor takes the place of both."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.photos = Photos(session.shop.pictures)
        self.field = SearchField(_("Cari nama, perajin, warna, atau barcode"), "F2")
        self.shelves = ChipRow(_("Yang mana"))
        self.shelves.offer(((_("Dijual"), False), (_("Ditarik"), True)), False)
        self.model = ProductModel()
        self.list = ProductList(self.model, self.photos.of)
        self.card = ProductCard(self.photos.of)
        self.none_found = EmptyState(Icon.SEARCH)
        self.nothing = EmptyState(Icon.SHIRT)
        self.bring_in = KeyButton(_("Dari berkas"), "Ctrl+I", icon=Icon.FOLDER, height=Size.FIELD)
        self.add = KeyButton(_("Produk baru"), "F8", Weight.PRIMARY, icon=Icon.PLUS, height=Size.FIELD)
        self.deeds = ProductActions(session)
        self._editor: ProductEditor | None = None
        self._stack = QStackedWidget()
        _say_empty(self.nothing, self.none_found)
        self._listen()
        self._lay_out()
        self.begin_at(self.field)

    @property
    def shown_product(self) -> ProductOnShelf | None:
        """The product that is open."""
        return self.model.at(self.list.currentIndex())

    @property
    def editor(self) -> ProductEditor | None:
        """The editor while it is in front."""
        return self._editor if self._stack.currentWidget() is self._editor else None

    def search(self) -> None:
        """F2 from anywhere: the field takes the keys."""
        if self.editor is None:
            self.field.take_focus()

    def show_of(self, what: object) -> None:
        """Show the product of which this is the code of a size and colour, also one that is not sold any more."""
        self._stack.setCurrentIndex(0)
        for retired in (False, True):
            self.shelves.choose(retired)
            self.field.edit.setText(str(what))
            self._find()
            if self.model.products:
                return

    def take_scan(self, code: str) -> bool:
        """A scan belongs to the grid of the editor while that takes barcodes."""
        return self.editor is not None and self.editor.take_scan(code)

    def read_again(self) -> None:
        """Read what is on the shelf; the open product stays open."""
        self._find()

    def _find(self) -> None:
        text, retired = self.field.text.strip(), bool(self.shelves.value)
        open_now = self.shown_product
        if retired:
            self.model.show_products(self._retired(0), self._retired)
        elif text:
            self.model.show_products(self._found(0), self._found)
        else:
            self.model.show_products(self._page(0), self._page)
        empty = not self.model.products
        self.nothing.setVisible(empty and not text and not retired)
        self.body.setVisible(not empty or bool(text) or retired)
        self.none_found.setVisible(empty and (bool(text) or retired))
        self.list_card.setVisible(not empty)
        self.side.setVisible(not empty)
        self._open_again(open_now)

    def _page(self, offset: int) -> Sequence[ProductOnShelf]:
        with self.session.reading() as look:
            return look.goods.products(PAGE, offset)

    def _retired(self, offset: int) -> Sequence[ProductOnShelf]:
        with self.session.reading() as look:
            return look.products.retired(self.field.text.strip(), PAGE, offset)

    def _found(self, offset: int) -> Sequence[ProductOnShelf]:
        """A page at a time: a word that fits many products would hold up the next key if all of them were read."""
        with self.session.reading() as look:
            hits = look.goods.search(self.field.text.strip(), Family.LOCAL, limit=MOST_FOUND)
            products = list(dict.fromkeys(hit.group for hit in hits))
            return [look.goods.product(product) for product in products[offset : offset + PAGE]]

    def _open_again(self, before: ProductOnShelf | None) -> None:
        self._open_code(before.product.code if before else "")

    def _open_code(self, code: str) -> None:
        codes = [product.product.code for product in self.model.products]
        row = codes.index(code) if code in codes else 0
        self.list.setCurrentIndex(self.model.index(row))
        self._opened(self.list.currentIndex())

    def _opened(self, index: QModelIndex) -> None:
        shown = self.model.at(index)
        self.card.show_product(shown, costs=self.session.people.sees_costs)
        self.deeds.show_product(shown)

    def _begin(self) -> None:
        editor = self._built_editor()
        editor.begin()
        self._stack.setCurrentWidget(editor)

    def _change(self) -> None:
        if (shown := self.shown_product) is not None:
            editor = self._built_editor()
            self._stack.setCurrentWidget(editor)
            editor.show_product(shown)

    def _built_editor(self) -> ProductEditor:
        if self._editor is None:
            self._editor = ProductEditor(self.session)
            self._editor.left.connect(self._come_back)
            self._editor.saved.connect(self._saved)
            self._stack.addWidget(self._editor)
        return self._editor

    def _come_back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, code: str) -> None:
        self.field.clear()
        self._come_back()
        self._show_code(code)

    def _show_code(self, code: str) -> None:
        """Open a product wherever it stands in the list; a new one is behind the first page."""
        if code not in [product.product.code for product in self.model.products]:
            self.field.edit.setText(code)
        self._open_code(code)

    def _bring_in(self) -> None:
        open_intake(self, self.session, Intake.PRODUCTS)

    def _listen(self) -> None:
        people = self.session.people
        begin = doing(people, Right.RECEIVE, self._begin)
        self.add.clicked.connect(begin)
        self.nothing.acted.connect(begin)
        self.bring_in.clicked.connect(doing(people, Right.RECEIVE, self._bring_in))
        guard(people, Right.RECEIVE, self.add, self.bring_in)
        self.deeds.change_wanted.connect(self._change)
        self.deeds.labels_wanted.connect(lambda code: self.wanted.emit("labels", code))
        self.shelves.chosen.connect(lambda _retired: self._find())
        self.field.typed.connect(lambda _text: self._find())
        self.field.left.connect(lambda _step: self.list.setFocus())
        self.list.selectionModel().currentChanged.connect(self._opened)
        self.list.activated.connect(lambda _index: self._change())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.GAP)
        head.addWidget(self.field, 1)
        head.addWidget(self.bring_in)
        head.addWidget(self.add)
        rows = QVBoxLayout()
        self.list_card = card_with(rows)
        rows.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        rows.addWidget(self.list)
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(Space.SMALL)
        side.addWidget(self.card, 1)
        side.addWidget(self.deeds)
        halves = QHBoxLayout()
        halves.setSpacing(Space.GAP)
        halves.addWidget(self.list_card, 6)
        halves.addWidget(self.side, 5)
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.shelves)
        column.addWidget(self.none_found, 1)
        column.addLayout(halves, 1)
        page = QVBoxLayout()
        page.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.SMALL)
        page.addLayout(head)
        page.addWidget(self.body, 1)
        page.addWidget(self.nothing, 1)
        first = QWidget()
        first.setLayout(page)
        self._stack.addWidget(first)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)


def _say_empty(nothing: EmptyState, none_found: EmptyState) -> None:
    none_found.tell(_("Tidak ketemu"), _("Coba kata lain: nama, perajin, warna, ukuran, atau barcode."))
    nothing.tell(
        _("Belum ada produk IKM"),
        _("Catat produk baru dengan F8: nama, perajin, harga, lalu ukuran dan warnanya sekaligus. ")
        + _("Atau masukkan daftarnya dari berkas CSV atau Excel dengan Ctrl+I."),
        _("Produk baru"),
    )
    nothing.hide()
    none_found.hide()
