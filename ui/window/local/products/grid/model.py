"""The cells of a grid for a table of Qt: sizes down, colours across, one layer at a time."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.window.local.products.grid.cells import ABSENT, GridCells, Layer, Place
from ui.words import _, left_words

Index = QModelIndex | QPersistentModelIndex
_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}


class GridModel(QAbstractTableModel):
    """Signals: `typed` when a cell has another text."""

    typed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells = GridCells()
        self.layer = Layer.PIECES

    def show_cells(self, cells: GridCells) -> None:
        """Show these."""
        self.beginResetModel()
        self.cells = cells
        self.endResetModel()

    def spread(self, sizes: tuple[str, ...], colours: tuple[str, ...]) -> None:
        """Show these sizes and colours; what was typed stays with its own."""
        self.beginResetModel()
        self.cells.sizes, self.cells.colours = sizes or ("",), colours or ("",)
        self.endResetModel()

    def turn_to(self, layer: Layer) -> None:
        """Show another layer."""
        self.layer = layer
        self._say_changed()

    def place(self, index: Index) -> Place:
        """The size and colour of a cell."""
        return self.cells.place(index.row(), index.column())

    def rowCount(self, parent: Index | None = None) -> int:
        """The sizes."""
        return 0 if parent is not None and parent.isValid() else len(self.cells.sizes)

    def columnCount(self, parent: Index | None = None) -> int:
        """The colours."""
        return 0 if parent is not None and parent.isValid() else len(self.cells.colours)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What was typed there; for a screen reader with its size and colour, and in a tip what is wrong with it."""
        place = self.place(index)
        if role in _SHOWN:
            return self.words(place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cells.fault(self.layer, place) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (*place, self.words(place), self.cells.fault(self.layer, place))))
        return None

    def words(self, place: Place) -> str:
        """What stands in a cell of this layer."""
        if self.cells.is_there(place):
            return left_words(self.cells.there[place])
        return ABSENT if self.cells.is_absent(place) else self.cells.text(self.layer, place)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; a place that was absent is there again with the first thing typed into it."""
        if role != Qt.ItemDataRole.EditRole or self.cells.is_there(self.place(index)):
            return False
        self.put(index.row(), index.column(), str(value))
        self._say_changed()
        return True

    def put(self, row: int, column: int, text: str) -> None:
        """Type into one cell without saying so yet."""
        place = self.cells.place(row, column)
        if text.strip() != ABSENT and self.cells.is_absent(place):
            for layer in Layer:
                if self.cells.text(layer, place) == ABSENT:
                    self.cells.put(layer, place, "")
        self.cells.put(self.layer, place, text)

    def put_all(self, row: int, column: int, rows: list[list[str]]) -> None:
        """Type a whole block from one cell on, as far as the grid reaches."""
        for down, words in enumerate(rows[: self.rowCount() - row]):
            for across, text in enumerate(words[: self.columnCount() - column]):
                self.put(row + down, column + across, text)
        self._say_changed()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What the product has already is only looked at."""
        flags = super().flags(index)
        return flags if self.cells.is_there(self.place(index)) else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Sizes at the left, colours above."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.cells.colours[section] or _("Satu warna")
        return self.cells.sizes[section] or _("Semua ukuran")

    def _say_changed(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.typed.emit()
