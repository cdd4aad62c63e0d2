"""How far long work has come, in one line of stderr that is written over, where a person looks on."""

from __future__ import annotations

import sys

import click

from pos.progress import Progress, silent
from ui.words import _

_WIDE = 30


def told_on_stderr() -> Progress:
    """Tells of it where stderr is a terminal; Ctrl+C then calls the work off, and nothing of it is kept."""
    if not sys.stderr.isatty():
        return silent
    before = -1

    def tell(done: int, of: int) -> None:
        nonlocal before
        percent = 100 * done // of if of else 100
        if percent != before:
            before = percent
            bar = "#" * (_WIDE * percent // 100)
            line = _("{percent} persen; Ctrl+C berhenti, tidak ada yang disimpan").format(percent=percent)
            click.echo(f"\r[{bar:<{_WIDE}}] {line}", err=True, nl=percent == 100)

    return tell
