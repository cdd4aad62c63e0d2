"""A connection to the shop's file as every part of the shop needs it.

Never open the file by another way, not even to read or copy it: closing a plain handle cancels the locks that
SQLite holds for this process, and two tills then overwrite each other.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from data.problems import NoPermission, NotAShopFile, ShopDamaged, ShopUnfinished, noted, telling
from pos.progress import CalledOff, Cancelled

APPLICATION_ID = 0x4C41504B
"""Marks a file as ours, by SQLite's own field for that: `LAPK`."""

OLDEST_SQLITE = (3, 51, 3)
"""Older ones may corrupt a WAL file when two connections write or checkpoint."""

_BETWEEN_LOOKS = 20_000
"""Steps of SQLite's machine between two looks whether a question was called off: under a millisecond."""

LONGEST_LOG = 4_000
"""Pages of the log, 16 MB, after which a commit brings them into the file by itself, if nobody did before."""

BUSY_WAIT = 5_000
"""Milliseconds to wait for another program that holds the file."""


def assert_sqlite() -> None:
    """Stop the program if sqlite-utils fell back to another SQLite, as it does in silence. Raises RuntimeError."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {sqlite3.sqlite_version} may corrupt the shop: install pysqlite3")


def connect_memory() -> Database:
    """A shop in memory, marked as ours, gone when it is closed."""
    database = _connected("file::memory:")
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return database


def connect_writer(path: Path) -> Database:
    """The connection that writes: each commit is on the disk when it returns (WAL with synchronous=FULL).

    Raises NotAShopFile, ShopDamaged and what else `telling` names.
    """
    database = _connect(path, "rw")
    try:
        with telling(path):
            look_at_header(database, path)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            database.execute("PRAGMA journal_size_limit = 16000000")
            database.execute(f"PRAGMA wal_autocheckpoint = {LONGEST_LOG}")
            _try_to_write(database)
    except BaseException:
        database.close()
        raise
    return database


def _try_to_write(database: Database) -> None:
    """SQLite opens a file that may not be written in silence, and would only say so at the first sale."""
    database.execute("BEGIN IMMEDIATE")
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.rollback()


def write_over(database: Database) -> None:
    """Commit something harmless after a commit that failed, as well as the disk lets it.

    Where only its very last flush failed, all of the refused transaction lies in the log, and a program that died now
    would find it there, whole. The next commit lies in its place.
    """
    with suppress(sqlite3.Error):
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def connect_new(path: Path) -> Database:
    """An empty file at `path`, marked as ours, for the schema to be written into."""
    database = _connect(path, "rwc")
    with telling(path):
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
    return database


def connect_reader(path: Path) -> Database:
    """A connection that cannot write; it sees what was committed when its transaction began.

    Raises NotAShopFile, ShopDamaged, ShopUnfinished and what else `telling` names.
    """
    database = _connect(path, "ro")
    try:
        with telling(path):
            look_at_header(database, path)
            database.execute("PRAGMA query_only = ON")
    except BaseException as error:
        database.close()
        # SQLite tells of a journal that a reader may not roll back as of a file that may not be written.
        if isinstance(error, NoPermission) and path.with_name(path.name + "-journal").exists():
            raise ShopUnfinished(path) from error
        raise
    return database


def look_at_header(database: Database, path: Path) -> None:
    """See that the file is ours and as long as it says, at a cost that does not grow with it.

    Raises NotAShopFile, ShopDamaged.
    """
    size = path.stat().st_size
    if size == 0:
        raise noted(ShopDamaged(path, "the file is empty"))
    if number(database, "PRAGMA application_id") != APPLICATION_ID:
        raise NotAShopFile(path)
    said = number(database, "PRAGMA page_count") * number(database, "PRAGMA page_size")
    in_the_log = path.with_name(path.name + "-wal").exists()
    if size < said and not in_the_log:
        raise noted(ShopDamaged(path, f"{size} bytes instead of {said}"))


def number(database: Database, sql: str) -> int:
    """The one integer that a statement answers with."""
    return int(database.execute(sql).fetchone()[0])


def _connect(path: Path, mode: str) -> Database:
    with telling(path):
        return _connected(f"{path.absolute().as_uri()}?mode={mode}")


def _connected(uri: str) -> Database:
    connection = sqlite3.connect(
        uri,
        uri=True,
        isolation_level=None,  # nothing begins a transaction behind our back
        check_same_thread=False,  # the spooler writes too; the store's own lock takes turns
        cached_statements=256,
    )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_WAIT}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    return Database(connection, recursive_triggers=True, execute_plugins=False)


@contextmanager
def listening(database: Database, called_off: CalledOff | None) -> Iterator[None]:
    """Stop a question in the middle once it was called off. Raises Cancelled; no other error of SQLite changes."""
    if called_off is None:
        yield
        return
    database.conn.set_progress_handler(called_off, _BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if called_off():
            raise Cancelled from error
        raise
    finally:
        database.conn.set_progress_handler(None, 0)
