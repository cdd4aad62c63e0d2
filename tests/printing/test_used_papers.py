"""The papers of used goods: the letter, the sheet for counting, the nota of a bale; at every width, and on A4."""

from __future__ import annotations

import base64
import re
import zlib
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from pos.goods.bale import Bale
from pos.goods.item import Family, Item, ItemKind
from pos.reports.remaining import LocalShare, Remaining, RemainingRow, Rises
from pos.reports.sorted_bale import SortedBale, SortedTier
from pos.reports.stock_letter import StockLetter
from pos.settings import Stall
from pos.used.book import Head
from pos.used.counting import CountRow, CountSheet, StockCount
from pos.used.sealing import Seal
from printing.builders.bale_nota import bale_nota
from printing.builders.count_slip import count_slip
from printing.builders.letter_slip import letter_slip
from printing.document import Document
from printing.renderers.picture import slip_picture
from printing.renderers.plain_text import plain_text
from printing.sheets import count_pages, letter_sheet, nota_sheet
from tests.printing.golden_bytes import Agreed
from tests.printing.page_reader import faces_of, faces_within

DAY = date(2026, 3, 7)
EVENING = datetime(2026, 3, 7, 21, 15).astimezone()
SEALED = datetime(2026, 1, 5, 10, 0).astimezone()


@pytest.fixture
def letter() -> StockLetter:
    """A stock that fell from 1.608 to 857, with everything that can happen to it."""
    rows = (
        RemainingRow("Hoodie/Sweater", 61, 0, 58, 0, 0, 0, 0, 3),
        RemainingRow("Jaket", 250, 8, 75, 47, 2, 1, -2, 131, closed_bales=1),
        RemainingRow("Kemeja", 1_297, 0, 574, 0, 0, 0, 2, 725, closed_bales=1),
        RemainingRow("", 0, 0, 2, 0, 0, 0, 0, -2),
    )
    return StockLetter(
        at=EVENING,
        day=DAY,
        seal=Seal(UUID(int=1), SEALED, SEALED.date(), "Pemilik", 1_608, 24_000_000, 40, "AAAA-BBBB"),
        remaining=Remaining(rows, Rises(returned=1, found=3, resorted=8)),
        last_count=counted(),
        share=LocalShare(857, 210, 70, 38),
        head=Head(555, bytes(range(32))),
        evenings=((SEALED.date(), 1_608), (date(2026, 2, 1), 1_200), (DAY, 857)),
    )


def counted() -> StockCount:
    row = CountRow(pile("Jaket", "badan", "BAL-21/badan", 85_000), 63, 65, -70_000, EVENING, "hilang")
    return StockCount(UUID(int=2), EVENING, DAY, "Kasir 1", (row,))


def pile(category: str, detail: str, code: str, price: int) -> Item:
    return Item(UUID(int=3), ItemKind.PILE, Family.USED, code, category, detail, category, price)


@pytest.fixture
def sheet() -> CountSheet:
    return CountSheet(
        EVENING,
        (
            pile("Jaket", "kepala", "BAL-21/kepala", 150_000),
            pile("Jaket", "Kulit asli", "KULIT-1", 350_000),
            pile("Kemeja", "badan", "BAL-01/badan", 35_000),
        ),
    )


@pytest.fixture
def sorted_out() -> SortedBale:
    """180 pieces were thought to be in the bale; 188 were counted."""
    bale = Bale(
        UUID(int=4), "BAL-21", "Jaket", "Jaket campur", "Korea", "A", "bal segel", 100, 188, 43, 5_500_000, 120_000,
        date(2023, 2, 11), DAY, "Agen contoh",
    )  # fmt: skip
    tiers = (
        SortedTier("BAL-21/kepala", "kepala", 35, 150_000, 2_305_078),
        SortedTier("BAL-21/badan", "badan", 70, 85_000, 2_612_422),
        SortedTier("BAL-21/kaki", "kaki", 40, 40_000, 702_500),
    )
    return SortedBale(bale, EVENING, "Pemilik", tiers)


