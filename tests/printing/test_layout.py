"""A slip fits its paper whatever is written on it, and no amount is ever broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.money import write, write_rp
from printing.bitmap import Bitmap
from printing.document import (
    BOLD,
    DOUBLE,
    PLAIN,
    TALL,
    Align,
    Barcode,
    Block,
    Facts,
    Figures,
    Item,
    QrCode,
    Row,
    Rule,
    Stamp,
    Style,
    Text,
)
from printing.layout import Line, laid_out

COLUMNS = st.sampled_from([32, 42, 48, 64])
STYLES = st.sampled_from([PLAIN, BOLD, TALL, DOUBLE, Style(across=2)])
TYPED = st.text(max_size=90)
AMOUNTS = st.integers(-10_000_000, 999_999_999_999)

BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Text, TYPED, st.sampled_from(Align), STYLES),
    st.builds(Row, TYPED, st.one_of(TYPED, AMOUNTS.map(write_rp)), STYLES, st.integers(0, 4)),
    st.builds(Item, TYPED, st.sampled_from(["", "[BEKAS]", "[IKM]"]), TYPED, AMOUNTS.map(write)),
    st.builds(Facts, st.lists(st.tuples(TYPED, TYPED), max_size=3).map(tuple)),
    st.builds(Figures, TYPED, st.lists(AMOUNTS.map(write), max_size=4).map(tuple), STYLES),
    st.builds(Stamp, TYPED),
    st.sampled_from([Rule("="), Rule("-")]),
)


def lines(*blocks: Block, columns: int = 32) -> list[str]:
    return [laid.text for laid in laid_out(blocks, columns) if isinstance(laid, Line)]


@given(BLOCKS, COLUMNS)
def test_no_line_is_wider_than_its_paper(block: Block, columns: int) -> None:
    for laid in laid_out((block,), columns):
        assert isinstance(laid, Line)
        assert laid.text.isascii()
        assert len(laid.text) * laid.style.across <= columns


@given(TYPED, AMOUNTS, STYLES, COLUMNS)
def test_an_amount_stands_whole_at_the_right_edge(left: str, amount: int, style: Style, columns: int) -> None:
    written = write_rp(amount)
    laid = laid_out((Row(left, written, style),), columns)
    last = laid[-1]
    assert isinstance(last, Line)
    assert last.text.endswith(written)
    assert len(last.text) == columns // last.style.across


@given(st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=90), AMOUNTS, COLUMNS)
def test_a_long_name_loses_no_letter(name: str, amount: int, columns: int) -> None:
    text = "".join(lines(Item(name, "", "1 x 1", write(amount)), columns=columns))
    assert name in text.replace(" ", "")


def test_a_name_wraps_at_words_and_goes_on_further_in() -> None:
    assert lines(Item("KEMEJA BATIK PRINT PANJANG LENGAN LEBAR MERAH", "[IKM]", "1 x 95.000", "95.000")) == [
        "KEMEJA BATIK PRINT PANJANG",
        "  LENGAN LEBAR MERAH [IKM]",
        "  1 x 95.000              95.000",
    ]


def test_the_mark_goes_down_to_the_quantity_where_the_name_fills_its_line() -> None:
    assert lines(Item("BATIK CAP PENDEK XL COKELAT", "[IKM]", "1 x 95.000", "95.000")) == [
        "BATIK CAP PENDEK XL COKELAT",
        "  1 x 95.000 [IKM]        95.000",
    ]


def test_the_mark_gets_its_own_line_where_neither_has_room() -> None:
    assert lines(Item("BATIK CAP PENDEK XL COKELAT", "[BEKAS]", "1.000 x 1.500.000", "1.500.000.000")) == [
        "BATIK CAP PENDEK XL COKELAT",
        "  [BEKAS]",
        "  1.000 x",
        "    1.500.000      1.500.000.000",
    ]


def test_a_label_leaves_the_amounts_their_field() -> None:
    (first, second) = lines(Row("Potongan untuk langganan lama", "-500"))
    assert first == "Potongan untuk"
    assert second == "  langganan lama            -500"


def test_wide_letters_give_way_to_an_amount_they_leave_no_room() -> None:
    small, large = laid_out((Row("TOTAL", "5.000", DOUBLE), Row("TOTAL", "Rp 12.345.678", DOUBLE)), 32)
    assert isinstance(small, Line)
    assert isinstance(large, Line)
    assert (small.text, small.style.across) == ("TOTAL      5.000", 2)
    assert (large.text, large.style.across) == ("TOTAL              Rp 12.345.678", 1)


def test_a_name_that_no_printer_can_print_still_leaves_its_line() -> None:
    assert lines(Item("👕", "[BEKAS]", "1 x 5.000", "5.000"))[0] == "* [BEKAS]"


def test_figures_stand_under_each_other() -> None:
    assert lines(
        Figures("", ("Awal", "Laku", "Sisa")),
        Figures("Jaket bin 80", ("80", "6", "74")),
        Figures("Hoodie/Sweater bin 75", ("58", "3", "55")),
    ) == [
        "                  Awal Laku Sisa",
        "Jaket bin 80        80    6   74",
        "Hoodie/Sweater bin 75",
        "                    58    3   55",
    ]


def test_what_stands_in_the_middle_leaves_no_word_alone() -> None:
    sentence = "Catatan internal pedagang, bukan izin."
    assert lines(Text(sentence, Align.CENTRE)) == ["        Catatan internal", "     pedagang, bukan izin."]
    assert lines(Text(sentence)) == ["Catatan internal pedagang, bukan", "izin."]


@pytest.mark.parametrize("columns", [0, 33, 80])
def test_a_width_that_no_paper_has_is_refused(columns: int) -> None:
    with pytest.raises(ValueError, match=str(columns)):
        laid_out((), columns)


def test_a_symbol_too_wide_for_the_paper_is_printed_as_letters() -> None:
    assert not isinstance(laid_out((QrCode("x" * 1_500),), 32)[0], Bitmap)
    assert "".join(lines(QrCode("x" * 1_500))).replace(" ", "") == "x" * 1_500


def test_bars_too_wide_for_the_paper_become_a_qr_code_over_their_letters() -> None:
    _above, symbol, _below, *letters = laid_out((Barcode("Kode yang panjang sekali 1234567890"),), 32)
    assert isinstance(symbol, Bitmap)
    assert symbol.label == "QR"
    assert letters == [Line("       Kode yang panjang"), Line("       sekali 1234567890")]
