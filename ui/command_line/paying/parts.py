"""One part of what is paid, as it is typed: `qris=20rb`, `transfer:BCA=50.000`."""

from __future__ import annotations

from dataclasses import dataclass

import click

from pos.money import Rupiah
from pos.selling.payment import NAMED, Confirmation, Method, Payment
from ui.command_line.typed import AMOUNT, Explained
from ui.words import _


@dataclass(frozen=True, slots=True)
class OfMethod:
    """`amount` rupiah by `method`, which the stall may call `name`."""

    method: Method
    name: str
    amount: Rupiah

    def seen(self, by: Confirmation) -> Payment:
        """The payment, seen to arrive where it is not in the hand."""
        return Payment(self.method, self.amount, None if self.method is Method.CASH else by, self.name)


class Part(Explained):
    """`METHOD=AMOUNT`, or `METHOD:NAME=AMOUNT` for a way of the stall's own. Raises what an amount raises."""

    name = "part"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> OfMethod:
        """The part; a way that is none, or one that takes no name with a name, is wrong usage."""
        if isinstance(value, OfMethod):
            return value
        way, _sign, amount = str(value).partition("=")
        method, _colon, name = way.partition(":")
        if not amount or method not in _WAYS or (name and Method(method) not in NAMED):
            self.fail(str(value), param, ctx)
        return OfMethod(Method(method), name.strip(), AMOUNT.convert(amount, param, ctx))

    def explained(self) -> str:
        """What may stand there."""
        return _("tulis seperti qris=20rb atau transfer:BCA=20rb; cara: {ways}.").format(ways=", ".join(_WAYS))


_WAYS = [str(method) for method in Method if method is not Method.KASBON]

PART = Part()
