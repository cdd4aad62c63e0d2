"""Files of rows that other programs wrote: CSV in its dialects, and XLSX, as one plain value."""

import codecs
import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from data.problems import Hindrance, hindrance_of
from pos.goods.table import Row, Table
from pos.refusals import Refusal
from pos.wording import one_line

MOST_BYTES = 32_000_000
MOST_UNPACKED = 256_000_000
"""An XLSX is a packed file; one that unpacks to more is no list of goods."""
MOST_ROWS = 100_000
MOST_COLUMNS = 200

_SEPARATORS = ",;\t"
_XLSX = b"PK\x03\x04"


class TableProblem(Refusal):
    """A file could not be read as a table."""


@dataclass(eq=False)
class TableUnreadable(TableProblem):
    """The file is missing or may not be read, and `why`."""

    path: Path
    why: Hindrance


@dataclass(eq=False)
class NotATable(TableProblem):
    """The file is neither CSV nor XLSX, or broken."""

    path: Path


@dataclass(eq=False)
class TableEmpty(TableProblem):
    """There is a heading at most, and no row."""

    path: Path


@dataclass(eq=False)
class TableTooLarge(TableProblem):
    """More bytes, rows or columns than a list of goods can have; `most` is the limit that was passed."""

    path: Path
    most: int


@dataclass(eq=False)
class ColumnTwice(TableProblem):
    """Two columns bear the same name."""

    path: Path
    column: str


@dataclass(eq=False)
class CellWithoutColumn(TableProblem):
    """Row `row` has something in a column that has no name in the heading."""

    path: Path
    row: int


def read_table(path: Path) -> Table:
    """Read a CSV (UTF-8, UTF-16 or Windows letters; comma, semicolon or tab) or the first sheet of an XLSX.

    Raises a TableProblem.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TableTooLarge(path, MOST_BYTES)
        content = path.read_bytes()
    except OSError as error:
        raise TableUnreadable(path, hindrance_of(error)) from error
    rows = _sheet(path, content) if content.startswith(_XLSX) else _lines(path, content)
    return _table(path, list(islice(rows, MOST_ROWS + 2)))


def _lines(path: Path, content: bytes) -> Iterator[Sequence[str]]:
    text = _decoded(content)
    if "\0" in text:
        raise NotATable(path)
    lines = text.splitlines(keepends=True)
    heading = next((line for line in lines if line.strip()), "")
    separator = max(_SEPARATORS, key=heading.count)
    try:
        yield from csv.reader(lines, delimiter=separator, strict=True)
    except csv.Error as error:
        raise NotATable(path) from error


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _sheet(path: Path, content: bytes) -> Iterator[Sequence[str]]:
    from openpyxl import load_workbook  # 90 ms that only an import of goods needs
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with ZipFile(BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
                raise TableTooLarge(path, MOST_UNPACKED)
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # some programs write a wrong size into the file
        for row in sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1):
            yield [_cell(value) for value in row]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, IndexError, SyntaxError) as error:
        raise NotATable(path) from error


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime() if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def _table(path: Path, raw: Sequence[Sequence[str]]) -> Table:
    rows = [(number, [one_line(cell) for cell in row]) for number, row in enumerate(raw, start=1)]
    filled = [(number, cells) for number, cells in rows if any(cells)]
    if len(raw) > MOST_ROWS + 1:
        raise TableTooLarge(path, MOST_ROWS)
    if len(filled) < 2:
        raise TableEmpty(path)
    columns = _without_end(filled[0][1])
    if len(columns) > MOST_COLUMNS:
        raise TableTooLarge(path, MOST_COLUMNS)
    _refuse_twice(path, columns)
    return Table(
        tuple(name for name in columns if name),
        tuple(Row(number, _named(path, number, columns, cells)) for number, cells in filled[1:]),
    )


def _without_end(cells: Sequence[str]) -> Sequence[str]:
    """The cells up to the last that is filled: a sheet is as wide as its program thought."""
    return cells[: 1 + max(at for at, cell in enumerate(cells) if cell)]


def _refuse_twice(path: Path, columns: Iterable[str]) -> None:
    seen = set[str]()
    for name in filter(None, columns):
        if name in seen:
            raise ColumnTwice(path, name)
        seen.add(name)


def _named(path: Path, number: int, columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    nameless = [cell for at, cell in enumerate(cells) if at >= len(columns) or not columns[at]]
    if any(nameless):
        raise CellWithoutColumn(path, number)
    filled = (*cells, *("" for _ in range(len(columns) - len(cells))))
    return {name: cell for name, cell in zip(columns, filled, strict=False) if name}
