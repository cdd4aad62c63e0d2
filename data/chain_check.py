"""Walks the book of used goods from its first entry and names the first one that does not follow from those before."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from data.queries.chain import BLOCK, CARRIED, ENTRIES, NUMBER, fields_of
from pos.used.chain import START, link, short_code

_PINS = "SELECT entries, code FROM shift_close WHERE entries > 0 UNION SELECT entries, code FROM seal"

Row = tuple[Any, ...]


class Break(StrEnum):
    """What was done to the book; the words are in `ui/`."""

    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"
    REORDERED = "reordered"


@dataclass(frozen=True, slots=True)
class Broken:
    """The first entry that does not follow: its number, and what was done there."""

    entry: int
    what: Break

    def __str__(self) -> str:
        """The number and what was done, for programs: `12 changed`."""
        return f"{self.entry} {self.what}"


def first_break(database: Database, seen: Callable[[int], None]) -> Broken | None:
    """The first entry that was changed, removed, inserted or reordered by another program, if any.

    The seal and every closed shift remember where the book stood then, and the head where it stands now: so the last
    entries are missed too. `seen` hears how many entries were walked; a block of them is held at a time.
    """
    pins = dict(database.conn.execute(_PINS).fetchall())
    number, carried = 0, START
    for row in _rows(database):
        if row[NUMBER] != number + 1 or row[CARRIED] != link(carried, number + 1, fields_of(row)):
            return Broken(number + 1, _what(database, row, number + 1, carried))
        number, carried = number + 1, row[CARRIED]
        if number in pins and pins.pop(number) != short_code(carried):
            return Broken(number, Break.CHANGED)
        if not number % BLOCK:
            seen(number)
    return _end(database, number, carried, most=max(pins, default=0))


def _rows(database: Database, after: int = 0) -> Iterator[Row]:
    while block := database.conn.execute(ENTRIES, (after,)).fetchall():
        yield from block
        after = block[-1][0]


def _what(database: Database, row: Row, number: int, carried: bytes) -> Break:
    """What was done at `number`, where `row` stands and the entry before carries `carried`."""
    if number > _head(database)[0]:
        return Break.INSERTED
    if any(later[CARRIED] == link(carried, number, fields_of(later)) for later in _rows(database, row[0])):
        return Break.INSERTED if _too_many(database) else Break.REORDERED
    if row[NUMBER] == number:
        return Break.CHANGED
    return Break.INSERTED if row[NUMBER] is None else Break.REMOVED


def _too_many(database: Database) -> bool:
    return sum(1 for _ in _rows(database)) > _head(database)[0]


def _end(database: Database, number: int, carried: bytes, most: int) -> Broken | None:
    """Whether the book ends where it should; `most` is the last entry that a seal or a closing still asks for."""
    entries, last = _head(database)
    if max(entries, most) > number:
        return Broken(number + 1, Break.REMOVED)
    if entries < number:
        return Broken(entries + 1, Break.INSERTED)
    return Broken(number, Break.CHANGED) if last != carried else None


def _head(database: Database) -> tuple[int, bytes]:
    entries, last = database.conn.execute("SELECT entries, chain FROM book_head").fetchone()
    return entries, last
