"""What the program writes down about itself: a small rotating file, without names of customers and without amounts."""

from __future__ import annotations

import faulthandler
import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

from data.paths import log_folder

_BYTES, _OLD_ONES = 500_000, 2

_crashes: list[TextIO] = []
"""The file in which Python writes when it can't do anything else any more: open for as long as the program runs."""


def log_file() -> Path:
    """Where the program's log is."""
    return log_folder() / "lapak.log"


def start_logging() -> None:
    """Write warnings and errors into the log from now on. A disk that takes no log stops no sale."""
    root = logging.getLogger()
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_file(), maxBytes=_BYTES, backupCount=_OLD_ONES, encoding="utf-8", delay=True)
    except OSError:
        root.addHandler(logging.NullHandler())  # with no handler at all, Python tells its stories on stderr
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.raiseExceptions = False


def crash_file() -> Path:
    """Where it stands in which lines the program was when code below Python ended it."""
    return log_folder() / "lapak-crash.log"


def watch_for_crashes() -> None:
    """Have those lines written from now on: no handler of ours hears of such an end, and no till may just vanish."""
    with suppress(OSError):  # a disk that takes no log stops no sale
        crash_file().parent.mkdir(parents=True, exist_ok=True)
        is_full = crash_file().exists() and crash_file().stat().st_size > _BYTES
        _crashes.append(crash_file().open("w" if is_full else "a", encoding="utf-8"))
        faulthandler.enable(_crashes[-1])
