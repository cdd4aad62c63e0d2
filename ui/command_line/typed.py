"""What is typed behind the verbs: money and days as people write them, and what to write where something else stood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import click

from pos.cash.notes import FACES as FACES_OF_RUPIAH
from pos.cash.shift import NegativeCash
from pos.money import read
from ui.words import _, short_date

_LONGEST_COUNT = 5
"""Figures of a number of notes."""

_FIRST, _LAST = date(2000, 1, 1), date(2199, 12, 31)
"""Days beyond these are slips of the finger, and calendars end soon behind them."""


class Explained(click.ParamType[Any]):
    """Something typed in a form of its own, which it can explain."""

    def explained(self) -> str:
        """What may stand in such a place."""
        raise NotImplementedError


class Amount(click.ParamType[int]):
    """`500000`, `500.000`, `500rb`. Raises UnclearAmount, NegativeCash."""

    name = "amount"

    def convert(self, value: object, _param: click.Parameter | None, _ctx: click.Context | None) -> int:
        """The amount in rupiah."""
        text = str(value)
        if re.fullmatch(r"\s*-\s*[0-9.]+\s*", text):
            raise NegativeCash(-read(text.replace("-", "")))
        return read(text)


class Day(click.ParamType[date]):
    """`2026-03-07` or `07/03/2026`."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that was meant; anything else is wrong usage."""
        day = day_of(str(value))
        if day is None:
            self.fail(str(value), param, ctx)
        return day


def day_of(text: str) -> date | None:
    """The day that was written, or None for anything else."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        with suppress(ValueError):
            day = datetime.strptime(text, form).date()  # noqa: DTZ007 a day of the calendar has no zone
            return day if _FIRST <= day <= _LAST else None
    return None


class Faces(Explained):
    """`100000=3,50000=1`: how many of each note and coin. Nothing is none."""

    name = "faces"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dict[int, int]:
        """Pieces by face, in rupiah; anything that is no note or coin is wrong usage."""
        if isinstance(value, dict):
            return value
        found: dict[int, int] = {}
        for part in filter(None, str(value).replace(" ", "").split(",")):
            face, _sign, pieces = part.partition("=")
            if not (pieces.isascii() and pieces.isdigit() and face.isascii() and face.isdigit()):
                self.fail(part, param, ctx)
            if int(face) not in FACES_OF_RUPIAH or len(pieces) > _LONGEST_COUNT:
                self.fail(part, param, ctx)
            found[int(face)] = found.get(int(face), 0) + int(pieces)
        return found

    def explained(self) -> str:
        """What may stand there."""
        return _("tulis seperti 100000=3,50000=1.")


AMOUNT = Amount()
FACES = Faces()
DAY = Day()


def one_of(words: Iterable[str]) -> click.Choice[str]:
    """One of these words, as it stands in JSON; of an enumeration click itself would take the names."""
    return click.Choice([str(word) for word in words])


def expected(kind: click.ParamType[object]) -> str:
    """What may stand in a place of this kind."""
    match kind:
        case Explained():
            return kind.explained()
        case Day():
            return _("tulis 2026-03-07 atau 07/03/2026, dari {first} sampai {last}.").format(
                first=short_date(_FIRST), last=short_date(_LAST)
            )
        case click.Choice(choices=choices):
            return _("pilih {choices}.").format(choices=", ".join(map(str, choices)))
        case click.IntRange(min=low, max=high):
            return _("angka {low} sampai {high}.").format(low=low, high=high)
        case click.Path():
            return _("berkas ini tidak ada atau tidak bisa dibaca.")
        case _:
            return _("tulis angka.")
