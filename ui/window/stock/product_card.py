"""One local product: who made it where, what is left in every size and colour, what it costs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos.goods.product import Terms
from pos.goods.shelf import ProductOnShelf
from pos.money import write as write_number
from pos.money import write_rp
from ui.window.desk.cards import card_with
from ui.window.desk.facts import Fact, Facts
from ui.window.desk.scrolling import Column
from ui.window.look.paint import painter_on
from ui.window.look.swatch import paint_swatch
from ui.window.look.theme import Radius, Space, Type
from ui.window.stock.variant_grid import VariantGrid
from ui.window.widgets.text import BAD, LOCAL, MUTED, TEXT, Words
from ui.words import _, pieces

_PICTURE = 72


class Picture(QWidget):
    """The colours a product comes in."""

    def __init__(self) -> None:
        super().__init__()
        self._colours: tuple[str, ...] = ()
        self.setFixedSize(_PICTURE, _PICTURE)

    def show_colours(self, colours: tuple[str, ...]) -> None:
        """Show these."""
        self._colours = colours
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        paint_swatch(painter_on(self), QRectF(self.rect()), self._colours, Radius.BUTTON)


class ProductCard(QWidget):
    """Shows one product, or nothing."""

    def __init__(self) -> None:
        super().__init__()
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

    def show_product(self, product: ProductOnShelf | None) -> None:
        """Show `product`."""
        self.grid.show_product(product)
        self.sideways.fit()
        if product is None:
            self.facts.show_rows(())
            return
        self.picture.show_colours(product.colours)
        self.name.setText(product.product.name)
        self.maker.setText(", ".join(filter(None, (product.product.maker, product.product.region))))
        self.facts.show_rows(_facts(product))


def _facts(product: ProductOnShelf) -> list[Fact]:
    made = product.product
    value = sum(variant.value for variant in product.variants)
    terms = _("Titip jual") if made.terms is Terms.CONSIGNMENT else _("Beli putus")
    rows = [
        Fact(_("Harga jual"), _prices(product)),
        Fact(_("Sisa"), pieces(product.pieces, made.unit), BAD if product.pieces < 0 else TEXT),
        Fact(_("Laku 7 hari dagang"), pieces(product.sold_lately, made.unit)),
        Fact(_("Nilai sisa, harga modal"), write_rp(value)),
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
