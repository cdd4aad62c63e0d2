"""The lines of a cart as Qt's list model; it holds nothing but the lines it was given."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pos.goods.item import Item, ItemKind
from pos.money import write, write_short
from pos.pricing.reductions import ReductionKind
from pos.selling.agreement import Per
from pos.selling.line import CartLine
from ui.sentences.offers import reduction_words
from ui.words import _, left_words, pieces

_Index = QModelIndex | QPersistentModelIndex


class CartModel(QAbstractListModel):
    """Shows other lines by touching only the rows that differ, so that selection and scroll stay where they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CartLine, ...] = ()
        self._short: Mapping[int, int] = {}

    @property
    def lines(self) -> tuple[CartLine, ...]:
        """What it was given."""
        return self._lines

    def line(self, index: _Index) -> CartLine:
        """The line at `index`."""
        return self._lines[index.row()]

    def left_in_book(self, line: CartLine) -> int | None:
        """The pieces the book still has of a line that asks for more, or None where it has enough."""
        return self._short.get(line.key)

    def row_of(self, key: int) -> int:
        """The row of the line named `key`. Raises KeyError."""
        for row, line in enumerate(self._lines):
            if line.key == key:
                return row
        raise KeyError(key)

    def show_lines(self, lines: Sequence[CartLine], short: Mapping[int, int]) -> None:
        """Show `lines`; `short` has the pieces in the book for each line key that asks for more than that."""
        new, old = tuple(lines), self._lines
        head = _shared(old, new)
        tail = min(_shared(old[::-1], new[::-1]), len(old) - head, len(new) - head)
        gone, come = len(old) - head - tail, len(new) - head - tail
        if gone > come:
            self.beginRemoveRows(QModelIndex(), head + come, head + gone - 1)
            self._lines = old[: head + come] + old[head + gone :]
            self.endRemoveRows()
        elif come > gone:
            self.beginInsertRows(QModelIndex(), head + gone, head + come - 1)
            self._lines = old[: head + gone] + new[head + gone : head + come] + old[head + gone :]
            self.endInsertRows()
        self._lines = new
        changed_short = short != self._short
        self._short = dict(short)
        if changed_short and new:
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
        elif min(gone, come):
            self.dataChanged.emit(self.index(head), self.index(head + min(gone, come) - 1))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            line = self.line(index)
            left = self.left_in_book(line)
            short = "" if left is None else left_words(left)
            said = (name_of(line.item), pieces(line.quantity, line.item.unit), rule_of(line), write(line.amount), short)
            return ", ".join(filter(None, said))
        if role == Qt.ItemDataRole.ToolTipRole:
            return name_of(self.line(index).item)
        return None


def name_of(item: Item) -> str:
    """An item as the seller calls it: a pile with its tier and price, anything else by its whole name."""
    if item.kind is ItemKind.PILE:
        return f"{item.name.upper()} {item.detail} {write_short(item.price)}"
    return item.full_name


def rule_of(line: CartLine) -> str:
    """Why the line costs what it costs, where that is not plain to see: every rule that made a part of its price."""
    agreement, reductions = line.agreement, line.reductions
    if not reductions:
        return f"@ {write(line.item.price)}" if line.quantity > 1 else ""
    words = dict.fromkeys(map(reduction_words, reductions))
    if agreement and agreement.per is Per.PIECE and line.quantity > 1 and reductions[0].kind is ReductionKind.BARGAIN:
        words = dict.fromkeys((_("Nego @ {price}").format(price=write(agreement.amount)), *list(words)[1:]))
    return " + ".join(words)


def _shared(old: Sequence[CartLine], new: Sequence[CartLine]) -> int:
    """How many lines are the same from the start on."""
    for number, (was, now) in enumerate(zip(old, new, strict=False)):
        if was is not now and was != now:
            return number
    return min(len(old), len(new))
