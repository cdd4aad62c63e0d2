"""One till at a time per file: a lock beside the shop, never on it. And one that prints, which may be another.

The locks are files of their own because closing any handle on the shop's file would cancel SQLite's locks on it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from data.durable import make_folder
from data.problems import ShopLocked, ShopMissing, telling

_DROPPED = "+"
"""Ends what lies in the lock's file until the shop is given back; the number of the process stands before it."""
_LONGEST = 32
"""Bytes of that, and more."""


class Hold:
    """The shop's file, held for this process; without a lock nothing is held, and nothing let go of.

    `was_dropped` tells that whoever had the file before never gave it back: the program was killed, or the power went.
    That stays known until a person was `told`, whoever opens the file meanwhile.
    """

    def __init__(self, lock_path: Path | None = None, patience: float = 0) -> None:
        """Take the lock, or wait for it so many seconds. Raises Timeout, OSError."""
        self.was_dropped = False
        self._descriptor = -1
        self._lock: BaseFileLock | None = None
        if lock_path is not None:
            self._lock = FileLock(
                lock_path, timeout=patience, thread_local=False, on_acquired=self._sign, preserve_lock_file=True
            )
            self._lock.acquire()

    def told(self) -> None:
        """A person knows that the file was dropped."""
        self.was_dropped = False

    def release(self) -> None:
        """Give the file back."""
        if self._lock is not None and self._lock.is_locked:
            self._write(_DROPPED if self.was_dropped else "")
            self._lock.release()

    def _sign(self, descriptor: int) -> None:
        self._descriptor = descriptor
        with suppress(OSError):
            self.was_dropped = os.read(descriptor, _LONGEST).endswith(_DROPPED.encode())
        self._write(f"{os.getpid()}{_DROPPED}")

    def _write(self, words: str) -> None:
        """Who holds the lock is told as a courtesy: a disk too full for that is no reason not to open the shop."""
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, words.encode())


def take_lock(path: Path, *, create: bool, patience: float = 0) -> Hold:
    """Hold the shop at `path` for this process.

    With `create` the folder is made where it is missing; otherwise nothing is left where no shop is. Whoever has it
    is waited for, `patience` seconds at most.
    Raises ShopMissing, ShopLocked, and what `data.problems.telling` raises.

    The system lets go of the lock when the process ends, however it ends.
    """
    with telling(path):
        if not create and not path.exists():
            raise ShopMissing(path)
        make_folder(path.parent)
    lock_path = path.with_name(path.name + ".lock")
    with telling(path):
        try:
            return Hold(lock_path, patience)
        except Timeout:
            raise ShopLocked(path, _holder(lock_path)) from None


@contextmanager
def held_paper(path: Path, patience: float) -> Iterator[bool]:
    """Be the one who prints for the shop at `path` without holding it; the answer is whether nobody else is.

    Another one is waited for, `patience` seconds at most. Raises what `data.problems.telling` raises.
    """
    lock = _paper_of(path)
    with telling(path):
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            yield False
            return
    try:
        yield True
    finally:
        lock.release()


def is_paper_held(path: Path) -> bool:
    """Whether somebody prints for the shop at `path` without holding it, so that what is half sent is his."""
    lock = _paper_of(path)
    if not Path(lock.lock_file).exists():
        return False
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return True
    lock.release()
    return False


def _paper_of(path: Path) -> FileLock:
    return FileLock(path.with_name(path.name + ".paper.lock"), thread_local=False)


def _holder(lock_path: Path) -> int | None:
    try:
        return int(lock_path.read_text(encoding="ascii").removesuffix(_DROPPED))
    except (OSError, ValueError):  # Windows lets nobody read what is locked
        return None
