"""The end of the day, on receipt paper and on A4: every figure there, on every printer."""

from __future__ import annotations

import base64
import io
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from openpyxl import load_workbook

from pos.cash.shift import Closing, Drawer, DrawerLine, DrawerSum, Shift
from pos.goods.item import Family, Item, ItemKind
from pos.pricing.reductions import ReductionKind
from pos.printers import Printer, PrinterProfile
from pos.reports.day import DayFacts, DayReport, day_report
from pos.reports.money import PaymentRow
from pos.reports.returned import Sold
from pos.reports.rows import NO_ENTRIES, BookDay, HourRow, Lowered, Receipts, StockRow
from pos.reports.span.report import Takings
from pos.reports.span.span import Beside, day_span
from pos.reports.who import SellerRow, Shares
from pos.reports.written_off import WrittenOff
from pos.selling.payment import Method
from pos.settings import Stall
from printing.builders.day_slip import day_slip
from printing.builders.trial.trial_page import trial_page
from printing.builders.words import drawer_line_name
from printing.document import Drawing, QrCode
from printing.renderers.plain_text import plain_text
from printing.renderers.printer_bytes import printer_bytes
from printing.sheets import day_sheet
from printing.sheets.charts import shortened
from printing.workbook import day_workbook
from tests.printing.golden_bytes import Agreed
from tests.printing.page_reader import faces_of, faces_within

DAY = date(2026, 3, 7)
EVENING = datetime(2026, 3, 7, 21, 15).astimezone()


@pytest.fixture
def report() -> DayReport:
    """A day with both families, a bargain, a drawer two thousand short and a pile sold beyond the book."""
    shirts, coats = pile("Kemeja", "BAL-01/badan", 35_000), pile("Hoodie/Sweater", "BAL-04/badan", 75_000)
    hats = pile("Topi/Tas", "BAL-08/kepala", 60_000)
    tee, tee_large = variant("Kaos polos combed 30s", "L Hitam"), variant("Kaos polos combed 30s", "XL Hitam")
    return day_report(
        DayFacts(
            day=DAY,
            receipts=Receipts(3, "S1-260307-0001", "S1-260307-0003"),
            sold=(
                Sold(shirts, 3, 105_000, 100_000, 58_014),
                Sold(hats, 2, 120_000, 120_000, 29_882),
                Sold(tee, 2, 100_000, 100_000, 56_000),
            ),
            payments=(PaymentRow(Method.CASH, 2, 220_000), PaymentRow(Method.QRIS, 1, 100_000)),
            hours=(HourRow(23, 2, 220_000), HourRow(1, 1, 100_000)),
            drawers=(Drawer(shift(counted=518_000), DrawerSum(300_000, 250_000, 30_000)),),
            stock=(
                StockRow(shirts, 52, 0, 3, 49, 35_000, 947_562),
                StockRow(coats, 41, 0, 0, 37, 75_000, 1_843_007, gone=4),
                StockRow(hats, 1, 0, 2, -1, 60_000, 0),
                StockRow(tee, 10, 5, 2, 13, 50_000, 364_000),
                StockRow(tee_large, 4, 0, 0, 4, 55_000, 112_000),
            ),
            book=BookDay(9, "K7QX-2M5D", unassigned=2, waiting=40_000),
            lowered=Lowered(((ReductionKind.BARGAIN, 5_000),)),
            shares=Shares(
                (
                    SellerRow("Kasir 1", 2, 5, 220_000, 87_896, 5_000, 0, 0, 0),
                    SellerRow("Pemilik", 1, 2, 100_000, 56_000, 0, 0, 1, 35_000),
                )
            ),
            off=WrittenOff(rejected=120_000, lost=50_000, counted=29_244, assigned=17_563),
        )
    )


def pile(category: str, code: str, price: int) -> Item:
    return Item(UUID(int=1), ItemKind.PILE, Family.USED, code, category, code.split("/")[1], category, price)


def variant(name: str, detail: str) -> Item:
    return Item(UUID(int=2), ItemKind.VARIANT, Family.LOCAL, "2000000000015", name, detail, "Kaos", 50_000)


def shift(counted: int) -> Shift:
    closing = Closing(UUID(int=4), EVENING.date(), EVENING, "Pemilik", counted, 520_000)
    return Shift(UUID(int=3), "S1", 1, DAY, EVENING, "Kasir 1", 300_000, closing)


