"""Any days on receipt paper, on A4, as a workbook and as a plain file: the same figures on each."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from openpyxl import load_workbook

from pos.goods.item import Family, Item, ItemKind
from pos.pricing.reductions import ReductionKind
from pos.reports.day import DayFacts
from pos.reports.money import DayPayments, PaymentRow
from pos.reports.returned import ReturnedDay, Sold
from pos.reports.rows import BookDay, HourRow, Lowered, Receipts, StockRow
from pos.reports.span.report import DayRow, Kasbon, SpanFacts, SpanReport, Takings, span_report
from pos.reports.span.span import Beside, Span
from pos.reports.tax import SMALL_TRADER, TaxYear
from pos.reports.who import NamedRow, SellerRow, Shares
from pos.reports.written_off import WrittenOff
from pos.selling.payment import Method
from pos.settings import Stall
from printing.builders.span.files import span_csv, span_workbook
from printing.builders.span.slip import span_slip
from printing.builders.span.tables import span_tables
from printing.renderers.plain_text import plain_text
from printing.sheets import span_sheet
from tests.printing.golden_bytes import Agreed
from tests.printing.page_reader import faces_of, faces_within

MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))
EVENING = datetime(2026, 3, 31, 21, 15).astimezone()
STALL = Stall("LAPAK CONTOH SENEN")


def item(number: int, name: str, detail: str = "", *, used: bool = False) -> Item:
    kind, family = (ItemKind.PILE, Family.USED) if used else (ItemKind.VARIANT, Family.LOCAL)
    category = name.strip("=").split()[0]
    return Item(UUID(int=number), kind, family, f"C{number}", name, detail, category, 50_000)


@pytest.fixture
def report() -> SpanReport:
    """A month with every kind of figure in it."""
    shirts, tee = item(1, "Kemeja", used=True), item(2, "=Kaos polos", "L Hitam")
    sums = DayFacts(
        day=MARCH.last,
        receipts=Receipts(41, "S1-260301-0001", "S1-260331-0007"),
        sold=(Sold(shirts, 60, 2_100_000, 1_980_000, 900_000), Sold(tee, 12, 600_000, 570_000, 336_000)),
        payments=(PaymentRow(Method.CASH, 30, 1_500_000), PaymentRow(Method.QRIS, 11, 1_015_000)),
        hours=(HourRow(15, 11, 550_000), HourRow(20, 30, 2_000_000)),
        drawers=(),
        stock=(StockRow(shirts, 190, 0, 60, 125, 35_000, 1_250_000, 5), StockRow(tee, 0, 24, 12, 12, 50_000, 336_000)),
        book=BookDay(61, "ABCD-EFGH", 0, 0),
        paid=DayPayments(fee=3_045),
        off=WrittenOff(rejected=50_000),
        returned=ReturnedDay(1, 0, 0, 0, (Sold(shirts, 1, 35_000, 35_000, 15_000),)),
        lowered=Lowered(((ReductionKind.BARGAIN, 130_000), (ReductionKind.DISCOUNT, 20_000))),
        shares=Shares(
            (
                SellerRow("Kasir 1", 30, 50, 1_900_000, 900_000, 130_000, 5_000, 0, 0),
                SellerRow("Pemilik", 11, 22, 650_000, 336_000, 0, 15_000, 2, 70_000),
            ),
            (NamedRow("BAL-01", 59, 1_945_000, 885_000),),
            (NamedRow("Perajin Contoh", 12, 570_000, 336_000),),
        ),
    )
    return span_report(
        SpanFacts(
            MARCH,
            sums,
            (DayRow(date(2026, 3, 7), 34, 2_000_000), DayRow(date(2026, 3, 31), 7, 515_000)),
            Kasbon(100_000, 50_000, 70_000),
            -2_000,
            TaxYear(7_310_000, SMALL_TRADER[0]),
        ),
        ((Beside.BEFORE, MARCH.beside(Beside.BEFORE), Takings(30, 51, 1_800_000, 900_000)),),
    )


def test_the_slip_is_the_golden_one(report: SpanReport, agreed: Agreed) -> None:
    agreed(span_slip(report, STALL, EVENING, "Pemilik", _=str), "span")


def test_what_is_told_adds_up(report: SpanReport) -> None:
    for table in span_tables(report, str):
        assert {len(row) for row in table.rows} == {len(table.heads)}
        if table.total:
            sums = tuple(sum(int(row[place]) for row in table.rows) for place in range(1, len(table.heads)))
            assert table.total[1:] == sums, table.key


def test_the_workbook_and_the_plain_file_bear_the_figures_of_the_slip(report: SpanReport) -> None:
    rows = list(csv.reader(io.StringIO(span_csv(report, _=str).decode("utf-8-sig"))))[1:]
    told = [
        (table.key, str(number))
        for table in span_tables(report, str)
        for _name, *numbers in table.rows
        for number in numbers
    ]
    items = [row for row in rows if row[0] == "items"]
    assert [(row[0], row[3]) for row in rows if row not in items] == told
    stock = (*report.sums.used, *report.sums.local)
    assert [int(row[3]) for row in items if row[2] == "Sisa"] == [row.left for row in stock]
    assert [int(row[3]) for row in items if row[2] == "Awal"] == [row.start for row in stock]
    sheet: Any = load_workbook(io.BytesIO(span_workbook(report, STALL, _=str))).worksheets[0]
    cells = {cell for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, int)}
    assert {int(number) for _key, number in told} <= cells


def test_no_name_becomes_a_formula(report: SpanReport) -> None:
    assert "\n'=" not in span_csv(report, _=str).decode()
    names = [row[1] for row in csv.reader(io.StringIO(span_csv(report, _=str).decode("utf-8-sig")))]
    assert [name for name in names if "Kaos polos" in name and not name.startswith("'=")] == []
    book = load_workbook(io.BytesIO(span_workbook(report, STALL, _=str)))
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_pages_are_the_same_every_time(report: SpanReport) -> None:
    pages = span_sheet(report, STALL, EVENING, "Pemilik", _=str)
    assert faces_of(pages) == faces_within(pages) != set()
    assert pages == span_sheet(report, STALL, EVENING, "Pemilik", _=str)


def test_a_span_without_trade_still_has_its_paper() -> None:
    nothing = DayFacts(MARCH.last, Receipts(0, None, None), (), (), (), (), ())
    report = span_report(SpanFacts(MARCH, nothing, (), Kasbon(), 0, TaxYear(0, None)))
    assert report.is_empty
    assert "OMZET" in plain_text(span_slip(report, STALL, EVENING, "Pemilik", _=str), 32)
    assert span_sheet(report, STALL, EVENING, "Pemilik", _=str).startswith(b"%PDF")
