"""Names and files that are on the disk when the call returns, and not only in the system's memory."""

import os
from pathlib import Path


def settle_folder(folder: Path) -> None:
    """Make a new name in `folder` durable. Windows does so by itself and lets nobody open a folder. Raises OSError."""
    if os.name == "nt":
        return
    _settle(folder, os.O_RDONLY)


def settle_file(path: Path) -> None:
    """Make what was written into `path` durable; never for a file that SQLite has open here. Raises OSError."""
    _settle(path, os.O_RDWR)


def _settle(path: Path, how: int) -> None:
    descriptor = os.open(path, how)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
