"""How a line of the cart is drawn, and what a finger hits in it."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from pos.money import write as dotted
from pos.selling.line import CartLine
from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import CENTRE, RIGHT, badge, badge_width, box, pressed, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Size, Space, Type
from ui.window.widgets.badge import family_word
from ui.window.widgets.lists.cart_model import name_of, rule_of
from ui.words import left_words

_EDGE = 18
_STEP = 44
_BOX = 44
_NARROW = 420
_SHORTEST_NAME = 80.0
"""Pixels that a name keeps beside what is missing in the book."""


class Part(Enum):
    """What can be hit in a row."""

    LESS = auto()
    MORE = auto()
    REST = auto()


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are in one row. What a finger hits reaches over the whole height of the row."""

    stepper: QRectF
    less: QRectF
    more: QRectF
    words: QRectF
    narrow: bool

    def hit(self, where: QPointF) -> Part:
        """What is at `where`."""
        if self.less.contains(where):
            return Part.LESS
        return Part.MORE if self.more.contains(where) else Part.REST


@dataclass(frozen=True, slots=True)
class Mood:
    """How a row stands: chosen, with the keys on it, just added (1.0 fading to 0.0), a part of it pressed."""

    chosen: bool
    focused: bool
    flash: float
    down: Part | None


def places(row: QRectF) -> Places:
    """Lay out `row`."""
    narrow = row.width() < _NARROW
    edge, gap = (Space.GAP, Space.SMALL + 2) if narrow else (_EDGE, 14)
    stepper = QRectF(row.left() + edge, row.center().y() - _BOX / 2, Size.STEPPER, _BOX)
    less = QRectF(stepper.left() - Space.SMALL, row.top(), _STEP + Space.SMALL, row.height())
    more = QRectF(stepper.right() - _STEP, row.top(), _STEP, row.height())
    words = QRectF(row)
    words.setLeft(stepper.right() + gap)
    words.setRight(row.right() - edge)
    return Places(stepper, less, more, words, narrow)


def paint_row(painter: QPainter, row: QRectF, line: CartLine, left_in_book: int | None, mood: Mood) -> None:
    """Draw `line` into `row`; `left_in_book` is set where the line asks for more than the book has."""
    look = worn()
    where = places(row)
    if mood.chosen:
        painter.fillRect(row, QColor(look.chosen.ground))
        bar = QRectF(row.left(), row.top(), 4, row.height())
        painter.fillRect(bar, QColor(look.accent if mood.focused else look.line))
    if mood.flash:
        wash = QColor(look.family(line.item.family).line)
        wash.setAlphaF(mood.flash * 0.75)
        painter.fillRect(row, wash)
    painter.setPen(QPen(QColor(look.line), 1))
    painter.drawLine(QLineF(row.left(), row.bottom() - 0.5, row.right(), row.bottom() - 0.5))
    _paint_stepper(painter, where, line.quantity, mood.down)
    if where.narrow:
        _paint_narrow(painter, where.words, line, left_in_book)
    else:
        _paint_wide(painter, where.words, line, left_in_book)


def _paint_stepper(painter: QPainter, where: Places, quantity: int, down: Part | None) -> None:
    look = worn()
    box(painter, where.stepper, look.surface, look.line, Radius.BUTTON)
    for side, icon, part in ((0, Icon.MINUS, Part.LESS), (where.stepper.width() - 38, Icon.PLUS, Part.MORE)):
        end = QRectF(where.stepper.left() + side, where.stepper.top(), 38, _BOX)
        if down is part:
            ground = pressed(look.surface, under_mouse=False, down=True)
            box(painter, end.adjusted(3, 3, -3, -3), ground, None, Radius.BUTTON - 3)
        glyph = QRectF(0, 0, 18, 18)
        glyph.moveCenter(end.center())
        paint_icon(painter, icon, glyph, look.muted)
    style = Type.AMOUNT if quantity < 1_000 else Type.LABEL
    write(painter, where.stepper, str(quantity), style, look.text, CENTRE)


def _paint_wide(painter: QPainter, words: QRectF, line: CartLine, left_in_book: int | None) -> None:
    look = worn()
    amount = dotted(line.amount)
    side = width_of(amount, Type.AMOUNT)
    at = QRectF(words)
    if line.saved:
        before = dotted(line.list_amount)
        side = max(side, width_of(before, Type.NOTE))
        _paint_struck(painter, QRectF(words.left(), words.top() + 11, words.width(), 20), before)
        at = QRectF(words.left(), words.top() + 30, words.width(), 26)
    write(painter, at, amount, Type.AMOUNT, look.text, RIGHT)
    room = words.adjusted(0, 0, -(side + Space.GAP), 0)
    _paint_words(painter, room, room.width(), line, left_in_book)


def _paint_narrow(painter: QPainter, words: QRectF, line: CartLine, left_in_book: int | None) -> None:
    """The name takes the whole first line; the amount stands in the second, where the rule can give way."""
    amount = dotted(line.amount)
    at = QRectF(words.left(), words.top() + 33, words.width(), 24)
    write(painter, at, amount, Type.AMOUNT, worn().text, RIGHT)
    second = words.width() - width_of(amount, Type.AMOUNT) - Space.SMALL
    _paint_words(painter, words, second, line, left_in_book)


def _paint_words(painter: QPainter, room: QRectF, second: float, line: CartLine, left_in_book: int | None) -> None:
    """Name over badge and rule, the second line `second` pixels wide.

    Size and colour move down rather than be cut; what has no room below stands behind the name.
    """
    look = worn()
    first = QRectF(room.left(), room.top() + 11, room.width(), 22)
    word, middle = family_word(line.item.family), room.top() + 45
    badge(painter, room.left(), middle, word, look.family(line.item.family))
    below = QRectF(room.left() + badge_width(word) + 6, middle - 11, 0, 22)
    below.setRight(max(below.left(), room.left() + second))
    if left_in_book is not None:
        _place(painter, first, below, (left_words(left_in_book), Type.LABEL, look.bad.ink), _SHORTEST_NAME)
    fits = width_of(name_of(line.item), Type.STRONG) <= first.width() + 1
    fits = fits or width_of(line.item.detail, Type.NOTE) > below.width()  # cut there as well, so rather here
    name = name_of(line.item) if fits else line.item.name
    rest = " · ".join(filter(None, ("" if fits else line.item.detail, rule_of(line))))
    _place(painter, first, below, (rest, Type.NOTE, look.muted), width_of(name, Type.STRONG))
    write(painter, first, name, Type.STRONG, look.text)


def _place(painter: QPainter, first: QRectF, below: QRectF, said: tuple[str, Type, str], name: float) -> None:
    """Write into `below`, or at the end of `first` where only there is room beside the `name`; what is left shrinks."""
    words, style, ink = said
    width = width_of(words, style)
    if width > below.width() + 1 and width + Space.SMALL + name <= first.width():
        write(painter, first, words, style, ink, RIGHT)
        first.setRight(first.right() - width - Space.SMALL)
    else:
        write(painter, below, words, style, ink)
        below.setLeft(min(below.right(), below.left() + width + 6))


def _paint_struck(painter: QPainter, at: QRectF, amount: str) -> None:
    look = worn()
    write(painter, at, amount, Type.NOTE, look.muted, RIGHT)
    width = width_of(amount, Type.NOTE)
    painter.setPen(QPen(QColor(look.muted), 1))
    middle = at.center().y() + 0.5
    painter.drawLine(QLineF(at.right() - width - 1, middle, at.right() + 1, middle))
