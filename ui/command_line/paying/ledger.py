"""`lapak customers repaid`: by what customers owed less in some days, as the figures of a report open it."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from pos.customers.account import DebtKind
from pos.customers.steps import DebtStep
from pos.money import write
from pos.reports.span.span import Span
from printing.builders.words import paid_name
from ui.command_line.context import caller, result_options
from ui.command_line.paying.results import payments_result
from ui.command_line.typed import DAY
from ui.command_line.verbs import Verb
from ui.words import _, mark, moment


@click.command("repaid", cls=Verb, help=mark("Kasbon yang berkurang: siapa, kapan, berapa, dengan apa."))
@click.option("--from", "first", type=DAY, metavar="DAY", help=mark("Mulai hari ini; biasanya hari ini."))
@click.option("--to", "last", type=DAY, metavar="DAY", help=mark("Sampai hari ini; biasanya hari ini."))
@result_options
def repaid(*, first: date | None, last: date | None) -> None:
    """Every step by which somebody owed less, the newest first. Raises AbsurdSpan."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        begins = first or min(shop.today, last or shop.today)
        span = Span(begins, last or max(begins, shop.today))
        steps = look.customers.lessened_in(span.first, span.last)
    result = {
        "first": span.first,
        "last": span.last,
        "amount": sum(step.less() for step in steps),
        "steps": [_result(step) for step in steps],
    }
    asked.answer(result, lambda: "\n".join(map(_line, steps)) or _("Tidak ada kasbon yang dibayar."))


def _result(step: DebtStep) -> dict[str, Any]:
    entry = step.entry
    return {
        "customer": step.customer.name,
        "kind": entry.kind,
        "number": entry.number,
        "at": entry.at,
        "day": entry.day,
        "by": entry.by,
        "amount": step.less(),
        "payments": payments_result(step.payments),
        "left": step.left,
    }


def _line(step: DebtStep) -> str:
    came_back = step.entry.kind is DebtKind.RETURNED
    how = _("barang kembali") if came_back else " + ".join(paid_name(payment, _) for payment in step.payments)
    return (
        f"{moment(step.entry.at)}  {step.customer.name:<24}{step.entry.number:<20}{write(step.less()):>12}  {how}"
    ).rstrip()