def test_turnover_before_discounts_stands_on_every_paper_of_the_day(report: DayReport, stall: Stall) -> None:
    less = replace(report, lowered=Lowered(((ReductionKind.DISCOUNT, 12_345),)))
    slip = plain_text(day_slip(less, stall, EVENING, "Pemilik", _=str), 32)
    assert "Omzet sebelum potongan   332.345\n" in slip
    assert "Omzet sebelum potongan\n332.345" in text_of(day_sheet(less, stall, EVENING, "Pemilik", _=str))
    book = load_workbook(io.BytesIO(day_workbook(less, stall, _=str)))
    sums = {row[0]: row[1] for row in book["Laporan harian"].iter_rows(max_col=2, values_only=True)}
    assert (sums["Omzet"], sums["Potongan"], sums["Omzet sebelum potongan"]) == (320_000, -12_345, 332_345)
    quiet = replace(report, off=WrittenOff(), used=(), local=(), book=NO_ENTRIES, lowered=less.lowered)
    assert "332.345" in text_of(day_sheet(quiet, stall, EVENING, "Pemilik", _=str))


def test_the_day_slip_tells_the_whole_day(report: DayReport, stall: Stall, agreed: Agreed) -> None:
    agreed(day_slip(report, stall, EVENING, "Pemilik", _=str), "day")


def test_a_day_without_a_sale_is_still_a_report(stall: Stall) -> None:
    empty = day_report(DayFacts(DAY, Receipts(0, None, None), (), (), (), (), ()))
    text = plain_text(day_slip(empty, stall, EVENING, "Pemilik", _=str), 32)
    assert "OMZET                       Rp 0\n" in text
    assert pages_of(day_sheet(empty, stall, EVENING, "Pemilik", _=str)) == 1


def test_every_figure_of_the_day_is_on_the_sheet(report: DayReport, stall: Stall) -> None:
    words = text_of(day_sheet(report, stall, EVENING, "Pemilik", _=str))
    for figure in (
        *("Sabtu, 7 Maret 2026", "Rp 320.000", "176.104", "Halaman 1 dari 2", "Halaman 2 dari 2"),
        *("S1-260307-0001 s/d S1-260307-0003", "-2.000", "518.000", "69%", "31%", "23:00", "01:00"),
        *("BAL-01/badan", "1.715.000", "947.562", "-1", "Kaos polos combed 30s", "50.000+", "870.000"),
        *("Perlu dihitung ulang", "Topi/Tas BAL-08/kepala (-1)", "Catatan internal pedagang, bukan izin."),
        *(
            "Sisa laba",
            "-120.000",
            "-17.563",
            "-Rp 40.703",
            "Rp 40.000 dari omzet tanpa harga modal.",
            "9 catatan hari ini",
            "K7QX-2M5D",
            "2 pcs terjual tanpa tumpukan.",
            "Buku Habis Stok K7QX-2M5D",
        ),
    ):
        assert figure in words


def test_the_hours_stand_before_those_of_the_day_beside_each_with_its_rupiah(report: DayReport, stall: Stall) -> None:
    last_week = date(2026, 2, 28)
    hours = (HourRow(9, 1, 45_000), HourRow(23, 2, 1_275_000))

    def told(*hours: HourRow) -> str:
        held = (Beside.BEFORE, day_span(last_week), Takings(hours=hours))
        return text_of(day_sheet(report, stall, EVENING, "Pemilik", beside=held, _=str))

    words = told(*hours)
    for figure in ("pucat: Sabtu lalu", "09:00\n45rb", "23:00\n1,3jt", "100rb\n01:00"):
        assert figure in words
    assert "pucat" not in told()
    assert "pucat" not in text_of(day_sheet(report, stall, EVENING, "Pemilik", _=str))


def test_the_workbook_pins_the_book_and_its_rows_add_up(report: DayReport, stall: Stall) -> None:
    book = load_workbook(io.BytesIO(day_workbook(report, stall, _=str)))
    sums = {row[0]: row[1] for row in book["Laporan harian"].iter_rows(max_col=2, values_only=True)}
    assert (sums["Kode catatan terakhir"], sums["Tanpa tumpukan (pcs)"]) == ("K7QX-2M5D", 2)
    heads, *rows = book["Sisa stok"].iter_rows(min_col=4, max_col=8, values_only=True)
    assert heads == ("Awal", "Masuk", "Laku", "Lain", "Sisa")
    for row in rows:
        start, came, sold, otherwise, left = (int(str(figure)) for figure in row)
        assert start + came - sold + otherwise == left


def test_the_same_day_gives_the_same_sheet_for_ever(report: DayReport, stall: Stall) -> None:
    first, second = (day_sheet(report, stall, EVENING, "Pemilik", _=str) for _time in range(2))
    assert first == second


def test_names_people_typed_are_never_read_as_commands(report: DayReport, stall: Stall) -> None:
    rude = replace(stall, name="<b>Lapak</i> & 日本 👕 \x1b Rp")
    words = text_of(day_sheet(report, rude, EVENING, "<para>", _=str)).replace("\n", "")
    assert "<b>Lapak</i> &" in words
    assert "<para>" in words


