"""The piles of one heap: tier, price, what is left of the opening count, what went lately."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.goods.shelf import OnShelf
from pos.money import write as write_number
from pos.money import write_short
from ui.window.look.paint import LEFT, RIGHT, badge, badge_width, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Type
from ui.words import _

_ROW = 62.0


class PileRows(QWidget):
    """Rows of piles, as high as there are piles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._piles: tuple[OnShelf, ...] = ()
        self.setAccessibleName(_("Tumpukan"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def piles(self) -> tuple[OnShelf, ...]:
        """The piles from top to bottom."""
        return self._piles

    def show_piles(self, piles: Sequence[OnShelf]) -> None:
        """Show these piles."""
        self._piles = tuple(piles)
        self.setAccessibleDescription(", ".join(f"{pile.item.code}: {pile.pieces}" for pile in piles))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as there are piles."""
        return QSize(300, round(_ROW * len(self._piles)))

    def minimumSizeHint(self) -> QSize:
        """Price, tier and figures beside each other."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = painter_on(self)
        for place, pile in enumerate(self._piles):
            rect = QRectF(0, place * _ROW, self.width(), _ROW)
            self._paint_row(painter, rect, pile)
            if place + 1 < len(self._piles):
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(worn().line))

    def _paint_row(self, painter: QPainter, rect: QRectF, pile: OnShelf) -> None:
        theme = worn()
        upper, lower = rect.adjusted(0, 7, 0, -30), rect.adjusted(0, 32, 0, -6)
        price = write_short(pile.item.price)
        write(painter, upper, price, Type.AMOUNT, theme.used.ink, LEFT)
        after = upper.adjusted(width_of(price, Type.AMOUNT) + 10, 0, 0, 0)
        write(painter, after, pile.item.detail, Type.STRONG, theme.text, LEFT)
        write(painter, lower, pile.item.code, Type.NOTE, theme.muted, LEFT)
        if pile.needs_count:
            word = _("Perlu dihitung")
            badge(painter, rect.right() - badge_width(word), lower.center().y(), word, theme.bad)
        else:
            sold = _("laku {sold} / 7 hari").format(sold=write_number(pile.sold_lately))
            write(painter, lower, sold, Type.NOTE, theme.muted, RIGHT)
        of = " " + _("dari {opening}").format(opening=write_number(pile.opening))
        write(painter, upper, of, Type.BODY, theme.muted, RIGHT)
        left = upper.adjusted(0, 0, -width_of(of, Type.BODY), 0)
        ink = theme.bad.ink if pile.needs_count else theme.text
        write(painter, left, write_number(pile.pieces), Type.AMOUNT, ink, RIGHT)
