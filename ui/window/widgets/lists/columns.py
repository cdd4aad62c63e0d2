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


class Ink(Enum):
    """What words of a cell are to be told apart from the others by, beside what they say."""

    MUTED = auto()
    USED = auto()
    BAD = auto()


@dataclass(frozen=True, slots=True)
class Fold(Generic[Row]):
    """What a column says on the two lines of a row where the table is too narrow for all columns."""

    title: str
    upper: Callable[[Row], str]
    lower: Callable[[Row], str]
    ink: Callable[[Row], Ink | None] = lambda _row: None
    """Of the lower line; muted where it is None."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its title, the words of a row in it, and its width in pixels, or 0 to take what is left.

    Amounts stand at the right. A FAMILY column has its badge painted, from `family`. What `leads` is called by a double
    press on its cells, in the place of what opens their row. Words of a row may have an `ink` of their own. In a folded
    table (see `Table.fold`) a column says its `fold`, and one that `folds_away` is not there: what it says stands on a
    line of another one.
    """

    title: str
    words: Callable[[Row], str]
    width: int = 0
    voice: Voice = Voice.PLAIN
    family: Callable[[Row], Family | None] | None = None
    leads: Callable[[Row], None] | None = None
    ink: Callable[[Row], Ink | None] = lambda _row: None
    fold: Fold[Row] | None = None
    folds_away: bool = False

    @property
    def right(self) -> bool:
        """Whether it stands at the right edge."""
        return self.voice is Voice.AMOUNT


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows as they were given; words are asked for only when a row is painted."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.folded = False
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
            return ", ".join(filter(None, self.lines(index)))
        return None

    def lines(self, index: _Index) -> tuple[str, ...]:
        """What a cell says, line by line: one, or in a folded table up to two."""
        column, row = self.columns[index.column()], self._rows[index.row()]
        if self.folded and column.fold is not None:
            return column.fold.upper(row), column.fold.lower(row)
        return (column.words(row),)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        column = self.columns[section]
        title = column.fold.title if self.folded and column.fold else column.title
        return title if role == Qt.ItemDataRole.DisplayRole else None
