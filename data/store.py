"""The open shop. Whoever holds a store holds the file; all that is written goes through one connection, in turns."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Self
from uuid import UUID

from sqlite_utils import Database

from data.database import assert_sqlite, listening, write_over
from data.keeping.rest import Rest, note_rest
from data.lock import Hold, is_paper_held, take_lock
from data.opening import highest_id, open_for_reading, open_for_work, open_memory
from data.pictures.folder import FolderPictures, KeptPictures, MemoryPictures
from data.pictures.references import pictures_referred_to
from data.problems import OpenForReadingOnly, telling
from data.records.book import Book
from data.work import ShopReading, ShopWork
from pos.ids import TimeOrderedIds
from pos.progress import CalledOff, Progress, silent


class Store:
    """A shop that is open: give it back with `close`, or use it as a context manager.

    One connection writes, and an RLock lets one thread at a time have it. `hold` is the lock on the file; a shop in
    memory, or one that is only looked at, has an empty one. Looks have connections of their own that
    cannot write and are used again; in memory there is only the one connection, taken in turns.
    """

    def __init__(
        self,
        writer: Database | None,
        path: Path | None,
        till: str,
        clock: Callable[[], datetime],
        randbits: Callable[[int], int],
        hold: Hold,
        rest: Rest | None = None,
    ) -> None:
        self._writer = writer
        self._rest = rest
        self._path = path
        self._pictures: KeptPictures = FolderPictures(path) if path else MemoryPictures()
        self._till = till
        self._clock = clock
        self.hold = hold
        self._turn = RLock()
        self._idle: list[Database] = []
        self._looking = RLock()
        self._ids = TimeOrderedIds(randbits, after=highest_id(writer) if writer else None)

    @property
    def path(self) -> Path | None:
        """The file, or None for a shop in memory."""
        return self._path

    @property
    def pictures(self) -> KeptPictures:
        """The pictures beside the file, from any thread."""
        return self._pictures

    def picture_files(self) -> tuple[Path, ...]:
        """Every picture that a record refers to and that is there, as a file: what a copy of the shop takes along."""
        with self.looking() as database:
            names = dict.fromkeys(name for _bearer, name in pictures_referred_to(database))
        return tuple(path for path in map(self._pictures.file, names) if path)

    def serve_as(self, till: str) -> None:
        """Let further records bear the code `till`, such as `S1`: the owner may set it while the shop is open."""
        self._till = till

    @contextmanager
    def work(self) -> Iterator[ShopWork]:
        """A transaction: leaving the block makes all of it durable, an exception undoes all of it.

        Raises OpenForReadingOnly, and the other problems of `data.problems` when the disk says no.
        """
        if self._writer is None:
            raise OpenForReadingOnly(self._path)
        with self._turn, telling(self._path), self._blaming(), _transaction(self._writer):
            yield ShopWork(self._book(self._writer), self._pictures)

    @contextmanager
    def reading(self, called_off: CalledOff | None = None) -> Iterator[ShopReading]:
        """One consistent look from any thread. Raises the problems of `data.problems`.

        Where somebody may call it off, `called_off` is asked every few milliseconds by the thread that looks: Cancelled
        is raised in the middle of a question.
        """
        if self._path is None and self._writer is not None:
            with self._turn:
                yield ShopReading(self._book(self._writer), self._pictures)
            return
        with self.looking() as database, listening(database, called_off):
            yield ShopReading(self._book(database), self._pictures)

    @contextmanager
    def looking(self) -> Iterator[Database]:
        """A connection that cannot write, inside one look: for the check and the export, which read every table."""
        if self._path is None and self._writer is not None:
            with self._turn:
                yield self._writer
            return
        database = self._reader()
        try:
            with telling(self._path), self._blaming():
                database.conn.execute("BEGIN")
                yield database
        finally:
            database.conn.rollback()
            with self._looking:
                self._idle.append(database)

    def fold(self) -> None:
        """Bring what the log holds into the file, which a sale has to do some day if nobody else does.

        That is hundreds of pages and two flushes: a sale that comes meanwhile waits for it. Nothing where only looks
        are taken. Raises the problems of `data.problems`; nothing is lost then, the log keeps it.
        """
        if self._writer is None or self._path is None:
            return
        with self._turn, telling(self._path):
            self._writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def changed_at_rest(self) -> tuple[str, ...]:
        """Where the file is not what it was when the till last closed it; nothing once it was written to."""
        with telling(self._path):
            return self._rest.faults() if self._rest else ()

    def is_printed_elsewhere(self) -> bool:
        """Whether another program prints what waits in this shop, without holding it."""
        return self._path is not None and is_paper_held(self._path)

    def close(self, *, for_the_night: bool = False) -> None:
        """Give the file back; `for_the_night` writes down what it is, so that a byte that changes is found."""
        with self._turn, self._looking:
            while self._idle:
                self._idle.pop().close()
            if self._writer is not None:
                self._writer.close()
            if self._rest is not None:
                self._rest.close()
                if self._writer is not None:
                    self._rest.put_back()
            if for_the_night and self._writer is not None and self._path is not None:
                note_rest(self._path)
            self.hold.release()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def _blaming(self) -> AbstractContextManager[None]:
        return self._rest.blamed() if self._rest else nullcontext()

    def _reader(self) -> Database:
        with self._looking:
            if self._idle:
                return self._idle.pop()
        if self._path is None:
            raise OpenForReadingOnly(None)
        return open_for_reading(self._path)

    def new_id(self) -> UUID:
        """A further id, higher than that of every record that there is. From any thread."""
        with self._turn:
            return self._ids(self._clock())

    def _book(self, database: Database) -> Book:
        return Book(database, self._till, self._clock, self.new_id)


def open_store(
    path: Path | None,
    *,
    till: str,
    clock: Callable[[], datetime],
    randbits: Callable[[int], int] = secrets.randbits,
    create: bool = False,
    exclusive: bool = True,
    patience: float = 0,
    moving: Progress = silent,
) -> Store:
    """Open the shop at `path` for the till `till`; no path means a new shop in memory.

    `clock` gives the time of the stall (aware). `create` makes a shop where there is none. Without `exclusive` the
    shop is opened for looking only, beside a till that may have it open. With it, whoever has it open is waited for,
    `patience` seconds at most. Where an older program left the shop, `moving` hears that it is moved on.
    Raises the problems of `data.problems`.
    """
    assert_sqlite()
    if path is None:
        return Store(open_memory(), None, till, clock, randbits, Hold())
    if not exclusive:
        open_for_reading(path).close()
        return Store(None, path, till, clock, randbits, Hold(), Rest(path))
    hold = take_lock(path, create=create, patience=patience)
    rest = Rest(path)
    try:
        with telling(path), rest.blamed(), ExitStack() as undone:
            rest.forget()
            writer = open_for_work(path, create=create, moving=moving)
            undone.callback(writer.close)
            store = Store(writer, path, till, clock, randbits, hold, rest)
            undone.pop_all()
    except BaseException:
        rest.close()
        rest.put_back()
        hold.release()
        raise
    return store


@contextmanager
def _transaction(database: Database) -> Iterator[None]:
    """Begun as one that writes: `atomic()` reads before it may write, and then may be refused; inside it is welcome."""
    database.conn.execute("BEGIN IMMEDIATE")
    committing = False
    try:
        yield
        committing = True
        database.conn.execute("COMMIT")
    except BaseException:
        database.conn.rollback()
        if committing:
            write_over(database)
        raise
