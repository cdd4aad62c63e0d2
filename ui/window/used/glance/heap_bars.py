"""Categories as bars, the fullest first: which heap is high is seen before it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.money import write as write_number
from ui.window.look.paint import LEFT, RIGHT, badge, badge_width, box, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Size, Space, Type, mix
from ui.window.used.glance.heaps import Heap
from ui.words import _

_ROW = float(Size.TOUCH)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -100, Qt.Key.Key_PageDown: 100}


class HeapBars(QWidget):
    """One bar for each heap, of which one is chosen by tap or by Up and Down.

    Signals: `chosen(str)` with the heap's name when a person changes the choice.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heaps: tuple[Heap, ...] = ()
        self._lasts: Mapping[str, str] = {}
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Per jenis, terbanyak dulu"))

    @property
    def heap(self) -> Heap | None:
        """The chosen heap."""
        return self._heaps[self._chosen] if self._heaps else None

    @property
    def heaps(self) -> tuple[Heap, ...]:
        """All heaps from top to bottom."""
        return self._heaps

    def show_heaps(self, heaps: Sequence[Heap]) -> None:
        """Show these; the chosen one stays chosen if it is still among them. Emits nothing."""
        name = self.heap.name if self.heap else ""
        self._heaps = tuple(heaps)
        names = [heap.name for heap in heaps]
        self._choose(names.index(name) if name in names else 0)
        self.updateGeometry()

    def show_lasts(self, lasts: Mapping[str, str]) -> None:
        """Write behind each heap, by its name, how long it lasts."""
        self._lasts = dict(lasts)
        self._choose(self._chosen)

    def choose(self, place: int) -> None:
        """Choose the heap at `place` from the top, as near as there is one, as a person would."""
        if self._heaps:
            self._choose(max(0, min(len(self._heaps) - 1, place)))
            self.chosen.emit(self._heaps[self._chosen].name)

    def sizeHint(self) -> QSize:
        """As high as there are heaps."""
        return QSize(520, round(_ROW * len(self._heaps)))

    def minimumSizeHint(self) -> QSize:
        """Names, a short bar and figures."""
        return QSize(360, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the heaps."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(self._chosen + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the heap under the finger."""
        self.choose(int(event.position().y() // _ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        painter = painter_on(self)
        columns = _Columns(self._heaps, self._lasts, self.width())
        for place, heap in enumerate(self._heaps):
            self._paint_row(painter, QRectF(0, place * _ROW, self.width(), _ROW), heap, columns, place)

    def _choose(self, place: int) -> None:
        self._chosen = place
        if self._heaps:
            heap = self._heaps[place]
            words = _("{name}: sisa {left} dari {opening}, laku {sold} dalam 7 hari")
            said = words.format(name=heap.name, left=heap.left, opening=heap.opening, sold=heap.sold_lately)
            self.setAccessibleDescription(", ".join(filter(None, (said, self._lasts.get(heap.name)))))
        self.update()

    def _paint_row(self, painter: QPainter, rect: QRectF, heap: Heap, columns: _Columns, place: int) -> None:
        theme = worn()
        body = rect.adjusted(0, 1, 0, -1)
        if place == self._chosen:
            ring = theme.accent if self.hasFocus() else None
            box(painter, body, theme.used.ground, ring or theme.used.line, Radius.BUTTON, 2 if ring else 1)
        elif place + 1 != self._chosen and place + 1 < len(self._heaps):
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.line))
        write(painter, _at(body, Space.GAP, columns.name), heap.name, Type.NAME, theme.text, LEFT)
        if heap.flagged:
            word = _("hitung")
            badge(painter, Space.GAP + columns.name - badge_width(word) - 6, body.center().y(), word, theme.bad)
        groove = theme.sunken if place != self._chosen else mix(theme.used.ground, theme.used.line, 0.6)
        track = QRectF(columns.bar_left, body.center().y() - 7, columns.bar, 14)
        box(painter, track, groove, None, 7)
        if heap.left:
            box(painter, QRectF(track.left(), track.top(), max(14.0, columns.bar * heap.share_left), 14),
                theme.used.ink, None, 7)  # fmt: skip
        write(painter, _at(body, columns.left_at, columns.left), write_number(heap.left), Type.NAME, theme.text, RIGHT)
        of = _("dari {opening}").format(opening=write_number(heap.opening))
        write(painter, _at(body, columns.of_at, columns.of), of, Type.BODY, theme.muted, LEFT)
        lasts = self._lasts.get(heap.name, "")
        write(painter, _at(body, columns.lasts_at, columns.lasts), lasts, Type.BODY, theme.text, RIGHT)


def _at(row: QRectF, left: float, width: float) -> QRectF:
    return QRectF(left, row.top(), width, row.height())


class _Columns:
    """Where things stand in every row, so that figures stand under each other. In pixels."""

    def __init__(self, heaps: Sequence[Heap], lasts: Mapping[str, str], width: int) -> None:
        names = max((width_of(heap.name, Type.NAME) for heap in heaps), default=0.0)
        flag = badge_width(_("hitung")) + 12 if any(heap.flagged for heap in heaps) else 0.0
        self.name = min(0.4 * width, names + flag)
        self.left = max((width_of(write_number(heap.left), Type.NAME) for heap in heaps), default=0.0)
        words = (_("dari {opening}").format(opening=write_number(heap.opening)) for heap in heaps)
        self.of = max((width_of(word, Type.BODY) for word in words), default=0.0)
        self.lasts = max((width_of(words, Type.BODY) for words in lasts.values()), default=0.0)
        self.lasts_at = width - self.lasts - Space.GAP
        self.of_at = self.lasts_at - self.of - Space.WIDE
        self.left_at = self.of_at - self.left - Space.SMALL
        self.bar_left = Space.GAP + self.name + Space.WIDE
        self.bar = max(40.0, self.left_at - self.bar_left - Space.WIDE)
