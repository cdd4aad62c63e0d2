"""Names and files that are on the disk when the call returns, and not only in the system's memory."""

import os
from pathlib import Path


def settle_folder(folder: Path) -> None:
    """Make a new name in `folder` durable. Windows does so by itself and lets nobody open a folder. Raises OSError."""
    if os.name == "nt":
        return
    _settle(folder, os.O_RDONLY)


def make_folder(folder: Path) -> None:
    """Make `folder`, and what is missing above it, so that a cut of the power takes none of it away. Raises OSError."""
    missing = [above for above in (folder, *folder.parents) if not above.exists()]
    for above in reversed(missing):
        above.mkdir(exist_ok=True)
        settle_folder(above.parent)


def settle_file(path: Path) -> None:
    """Make what was written into `path` durable; never for a file that SQLite has open here. Raises OSError."""
    _settle(path, os.O_RDWR)


def _settle(path: Path, how: int) -> None:
    descriptor = os.open(path, how)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
