"""A tile for one thing that was found: a pile or one size and colour, told apart by colour and word."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from pos.goods.item import Family
from pos.goods.shelf import OnShelf
from pos.money import write_short
from ui.window.look.paint import RIGHT, badge, badge_width, box, key_cap, key_cap_width, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.badge import family_word
from ui.window.widgets.tiles.tile import Tile
from ui.words import left_words

_ENTER = "Enter"


class ResultTile(Tile[OnShelf]):
    """Name, size and colour or tier, price, what is left. The `first` one shows that Enter takes it."""

    smallest = QSize(Size.PRODUCT_TILE_WIDTH, Size.PRODUCT_TILE)
    first = False

    def described(self, goods: OnShelf) -> str:
        """The tile read aloud."""
        item = goods.item
        return ", ".join((item.full_name, family_word(item.family), write_short(item.price), left_words(goods.pieces)))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Draw the tile into `body`."""
        goods = self.goods
        if goods is None:
            return
        look = worn()
        item, tone = goods.item, look.family(goods.item.family)
        ground = tone.ground if item.family is Family.USED else look.surface
        line, width = self.rim(tone.ink if self.first else tone.line, tone.ink)
        box(painter, body, self.lighter(ground), line, self.radius, 2.0 if self.first else width)
        inner = body.adjusted(Space.GAP, 9, -Space.GAP, -9)
        row = inner.height() / 3
        cap = key_cap_width(_ENTER) + Space.SMALL if self.first else 0
        write(painter, QRectF(inner.left(), inner.top(), inner.width() - cap, row), item.name, Type.LABEL, look.text)
        if self.first:
            key_cap(painter, inner.right() - cap + Space.SMALL, inner.top() + row / 2, _ENTER, look.muted, look.line)
        middle = inner.top() + 1.5 * row
        badge(painter, inner.left(), middle, family_word(item.family), tone)
        beside = badge_width(family_word(item.family)) + Space.SMALL
        detail = QRectF(inner.left() + beside, middle - row / 2, inner.width() - beside, row)
        write(painter, detail, item.detail, Type.NOTE, look.muted)
        below = QRectF(inner.left(), inner.top() + 2 * row, inner.width(), row)
        write(painter, below, write_short(item.price), Type.TITLE, tone.ink)
        ink = look.bad.ink if goods.needs_count else look.muted
        write(painter, below, left_words(goods.pieces), Type.LABEL, ink, RIGHT)
