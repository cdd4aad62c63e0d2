"""Whatever stands in a record, every slip that is made of it prints safely at every width."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import printing.builders
from pos.customers.account import CustomerAccount, DebtEntry, DebtKind
from pos.customers.customer import Customer
from pos.printers import Printer, PrinterProfile
from pos.reports.span.span import Span
from pos.reports.tax import TaxRate
from printing.builders.span.tables import SpanTable
from printing.document import Document
from tests.printing.test_typed_paper import AT, COLUMNS, check, typed, words_of

Builder = Callable[..., Document]
Made = st.SearchStrategy[Any]

AMOUNTS = st.integers(1, 10_000_000)


def builders() -> Iterator[tuple[str, Builder]]:
    """Every function that makes a document, by its name."""
    for found in pkgutil.walk_packages(printing.builders.__path__, "printing.builders."):
        for name, made in inspect.getmembers(import_module(found.name), inspect.isfunction):
            if made.__module__ == found.name and made.__annotations__.get("return") == "Document":
                yield name, made


BUILDERS = dict(builders())


@cache
def filled(kind: Any) -> Made:
    """Values of a type; a record has each of its fields filled."""
    if kind in MADE_UP:
        return MADE_UP[kind]()
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        asked: dict[str, Made] = {field.name: filled(hints[field.name]) for field in fields(kind) if field.init}
        made: Made = st.builds(kind, **asked)
        return made
    together = held_together(get_origin(kind), get_args(kind))
    return st.from_type(kind) if together is None else together


def held_together(by: Any, inside: tuple[Any, ...]) -> Made | None:
    """Values of `tuple[A, ...]`, `A | None` and their like; None for what is no such type."""
    if by in (Union, UnionType):
        return st.one_of([filled(one) for one in inside])
    if by is tuple and inside[-1] is not ...:
        return st.tuples(*[filled(one) for one in inside])
    if by in (dict, Mapping):
        return st.dictionaries(filled(inside[0]), filled(inside[1]), max_size=3)
    return st.lists(filled(inside[0]), max_size=3).map(tuple) if by in (tuple, list, Sequence) else None


def documents(build: Builder) -> st.SearchStrategy[Document]:
    """Slips of `build`, in the words of the source."""
    hints = get_type_hints(build)
    asked = {name: filled(hints[name]) for name in inspect.signature(build).parameters if name != "_"}
    return st.builds(build, **asked, _=st.just(str))


def account() -> Made:
    """What was taken on trust, and then paid: a repayment of what was never taken is none."""
    entry = {name: filled(kind) for name, kind in get_type_hints(DebtEntry).items() if name not in {"kind", "amount"}}
    taken = st.lists(st.builds(DebtEntry, kind=st.just(DebtKind.SOLD), amount=AMOUNTS, **entry), max_size=3)
    paid = st.lists(
        st.builds(DebtEntry, kind=st.just(DebtKind.PAID), amount=st.integers(-9_000, -1), **entry), max_size=3
    )
    entries = st.tuples(taken, paid).map(lambda both: (*both[0], *both[1]))
    return st.builds(CustomerAccount, filled(Customer), entries)


def table() -> Made:
    """Names with their numbers, and a head over each column."""
    row = st.tuples(typed, AMOUNTS, AMOUNTS)
    rows = st.lists(row, max_size=3).map(tuple)
    return st.builds(SpanTable, typed, typed, st.tuples(typed, typed, typed), rows, st.none() | row)


MADE_UP: dict[Any, Callable[[], Made]] = {
    str: lambda: typed,
    int: lambda: AMOUNTS,
    bytes: lambda: st.binary(min_size=32, max_size=32),
    date: lambda: st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    datetime: lambda: st.just(AT),
    CustomerAccount: account,
    SpanTable: table,
    TaxRate: lambda: st.builds(TaxRate, basis_points=st.integers(1, 1_000), free=AMOUNTS),
    Span: lambda: st.sampled_from([Span(AT.date(), AT.date()), Span(date(2026, 1, 1), AT.date())]),
    Printer: lambda: st.builds(Printer, typed, st.builds(PrinterProfile, st.sampled_from(COLUMNS)), typed),
}
"""What is no sum of its fields, or whose fields keep a rule."""


AGREED = {
    "bale_nota": "nota",
    "closing_slip": "closing",
    "count_slip": "count",
    "day_slip": "day",
    "label_slip": "labels",
    "letter_slip": "letter",
    "delivery_slip": "makers/bought",
    "owing_slip": "makers/owing",
    "payment_slip": "makers/payment",
    "settlement_slip": "makers/settlement",
    "statement_slip": "makers/statement",
    "account_slip": "account",
    "qris_slip": "qris",
    "repayment_slip": "repayment",
    "receipt": "receipt_mixed",
    "recovery_slip": "recovery",
    "return_slip": "return_copy",
    "span_slip": "span",
    "speed_line": "speed",
    "trial_page": "trial",
}
"""The slip of each builder that was agreed letter for letter and byte for byte, as its file is called."""


@pytest.mark.parametrize("name", BUILDERS)
def test_every_slip_was_agreed_in_letters_and_bytes_on_both_papers(name: str) -> None:
    folder, _slash, file = AGREED[name].rpartition("/")
    golden = Path(__file__).parent / folder / "golden"
    for columns in (32, 48):
        assert (golden / f"{file}_{columns}.txt").stat().st_size
        assert (golden / "bytes" / f"{file}_{columns}.txt").stat().st_size


def test_no_slip_is_forgotten() -> None:
    assert len(BUILDERS) >= 17
    assert {"receipt", "return_slip", "closing_slip", "settlement_slip", "qris_slip", "day_slip"} <= set(BUILDERS)


@pytest.mark.parametrize("name", BUILDERS)
@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_stands_in_a_record_prints_safely_at_every_width(name: str, data: st.DataObject) -> None:
    document = words_of(data.draw(documents(BUILDERS[name])))
    for columns in COLUMNS:
        check(document, columns)
