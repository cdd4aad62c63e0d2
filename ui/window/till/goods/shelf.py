"""The goods side of the till: one field, chips, and tiles."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.goods.item import Family, Item
from pos.goods.shelf import OnShelf, ProductOnShelf
from ui.notice import Level
from ui.session import Session
from ui.window.look.photos import Photos
from ui.window.look.theme import Space
from ui.window.till.goods.asking import asked, chip_choices
from ui.window.till.goods.entry import noted, understood
from ui.window.till.goods.frame import beside_field, in_a_row, scrolling
from ui.window.till.goods.heading import Heading
from ui.window.till.goods.nothing import Nothing
from ui.window.till.goods.offers import show_offers
from ui.window.till.goods.result_tile import ResultTile
from ui.window.till.payment.swift import toggle_crowd
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.tiles.pile_tile import PileTile
from ui.window.widgets.tiles.product_tile import ProductTile
from ui.window.widgets.tiles.tile_grid import TileGrid
from ui.words import _, several

_MOST_FOUND = 24
_FIELD = 280
_MOST_PRODUCTS = 24
_PRODUCTS_OF_A_CHIP = 240
_LEAST_LETTERS = 2
"""One letter finds half the stall; results begin with the second."""


class Shelf(QWidget):
    """Everything that can be found and tapped. It chooses; the page puts into the cart."""

    item_chosen = Signal(object, int)
    """Item and quantity: to be put into the cart."""
    product_chosen = Signal(object, int)
    """ProductOnShelf with several sizes or colours, and the quantity that was typed."""
    free_wanted = Signal()
    """Something is to be sold that is in no list."""
    price_given = Signal(object, int)
    """Rupiah that were typed without naming goods, and a quantity."""
    nothing_found = Signal(str, int)
    """Words that found nothing, submitted all the same, and a quantity."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.field = SearchField(_("Pindai, cari, atau ketik harga"), "F2", shorter=_("Pindai atau cari"))
        self.field.setMinimumWidth(_FIELD)
        self.field.typed.connect(self._follow)
        self.field.submitted.connect(self._submit)
        self.field.left.connect(lambda _step: self._enter_tiles())
        self.free, self.crowd, self.promo = beside_field()
        self.free.clicked.connect(self.free_wanted)
        self.crowd.clicked.connect(lambda: toggle_crowd(session))
        self.promo.clicked.connect(lambda: show_offers(session, self.field))
        session.settings_changed.connect(lambda settings: self.be_crowded(settings.crowded))
        self.chips = ChipRow(_("Saring barang"))
        self.chips.chosen.connect(lambda _value: self.refresh())
        self._used_head = Heading(_("Tumpukan bekas"))
        photos = Photos(session.shop.pictures)
        self.piles: TileGrid[OnShelf] = TileGrid(partial(PileTile, photo_of=photos.of), PileTile.smallest)
        self._local_head = Heading(_("Produk IKM"))
        self.products: TileGrid[ProductOnShelf] = TileGrid(
            partial(ProductTile, photo_of=photos.of), ProductTile.smallest
        )
        self._found_head = Heading(_("Ditemukan"))
        self.found: TileGrid[OnShelf] = TileGrid(ResultTile, ResultTile.smallest)
        self.nothing = Nothing(session)
        self._arrange()
        self.piles.chosen.connect(lambda shelf: self._choose(shelf.item))
        self.found.chosen.connect(lambda shelf: self._choose(shelf.item))
        self.products.chosen.connect(self._choose_product)
        session.stock_changed.connect(self._grow_stale)
        self._stale, self._crowded = True, False
        self._offered: list[tuple[str, Hashable]] = []
        self.be_crowded(session.settings.crowded)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the shelf again if it changed while nobody looked; see `QWidget`."""
        if self._stale:
            self.refresh()
        super().showEvent(event)

    def start_over(self) -> None:
        """An empty field that takes the keys, and all the tiles."""
        self.field.clear()
        self.field.take_focus()
        self._scroll.verticalScrollBar().setValue(0)

    def be_crowded(self, crowded: bool) -> None:
        """Show larger tiles with fewer words, or the usual ones."""
        self._crowded = crowded
        self.crowd.setChecked(crowded)
        self.piles.grow(PileTile.for_a_crowd if crowded else PileTile.smallest)
        self._grow_stale()

    def take_quantity(self) -> int:
        """The quantity that was typed for the next thing scanned; the field is empty afterwards."""
        quantity = understood(self.field.text).quantity
        self.field.clear()
        return quantity

    def refresh(self) -> None:
        """Read the shelf again and show what the chips and the field ask for."""
        if self._stale:
            self._offer_chips()
        self._stale = False
        words = understood(self.field.text).words
        if len(words) >= _LEAST_LETTERS:
            self._show_found(words)
        else:
            self._show_shelf()

    def _grow_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _follow(self, text: str) -> None:
        entry = understood(text)
        self.field.note(noted(entry, text))
        self.refresh()

    def _submit(self, text: str) -> None:
        entry = understood(text)
        if not entry.words:
            if text.strip():
                hint = _("Jumlah {count}. Ketuk atau pindai barangnya.").format(count=entry.quantity)
                self._session.tell(Level.DONE, hint)
            return
        with self._session.reading() as look:
            item = look.goods.item_by_code(entry.words)
        if item is not None:
            self._choose(item)
        elif entry.price is not None:
            self.price_given.emit(entry.price, entry.quantity)
        elif self.found.isVisible() and self.found.tiles:
            self.found.tiles[0].click()
        else:
            self.nothing_found.emit(entry.words, entry.quantity)

    def _choose(self, item: Item) -> None:
        self.item_chosen.emit(item, self.take_quantity())

    def _choose_product(self, product: ProductOnShelf) -> None:
        if len(product.variants) == 1:
            self._choose(product.variants[0].item)
            return
        self.product_chosen.emit(product, self.take_quantity())

    def _enter_tiles(self) -> None:
        grids: tuple[TileGrid[OnShelf] | TileGrid[ProductOnShelf], ...] = (self.found, self.piles, self.products)
        next((grid for grid in grids if grid.isVisible() and grid.enter()), None)

    def _show_found(self, words: str) -> None:
        family, category = asked(self.chips.value)
        with self._session.reading() as look:
            found = sorted(look.goods.search(words, family, category, _MOST_FOUND), key=lambda shelf: shelf.pieces <= 0)
        self._found_head.say(several("{count} barang", "{count} barang", len(found)).format(count=len(found)))
        self.found.show_goods(found)
        for number, tile in enumerate(self.found.tiles):
            if isinstance(tile, ResultTile) and tile.first is not (number == 0):
                tile.first = number == 0
                tile.update()
        self._show_only(found=bool(found))
        none = _('Tidak ada barang "{words}". Tekan Enter untuk jual bebas.')
        self.nothing.say("" if found else none.format(words=words))

    def _show_shelf(self) -> None:
        family, category = asked(self.chips.value)
        piles: Sequence[OnShelf] = ()
        products: Sequence[ProductOnShelf] = ()
        with self._session.reading() as look:
            if family is not Family.LOCAL:
                piles = [pile for pile in look.goods.piles() if category in {"", pile.item.category}]
            if family is not Family.USED:
                most = _MOST_PRODUCTS if family is None and not category else _PRODUCTS_OF_A_CHIP
                products = [each for each in look.goods.products(most) if category in {"", each.product.category}]
        left = sum(max(0, pile.pieces) for pile in piles)
        self._used_head.say(several("{count} potong lagi", "{count} potong lagi", left).format(count=left))
        self._local_head.say(_("paling laku minggu ini") if any(each.sold_lately for each in products) else "")
        self.piles.show_goods(piles)
        self.products.show_goods(products)
        self._show_only(piles=bool(piles), products=bool(products))
        none, narrowed = not (piles or products), bool(family or category)
        self.nothing.say(_("Tidak ada barang di sini.") if none and narrowed else "", new=none and not narrowed)

    def _show_only(self, *, piles: bool = False, products: bool = False, found: bool = False) -> None:
        heads = not self._crowded
        shown: dict[QWidget, bool] = {self.piles: piles, self.products: products}
        shown |= {self._used_head: piles and heads, self._local_head: products and heads}
        for widget, visible in (shown | {self._found_head: found, self.found: found}).items():
            widget.setVisible(visible)

    def _offer_chips(self) -> None:
        """Offer the categories there are now; the one that was chosen stays chosen."""
        with self._session.reading() as look:
            choices = chip_choices(name for name, _family in look.goods.categories())
        if choices != self._offered:
            self._offered = choices
            self.chips.offer(choices, self.chips.value)

    def _arrange(self) -> None:
        inside = QWidget()
        tiles = QVBoxLayout(inside)
        tiles.setContentsMargins(0, 0, Space.SMALL, Space.GAP)
        tiles.setSpacing(Space.SMALL + 2)
        parts = (self._found_head, self.found, self._used_head, self.piles, self._local_head, self.products)
        for part in (self.nothing, *parts):
            tiles.addWidget(part)
        tiles.addStretch()
        self._scroll = scrolling(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE - Space.SMALL, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(in_a_row(self.field, self.free, self.crowd, self.promo))
        column.addWidget(self.chips)
        column.addWidget(self._scroll, 1)
