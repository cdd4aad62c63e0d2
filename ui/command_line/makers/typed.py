"""Pieces of goods as they are typed behind a verb: a code, how many, and at which price."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from pos.buying import Pieces
from pos.money import read
from ui.command_line.typed import Explained
from ui.words import _, mark

F = TypeVar("F", bound=Callable[..., Any])
_FORM = re.compile(r"\s*(?P<code>.+?)\s*=\s*(?P<pieces>[+-]?\d{1,9})\s*(?:[x@]\s*(?P<price>.+))?")


class PiecesTyped(Explained):
    """`IKM01-M-COK=12` or `IKM01-M-COK=12x30rb`; in a correction also `=-2`. Raises UnclearAmount."""

    name = "pieces"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Pieces:
        """What was typed; anything else is wrong usage."""
        found = _FORM.fullmatch(str(value))
        if found is None:
            self.fail(str(value), param, ctx)
        price = read(found["price"]) if found["price"] else None
        return Pieces(found["code"], int(found["pieces"]), price)

    def explained(self) -> str:
        """What may stand here."""
        return _("tulis seperti KODE=12, atau KODE=12x30rb dengan harga.")


PIECES = PiecesTyped()


def lines_argument(*, required: bool) -> Callable[[F], F]:
    """Give a verb its goods, one word a line."""
    return click.argument("lines", type=PIECES, nargs=-1, required=required, metavar="CODE=PIECES[xPRICE]...")


def note_option(verb: F) -> F:
    """Give a verb a `--note`."""
    return click.option("--note", default="", metavar="TEXT", help=mark("Catatan di nota."))(verb)
