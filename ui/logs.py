"""What the program writes down about itself: a small rotating file, without names of customers and without amounts."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from data.paths import log_folder

_BYTES, _OLD_ONES = 500_000, 2


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