def test_the_slips_are_as_they_were_agreed(
    letter: StockLetter,
    sheet: CountSheet,
    sorted_out: SortedBale,
    stall: Stall,
    agreed: Agreed,
) -> None:
    slips: dict[str, Document] = {
        "letter": letter_slip(letter, stall, "Pemilik", _=str),
        "count": count_slip(sheet, stall, _=str),
        "nota": bale_nota(sorted_out, stall, _=str),
    }
    for name, slip in slips.items():
        agreed(slip, name)


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
def test_a_phone_reads_the_code_of_the_book_off_the_slip(columns: int, letter: StockLetter, stall: Stall) -> None:
    picture = slip_picture(letter_slip(letter, stall, "Pemilik", _=str), columns)
    (found,) = zxingcpp.read_barcodes(picture.convert("L"))
    carried = bytes(range(32)).hex()
    assert found.text == letter.pin == f"LAPAK SISA STOK 2026-03-07 SISA 857 CATATAN 555 AAAQ-EAYE {carried}"


def test_a_phone_reads_the_same_code_off_the_page(letter: StockLetter, stall: Stall) -> None:
    (found,) = zxingcpp.read_barcodes(symbol_of(letter_sheet(letter, stall, "Pemilik", _=str)))
    assert found.text == letter.pin


def test_the_page_says_what_the_slip_says(letter: StockLetter, stall: Stall) -> None:
    words = text_of(letter_sheet(letter, stall, "Pemilik", _=str))
    for figure in (
        *("Catatan internal pedagang, bukan izin.", "Sabtu, 7 Maret 2026", "857 pcs", "1.608"),
        *("disegel 05/01/2026 10:00 oleh Pemilik", "709", "44% dari itu", "-47", "+8", "Tanpa tumpukan"),
        *("Kembali dari pembeli", "Hitungan terakhir", "07/03/2026", "20%", "35%", "AAAQ-EAYE", "05/01/26"),
    ):
        assert figure in words


@pytest.mark.parametrize("paper", ["slip", "page"])
def test_no_price_no_cost_and_no_buyer_stands_on_the_letter(paper: str, letter: StockLetter, stall: Stall) -> None:
    slip = plain_text(letter_slip(letter, stall, "Pemilik", _=str), 48)
    words = slip if paper == "slip" else text_of(letter_sheet(letter, stall, "Pemilik", _=str))
    assert "Rp" not in words
    assert "24.000.000" not in words
    assert "Kasir 1" not in words


def test_a_letter_of_many_categories_stays_one_page_and_adds_up(letter: StockLetter, stall: Stall) -> None:
    rows = tuple(RemainingRow(f"Kategori {n:02d}", 100 + n, 0, 10, 0, 0, 0, 0, 90 + n) for n in range(40))
    many = replace(letter, remaining=Remaining(rows, Rises(0, 0, 0)))
    pdf = letter_sheet(many, replace(stall, address="Pasar Senen " * 10), "Pemilik", _=str)
    words = text_of(pdf).splitlines()
    assert pages_of(pdf) == 1
    assert "31 kategori lain" in words
    assert words.count("Kategori 39") == 1
    assert "4.380" in words
    assert "-310" in words


def test_a_letter_before_the_seal_says_so(letter: StockLetter, stall: Stall) -> None:
    open_still = replace(letter, seal=None, last_count=None, head=Head(0, bytes(32)), evenings=())
    text = plain_text(letter_slip(open_still, stall, "Pemilik", _=str), 32)
    assert "Catatan stok awal belum disegel\n" in text
    assert "Hitungan terakhir          belum\n" in text
    assert "[QR]" not in text
    assert "stok awal belum disegel" in text_of(letter_sheet(open_still, stall, "Pemilik", _=str))


def test_the_same_letter_gives_the_same_page_for_ever(letter: StockLetter, stall: Stall) -> None:
    first, second = (letter_sheet(letter, stall, "Pemilik", _=str) for _time in range(2))
    assert first == second


def test_years_of_evenings_are_drawn_as_few_steps(letter: StockLetter, stall: Stall) -> None:
    """A page of 3.000 evenings is hardly larger than one of 300, and still ends at what is left."""
    years = tuple((DAY - timedelta(days=n), 857 + n) for n in range(3_000, -1, -1))
    pdf = letter_sheet(replace(letter, evenings=years), stall, "Pemilik", _=str)
    short = letter_sheet(replace(letter, evenings=years[-300:]), stall, "Pemilik", _=str)
    assert len(pdf) < 2 * len(short)
    assert text_of(pdf).splitlines().count("857") == 2
    assert "3.857" in text_of(pdf)


