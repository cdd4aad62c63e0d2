"""How far long work has come, in one line of stderr that is written over, where a person looks on."""

from __future__ import annotations

import sys

import click

from pos.progress import Progress, silent
from ui.words import _

_WIDE = 30


def told_on_stderr() -> Progress:
    """Tells of it where stderr is a terminal; Ctrl+C then calls the work off, and nothing of it is kept."""
    return _bar(_("{percent} persen; Ctrl+C berhenti, tidak ada yang disimpan"))


def told_moving_on() -> Progress:
    """Says once on stderr that a shop of an older program is made ready for this one, and shows how far that is."""
    bar = _bar(_("{percent} persen"))

    def tell(done: int, of: int) -> None:
        if not done:
            words = _("lapak: {count} langkah menyiapkan berkas versi lama untuk versi ini, sekali ini saja.")
            later = _("Kalau struknya sudah ratusan ribu, bisa satu dua menit; tidak ada yang hilang.")
            click.echo(f"{words.format(count=of)} {later}", err=True)
        bar(done, of)

    return tell


def _bar(words: str) -> Progress:
    """A line that is written over, with the `percent` in `words`; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        return silent
    before = -1

    def tell(done: int, of: int) -> None:
        nonlocal before
        percent = 100 * done // of if of else 100
        if percent != before:
            before = percent
            bar = "#" * (_WIDE * percent // 100)
            click.echo(f"\r[{bar:<{_WIDE}}] {words.format(percent=percent)}", err=True, nl=percent == 100)

    return tell
