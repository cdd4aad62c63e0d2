"""One local product: who made it where, what is left in every size and colour, what it costs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos.goods.product import Terms
from pos.goods.shelf import ProductOnShelf
from pos.money import write as write_number
from pos.money import write_rp
from ui.window.desk.cards import card_with
from ui.window.desk.facts import Fact, Facts
from ui.window.desk.scrolling import Column
from ui.window.local.products.left_grid import VariantGrid
from ui.window.look.paint import painter_on
from ui.window.look.photo import paint_photo
from ui.window.look.photos import PhotoOf
from ui.window.look.theme import Radius, Space, Type
from ui.window.widgets.text import BAD, LOCAL, MUTED, TEXT, Words
from ui.words import _, pieces

_PICTURE = 72


class Picture(QWidget):
    """The photo of a product, or the colours it comes in."""

    def __init__(self) -> None:
        super().__init__()
        self._colours: tuple[str, ...] = ()
        self._photo: QPixmap | None = None
        self.setFixedSize(_PICTURE, _PICTURE)

    def show_photo(self, photo: QPixmap | None, colours: tuple[str, ...]) -> None:
        """Show this photo, or these colours."""
        self._photo, self._colours = photo, colours
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        paint_photo(painter_on(self), QRectF(self.rect()), self._photo, self._colours, Radius.BUTTON)


class ProductCard(QWidget):
    """Shows one product, or nothing."""

    def __init__(self, photo_of: PhotoOf) -> None:
        super().__init__()
        self._photo_of = photo_of
        self.picture = Picture()
        self.name = Words(style=Type.TITLE, wraps=True)
        self.maker = Words(tone=LOCAL, wraps=True)
        self.grid = VariantGrid()
        self.sideways = _Sideways(self.grid)
        self.facts = Facts(_("Keterangan produk"))
        inside = QVBoxLayout()
        inside.setSpacing(Space.GAP)
        card = card_with(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        head = QHBoxLayout()
        head.setSpacing(Space.WIDE)
        head.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(self.name)
        words.addWidget(self.maker)
        words.addStretch()
        head.addLayout(words, 1)
        inside.addLayout(head)
        below = Column(margin=0)
        below.column.setContentsMargins(0, 0, 0, 0)
        below.column.addWidget(Words(_("Sisa per ukuran dan warna"), Type.LABEL, MUTED))
        below.column.addWidget(self.sideways)
        below.column.addWidget(self.facts)
        below.column.addStretch()
        inside.addWidget(below, 1)

    def show_product(self, product: ProductOnShelf | None, *, costs: bool = True) -> None:
        """Show `product`, with what it cost where somebody may see that."""
        self.grid.show_product(product)
        self.sideways.fit()
        if product is None:
            self.facts.show_rows(())
            return
        self.picture.show_photo(self._photo_of(product.picture), product.colours)
        self.name.setText(product.product.name)
        self.maker.setText(", ".join(filter(None, (product.product.maker, product.product.region))))
        self.facts.show_rows(_facts(product, costs=costs))


def _facts(product: ProductOnShelf, *, costs: bool) -> list[Fact]:
    made = product.product
    value = sum(variant.value for variant in product.variants)
    terms = _("Titip jual") if made.terms is Terms.CONSIGNMENT else _("Beli putus")
    rows = [
        Fact(_("Harga jual"), _prices(product)),
        Fact(_("Sisa"), pieces(product.pieces, made.unit), BAD if product.pieces < 0 else TEXT),
        Fact(_("Laku 7 hari dagang"), pieces(product.sold_lately, made.unit)),
        *([Fact(_("Nilai sisa, harga modal"), write_rp(value))] if costs else []),
        Fact(_("Cara ambil"), terms),
        Fact(_("Label bahasa Indonesia"), _("ada") if made.labelled else _("belum ada")),
    ]
    return [*rows, Fact(_("Bahan"), made.material)] if made.material else rows


def _prices(product: ProductOnShelf) -> str:
    dearest = max(variant.item.price for variant in product.variants)
    lowest = write_rp(product.price)
    return lowest if dearest == product.price else f"{lowest} \u2013 {write_number(dearest)}"


class _Sideways(QScrollArea):
    """A grid with more sizes than fit is pushed aside with a finger; it never scrolls up or down."""

    def __init__(self, grid: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid = grid
        self.setWidget(grid)
        self.viewport().setAutoFillBackground(False)
        grid.setAutoFillBackground(False)

    def fit(self) -> None:
        """Be as high as the grid is now, with room for the bar that pushes it."""
        self.setFixedHeight(self._grid.sizeHint().height() + Space.GAP)
