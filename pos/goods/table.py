"""A file of rows as a person sees it: named columns, and rows with the numbers that the file's own program shows."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `number` as a person counts in the file (the heading is row 1), `cells` by column name.

    Every cell is text without blanks around it; an empty cell is an empty text, and no column is missing.
    """

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The `columns` as the heading names them, from left to right, and the rows below it without the blank ones."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
