"""Whatever a person types: no byte is a command, no letter is foreign, and no line is wrapped by the printer."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from importlib import import_module
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import printing.builders
from pos.goods.item import Family
from pos.labels.label import Label
from pos.printers import Printer, PrinterProfile
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from pos.settings import ReceiptStyle, Stall
from printing.builders.label_slip import label_slip
from printing.builders.receipt import Copy, receipt
from printing.builders.trial.trial_page import trial_page
from printing.document import (
    Align,
    Block,
    Cut,
    Document,
    Facts,
    Figures,
    Item,
    QrCode,
    Row,
    Ruler,
    Stamp,
    Style,
    Text,
    Words,
)
from printing.layout import Line, laid_out
from printing.renderers.printer_bytes import printer_bytes
from tests.printing.conftest import WIB, line, pile, sale, variant
from tests.printing.paper_reader import PaperReader

AT = datetime(2026, 3, 7, 14, 5, tzinfo=WIB)
COLUMNS = (32, 42, 48, 64)
FOREIGN = (
    "日本語の着物", "🔥👕🏽", "شماغ عربي", "e\u0301e\u0300\u0323\u0489", "\x1b@\x1dV\x00", "\u202eterbalik\u202c", "ก็",
    "\x10\x04\x02",
)  # fmt: skip
typed = st.one_of(
    st.text(max_size=80),
    st.text(st.characters(min_codepoint=0, max_codepoint=0x2FF), max_size=80),
    st.lists(st.one_of(st.sampled_from(FOREIGN), st.text(max_size=12)), max_size=6).map(" ".join),
)
style = st.builds(Style, bold=st.booleans(), across=st.sampled_from([1, 2, 3, 4]), tall=st.booleans())
rows = st.builds(Row, typed, typed, style, st.integers(0, 4))
words = st.one_of(
    st.builds(Text, typed, st.sampled_from(Align), style),
    st.builds(Stamp, typed),
    rows,
    st.builds(Figures, typed, st.lists(st.integers(0, 9999).map(str), max_size=4).map(tuple), style),
    st.builds(Item, typed, typed, typed, typed, st.lists(rows, max_size=2).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(typed, typed), max_size=3).map(tuple), st.integers(0, 3)),
)
documents = st.lists(words, max_size=4).map(tuple)


def check(document: Document, columns: int) -> None:
    """What a printer makes of the bytes is what was laid out: no command in it, no line wider than the paper."""
    laid = [line for line in laid_out(document, columns) if isinstance(line, Line)]
    assert all(len(line.text) * line.style.across <= columns for line in laid)
    for tabs in (True, False):
        sent = printer_bytes(document, PrinterProfile(columns=columns, tabs=tabs))
        assert PaperReader(columns).read(sent) == laid


@pytest.mark.parametrize("columns", COLUMNS)
@settings(max_examples=40)
@given(documents)
def test_whatever_is_typed_into_whatever_block_prints_safely(columns: int, document: Document) -> None:
    check(document, columns)


def builders() -> Iterator[tuple[str, str]]:
    """Every function of ours that makes a document: its name, and the source of its module."""
    for found in pkgutil.walk_packages(printing.builders.__path__, "printing.builders."):
        module = import_module(found.name)
        for name, made in inspect.getmembers(module, inspect.isfunction):
            if made.__module__ == found.name and made.__annotations__.get("return") == "Document":
                yield f"{found.name}.{name}", inspect.getsource(module)


def test_every_builder_is_made_of_blocks_that_were_tried() -> None:
    """A builder hands on what was typed in blocks, never in lines or bytes: the law of blocks is the law of all."""
    assert len(dict(builders())) >= 10
    tried = {Text, Stamp, Row, Figures, Item, Facts}
    with_text = {
        block
        for block in get_args(Words)
        if is_dataclass(block)
        and any("str" in str(field.type) or "tuple" in str(field.type) for field in fields(block))
    }
    assert with_text == tried
    for name, source in builders():
        assert "Line(" not in source, f"{name} lays out by itself"
        assert "bytes" not in source.replace("printer_bytes", ""), f"{name} makes bytes by itself"
    assert Ruler in get_args(Block)  # the one block that is meant to be wrapped, of the trial page alone
    for name, source in builders():
        assert "Ruler(" not in source or name.endswith("trial_page")


@pytest.mark.parametrize("columns", COLUMNS)
@settings(max_examples=25)
@given(typed, typed, typed)
def test_a_receipt_survives_what_is_typed(columns: int, name: str, note: str, by: str) -> None:
    document = receipt(
        sold((name, by)), Stall(name, note, by), ReceiptStyle(used_note=note, thanks=name), Copy(1, AT, by), _=str
    )
    check(tuple(block for block in document if not isinstance(block, QrCode)), columns)


@pytest.mark.parametrize("columns", COLUMNS)
@settings(max_examples=25)
@given(typed, typed)
def test_a_label_survives_what_is_typed(columns: int, name: str, maker: str) -> None:
    label = Label("2000000000015", name, 95_000, Family.LOCAL, name, maker, maker, name)
    check(words_of(label_slip((label,), _=str)), columns)


def test_a_trial_page_is_wrapped_in_its_rulers_alone() -> None:
    document = trial_page(Printer("network://" + "kasir" * 20), AT, _=str)
    check(words_of(document), 32)


def words_of(document: Document) -> Document:
    """The blocks of letters alone."""
    return tuple(block for block in document if isinstance(block, get_args(Words)))


@pytest.mark.parametrize("columns", COLUMNS)
def test_ten_items_are_less_than_a_kilobyte(columns: int) -> None:
    bought = sold(tuple(f"Kemeja motif {number}" for number in range(10)))
    stall = Stall("LAPAK CONTOH SENEN", "Pasar Senen Blok III Lt.2 No.00", "0800-0000-0000")
    assert len(printer_bytes(receipt(bought, stall, ReceiptStyle(), _=str), PrinterProfile(columns=columns))) < 1_024


def test_no_slip_ends_inside_a_line() -> None:
    document = (Text("a"), Cut())
    for columns in COLUMNS:
        assert b"a\n" in printer_bytes(document, PrinterProfile(columns=columns))


def sold(names: tuple[str, ...]) -> Sale:
    """A sale of one piece of each."""
    lines = tuple(
        line(place, variant(name, "", 35_000) if place % 2 else pile(name or "x", 35_000), 1)
        for place, name in enumerate(names, start=1)
    )
    return sale(1, AT, lines, Payment(Method.CASH, 35_000 * len(names)))
