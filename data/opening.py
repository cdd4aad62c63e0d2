"""How a shop's file comes to be, and how an older one is moved on: the file that was there is never put at risk."""

from pathlib import Path
from uuid import UUID

from sqlite_utils import Database

from data.database import connect_memory, connect_reader, connect_writer
from data.durable import settle_folder
from data.migrations.steps import VERSION, differences, migrate, pattern, version_of
from data.problems import (
    ShopDamaged,
    ShopFileProblem,
    ShopMissing,
    ShopNewer,
    ShopOlder,
    noted,
    telling,
)
from pos.progress import Progress, silent

_WITH_IDS = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%id BLOB NOT NULL UNIQUE%'"
"""Every table whose records have an id of ours, which is kept in an index of its own."""


def open_memory() -> Database:
    """A new shop in memory."""
    database = connect_memory()
    pattern().conn.backup(database.conn)
    return database


def open_for_work(path: Path, *, create: bool, moving: Progress = silent) -> Database:
    """The connection that writes, at the schema this program knows; whoever calls holds the lock of `path`.

    Where an older program left the shop, `moving` hears before anything is done, and of each step.
    Raises ShopMissing, ShopNewer, and what else `data.problems` names.
    """
    if not path.exists():
        if not create:
            raise ShopMissing(path)
        _make(path)
    database = connect_writer(path)
    try:
        with telling(path):
            _move_on(database, path, moving)
    except BaseException:
        database.close()
        raise
    return database


def open_for_reading(path: Path) -> Database:
    """A connection that only reads.

    Raises ShopMissing, ShopNewer, ShopOlder, ShopUnfinished, and what else `data.problems` names.
    """
    with telling(path):
        if not path.exists():
            raise ShopMissing(path)
    database = connect_reader(path)
    try:
        with telling(path):
            _known(version_of(database), path, oldest=VERSION)
    except BaseException:
        database.close()
        raise
    return database


def is_older(path: Path) -> bool:
    """Whether an older program left the shop at `path`, so that it is moved on when it is opened for work.

    False where that cannot be told; whoever opens it hears why.
    """
    try:
        open_for_reading(path).close()
    except ShopOlder:
        return True
    except ShopFileProblem:
        return False
    return False


def tables_with_ids(database: Database) -> tuple[str, ...]:
    """Every table whose records have an id of ours."""
    return tuple(name for (name,) in database.execute(_WITH_IDS))


def highest_id(database: Database) -> UUID | None:
    """The highest id in the file, so that new ones stay above it even when the clock was set back meanwhile."""
    tables = tables_with_ids(database)
    found = [database.execute(f"SELECT max(id) FROM {table}").fetchone()[0] for table in tables]  # noqa: S608
    return max((UUID(bytes=raw) for raw in found if raw), default=None)


def _make(path: Path) -> None:
    """Write the new file under another name first: a program that dies here leaves no half shop behind."""
    draft = path.with_name(path.name + ".new")
    with telling(path):
        draft.unlink(missing_ok=True)
        pattern().execute("VACUUM INTO ?", (str(draft),))
        draft.rename(path)
        settle_folder(path.parent)


def _move_on(database: Database, path: Path, moving: Progress) -> None:
    found = _known(version_of(database), path)
    if found == VERSION:
        return
    moving(0, VERSION - found)
    _copy_aside(database, path, found)
    migrate(database, progress=moving)
    wrong = differences(database)
    if wrong:
        raise noted(ShopDamaged(path, f"schema {VERSION} differs: {', '.join(wrong)}"))


def _known(found: int, path: Path, *, oldest: int = 0) -> int:
    if found > VERSION:
        raise ShopNewer(path, found, VERSION)
    if found < oldest:
        raise ShopOlder(path, found, VERSION)
    return found


def _copy_aside(database: Database, path: Path, found: int) -> None:
    """Keep the file as it was beside the one that goes on; a second try must not copy a half-moved one over it."""
    copy = path.with_name(f"{path.stem}.schema-{found}{path.suffix}")
    if copy.exists():
        return
    draft = copy.with_name(copy.name + ".new")
    draft.unlink(missing_ok=True)
    database.execute("VACUUM INTO ?", (str(draft),))
    draft.rename(copy)
    settle_folder(path.parent)
