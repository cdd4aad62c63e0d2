"""A tile for a used pile: what it is, how many are left, and the price that is shouted."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pos.goods.shelf import OnShelf
from pos.money import write_short
from ui.window.look.paint import RIGHT, box, width_of, write
from ui.window.look.photo import paint_photo
from ui.window.look.photos import PhotoOf
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Type, mix
from ui.window.widgets.tiles.tile import Tile
from ui.words import _, left_words

_EDGE = 13

_WIDEST_COUNT = "00"
_PHOTO = 40


class PileTile(Tile[OnShelf]):
    """Amber while there are pieces; pale with `habis` when the book has none left, red with `minus 3` when fewer.

    It can be tapped in every state: what the buyer holds in the hand is sold, whatever the book says.
    """

    smallest = QSize(Size.PILE_TILE_WIDTH, Size.PILE_TILE)
    for_a_crowd = QSize(Size.PILE_TILE_WIDTH * 4 // 3, Size.PILE_TILE * 5 // 4)
    """So large that a thumb needs no aim; then the tile says what it is and its price, and nothing else."""

    def __init__(self, parent: QWidget | None = None, photo_of: PhotoOf = lambda _name: None) -> None:
        """`photo_of` gives the photo of a name, or None; a piece with a tag of its own may have one."""
        super().__init__(parent)
        self._photo_of = photo_of

    def described(self, goods: OnShelf) -> str:
        return f"{goods.item.full_name}, {write_short(goods.item.price)}, {_left(goods)}"

    def paint(self, painter: QPainter, body: QRectF) -> None:
        goods = self.goods
        if goods is None:
            return
        look = worn()
        tone = look.bad if goods.needs_count else look.used
        line, width = self.rim(look.line if goods.pieces == 0 else tone.line, tone.ink)
        ground = mix(look.surface, look.ground, 0.5) if goods.pieces == 0 else tone.ground
        box(painter, body, self.lighter(ground), line, self.radius, width)
        inner = body.adjusted(_EDGE, 0, -_EDGE, 0)
        if body.height() > self.smallest.height() + _EDGE:
            _paint_large(painter, body, inner, goods)
            return
        top = QRectF(inner.left(), body.top() + 9, inner.width(), 22)
        count = str(goods.pieces) if goods.pieces > 0 else ""
        name = top.adjusted(0, 0, -room_beside(count), 0)
        write(painter, name, shortest(goods.item.name.upper(), name.width()), Type.NAME, look.text)
        write(painter, top, count, Type.LABEL, look.muted, RIGHT)
        self._paint_below(painter, body, inner, goods)

    def _paint_below(self, painter: QPainter, body: QRectF, inner: QRectF, goods: OnShelf) -> None:
        look = worn()
        second = QRectF(inner.left(), body.top() + 29, inner.width(), 20)
        if goods.pieces <= 0:
            ink = look.bad.ink if goods.needs_count else look.muted
            words = left_words(goods.pieces)
            write(painter, second, words, Type.LABEL, ink, RIGHT)
            second.setWidth(max(0.0, second.width() - width_of(words, Type.LABEL) - 6))
        write(painter, second, goods.item.detail, Type.NOTE, look.muted)
        price = QRectF(inner.left(), body.bottom() - 43, inner.width(), 34)
        ink = look.muted if goods.pieces == 0 else look.used.ink
        photo = self._photo_of(goods.picture)
        # Beside a photo the price is set smaller: both are what a piece with a tag of its own is known by.
        style = Type.PRICE if photo is None else Type.TITLE
        write(painter, price, write_short(goods.item.price), style, look.bad.ink if goods.needs_count else ink)
        if photo is not None:
            at = QRectF(inner.right() - _PHOTO + 4, body.bottom() - _PHOTO - 8, _PHOTO, _PHOTO)
            paint_photo(painter, at, photo, (), 7)


def _paint_large(painter: QPainter, body: QRectF, inner: QRectF, goods: OnShelf) -> None:
    look = worn()
    ink = look.bad.ink if goods.needs_count else look.used.ink if goods.pieces else look.muted
    name = QRectF(inner.left(), body.top() + 10, inner.width(), 26)
    write(painter, name, shortest(goods.item.name.upper(), name.width(), Type.TITLE), Type.TITLE, look.text)
    write(painter, name.translated(0, 26), goods.item.detail, Type.BODY, look.muted)
    price = QRectF(inner.left(), body.bottom() - 60, inner.width(), 50)
    write(painter, price, write_short(goods.item.price), Type.TOTAL, ink)


def shortest(name: str, width: float, style: Type = Type.NAME) -> str:
    """`TOPI/TAS`, or `TOPI` where only that fits in `width` pixels."""
    return name if width_of(name, style) <= width + 1 else name.partition("/")[0]


def room_beside(count: str) -> float:
    """What a count takes of the name's line, in pixels.

    It is the same for every usual count, so that a category has one name on all its tiles.
    """
    return max(width_of(_WIDEST_COUNT, Type.LABEL), width_of(count, Type.LABEL)) + 6


def _left(goods: OnShelf) -> str:
    words = left_words(goods.pieces)
    return _("{left}, hitung ulang").format(left=words) if goods.needs_count else words
