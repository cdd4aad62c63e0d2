"""Used beside local goods as one bar: the share that the market watches."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.goods.item import Family
from pos.money import write as write_number
from pos.money import write_rp
from pos.reports.day import DayReport
from pos.reports.rows import SalesRow
from ui.window.look.paint import LEFT, RIGHT, badge, badge_width, box, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Space, Type
from ui.words import _

_BAR, _ROW, _GAP = 22.0, 44.0, 4.0


class FamilySplit(QWidget):
    """One bar of the day's turnover in two colours, and a row for each family beneath it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[SalesRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Bekas dan IKM"))

    def show_report(self, report: DayReport) -> None:
        """Show the two families of this day."""
        self._rows = tuple(report.family(family) for family in Family)
        self.setAccessibleDescription(
            ", ".join(f"{family_word(row)}: {write_rp(row.amount)}, {self._share(row)}" for row in self._rows)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """A bar and two rows."""
        return QSize(300, round(_BAR + Space.SMALL + 2 * _ROW))

    def minimumSizeHint(self) -> QSize:
        """Figures side by side."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and the rows."""
        painter = painter_on(self)
        self._paint_bar(painter)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, QRectF(0, _BAR + Space.SMALL + place * _ROW, self.width(), _ROW), row)

    def _paint_bar(self, painter: QPainter) -> None:
        whole = sum(max(0, row.amount) for row in self._rows)
        if not whole:
            box(painter, QRectF(0, 0, self.width(), _BAR), worn().sunken, None, _BAR / 2)
            return
        sold = [row for row in self._rows if row.amount > 0]
        room, left = self.width() - _GAP * (len(sold) - 1), 0.0
        for row in sold:
            width = max(_BAR, room * row.amount / whole) if len(sold) == 1 else room * row.amount / whole
            box(painter, QRectF(left, 0, width, _BAR), worn().family(Family(row.key)).ink, None, 6)
            left += width + _GAP

    def _paint_row(self, painter: QPainter, rect: QRectF, row: SalesRow) -> None:
        theme = worn()
        word = family_word(row)
        badge(painter, 0, rect.center().y(), word, theme.family(Family(row.key)))
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