def test_the_sheet_for_counting_is_blind_and_repeats_its_head(sheet: CountSheet, stall: Stall) -> None:
    pdf = count_pages(replace(sheet, items=sheet.items * 30), stall, _=str)
    words = text_of(pdf)
    assert pages_of(pdf) > 2
    assert words.splitlines().count("Hitungan") == pages_of(pdf)
    for told in ("BAL-21/kepala", "Kulit asli, KULIT-1", "150.000", "Dihitung oleh", "Hitung tiap tumpukan"):
        assert told in words


def test_a_bale_that_can_only_lose_says_so(sorted_out: SortedBale, stall: Stall) -> None:
    poor = replace(sorted_out, tiers=(SortedTier("BAL-21/kaki", "kaki", 145, 10_000, 5_620_000),))
    text = plain_text(bale_nota(poor, stall, _=str), 32)
    assert "Rugi walau habis   -Rp 4.170.000\n" in text


def test_the_page_of_a_sorted_bale_says_what_its_slip_says_and_adds_up(sorted_out: SortedBale, stall: Stall) -> None:
    pdf = nota_sheet(sorted_out, stall, _=str)
    words = text_of(pdf).splitlines()
    assert pages_of(pdf) == 1
    for figure in (
        *("145 pcs", "5.620.000", "Rp 5.620.000", "5.500.000", "120.000", "12.800.000"),
        *("BAL-21/kepala", "2.305.078", "2.612.422", "702.500", "Agen contoh", "Korea, A, bal segel", "100 kg"),
    ):
        assert figure in words
    assert nota_sheet(sorted_out, stall, _=str) == pdf


def test_the_page_of_a_bale_that_can_only_lose_says_so(sorted_out: SortedBale, stall: Stall) -> None:
    poor = replace(sorted_out, tiers=(SortedTier("BAL-21/kaki", "kaki", 145, 10_000, 5_620_000),))
    words = text_of(nota_sheet(poor, stall, _=str))
    assert "Rugi walau habis" in words
    assert "-Rp 4.170.000" in words


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def drawn(pdf: bytes) -> bytes:
    """What the pages of a PDF draw, command by command."""
    pages = re.findall(rb"stream\s+([!-u\s]+)~>\s*endstream", pdf)
    return b"".join(zlib.decompress(base64.a85decode(page)) for page in pages)


def text_of(pdf: bytes) -> str:
    """The strings a PDF draws, in order; reportlab leaves ASCII letters their own codes in a font it embeds."""
    strings = re.findall(rb"\(((?:[^()\\]|\\.)*)\) Tj", drawn(pdf))
    return "\n".join(re.sub(r"\\(.)", r"\1", string.decode("latin-1")) for string in strings)


def symbol_of(pdf: bytes) -> Image.Image:
    """The QR symbol of a page as a camera sees it: its filled squares on white."""
    squares = drawn(pdf).partition(b"88 88 re n")[2]
    picture = Image.new("L", (620, 620), "white")
    pen = ImageDraw.Draw(picture)
    for square in re.findall(rb"n ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f\*", squares):
        left, bottom, width, height = (float(number) * 6 for number in square)
        pen.rectangle((46 + left, 574 - bottom - height, 46 + left + width, 574 - bottom), fill="black")
    return picture


def test_every_page_of_used_goods_brings_its_type_with_it(
    letter: StockLetter, sheet: CountSheet, sorted_out: SortedBale, stall: Stall
) -> None:
    for pdf in (
        letter_sheet(letter, stall, "Pemilik", _=str),
        count_pages(sheet, stall, _=str),
        nota_sheet(sorted_out, stall, _=str),
    ):
        assert faces_of(pdf) == faces_within(pdf) != set()


def test_a_pile_with_a_long_name_gets_a_taller_row_and_none_a_sentence(sheet: CountSheet, stall: Stall) -> None:
    long = tuple(replace(item, name="Jaket kulit domba " * 6, detail="kepala " * 9) for item in sheet.items) * 12
    assert pages_of(count_pages(replace(sheet, items=long), stall, _=str)) > pages_of(
        count_pages(replace(sheet, items=sheet.items * 12), stall, _=str)
    )
    assert "Belum ada tumpukan" in text_of(count_pages(replace(sheet, items=()), stall, _=str))
