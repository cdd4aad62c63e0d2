"""A month to pick a day from; days on which something was sold bear a dot."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Callable, Collection
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.session import Session
from ui.window.look.icons import Icon
from ui.window.look.paint import CENTRE, box, painter_on, write
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import Words
from ui.words import _, long_date

WIDTH = 500
"""Of a sheet with a month in it, in pixels."""

_HEAD, _CELL = 24.0, 48.0
_DAYS_MARKED = 400
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthGrid(QWidget):
    """One month; arrow keys walk by days and weeks, a tap chooses. Days after `latest` cannot be chosen.

    Signals: `chosen(object)` the date under the finger or the cursor; `opened(object)` it was tapped.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, day: date, latest: date, marked: Collection[date]) -> None:
        super().__init__()
        self._day, self._latest = min(day, latest), latest
        self._marked = frozenset(marked)
        self._span: tuple[date, date] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Tanggal"))
        self.setAccessibleDescription(long_date(self._day))

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def choose(self, day: date) -> None:
        """Choose `day`, or the latest one that can be chosen."""
        self._day = min(day, self._latest)
        self.setAccessibleDescription(long_date(self._day))
        self.updateGeometry()
        self.update()
        self.chosen.emit(self._day)

    def show_span(self, first: date, last: date) -> None:
        """Lay a ground under the days from `first` to `last`."""
        self._span = (first, last)
        self.update()

    def step_month(self, step: int) -> None:
        """Go a month back or on, to its same day or its last."""
        first = self._day.replace(day=1)
        there = (first - timedelta(days=1)).replace(day=1) if step < 0 else (first + timedelta(days=32)).replace(day=1)
        last = ((there + timedelta(days=32)).replace(day=1) - timedelta(days=1)).day
        self.choose(there.replace(day=min(self._day.day, last)))

    def sizeHint(self) -> QSize:
        """Six weeks, so that no month moves the buttons below it."""
        return QSize(440, round(_HEAD + 6 * _CELL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days, weeks and months."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.choose(self._day + timedelta(days=step))
        elif event.key() == Qt.Key.Key_PageUp:
            self.step_month(-1)
        elif event.key() == Qt.Key.Key_PageDown:
            self.step_month(1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the finger."""
        day = next((day for day, rect in self._places() if rect.contains(event.position())), None)
        if day is not None and day <= self._latest:
            self.choose(day)
            self.opened.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names of the days and the days."""
        painter = painter_on(self)
        names = (_("Sen"), _("Sel"), _("Rab"), _("Kam"), _("Jum"), _("Sab"), _("Min"))
        for column, name in enumerate(names):
            head = QRectF(column * self.width() / 7, 0, self.width() / 7, _HEAD)
            write(painter, head, name, Type.NOTE, worn().muted, CENTRE)
        for day, rect in self._places():
            self._paint_day(painter, rect, day)

    def _paint_day(self, painter: QPainter, rect: QRectF, day: date) -> None:
        theme = worn()
        chosen = day == self._day
        inner = rect.adjusted(3, 2, -3, -2)
        ink = theme.text if day <= self._latest else theme.line
        if self._span and self._span[0] <= day <= self._span[1]:
            box(painter, rect.adjusted(0, 4, 0, -4), theme.sunken, None, 0)
        if chosen:
            box(painter, inner, theme.accent, None, Radius.BUTTON)
            ink = theme.on_accent
            if self.hasFocus():
                box(painter, rect, None, theme.accent, Radius.BUTTON + 2, 1)
        marked = day in self._marked
        style = Type.NAME if marked or chosen else Type.BODY
        write(painter, inner.adjusted(0, -4, 0, -4), str(day.day), style, ink, CENTRE)
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink if chosen else theme.accent))
            painter.drawEllipse(QPointF(inner.center().x(), inner.bottom() - 9), 2.5, 2.5)

    def _places(self) -> list[tuple[date, QRectF]]:
        weeks = Calendar().monthdatescalendar(self._day.year, self._day.month)
        width = self.width() / 7
        return [
            (day, QRectF(column * width, _HEAD + row * _CELL, width, _CELL))
            for row, week in enumerate(weeks)
            for column, day in enumerate(week)
            if day.month == self._day.month
        ]


def pick_day(page: QWidget, session: Session, day: date, picked: Callable[[date], None]) -> Sheet:
    """Open a month over the window of `page`; `picked` hears of the day that was chosen."""
    grid = month_of_trade(session, day)
    sheet = Sheet(page.window(), _("Pilih hari"), _("Buka"), width=WIDTH)
    sheet.body.addLayout(month_head(grid))
    sheet.body.addWidget(grid)

    def take() -> None:
        chosen = grid.day
        sheet.close()
        picked(chosen)

    sheet.accepted.connect(take)
    sheet.open(grid)
    return sheet


def month_of_trade(session: Session, day: date) -> MonthGrid:
    """The month of `day`, its trading days marked, none later than today to be chosen."""
    with session.reading() as look:
        marked = look.reports.trading_days(_DAYS_MARKED)
    return MonthGrid(day, session.today, marked)


def month_head(grid: MonthGrid) -> QHBoxLayout:
    """The day that is chosen, between the arrows to the months beside it."""
    name = Words(long_date(grid.day))
    name.setAlignment(Qt.AlignmentFlag.AlignCenter)
    back, on = _arrow(_("Bulan sebelumnya"), Icon.CHEVRON_LEFT), _arrow(_("Bulan berikutnya"), Icon.CHEVRON_RIGHT)
    back.clicked.connect(lambda: grid.step_month(-1))
    on.clicked.connect(lambda: grid.step_month(1))
    grid.chosen.connect(lambda chosen: name.setText(long_date(chosen)))
    head = QHBoxLayout()
    head.addWidget(back)
    head.addWidget(name, 1)
    head.addWidget(on)
    return head


def _arrow(name: str, icon: Icon) -> KeyButton:
    button = KeyButton("", weight=Weight.QUIET, icon=icon)
    button.setAccessibleName(name)
    return button
