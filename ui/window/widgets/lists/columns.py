"""What a table shows: how each column gets its words out of a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pos.goods.item import Family

Row = TypeVar("Row")

_Index = QModelIndex | QPersistentModelIndex


class Voice(Enum):
    """How the words of a column are set."""

    PLAIN = auto()
    STRONG = auto()
    MUTED = auto()
    AMOUNT = auto()
    FAMILY = auto()


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its title, the words of a row in it, and its width in pixels, or 0 to take what is left.

    Amounts stand at the right. A FAMILY column has its badge painted, from `family`. What `leads` is called by a double
    press on its cells, in the place of what opens their row.
    """

    title: str
    words: Callable[[Row], str]
    width: int = 0
    voice: Voice = Voice.PLAIN
    family: Callable[[Row], Family | None] | None = None
    leads: Callable[[Row], None] | None = None

    @property
    def right(self) -> bool:
        """Whether it stands at the right edge."""
        return self.voice is Voice.AMOUNT


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows as they were given; words are asked for only when a row is painted."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: Sequence[Row] = ()

    @property
    def rows(self) -> Sequence[Row]:
        """What it was given."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show further rows below those that are there; what is chosen and looked at stays."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows = (*self._rows, *rows)
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.columns[index.column()].words(self._rows[index.row()])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None
