"""Reads what the owner typed about ways to pay, and about what they and the state may ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TypeVar

from pos.money import Rupiah, read, write
from pos.refusals import Refusal
from pos.reports.tax import SMALL_TRADER, TaxRate
from pos.selling.fees import MICRO, FeeRate
from pos.selling.payment import Method, OwnMethod
from ui.sentences import refusal_sentence
from ui.window.settings.fields.reading import Unreadable
from ui.words import _

MOST_WAYS = 6
"""More ways of one kind than this no row of chips shows."""

R = TypeVar("R")

_LONGEST = 24
_RATE = re.compile(
    r"(?P<day>\d{1,2}/\d{1,2}/\d{4})\s*[: ]\s*(?P<percent>\d{1,2}(?:[.,]\d{1,2})?)\s*%"
    r"\s*(?:di atas|above|>)?\s*(?P<free>.*)",
    re.IGNORECASE | re.ASCII,
)


def names_text(own: Iterable[OwnMethod], method: Method) -> str:
    """The stall's own ways of one kind as they stand in their field."""
    return ", ".join(way.name for way in own if way.method is method)


def read_names(method: Method, text: str) -> tuple[OwnMethod, ...]:
    """The stall's own ways of one kind. Raises Unreadable."""
    names = [" ".join(name.split()) for name in re.split(r"[,;\n]", text) if name.strip()]
    if len(names) > MOST_WAYS or any(len(name) > _LONGEST or not name.isprintable() for name in names):
        raise Unreadable(
            _("Paling banyak {most} nama, masing-masing {longest} huruf.").format(most=MOST_WAYS, longest=_LONGEST)
        )
    if len({name.casefold() for name in names}) < len(names):
        raise Unreadable(_("Ada nama yang tertulis dua kali."))
    return tuple(OwnMethod(method, name) for name in names)


def fees_text(fees: Iterable[FeeRate]) -> str:
    """The rates as they stand in their field, one behind the other."""
    return "; ".join(_rate_text(fee.since, fee.basis_points, fee.free_to) for fee in fees)


def read_fees(text: str) -> tuple[FeeRate, ...]:
    """The rates by the day on which they begin. Raises Unreadable."""
    fees = _rates(FeeRate, text, fees_text(MICRO))
    if len({fee.since for fee in fees}) < len(fees):
        raise Unreadable(_("Dua biaya mulai pada hari yang sama."))
    return tuple(sorted(fees, key=lambda fee: fee.since))


def taxes_text(taxes: Iterable[TaxRate]) -> str:
    """The rates of the tax on a year's turnover as they stand in their field."""
    return "; ".join(_rate_text(tax.since, tax.basis_points, tax.free) for tax in taxes)


def read_taxes(text: str) -> tuple[TaxRate, ...]:
    """Those rates by the day on which they begin; none where the field is empty. Raises Unreadable."""
    taxes = _rates(TaxRate, text, taxes_text(SMALL_TRADER))
    if len({tax.since for tax in taxes}) < len(taxes):
        raise Unreadable(_("Dua tarif mulai pada hari yang sama."))
    return tuple(sorted(taxes, key=lambda tax: tax.since))


def _rate_text(since: date, basis_points: int, free: Rupiah) -> str:
    percent = f"{basis_points // 100},{basis_points % 100:02d}".rstrip("0").rstrip(",")
    return _("{day}: {percent}% di atas {free}").format(day=f"{since:%d/%m/%Y}", percent=percent, free=write(free))


def _rates(kind: Callable[[date, Rupiah, int], R], text: str, example: str) -> list[R]:
    return [_rate(kind, part.strip(), example) for part in text.split(";") if part.strip()]


def _rate(kind: Callable[[date, Rupiah, int], R], text: str, example: str) -> R:
    found = _RATE.fullmatch(text)
    if found is None:
        raise Unreadable(_("Tulis seperti {example}.").format(example=example))
    whole, _comma, part = found["percent"].replace(".", ",").partition(",")
    try:
        free = read(found["free"]) if found["free"].strip() else 0
        return kind(_day(found["day"]), free, int(whole) * 100 + int(part.ljust(2, "0") or 0))
    except Refusal as refusal:
        raise Unreadable(refusal_sentence(refusal)) from refusal


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 a day of the calendar has no zone
    except ValueError as error:
        raise Unreadable(_("{day} bukan tanggal.").format(day=text)) from error
