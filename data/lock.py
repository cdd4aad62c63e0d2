"""One till at a time per file: a lock beside the shop, never on it. And one that prints, which may be another.

The locks are files of their own because closing any handle on the shop's file would cancel SQLite's locks on it.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from data.durable import make_folder
from data.problems import ShopLocked, ShopMissing, telling


def take_lock(path: Path, *, create: bool, patience: float = 0) -> Callable[[], None]:
    """Hold the shop at `path` for this process; the answer gives it back.

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
    lock = FileLock(lock_path, timeout=patience, thread_local=False, on_acquired=_sign)
    with telling(path):
        try:
            lock.acquire()
        except Timeout:
            raise ShopLocked(path, _holder(lock_path)) from None
    return lock.release


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


def _sign(descriptor: int) -> None:
    """Who holds the lock is told as a courtesy: a disk too full for that is no reason not to open the shop."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())


def _holder(lock_path: Path) -> int | None:
    try:
        return int(lock_path.read_text(encoding="ascii"))
    except (OSError, ValueError):  # Windows lets nobody read what is locked
        return None
