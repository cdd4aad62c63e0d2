"""Files that another program of this computer takes up: a sound that is played, a page that is looked at."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path


def passing_file(name: str) -> Path:
    """Where a file called `name` may lie until the till ends: nobody else reads there, and nothing of it stays.

    Raises OSError.
    """
    folder = _folder()
    folder.mkdir(mode=0o700, exist_ok=True)  # what cleans up a computer takes old folders away while the till is open
    return folder / name


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lapak-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
