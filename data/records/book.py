"""What every aggregate writes into: the connection, whose till it is, where ids and the time come from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlite_utils import Database

Values = Sequence[object]
Named = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Book:
    """One connection inside one transaction. `till` is the code of this till, `clock` gives the time of the stall."""

    database: Database
    till: str
    clock: Callable[[], datetime]
    new_id: Callable[[], UUID]

    def write(self, sql: str, values: Values) -> int:
        """Run one statement that changes something; the key of the record, where it inserts one."""
        return self.database.conn.execute(sql, values).lastrowid or 0

    def write_all(self, sql: str, rows: Sequence[Values]) -> None:
        """Run one statement for each of `rows`."""
        if rows:
            self.database.conn.executemany(sql, rows)

    def rows(self, sql: str, values: Values | Named = ()) -> list[tuple[Any, ...]]:
        """Everything a question answers."""
        found: list[tuple[Any, ...]] = self.database.conn.execute(sql, values).fetchall()
        return found

    def row(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """The first row of an answer."""
        found: tuple[Any, ...] | None = self.database.conn.execute(sql, values).fetchone()
        return found

    def key_of(self, table: str, record: UUID) -> int:
        """The key that the record has in this file. Raises KeyError."""
        found = self.row(f"SELECT key FROM {table} WHERE id = ?", (record.bytes,))  # noqa: S608 our own table names
        if found is None:
            raise KeyError(record)
        return int(found[0])


def moment(text: str) -> datetime:
    """A time as it was written: with the stall's own wall clock and its distance from UTC."""
    return datetime.fromisoformat(text)


def perhaps_moment(text: str | None) -> datetime | None:
    """A time that may not be there."""
    return None if text is None else moment(text)
