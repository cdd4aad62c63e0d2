"""The report of any days on receipt paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from pos.money import write, write_rp
from pos.reports.span.report import SpanReport
from pos.reports.who import SellerRow
from pos.settings import Stall
from printing.builders.day_result import uncosted_note
from printing.builders.span.names import short_span_name
from printing.builders.span.sellers import seller_rows
from printing.builders.span.tables import SpanTable, span_tables
from printing.builders.words import Translate, moment
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Row, Rule, Text

_MOST_ROWS = 10
"""Rows of what is named by the dozen; the rest is for the larger papers."""

_LONG = ("best", "slowest", "bales", "makers")


def span_slip(report: SpanReport, stall: Stall, printed_at: datetime, by: str, *, _: Translate) -> Document:
    """The days as one slip: the turnover large, then table by table."""
    sums = report.sums
    note = uncosted_note(sums, _)
    return (
        Text(stall.name, Align.CENTRE, BOLD),
        Text(_("LAPORAN"), Align.CENTRE, TALL),
        Text(short_span_name(report.span, _), Align.CENTRE, BOLD),
        Rule("="),
        Facts(((_("Dicetak"), moment(printed_at)), (_("Oleh"), by))),
        Rule(),
        Row(_("Jumlah struk"), write(sums.receipts.count)),
        Row(_("Barang terjual"), _("{pieces} pcs").format(pieces=write(sums.pieces))),
        Row(_("OMZET"), write_rp(sums.turnover), TALL),
        *([Text(note)] if note else ()),
        *(block for table in span_tables(report, _) for block in section(table, sums.shares.sellers, _)),
        Rule("="),
        Text(_("Catatan internal pedagang, bukan izin."), Align.CENTRE),
        Cut(),
    )


def section(table: SpanTable, sellers: Sequence[SellerRow], _: Translate) -> Iterator[Block]:
    """A table: each row with its count behind its name and its money at the edge; stock has its pieces alone."""
    yield Rule()
    yield Text(table.title, style=BOLD)
    if table.key == "cashiers":
        yield from seller_rows(sellers, _)
        return
    for row in table.rows[:_MOST_ROWS] if table.key in _LONG else table.rows:
        yield _row(table, *row)


def _row(table: SpanTable, name: str, *numbers: int) -> Row:
    match table.key, numbers:
        case "stock", (start, _came, _sold, _gone, left, *_values):
            return Row(f"{name} ({write(start)} > {write(left)})", write(left))
        case "slowest", (sold, left, _value):
            return Row(f"{name} ({write(sold)})", write(left))
        case _, (amount,):
            return Row(name, write(amount))
        case _, (count, amount, *_further):
            return Row(f"{name} ({write(count)})", write(amount))
    raise AssertionError(table)
