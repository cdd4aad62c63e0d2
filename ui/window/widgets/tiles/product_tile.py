"""A tile for a local product: its picture, name, where it was made, price and stock."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from pos.goods.shelf import ProductOnShelf
from pos.money import write_short
from ui.window.look.paint import RIGHT, box, width_of, write
from ui.window.look.photo import paint_photo
from ui.window.look.photos import PhotoOf
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.look.typeface import font
from ui.window.widgets.tiles.tile import Tile
from ui.words import left_words

_LINE = 18


class ProductTile(Tile[ProductOnShelf]):
    """Green around a surface; the name has up to two lines. Tapped, it offers its sizes and colours.

    It can be tapped when nothing is left too: what the buyer holds in the hand is sold.
    """

    smallest = QSize(Size.PRODUCT_TILE_WIDTH, Size.PRODUCT_TILE)

    def __init__(self, parent: QWidget | None = None, photo_of: PhotoOf = lambda _name: None) -> None:
        """`photo_of` gives the photo of a name, or None: then the colours of the product stand for it."""
        super().__init__(parent)
        self._photo_of = photo_of

    def described(self, goods: ProductOnShelf) -> str:
        product = goods.product
        return f"{product.name}, {place(product.region)}, {write_short(goods.price)}, {left_words(goods.pieces)}"

    def paint(self, painter: QPainter, body: QRectF) -> None:
        goods = self.goods
        if goods is None:
            return
        look = worn()
        line, width = self.rim(look.local.line if goods.pieces > 0 else look.line, look.local.ink)
        box(painter, body, self.answer(look.surface), line, self.radius, width)
        picture = QRectF(body.left() + 10, body.center().y() - 32, Size.SWATCH, 64)
        paint_photo(painter, picture, self._photo_of(goods.picture), goods.colours, 9)
        words = body.adjusted(10 + Size.SWATCH + Space.GAP, 0, -Space.GAP, 0)
        lines = in_two_lines(goods.product.name, words.width())
        top = body.center().y() - (_LINE * (len(lines) + 1) + 24) / 2
        for number, line_of_name in enumerate(lines):
            at = QRectF(words.left(), top + number * _LINE, words.width(), _LINE)
            write(painter, at, line_of_name, Type.LABEL, look.text)
        below = QRectF(words.left(), top + len(lines) * _LINE, words.width(), _LINE)
        write(painter, below, place(goods.product.region), Type.NOTE, look.local.ink)
        self._paint_price(painter, QRectF(words.left(), below.bottom(), words.width(), 25), goods)

    def _paint_price(self, painter: QPainter, at: QRectF, goods: ProductOnShelf) -> None:
        look = worn()
        write(painter, at, write_short(goods.price), Type.TITLE, look.local.ink if goods.pieces else look.muted)
        room = at.adjusted(width_of(write_short(goods.price), Type.TITLE) + Space.SMALL, 2, 0, 0)
        words = str(goods.pieces) if goods.pieces > 0 else left_words(goods.pieces)
        write(painter, room, words, Type.LABEL, look.bad.ink if goods.pieces < 0 else look.muted, RIGHT)


def place(region: str) -> str:
    """A region in a word or two: `Bandung (Suci), Jabar` -> `Bandung`, `Kab. Pekalongan, Jateng` -> `Pekalongan`."""
    town = region.partition(",")[0].partition("(")[0].strip()
    for kind in ("Kabupaten ", "Kab. ", "Kota "):
        town = town.removeprefix(kind)
    return town


def in_two_lines(name: str, width: float) -> list[str]:
    """`name` broken between words into at most two lines of `width` pixels; the second is shortened when painted."""
    layout = QTextLayout(name, font(Type.LABEL))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    head, tail = name[: first.textLength()].rstrip(), name[first.textLength() :].strip()
    return [head, tail] if tail else [head]
