"""Sizes and colours of one product, side by side: sizes down, colours across."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos.goods.shelf import OnShelf, ProductOnShelf
from pos.money import write_short
from ui.window.look.paint import CENTRE, box, write
from ui.window.look.skin import worn
from ui.window.look.swatch import paint_swatch
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.fields.stepper import Stepper
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.window.widgets.tiles.tile import Tile
from ui.words import _, left_words, mark

_CELL = QSize(104, Size.KEY)
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class VariantTile(Tile[OnShelf]):
    """What is left of one size and colour, and its price."""

    smallest = _CELL

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def described(self, goods: OnShelf) -> str:
        """The tile read aloud."""
        return f"{goods.item.detail}, {left_words(goods.pieces)}, {write_short(goods.item.price)}"

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Draw the tile into `body`."""
        goods = self.goods
        if goods is None:
            return
        look = worn()
        line, width = self.rim(look.local.line if goods.pieces > 0 else look.line, look.local.ink)
        box(painter, body, self.answer(look.surface), line, self.radius, width)
        half = body.height() / 2
        ink = look.text if goods.pieces > 0 else look.bad.ink if goods.pieces < 0 else look.muted
        count = str(goods.pieces) if goods.pieces > 0 else left_words(goods.pieces)
        write(painter, QRectF(body.left(), body.top() + 4, body.width(), half), count, Type.AMOUNT, ink, CENTRE)
        below = QRectF(body.left(), body.top() + half, body.width(), half - 6)
        write(painter, below, write_short(goods.item.price), Type.LABEL, look.local.ink, CENTRE)


class ColourName(QWidget):
    """A colour by its cloth and its name, over its column."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setMinimumSize(_CELL.width(), 46)
        self.setAccessibleName(name)

    def paintEvent(self, _event: object) -> None:
        """Paint the cloth above the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._name:
            paint_swatch(painter, QRectF((self.width() - 40) / 2, 2, 40, 22), (self._name,), 6)
        write(painter, QRectF(0, 24, self.width(), 22), self._name, Type.LABEL, worn().text, CENTRE)
        painter.end()


class VariantSheet(Sheet):
    """Every size and colour at once; arrows walk, Enter or a tap takes one."""

    taken = Signal(object, int)
    """Item and quantity."""

    def __init__(self, host: QWidget, shelf: ProductOnShelf, quantity: int) -> None:
        wide = 200 + len(shelf.colours) * (_CELL.width() + Space.SMALL)
        super().__init__(host, shelf.product.name, "", text=shelf.product.maker, width=max(480, min(980, wide)))
        self.accept_button.hide()
        self.quantity = Stepper(_(mark("Jumlah", sense="berapa")), lowest=1)
        self.quantity.show_value(quantity)
        self._places: dict[tuple[int, int], VariantTile] = {}
        self.body.addWidget(self._grid_of(shelf))
        self.beside(Words(self.quantity.edit.accessibleName(), Type.LABEL), self.quantity)
        self.tiles = list(self._places.values())
        self.open(next((tile for tile in self.tiles if tile.goods and tile.goods.pieces > 0), self.tiles[0]))

    def _grid_of(self, shelf: ProductOnShelf) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.HAIR)
        by_detail = {variant.item.detail: variant for variant in shelf.variants}
        for column, colour in enumerate(shelf.colours):
            grid.addWidget(ColourName(colour), 0, column + 1)
        for row, size in enumerate(shelf.sizes):
            grid.addWidget(Words(size, Type.HEADING, MUTED), row + 1, 0)
            for column, colour in enumerate(shelf.colours):
                variant = by_detail.get(f"{size} {colour}".strip())
                if variant is not None:
                    grid.addWidget(self._tile(variant, (row, column)), row + 1, column + 1)
        return inside

    def _tile(self, variant: OnShelf, place: tuple[int, int]) -> VariantTile:
        tile = VariantTile()
        tile.show_goods(variant)
        tile.chosen.connect(self._take)
        tile.walked.connect(lambda key: self._walk(place, Qt.Key(key)))
        self._places[place] = tile
        return tile

    def _take(self, variant: OnShelf) -> None:
        self.close()
        self.taken.emit(variant.item, self.quantity.value)

    def _walk(self, place: tuple[int, int], key: Qt.Key) -> None:
        """Go on in one direction to the next place that has a tile."""
        down, across = _STEPS[key]
        row, column = place
        for _far in range(max(max(each) for each in self._places) + 1):
            row, column = row + down, column + across
            if (row, column) in self._places:
                self._places[row, column].setFocus(Qt.FocusReason.TabFocusReason)
                return
