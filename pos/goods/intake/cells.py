"""One row, read cell by cell.

A cell that cannot be read leaves a fault behind and a neutral value, so that the cells after it are read too.
"""

import re
from collections.abc import Collection
from datetime import date, datetime

from pos.goods.intake.faults import Fault, Problem
from pos.goods.item import HIGHEST_PRICE
from pos.goods.table import Row
from pos.money import LARGEST, Rupiah, UnclearAmount, read, write
from pos.wording import LONGEST_NAME

MOST_PIECES = 1_000_000
"""More pieces in one cell are a barcode or a price in the wrong column."""

_PIECES = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(\.[0-9]{3})+")
_NEGATIVE = re.compile(r"[-\u2212]\s*(rp\.?)?\s*[0-9]", re.IGNORECASE)
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


class Cells:
    """Reads the cells of one row and collects their faults."""

    def __init__(self, row: Row, faults: list[Fault]) -> None:
        """Faults go into `faults`, which rows of one file share."""
        self._row = row
        self._faults = faults
        self._before = len(faults)

    @property
    def row(self) -> int:
        """The row's number in the file."""
        return self._row.number

    @property
    def sound(self) -> bool:
        """Whether nothing was wrong in this row so far, so that sums over its cells mean something."""
        return len(self._faults) == self._before

    def fault(self, column: str, problem: Problem, expected: str = "") -> None:
        """Leave a fault at `column`."""
        self._faults.append(Fault(self._row.number, column, problem, self.raw(column), expected))

    def raw(self, column: str) -> str:
        """The cell as it stands; empty where the file has no such column."""
        return self._row.cells.get(column, "")

    def text(self, column: str) -> str:
        """Words that must be there, not too many for a name."""
        value = self.words(column)
        if not value:
            self.fault(column, Problem.EMPTY)
        return value

    def words(self, column: str, longest: int = LONGEST_NAME) -> str:
        """Words that may be there, of at most `longest` letters."""
        value = self.raw(column)
        if len(value) > longest:
            self.fault(column, Problem.TOO_LONG, str(longest))
        return value

    def word(self, column: str, allowed: Collection[str], default: str) -> str:
        """One of the `allowed` words; empty is `default`."""
        value = self.raw(column).casefold() or default
        if value not in allowed:
            self.fault(column, Problem.UNKNOWN_WORD, ", ".join(allowed))
            return default
        return value

    def pieces(self, column: str, default: int | None = None) -> int:
        """A number of things, zero or more; empty is `default`, and a fault where there is none."""
        value = self.raw(column)
        if not value:
            return self._empty(column, default)
        if not _PIECES.fullmatch(value):
            self.fault(column, Problem.NEGATIVE if _NEGATIVE.match(value) else Problem.NOT_PIECES)
            return 0
        return self._at_most(column, int(value.replace(".", "")), MOST_PIECES)

    def rupiah(self, column: str, default: Rupiah | None = None, most: Rupiah = LARGEST) -> Rupiah:
        """Money of zero or more as people write it; empty is `default`, and a fault where there is none."""
        value = self.raw(column)
        if not value:
            return self._empty(column, default)
        if _NEGATIVE.match(value):
            self.fault(column, Problem.NEGATIVE)
            return 0
        try:
            return self._at_most(column, read(value), most)
        except UnclearAmount as unclear:
            self.fault(column, Problem.NOT_MONEY, write(unclear.meant) if unclear.meant is not None else "")
            return 0

    def price(self, column: str) -> Rupiah:
        """The price of one piece, above zero and not absurd."""
        before = len(self._faults)
        amount = self.rupiah(column, most=HIGHEST_PRICE)
        if not amount and len(self._faults) == before:
            self.fault(column, Problem.EMPTY)
        return amount

    def optional_price(self, column: str) -> Rupiah | None:
        """The price of one piece, or None where the cell is empty."""
        return self.price(column) if self.raw(column) else None

    def day(self, column: str) -> date:
        """A day, as 2023-01-16 or 16/01/2023."""
        value = self.text(column)
        for form in _DAYS if value else ():
            try:
                return datetime.strptime(value.removesuffix(" 00:00:00"), form).date()  # noqa: DTZ007 a day has no zone
            except ValueError:
                continue
        if value:
            self.fault(column, Problem.NOT_A_DAY)
        return date.min

    def optional_day(self, column: str) -> date | None:
        """A day, or None where the cell is empty."""
        return self.day(column) if self.raw(column) else None

    def _empty(self, column: str, default: int | None) -> int:
        if default is None:
            self.fault(column, Problem.EMPTY)
        return default or 0

    def _at_most(self, column: str, amount: int, most: int) -> int:
        if amount > most:
            self.fault(column, Problem.TOO_LARGE, write(most))
            return 0
        return amount


class Met:
    """Codes met so far in a file, so that the second of a kind is a fault that names the row of the first."""

    def __init__(self) -> None:
        self._rows: dict[str, int] = {}

    def check(self, cells: Cells, column: str) -> None:
        """Leave a fault where the code in `column` was met before; capital letters make no difference."""
        code = cells.raw(column).casefold()
        first = self._rows.setdefault(code, cells.row) if code else cells.row
        if first != cells.row:
            cells.fault(column, Problem.TWICE_IN_FILE, str(first))
