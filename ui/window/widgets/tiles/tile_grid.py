"""Tiles that flow into as many columns as fit, and are kept and filled again rather than made anew."""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.widgets.tiles.tile import Goods, Tile

GAP = 10


class TileGrid(QWidget, Generic[Goods]):
    """Shows goods as tiles of one kind. Arrow keys walk from tile to tile; out of the grid they are `left`.

    Signals: `chosen(object)` with the goods of the tile; `left(int)` with -1 above the first row, 1 below the last.
    """

    chosen = Signal(object)
    left = Signal(int)

    def __init__(self, make: Callable[[QWidget], Tile[Goods]], smallest: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._smallest = smallest
        self._pool: list[Tile[Goods]] = []
        self._shown = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def tiles(self) -> list[Tile[Goods]]:
        """The tiles that are shown, in reading order."""
        return self._pool[: self._shown]

    @property
    def columns(self) -> int:
        """How many tiles stand beside each other."""
        return self._columns(self.width())

    def show_goods(self, goods: Sequence[Goods]) -> None:
        """Show a tile for each of `goods`."""
        while len(self._pool) < len(goods):
            self._pool.append(self._new_tile())
        for tile, each in zip(self._pool, goods, strict=False):
            tile.show_goods(each)
        before, self._shown = self._shown, len(goods)
        for tile in self._pool[self._shown : before]:
            tile.hide()
        for tile in self._pool[before : self._shown]:
            tile.show()
        self._arrange()
        self.updateGeometry()

    def grow(self, smallest: QSize) -> None:
        """Show tiles that are at least `smallest` from now on."""
        if smallest != self._smallest:
            self._smallest = smallest
            self._arrange()
            self.updateGeometry()

    def enter(self, *, from_below: bool = False) -> bool:
        """Put the focus on the first tile, or on the last; False where there is none."""
        if not self._shown:
            return False
        self._pool[self._shown - 1 if from_below else 0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-self._shown // self._columns(width))
        return max(0, rows * (self._smallest.height() + GAP) - GAP)

    def sizeHint(self) -> QSize:
        return QSize(self._smallest.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._smallest.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _new_tile(self) -> Tile[Goods]:
        tile = self._make(self)
        tile.chosen.connect(self.chosen)
        tile.walked.connect(lambda key, tile=tile: self._walk(tile, Qt.Key(key)))
        return tile

    def _columns(self, width: int) -> int:
        return max(1, (width + GAP) // (self._smallest.width() + GAP))

    def _arrange(self) -> None:
        columns, height = self.columns, self._smallest.height()
        edges = [round(column * (self.width() + GAP) / columns) for column in range(columns + 1)]
        for number, tile in enumerate(self.tiles):
            row, column = divmod(number, columns)
            width = edges[column + 1] - edges[column] - GAP
            tile.setGeometry(edges[column], row * (height + GAP), width, height)

    def _walk(self, tile: Tile[Goods], key: Qt.Key) -> None:
        columns = self.columns
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}[key]
        at = self._pool.index(tile)
        last_row = (self._shown - 1) // columns
        target = at + step
        if key is Qt.Key.Key_Down and target >= self._shown and at // columns < last_row:
            target = self._shown - 1
        if 0 <= target < self._shown:
            self._pool[target].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit(-1 if step < 0 else 1)
