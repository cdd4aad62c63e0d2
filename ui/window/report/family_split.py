"""Used beside local goods as one bar: the share that the market watches."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.goods.item import Family
from pos.money import write as write_number
from pos.money import write_rp
from pos.reports.day import DayReport
from pos.reports.rows import SalesRow
from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import LEFT, RIGHT, badge, badge_width, box, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Space, Type
from ui.window.report.rows.ways import Ways
from ui.window.widgets.figures.opening import Opening
from ui.words import _

_BAR, _ROW, _GAP, _ARROW = 22.0, 48.0, 4.0, 16.0


class FamilySplit(Opening):
    """One bar of the turnover in two colours, and a row for each family beneath it; words alone where nothing was sold.

    Signals: `opened(object)` with what a row leads to.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[SalesRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Bekas dan IKM"))

    def show_report(self, report: DayReport, ways: Ways) -> None:
        """Show the two families of these days."""
        self._rows = tuple(report.family(family) for family in Family)
        sold = any(row.pieces or row.amount for row in self._rows)
        self._rows = self._rows if sold else ()
        whole = ", ".join(self.spoken(place) for place in range(len(self._rows)))
        self.lead([ways.family(Family(row.key)) for row in self._rows], whole or _("Tidak ada barang terjual."))
        self.updateGeometry()

    def rect_of(self, place: int) -> QRectF:
        """The row of a family."""
        return QRectF(0, _BAR + Space.SMALL + place * _ROW, self.width(), _ROW)

    def spoken(self, place: int) -> str:
        """The row of a family read aloud."""
        row = self._rows[place]
        return f"{family_word(row)}: {write_rp(row.amount)}, {self._share(row)}"

    def sizeHint(self) -> QSize:
        """A bar and two rows, or one line of words."""
        return QSize(300, round(_BAR + Space.SMALL + len(self._rows) * _ROW))

    def minimumSizeHint(self) -> QSize:
        """Figures side by side."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and the rows."""
        painter = painter_on(self)
        if not self._rows:
            line = QRectF(self.rect()).adjusted(Space.SMALL, 0, -Space.SMALL, 0)
            write(painter, line, _("Tidak ada barang terjual."), Type.BODY, worn().muted, LEFT)
            return
        self.paint_ground(painter)
        self._paint_bar(painter)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, self.rect_of(place).adjusted(Space.SMALL, 0, -Space.SMALL, 0), row)
        self.paint_ring(painter)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        whole = sum(max(0, row.amount) for row in self._rows)
        left, room = float(Space.SMALL), self.width() - 2.0 * Space.SMALL
        if not whole:
            box(painter, QRectF(left, 0, room, _BAR), worn().sunken, None, _BAR / 2)
            return
        sold = [row for row in self._rows if row.amount > 0]
        room -= _GAP * (len(sold) - 1)
        for row in sold:
            width = room * row.amount / whole
            box(painter, QRectF(left, 0, width, _BAR), worn().family(Family(row.key)).ink, None, 6)
            left += width + _GAP

    def _paint_row(self, painter: QPainter, rect: QRectF, row: SalesRow) -> None:
        theme = worn()
        word = family_word(row)
        badge(painter, rect.left(), rect.center().y(), word, theme.family(Family(row.key)))
        arrow = QRectF(rect.right() - _ARROW, rect.top(), _ARROW, rect.height())
        paint_icon(painter, Icon.CHEVRON_RIGHT, arrow, theme.muted)
        rect = rect.adjusted(0, 0, -_ARROW - Space.HAIR, 0)
        width = max(badge_width(family_word(each)) for each in self._rows)
        pieces = _("{pieces} pcs").format(pieces=write_number(row.pieces))
        amount = write_rp(row.amount)
        after = rect.adjusted(width + Space.GAP, 0, -width_of(amount, Type.AMOUNT) - Space.SMALL, 0)
        write(painter, after, f"{self._share(row)}  ·  {pieces}", Type.BODY, theme.muted, LEFT)
        write(painter, rect, amount, Type.AMOUNT, theme.text, RIGHT)

    def _share(self, row: SalesRow) -> str:
        whole = sum(max(0, each.amount) for each in self._rows)
        return f"{round(100 * row.amount / whole) if whole else 0}%"


def family_word(row: SalesRow) -> str:
    """The word on a family's badge."""
    return _("BEKAS") if row.key == Family.USED else _("IKM")
