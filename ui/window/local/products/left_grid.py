"""One product in its sizes and colours: what is left of each, at a glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.goods.shelf import OnShelf, ProductOnShelf
from pos.money import write as write_number
from ui.window.look.paint import CENTRE, LEFT, box, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.swatch import paint_swatch
from ui.window.look.theme import Space, Tone, Type
from ui.words import _

LOW = 2
"""From this many pieces down a size is nearly gone."""

_HEAD, _CELL, _WIDEST, _NARROWEST, _DOT = 30.0, 48.0, 92.0, 46.0, 22.0

Place = tuple[str, str]
"""A size and a colour."""


class VariantGrid(QWidget):
    """A table of sizes by colours. A size that does not come in a colour is left open, one sold out is struck."""

    def __init__(self) -> None:
        super().__init__()
        self._product: ProductOnShelf | None = None
        self._cells: dict[Place, OnShelf] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Sisa per ukuran dan warna"))

    def show_product(self, product: ProductOnShelf | None) -> None:
        """Draw `product`."""
        self._product, self._cells = product, cells_of(product) if product else {}
        self.setAccessibleDescription(
            ", ".join(f"{shelf.item.detail}: {write_number(shelf.pieces)}" for shelf in self._cells.values())
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as there are colours."""
        rows = len(self._product.colours) if self._product else 0
        return QSize(360, round(_HEAD + rows * _CELL) + 1)

    def minimumSizeHint(self) -> QSize:
        """As wide as the sizes at their narrowest."""
        sizes = len(self._product.sizes) if self._product else 0
        return QSize(round(self._names_width() + sizes * _NARROWEST), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint heads, colours and cells."""
        if self._product is None:
            return
        painter = painter_on(self)
        names = self._names_width()
        count = max(1, len(self._product.sizes))
        width = max(_NARROWEST, min(_WIDEST, (self.width() - names) / count))
        for column, size in enumerate(self._product.sizes):
            head = QRectF(names + column * width, 0, width, _HEAD)
            write(painter, head, size or _("Semua ukuran"), Type.LABEL, worn().muted, CENTRE)
        for row, colour in enumerate(self._product.colours):
            top = _HEAD + row * _CELL
            self._name(painter, QRectF(0, top, names, _CELL), colour)
            for column, size in enumerate(self._product.sizes):
                cell = QRectF(names + column * width, top, width, _CELL)
                _paint_cell(painter, cell.adjusted(3, 3, -3, -3), self._cells.get((size, colour)))

    def _name(self, painter: QPainter, rect: QRectF, colour: str) -> None:
        dot = QRectF(0, rect.center().y() - _DOT / 2, _DOT, _DOT)
        paint_swatch(painter, dot, (colour,), 6)
        words = rect.adjusted(_DOT + Space.SMALL, 0, -Space.SMALL, 0)
        write(painter, words, colour or _("Satu warna"), Type.BODY, worn().text, LEFT)

    def _names_width(self) -> float:
        colours = self._product.colours if self._product else ()
        longest = max((width_of(colour or _("Satu warna"), Type.BODY) for colour in colours), default=0)
        return min(170.0, longest + _DOT + Space.SMALL + Space.WIDE)


def cells_of(product: ProductOnShelf) -> dict[Place, OnShelf]:
    """The variants of a product by size and colour; an item carries both in its detail."""
    by_detail = {shelf.item.detail: shelf for shelf in product.variants}
    places = ((size, colour) for size in product.sizes for colour in product.colours)
    return {place: by_detail[detail] for place in places if (detail := " ".join(place).strip()) in by_detail}


def _paint_cell(painter: QPainter, rect: QRectF, shelf: OnShelf | None) -> None:
    theme = worn()
    if shelf is None:
        write(painter, rect, "\u2013", Type.BODY, theme.line, CENTRE)
        return
    tone = tone_of(shelf)
    box(painter, rect, tone.ground, tone.line, 8)
    write(painter, rect, write_number(shelf.pieces), Type.AMOUNT, tone.ink, CENTRE)


def tone_of(shelf: OnShelf) -> Tone:
    """How the number left is told: filled while there is enough, hollow when nearly gone, grey when gone, red below."""
    theme = worn()
    if shelf.needs_count:
        return theme.bad
    if shelf.pieces == 0:
        return Tone(theme.muted, theme.sunken, theme.line)
    return Tone(theme.local.ink, theme.surface, theme.local.line) if shelf.pieces <= LOW else theme.local
