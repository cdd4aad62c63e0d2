"""A verb tried out: everything is done as it would be, shown, and undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

import click

from pos.ports import Work
from ui.bootstrap import Shop
from ui.words import _, mark

F = TypeVar("F", bound=Callable[..., Any])


class _Undone(Exception):
    """Ends a unit of work that is not to be kept."""


def dry_run_option(verb: F) -> F:
    """Give a verb that makes something for ever a `--dry-run`."""
    return click.option("--dry-run", is_flag=True, help=mark("Periksa saja, jangan simpan."))(verb)


def by_option(verb: F) -> F:
    """Give a verb that is the owner's a `--by`."""
    return click.option("--by", metavar="NAME", help=mark("Siapa yang melakukan; biasanya kasir lapak."))(verb)


@contextmanager
def work_in(shop: Shop, *, dry_run: bool) -> Iterator[Work]:
    """A unit of work; with `dry_run` nothing of it is kept, and every refusal comes all the same."""
    with suppress(_Undone), shop.work() as work:
        yield work
        if dry_run:
            raise _Undone


def kept_line(*, dry_run: bool) -> str:
    """The last line of an answer: whether it is in the book now."""
    return _("Baru diperiksa, belum disimpan.") if dry_run else _("Tersimpan.")
