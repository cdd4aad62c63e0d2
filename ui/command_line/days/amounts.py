"""Money on the command line, typed as people write it."""

from __future__ import annotations

import re

import click

from pos.cash.shift import NegativeCash
from pos.money import read


class Amount(click.ParamType[int]):
    """`500000`, `500.000`, `500rb`. Raises UnclearAmount, NegativeCash."""

    name = "amount"

    def convert(self, value: object, _param: click.Parameter | None, _ctx: click.Context | None) -> int:
        """The amount in rupiah."""
        if isinstance(value, int):
            return value
        text = str(value)
        if re.fullmatch(r"\s*-\s*[0-9.]+\s*", text):
            raise NegativeCash(-read(text.replace("-", "")))
        return read(text)


AMOUNT = Amount()
