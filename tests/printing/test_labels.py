"""Price tags: what they say, where they lie, and that a scanner reads each at its real size."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from pos.goods.ean import check_digit
from pos.goods.item import Family
from pos.labels.label import Label, LabelOverfull, Symbology, symbology_of
from pos.labels.sheet import SHEETS, UNPRINTABLE, AbsurdSheet, AbsurdShift, Box, LabelSheet, NoSuchPlace
from pos.printers import PrinterProfile
from printing.builders.label_slip import label_slip
from printing.document import Cut
from printing.layout import laid_out
from printing.renderers.picture import slip_picture
from printing.renderers.printer_bytes import printer_bytes
from printing.sheets import label_sheet
from printing.sheets.labels.wording import wrapped
from printing.sheets.typefaces import register_typefaces
from tests.printing.golden_bytes import Agreed
from tests.printing.label_reader import held_up, picture_of, seen_in
from tests.printing.page_reader import faces_of, faces_within

BATIK = Label(
    "2000000000015", "Kemeja batik cap pendek", 95_000, Family.LOCAL, "M", "Cokelat", "Perajin Batik Contoh A",
    "Kota Pekalongan, Jateng",
)  # fmt: skip
LEATHER = Label("KULIT-1", "Jaket Kulit asli", 350_000, Family.USED)
WORDY = replace(
    BATIK,
    name="Kemeja batik tulis lengan panjang motif parang rusak barong",
    price=1_250_000,
    size="All size",
    colour="Cokelat sogan kombinasi biru",
    maker="Kelompok Perajin Batik Tulis Contoh",
)
CODES = ("2000000000015", "036000291452", "7", "KULIT-1", "IKM01-M-COK", "ikm 01/xxl=3", "KODE-PANJANG-2026-11-24-0001")
"""EAN-13, UPC-A, and codes that are bars on one paper and a QR code on another."""
OTHER_CODES = ("Batik-é-1", "12345678901234567890123456789012345678")


def told(code: str) -> str:
    """What a reader makes of a code: EAN-13 has a zero before the twelve digits of UPC-A."""
    return f"0{code}" if symbology_of(code) is Symbology.EAN13 and len(code) == 12 else code


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("2000000000015", Symbology.EAN13),
        ("036000291452", Symbology.EAN13),
        ("2000000000016", Symbology.CODE128),
        ("036000291453", Symbology.CODE128),
        ("IKM01-M-COK", Symbology.CODE128),
        ("Batik-é-1", Symbology.QR),
        ("satu\ndua", Symbology.QR),
        ("٣٦٠٠٠٢٩١٤٥٢٣", Symbology.QR),
    ],
)
def test_a_code_gets_the_symbol_that_can_carry_it(code: str, kind: Symbology) -> None:
    assert symbology_of(code) is kind


def test_the_tags_are_as_they_were_agreed(agreed: Agreed) -> None:
    slip = label_slip((BATIK, LEATHER, replace(WORDY, code="KODE-PANJANG-2026-11-24-0001")), _=str)
    agreed(slip, "labels")


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
@pytest.mark.parametrize("code", [*CODES, *OTHER_CODES])
def test_a_scanner_reads_every_tag_of_a_strip(code: str, columns: int) -> None:
    strip = slip_picture(label_slip((replace(BATIK, code=code), WORDY), _=str), columns).convert("L")
    assert {found.text for found in zxingcpp.read_barcodes(strip)} == {told(code), WORDY.code}


def test_each_tag_is_cut_or_fed_to_the_tear_bar_by_itself() -> None:
    slip = label_slip((BATIK, LEATHER, BATIK), _=str)
    assert sum(isinstance(laid, Cut) for laid in laid_out(slip, 32)) == 3
    assert printer_bytes(slip, PrinterProfile(cutter=True)).count(b"\x1dV") == 3
    assert printer_bytes(slip, PrinterProfile()).count(b"\x1bd\x04") == 3


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
@pytest.mark.parametrize("code", [*CODES, *OTHER_CODES])
def test_a_scanner_reads_every_label_of_a_sheet_at_its_real_size(code: str, sheet: LabelSheet) -> None:
    tags = [replace(BATIK, code=code), LEATHER, replace(WORDY, code=code)]
    found = zxingcpp.read_barcodes(picture_of(label_sheet(tags, sheet, sheet.columns, _=str)))
    assert sorted(one.text for one in found) == sorted([told(code), LEATHER.code, told(code)])


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_a_full_sheet_and_one_more_label_are_two_pages_read_to_the_last(sheet: LabelSheet) -> None:
    codes = [f"20{n:010d}" for n in range(sheet.labels + 1)]
    tags = [replace(BATIK, code=code + check_digit(code)) for code in codes]
    pdf = label_sheet(tags, sheet, _=str)
    pages = [picture_of(pdf, page) for page in (0, 1)]
    for tag, (page, room) in zip(tags, sheet.places(len(tags)), strict=True):
        (found,) = zxingcpp.read_barcodes(held_up(pages[page], room))
        assert found.text == tag.code
    assert {one.page for one in seen_in(pdf)} == {0, 1}
    assert sheet.pages(len(tags)) == 2


@pytest.mark.parametrize("sheet", [*SHEETS.values(), LabelSheet.close(3, 8, 70, 37)], ids=[*map(str, SHEETS), "close"])
@pytest.mark.parametrize("tag", [BATIK, LEATHER, WORDY, replace(WORDY, code="KODE-PANJANG-0001")])
def test_nothing_stands_outside_its_label_or_where_printers_leave_white(tag: Label, sheet: LabelSheet) -> None:
    start = sheet.labels // 2
    rooms = list(sheet.places(sheet.labels, start))
    seen = seen_in(label_sheet([tag] * sheet.labels, sheet, start, _=str))
    filled = {room: [one for one in seen if one.page == room[0] and one.lies_in(room[1])] for room in rooms}
    assert sum(map(len, filled.values())) == len(seen)
    assert all(filled.values())
    for one in seen:
        assert min(one.left, one.top, 210 - one.right, 297 - one.bottom) >= UNPRINTABLE - 0.02


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_a_label_says_all_of_it(sheet: LabelSheet) -> None:
    words = [one.text for one in seen_in(label_sheet([WORDY], sheet, _=str)) if one.text]
    said = " ".join(words)
    for part in (WORDY.name, "All size Cokelat sogan kombinasi biru", "Rp 1.250.000", WORDY.maker, WORDY.region):
        assert part in said
    assert WORDY.code in words
    used = [one.text for one in seen_in(label_sheet([LEATHER], sheet, _=str)) if one.text]
    assert "[BEKAS]" in used


@given(
    st.text(st.sampled_from("abcMWi, é日"), max_size=200), st.floats(4, 12), st.floats(40, 180)
)  # a column is never narrower than half of the smallest label
def test_words_wrap_within_their_column_and_none_is_lost(text: str, size: float, width: float) -> None:
    register_typefaces()
    lines = [line.text for line in wrapped(text, "Strong", size, width)]
    assert all(stringWidth(line, "Strong", size) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("日", "")


def test_a_label_that_cannot_hold_its_words_is_refused_not_cut_off() -> None:
    with pytest.raises(LabelOverfull) as refused:
        label_sheet([replace(WORDY, name=WORDY.name * 5)], SHEETS[65], _=str)
    assert refused.value.code == WORDY.code
    with pytest.raises(LabelOverfull):
        label_sheet([replace(BATIK, code="é" * 400)], SHEETS[24], _=str)


def test_labels_begin_where_the_sheet_is_still_full() -> None:
    sheet = SHEETS[24]
    assert [page for page, _box in sheet.places(3, 23)] == [0, 0, 1]
    assert list(sheet.places(1, 5)) == list(sheet.places(5))[4:]
    assert (sheet.pages(2, 23), sheet.pages(3, 23), sheet.pages(24), sheet.pages(25)) == (1, 2, 1, 2)
    for start in (0, 25, -1):
        with pytest.raises(NoSuchPlace):
            list(sheet.places(1, start))


def test_a_printer_that_draws_its_paper_off_is_met_by_a_shift() -> None:
    (_page, before), (_page, after) = next(SHEETS[40].places(1)), next(SHEETS[40].shifted(1.5, -2).places(1))
    assert after == Box(before.left + 1.5, before.top - 2, before.width, before.height)
    for right, down in ((5.1, 0), (0, -6), (float("nan"), 0)):
        with pytest.raises(AbsurdShift):
            SHEETS[40].shifted(right, down)


@pytest.mark.parametrize(
    ("columns", "rows", "width", "height"), [(0, 8, 70, 37), (3, 8, 71, 37), (3, 9, 70, 37), (6, 8, 34, 37)]
)
def test_a_sheet_that_is_none_is_refused(columns: int, rows: int, width: float, height: float) -> None:
    with pytest.raises(AbsurdSheet):
        LabelSheet.close(columns, rows, width, height)


def test_the_same_labels_give_the_same_bytes_and_are_never_scaled() -> None:
    pdf = label_sheet([BATIK, LEATHER], SHEETS[65], 7, _=str)
    assert pdf == label_sheet([BATIK, LEATHER], SHEETS[65], 7, _=str)
    assert b"/PrintScaling /None" in pdf
    assert faces_of(pdf) == faces_within(pdf) != set()
