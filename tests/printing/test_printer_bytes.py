"""The bytes of a slip are safe for the cheapest printer, and few."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printers import PrinterProfile
from pos.selling.sale import Sale
from pos.settings import ReceiptStyle, Stall
from printing.builders.receipt import receipt
from printing.document import (
    BOLD,
    DOUBLE,
    TALL,
    Align,
    Blank,
    Cut,
    Document,
    Feed,
    Picture,
    QrCode,
    Row,
    Rule,
    Ruler,
    Style,
    Text,
)
from printing.layout import Line, laid_out
from printing.renderers.picture import slip_picture
from printing.renderers.printer_bytes import OPENING, printer_bytes
from tests.printing.paper_reader import PaperReader

NARROW = PrinterProfile()
WIDE = PrinterProfile(columns=48)
QR = QrCode("LAPAK " * 12)


def body(document: Document, profile: PrinterProfile = NARROW) -> bytes:
    sent = printer_bytes(document, profile)
    assert sent.startswith(OPENING)
    return sent.removeprefix(OPENING)


def test_every_slip_begins_by_bringing_the_printer_to_its_senses() -> None:
    assert printer_bytes((), NARROW) == b"\x1b@\x1c.\x1bt\x00"


def test_plain_lines_are_nothing_but_letters() -> None:
    untabbed = replace(NARROW, tabs=False)
    assert body((Text("Terima kasih!"), Blank(), Row("Subtotal", "5.000")), untabbed) == (
        b"Terima kasih!\n\nSubtotal                   5.000\n"
    )


@pytest.mark.parametrize(
    ("style", "sent"),
    [
        (BOLD, b"\x1b!\x08LUNAS\n\x1b!\x00"),
        (Style(tall=True), b"\x1b!\x10LUNAS\n\x1b!\x00"),
        (TALL, b"\x1b!\x18LUNAS\n\x1b!\x00"),
        (DOUBLE, b"\x1b!\x38LUNAS\n\x1b!\x00"),
    ],
)
def test_a_style_ends_where_its_line_ends(style: Style, sent: bytes) -> None:
    assert body((Text("LUNAS", style=style),)) == sent


def test_the_small_font_is_chosen_once_and_stays_through_every_size() -> None:
    small = PrinterProfile(columns=42)
    assert body((Text("a"), Text("b", style=TALL), Text("c")), small) == (b"\x1b!\x01a\n\x1b!\x19b\n\x1b!\x01c\n")


def test_a_printer_without_a_cutter_is_fed_to_its_tear_bar_and_never_told_to_cut() -> None:
    assert body((Cut(),)) == b"\x1bd\x04"
    assert body((Cut(),), replace(NARROW, cutter=True)) == b"\x1dVB\x00"
    assert body((Feed(2),)) == b"\x1bd\x02"


def test_a_qr_code_is_a_picture_unless_the_printer_can_draw_it() -> None:
    drawn = body((QrCode("LAPAK"),))
    assert drawn.startswith(b"\x1bd\x01\x1ba\x01\x1dv0\x00")
    assert drawn.endswith(b"\x1ba\x00\x1bd\x01")
    assert body((QrCode("LAPAK"),), replace(NARROW, native_qr=True)) == (
        b"\x1bd\x01\x1ba\x01\x1d(k\x04\x001A2\x00\x1d(k\x03\x001C\x06\x1d(k\x03\x001E1"
        b"\x1d(k\x08\x001P0LAPAK\x1d(k\x03\x001Q0\x1ba\x00\x1bd\x01"
    )


def test_a_tall_picture_goes_out_in_slices_a_small_printer_can_hold(tmp_path: Path) -> None:
    from PIL import Image  # drawn here alone

    Image.new("RGB", (20, 400), "black").save(tmp_path / "logo.png")
    for document, rows in (
        ((Picture((tmp_path / "logo.png").read_bytes()),), range(90, 161)),
        ((QR,), range(126, 260)),
    ):
        sent = body(document)
        heights = [slice_height(sent, start) for start in starts_of(sent, b"\x1dv0\x00")]
        assert sum(heights) in rows
        assert max(heights) <= 120


def starts_of(sent: bytes, command: bytes) -> list[int]:
    return [place for place in range(len(sent)) if sent.startswith(command, place)]


def slice_height(sent: bytes, start: int) -> int:
    return int.from_bytes(sent[start + 6 : start + 8], "little")


@given(st.text(), st.text())
def test_nothing_typed_becomes_a_command(name: str, amount: str) -> None:
    sent = body((Text(name), Row(name, amount)), replace(NARROW, tabs=False))
    assert all(byte == 0x0A or 0x20 <= byte <= 0x7E for byte in sent)


@pytest.mark.parametrize("profile", [NARROW, WIDE])
def test_a_receipt_is_ascii_and_no_line_is_too_long(profile: PrinterProfile, mixed_sale: Sale, stall: Stall) -> None:
    document = receipt(mixed_sale, stall, ReceiptStyle(), _=str)
    assert max(body(document, profile)) < 0x80
    read = PaperReader(profile.columns).read(printer_bytes(document, profile))
    assert read == [line for line in laid_out(document, profile.columns) if isinstance(line, Line)]
    assert max(len(line.text) * line.style.across for line in read) <= profile.columns


def test_an_amount_goes_to_its_edge_by_tabs() -> None:
    rows = (Row("Subtotal", "135.000"), Row("Nego", "-10.000"), Row("Tunai", "125.000"))
    assert body(rows) == b"\x1bD\x19\x00Subtotal \t135.000\nNego \t-10.000\nTunai \t125.000\n"


def test_each_paragraph_has_the_stops_that_it_needs_and_no_others() -> None:
    rows = (Row("Subtotal", "135.000"), Row("Tunai", "125.000"), Rule(), Row("Kembali", "5.000"))
    assert body((*rows, Rule(), Row("Nego", "-10.000"), Row("Lain", "8.000"))) == (
        b"\x1bD\x19\x00Subtotal \t135.000\nTunai \t125.000\n"
        b"\x1b! ----------------\n\x1b!\x00Kembali \t  5.000\n"
        b"\x1b! ----------------\n\x1b!\x00Nego \t-10.000\nLain \t  8.000\n"
    )
    centred = (Text("TERIMA KASIH", Align.CENTRE), Text("buatan Indonesia", Align.CENTRE))
    assert body((*rows[:2], Rule(), *centred)).endswith(b"\x1b!\x00\x1bD\x08\x00\t  TERIMA KASIH\n\tbuatan Indonesia\n")


def test_a_printer_that_knows_no_tabs_keeps_every_figure_apart(mixed_sale: Sale, stall: Stall) -> None:
    document = receipt(mixed_sale, stall, ReceiptStyle(), _=str)
    laid = [line for line in laid_out(document, 32) if isinstance(line, Line)]
    read = PaperReader(32, knows_tabs=False).read(printer_bytes(document, NARROW))
    assert [line.text.split() for line in read] == [line.text.split() for line in laid]
    spaced = printer_bytes(document, replace(NARROW, tabs=False))
    assert b"\t" not in spaced
    assert PaperReader(32, knows_tabs=False).read(spaced) == laid


@pytest.mark.parametrize(
    ("columns", "before", "behind"),
    [
        (32, b"\x1b!\x20", b"\x1b!\x00"),
        (42, b"\x1b!\x20", b"\x1b!\x01"),
        (48, b"\x1d!\x20", b"\x1d!\x00"),
        (64, b"\x1d!\x30", b"\x1d!\x00"),
    ],
)
def test_sixteen_letters_cross_every_paper(columns: int, before: bytes, behind: bytes) -> None:
    drawn = printer_bytes((Text("a"), Rule(), Text("b")), PrinterProfile(columns=columns))
    assert b"a\n" + before + b"-" * 16 + b"\n" + behind + b"b\n" in drawn
    picture = slip_picture((Rule(),), columns)
    ink = picture.convert("L").point(lambda dot: 255 - dot).getbbox()
    assert ink is not None
    assert (ink[0] < 12, picture.width - ink[2] < 12) == (True, True)


def test_a_rule_before_a_ruler_leaves_it_its_own_letters() -> None:
    assert body((Rule(), Ruler(32))).startswith(b"\x1b! " + b"-" * 16 + b"\n\x1b!\x00\x1bM\x00")


def test_a_size_beyond_double_is_taken_back_before_other_letters_are_chosen() -> None:
    sent = body((Text("a", style=BOLD), Rule(), Text("b", style=TALL)), WIDE)
    assert sent == b"\x1b!\x08a\n\x1b!\x00\x1d!\x20" + b"-" * 16 + b"\n\x1d!\x00\x1b!\x18b\n\x1b!\x00"


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
def test_ten_items_are_a_second_of_the_slowest_cable_and_not_a_minute(
    columns: int, mixed_sale: Sale, stall: Stall
) -> None:
    """At 9600 baud a printer takes 960 bytes a second; the same slip as a picture is more than thirty times as much."""
    used, _jacket, local = (replace(line, reductions=()) for line in mixed_sale.lines)
    lines = tuple(replace(local if place % 2 else used, position=place) for place in range(10))
    document = receipt(replace(mixed_sale, lines=lines), stall, ReceiptStyle(), _=str)
    picture = slip_picture(document, columns)
    sent = printer_bytes(document, PrinterProfile(columns=columns))
    assert len(sent) < 1_024 < picture.width * picture.height // 8 // 30


def test_bringing_in_the_maker_of_bytes_leaves_nothing_behind(tmp_path: Path) -> None:
    program = (
        "import logging, os, tempfile;"
        "from pos.printers import PrinterProfile;"
        "from printing.document import Text;"
        "from printing.renderers.printer_bytes import printer_bytes;"
        "printer_bytes((Text('a'),), PrinterProfile());"
        "assert os.listdir(tempfile.gettempdir()) == [], os.listdir(tempfile.gettempdir());"
        "assert logging.root.handlers == [], logging.root.handlers;"
        "assert os.environ['ESCPOS_CAPABILITIES_PICKLE_DIR'] == 'kept'"
    )
    kept = {**os.environ, "TMPDIR": str(tmp_path), "ESCPOS_CAPABILITIES_PICKLE_DIR": "kept"}
    subprocess.run([sys.executable, "-c", program], env=kept, check=True, cwd=Path.cwd())  # noqa: S603 our own line
