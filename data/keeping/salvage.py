"""What can still be read of a damaged file, as a shop of its own beside it.

Each table is read from its front up to the first page that cannot be read, and from its end back to the last one, so
that what is lost is what lies between. The rows go into a file with a sound schema. Nothing is invented: a receipt
whose lines are gone stays without them, and the check of the salvaged shop names it.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from data.database import connect_new, number
from data.durable import settle_file, settle_folder
from data.keeping.contents import read_contents
from data.keeping.copying import PART, take_away
from data.migrations.steps import VERSION, migrate, version_of
from data.problems import NotAShopFile, ShopDamaged, noted, telling
from data.queries.history.sheaves import bind_sales
from pos.keeping.shop_copy import Contents

_OWN = "type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND sql NOT LIKE 'CREATE VIRTUAL%'"


_MADE_ANEW = ("receipt_sheaf", "receipt_word")
"""Tables of what the records say already."""
_ABSURD = 1_000
"""A header that tells of so many times the bytes that are there is damaged itself."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """A shop that was made out of a damaged one: where it lies, what is in it, and the tables that lost rows."""

    path: Path
    contents: Contents
    torn: tuple[str, ...]


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Write what is readable of `damaged`, which nobody has open, as the new shop file `target`.

    Raises ShopDamaged where not even the list of tables can be read, NotAShopFile, DiskFull, NoPermission, DiskFailed.
    """
    draft, twin = target.with_name(target.name + PART), target.with_name(target.name + ".twin" + PART)
    take_away(draft)
    with telling(target):
        _copy_padded(damaged, twin)
    try:
        source = _opened(twin, damaged)
    except BaseException:
        take_away(twin)
        raise
    try:
        with telling(target):
            torn, contents = _move_over(source, draft, damaged)
            settle_file(draft)
            draft.replace(target)
            settle_folder(target.parent)
    finally:
        source.close()
        take_away(draft)
        take_away(twin)
    return Salvaged(target, contents, torn)


def _copy_padded(damaged: Path, twin: Path) -> None:
    """A twin to read from, so that the file itself stays as it is; SQLite reads none that ends too early."""
    shutil.copyfile(damaged, twin)
    log = damaged.with_name(damaged.name + "-wal")
    if log.exists():
        shutil.copyfile(log, twin.with_name(twin.name + "-wal"))
    with twin.open("r+b") as file:
        header = file.read(32).ljust(32, b"\0")
        size = int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big")
        if twin.stat().st_size < size < _ABSURD * max(1, twin.stat().st_size):
            file.truncate(size)


def _opened(twin: Path, damaged: Path) -> Database:
    """The twin, without the looks at its header that would refuse it."""
    with telling(damaged):
        connection = sqlite3.connect(f"{twin.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
        source = Database(connection, execute_plugins=False)
        try:
            _names(source)
        except sqlite3.DatabaseError as error:
            source.close()
            raise noted(ShopDamaged(damaged, str(error))) from error
    return source


def _move_over(source: Database, draft: Path, damaged: Path) -> tuple[tuple[str, ...], Contents]:
    version = version_of(source)
    if not 0 < version <= VERSION:
        raise NotAShopFile(damaged)
    sound = connect_new(draft)
    try:
        migrate(sound, to=version)
        triggers = _without_triggers(sound)
        there = set(_names(source))
        moved = (name for name in _names(sound) if name in there and name not in _MADE_ANEW)
        torn = tuple(name for name in moved if not _move_table(source, sound, name))
        _make_anew(sound)
        for statement in triggers:
            sound.execute(statement)
        sound.execute("PRAGMA journal_mode = DELETE").fetchone()
        return torn, read_contents(sound, whole=not torn)
    finally:
        sound.close()


def _make_anew(sound: Database) -> None:
    """Bind the receipts that are there: words of one that is lost would be those of the next to get its key."""
    if "receipt_sheaf" in _names(sound):
        sound.execute("BEGIN")
        bind_sales(sound, number(sound, "SELECT coalesce(max(key), 0) FROM sale"))
        sound.execute("COMMIT")


def _names(database: Database) -> list[str]:
    """Tables that hold rows of their own; what the word search keeps is among them."""
    return [row[0] for row in database.conn.execute(f"SELECT name FROM sqlite_master WHERE {_OWN}")]  # noqa: S608


def _without_triggers(sound: Database) -> list[str]:
    """What triggers keep is moved over as it was, so that they must not keep it a second time."""
    sound.execute("PRAGMA foreign_keys = OFF")
    found = list(sound.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    for name, _ in found:
        sound.execute(f"DROP TRIGGER {name}")
    return [sql for _, sql in found]


def _move_table(source: Database, sound: Database, table: str) -> bool:
    """Move what can be read of one table; whether that is all of it."""
    columns = [row[1] for row in sound.execute(f"PRAGMA table_xinfo({table})") if not row[6]]
    names, places = ", ".join(columns), ", ".join("?" * len(columns))
    insert = f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({places})"  # noqa: S608 our own names
    sound.execute("BEGIN")
    if _keeps_own_rows(table):
        sound.execute(f"DELETE FROM {table}")  # noqa: S608 what the steps themselves wrote comes over as well
    front = _Reading(source, f"SELECT {names} FROM {table}")  # noqa: S608
    refused = _insert(sound, insert, front)
    if front.broke:
        order = _order(sound, table)
        back = _Reading(source, f"SELECT {names} FROM {table} ORDER BY {order}")  # noqa: S608
        refused += _insert(sound, insert, back)
    sound.execute("COMMIT")
    return not front.broke and not refused


def _keeps_own_rows(table: str) -> bool:
    """The list of steps belongs to the new file, whose steps were just taken."""
    return table != "_sqlite_migrations"


class _Reading:
    """Rows until one cannot be read: `broke` tells that it came to that."""

    def __init__(self, source: Database, question: str) -> None:
        self.broke = False
        self._source, self._question = source, question

    def __iter__(self) -> Iterator[Sequence[Any]]:
        """The rows."""
        try:
            yield from self._source.conn.execute(self._question)
        except sqlite3.DatabaseError:
            self.broke = True


def _insert(sound: Database, insert: str, rows: _Reading) -> int:
    """Put rows in; how many of them the schema refused, since something in them is not what it can be."""
    refused = 0
    for row in rows:
        try:
            sound.conn.execute(insert, row)
        except sqlite3.IntegrityError:
            refused += 1
    return refused


def _order(sound: Database, table: str) -> str:
    """From the end to the front, along the tree in which the table is kept."""
    keys = [row[1] for row in sound.execute(f"PRAGMA table_xinfo({table})") if row[5]]
    with suppress(sqlite3.OperationalError):
        sound.execute(f"SELECT rowid FROM {table} LIMIT 0")  # noqa: S608
        keys = ["rowid"]
    return ", ".join(f"{key} DESC" for key in keys)
