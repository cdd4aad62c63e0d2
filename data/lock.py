"""One till at a time per file: a lock beside the shop, never on it.

The lock is a file of its own because closing any handle on the shop's file would cancel SQLite's locks on it.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from data.durable import make_folder
from data.problems import ShopLocked, ShopMissing, telling


def take_lock(path: Path, *, create: bool) -> Callable[[], None]:
    """Hold the shop at `path` for this process; the answer gives it back.

    With `create` the folder is made where it is missing; otherwise nothing is left where no shop is.
    Raises ShopMissing, ShopLocked, and what `data.problems.telling` raises.

    The system lets go of the lock when the process ends, however it ends.
    """
    with telling(path):
        if not create and not path.exists():
            raise ShopMissing(path)
        make_folder(path.parent)
    lock_path = path.with_name(path.name + ".lock")
    lock = FileLock(lock_path, timeout=0, thread_local=False, on_acquired=_sign)
    with telling(path):
        try:
            lock.acquire()
        except Timeout:
            raise ShopLocked(path, _holder(lock_path)) from None
    return lock.release


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