def test_a_sheet_of_many_piles_repeats_its_head_on_every_page(report: DayReport, stall: Stall) -> None:
    many = replace(report, used=report.used * 60)
    pdf = day_sheet(many, stall, EVENING, "Pemilik", _=str)
    assert pages_of(pdf) > 4
    assert text_of(pdf).count("Nilai modal") >= pages_of(pdf) - 1


def test_every_page_of_the_day_brings_its_type_with_it(report: DayReport, stall: Stall) -> None:
    pdf = day_sheet(report, stall, EVENING, "Pemilik", _=str)
    assert faces_of(pdf) == faces_within(pdf) != set()


def test_a_drawer_with_every_kind_of_movement_has_room_for_each(report: DayReport, stall: Stall) -> None:
    (drawer,) = report.drawers
    moved = tuple((line, 1_000_000 + place) for place, line in enumerate(list(DrawerLine)[3:]))
    busy = replace(drawer, sum=replace(drawer.sum, others=moved))
    words = text_of(day_sheet(replace(report, drawers=(busy,) * 4), stall, EVENING, "Pemilik", _=str)).splitlines()
    for line, amount in moved:
        assert words.count(f"{amount:,}".replace(",", ".")) == 4
        assert words.count(drawer_line_name(line, str)) == 2, "three shifts stand beside each other"


def test_more_piles_to_count_than_a_page_holds_go_on_to_the_next(report: DayReport, stall: Stall) -> None:
    pdf = day_sheet(replace(report, used=report.used * 500), stall, EVENING, "Pemilik", _=str)
    assert text_of(pdf).count("Perlu dihitung ulang") == 1


@pytest.mark.parametrize(
    ("amount", "short"),
    [
        (86_000, "86rb"),
        (2_974_500, "3,0jt"),
        (999_960_000, "1.000,0jt"),
        (1_400_000_000, "1,4M"),
        (-120_000, "-120rb"),
    ],
)
def test_the_number_over_a_bar_is_short(amount: int, short: str) -> None:
    assert shortened(amount) == short


def test_an_hour_in_which_more_went_back_than_came_has_its_number(report: DayReport, stall: Stall) -> None:
    hours = (HourRow(10, 2, 300_000), HourRow(11, 1, -95_000))
    text = text_of(day_sheet(replace(report, hours=hours), stall, EVENING, "Pemilik", _=str))
    assert "300rb" in text
    assert "-95rb" in text


def test_used_and_local_stay_apart_without_colour() -> None:
    from printing.sheets.ink import LOCAL, USED  # brings reportlab, which the test below must not find

    assert abs(grey(USED) - grey(LOCAL)) > 0.4


def grey(colour: Any) -> float:
    """How light a colour comes out of a black and white printer, 0 to 1 (ITU-R BT.601)."""
    return float(0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue)


def test_a_till_starts_without_the_libraries_of_paper() -> None:
    program = (
        "import sys, printing.sheets, printing.spooling.spooler, printing.renderers.strip;"
        "late = {'reportlab', 'escpos', 'PIL', 'qrcode', 'barcode', 'yaml'} & set(sys.modules);"
        "assert not late, late"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path.cwd())  # noqa: S603 our own line


def test_a_trial_page_shows_what_has_to_be_looked_at() -> None:
    page = trial_page(Printer("network://kasir:9100", PrinterProfile(columns=48)), EVENING, _=str)
    text = plain_text(page, 48)
    assert "network://kasir:9100" in text
    assert "80 mm, 48 kolom" in text
    for columns in (32, 42, 48, 64):
        (line,) = (line for line in text.splitlines() if line.endswith(f"<{columns}"))
        assert len(line) == columns
    assert {block.by for block in page if isinstance(block, QrCode)} == set(Drawing)
    sent = printer_bytes(page, PrinterProfile())
    assert b"\x1bM\x01" in sent  # the small letters are tried
    assert sent.count(b"\x1dv0") >= 2  # a picture in bands, with the bars
    assert b"\x1b*" in sent  # and one in columns
    assert b"\x1d(k" in sent  # and a code that the printer draws
    assert b"\x1dV" in sent  # and the knife


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def text_of(pdf: bytes) -> str:
    """The strings a PDF draws, in order; reportlab leaves ASCII letters their own codes in a font it embeds."""
    pages = re.findall(rb"stream\s+([!-u\s]+)~>\s*endstream", pdf)
    drawn = b"".join(zlib.decompress(base64.a85decode(page)) for page in pages)
    strings = re.findall(rb"\(((?:[^()\\]|\\.)*)\) Tj", drawn)
    return "\n".join(re.sub(r"\\(.)", r"\1", string.decode("latin-1")) for string in strings)
