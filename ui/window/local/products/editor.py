"""A product that is new, or said anew: the form at the left, its sizes and colours at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos import buying
from pos.buying.people import met_maker
from pos.goods.product import Product, Terms
from pos.goods.shelf import ProductOnShelf
from pos.makers.local import LocalPrices
from pos.makers.maker import UnknownMaker
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.scrolling import Column
from ui.window.local.products.draft import FIELD_OF, Missing, Typed, next_code
from ui.window.local.products.form import ProductForm
from ui.window.local.products.grid.cells import GridCells
from ui.window.local.products.grid.entry import GridEntry
from ui.window.local.products.left_grid import cells_of
from ui.window.local.products.photo import PhotoChoice
from ui.window.look.icons import Icon
from ui.window.look.paint import LEFT
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import BAD, Figure, Words
from ui.words import _

_SUGGESTED = 12


class ProductEditor(QWidget):
    """Signals: `saved(str)` with the code of the product; `left` when somebody goes back without saving."""

    saved = Signal(str)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._before: ProductOnShelf | None = None
        self.back = KeyButton(_("Kembali"), "Escape", icon=Icon.CHEVRON_LEFT)
        self.title = Figure("", Type.TITLE, align=LEFT)
        self.save_button = KeyButton(_("Simpan produk"), "F12", Weight.PRIMARY)
        with session.reading() as look:
            categories = [name for name, family in look.goods.categories() if family == "local"]
        self.form = ProductForm(self._makers, categories)
        self.photo = PhotoChoice(session)
        self.grid = GridEntry()
        self.complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.new_maker = KeyButton("", "Ctrl+B", icon=Icon.PLUS, height=Size.TOUCH)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.save_button.clicked.connect(self.save)
        self.new_maker.clicked.connect(self._save_with_maker)

    def begin(self) -> None:
        """Show an empty form for a product that is new in the stall."""
        self._before = None
        with self._session.reading() as look:
            code = next_code(look)
        self._begin_with(_("Produk baru"), GridCells())
        self.form.begin(code)
        self.photo.show_picture("")
        self.form.fields[0].setFocus()

    def show_product(self, shown: ProductOnShelf) -> None:
        """Show a product that is there; its sizes and colours stay, further ones can join."""
        self._before = shown
        with self._session.reading() as look:
            levels = [variant.reorder_level for variant in look.products.variants(shown.product.id)]
        left = {place: shelf.pieces for place, shelf in cells_of(shown).items()}
        self._begin_with(_("Ubah produk"), GridCells(shown.sizes or ("",), shown.colours or ("",), left))
        self.form.show_product(shown.product, max(levels, default=0))
        self.photo.show_picture(shown.picture, shown.colours)
        self.form.fields[0].setFocus()

    def take_scan(self, code: str) -> bool:
        """A scanned code goes into the grid while that takes barcodes."""
        return self.grid.scan(code)

    def save(self) -> None:
        """Keep what was typed, or say beside the field what is wrong; what was typed stays."""
        self._forgive()
        try:
            product = self._begun() if self._before is None else self._changed(self._before)
        except Missing as missing:
            self._blame(missing.field, missing.sentence)
        except Refusal as refusal:
            self._blame(FIELD_OF.get(type(refusal), ""), refusal_sentence(refusal))
            if isinstance(refusal, UnknownMaker):
                self.new_maker.say(_("Catat {name} sebagai perajin baru").format(name=refusal.name))
                self.new_maker.show()
        else:
            self._session.goods_changed()
            self._session.tell(Level.DONE, _("{name} tersimpan.").format(name=product.name))
            self.saved.emit(product.code)

    def _begun(self) -> Product:
        typed = self.form.typed().checked()
        prices = typed.prices()
        self._check_grid()
        cells, pieces = self.grid.cells.cells(prices)
        new = typed.new(cells, prices)
        with self._session.shop.work() as work:
            by, now = self._session.shop.cashier, self._session.now()
            return buying.begin_product(work, new, by, now, pieces=pieces, picture=self.photo.name)

    def _changed(self, before: ProductOnShelf) -> Product:
        typed = self.form.typed().checked()
        level = typed.level()
        self._check_grid()
        by, now = self._session.shop.cashier, self._session.now()
        with self._session.shop.work() as work:
            product = buying.change_product(work, _said(before.product, typed), by, now)
            known = work.products.variants(product.id)
            prices = known[0].prices if known else LocalPrices(0)
            cells, pieces = self.grid.cells.cells(prices)
            if cells:
                buying.add_cells(work, product.code, cells, prices, now)
                made = work.products.variants(product.id)[len(known) :]
                lines = tuple(
                    buying.Pieces(one.item.code, count) for one, count in zip(made, pieces, strict=True) if count
                )
                if lines:
                    buying.receive(work, buying.Arrival(product.maker, product.terms, lines), by, now)
            buying.watch(work, product.code, level)
            if self.photo.name != before.picture:
                buying.set_picture(work, product.code, self.photo.name)
        return product

    def _check_grid(self) -> None:
        for layer, place, sentence in self.grid.cells.faults():
            self.grid.go_to(layer, place)
            raise Missing("", sentence)

    def _save_with_maker(self) -> None:
        typed = self.form.typed()
        by, now = self._session.shop.cashier, self._session.now()
        try:
            with self._session.shop.work() as work:
                met_maker(work, typed.maker.strip(), typed.region.strip(), typed.terms, by, now)
        except Refusal as refusal:
            self._blame("maker", refusal_sentence(refusal))
        else:
            self.save()

    def _makers(self, text: str) -> list[str]:
        with self._session.reading() as look:
            return [maker.name for maker in look.makers.all(text, _SUGGESTED, retired=False)]

    def _begin_with(self, title: str, cells: GridCells) -> None:
        self.title.say(title)
        self._forgive()
        self.grid.show_cells(cells)

    def _forgive(self) -> None:
        self.form.forgive()
        self.complaint.hide()
        self.new_maker.hide()

    def _blame(self, field: str, sentence: str) -> None:
        if not self.form.blame(field, sentence):
            self.complaint.setText(sentence)
            self.complaint.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.GAP)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.save_button)
        column = Column(margin=0)
        column.column.setContentsMargins(0, 0, Space.GAP, 0)
        column.column.addWidget(self.form)
        column.column.addWidget(self.photo)
        column.column.addStretch()
        left, right = QVBoxLayout(), QVBoxLayout()
        halves = QHBoxLayout()
        halves.setSpacing(Space.GAP)
        halves.addWidget(card_with(left), 5)
        halves.addWidget(card_with(right), 5)
        left.addWidget(column)
        right.addWidget(self.grid)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.GAP)
        page.addLayout(head)
        page.addWidget(self.complaint)
        page.addWidget(self.new_maker)
        page.addLayout(halves, 1)


def _said(before: Product, typed: Typed) -> Product:
    return replace(
        before, name=typed.name, category=typed.category, maker=typed.maker, region=typed.region.strip(),
        terms=Terms(typed.terms), material=typed.material.strip(), labelled=typed.labelled,
    )  # fmt: skip
