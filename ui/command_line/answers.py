"""How answers leave: on stdout, whole, or the caller learns that they did not."""

from __future__ import annotations

import errno
import json
import os
import sys
from datetime import datetime
from io import TextIOWrapper
from typing import Any, TextIO

import click

DONE, REFUSED, WRONG_USAGE, NO_SHOP = 0, 1, 2, 3
BROKEN, UNHEARD, INTERRUPTED = 70, 74, 130
"""Exit codes. 70 is the program's own fault and leaves its story in the log; 74 means done, but the answer was lost."""


class Unheard(Exception):
    """What was asked for was done, and the answer could not be written, and `why`."""

    def __init__(self, error: OSError) -> None:
        from data.problems import hindrance_of  # late: which version this is is told without a shop

        super().__init__(error)
        self.reader_left = error.errno == errno.EPIPE
        self.why = hindrance_of(error)


def speak_utf8() -> None:
    """Let all answers leave as UTF-8, also where the system would put them into fewer letters and fail at some."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Write `text` to stdout at once. Raises Unheard."""
    try:
        click.echo(text)
    except OSError as error:
        let_go(sys.stdout)
        raise Unheard(error) from error


def as_json(result: Any) -> str:
    """A result as readable JSON; ids as text, days and moments as ISO 8601 has them."""
    return json.dumps(result, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def let_go(stream: TextIO) -> None:
    """What a stream still holds goes nowhere: the interpreter would try it once more at its end, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
