"""The bytes of a slip are safe for the cheapest printer, and few."""

from __future__ import annotations

import os
import re
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
    Blank,
    Cut,
    Document,
    Feed,
    Picture,
    QrCode,
    Row,
    Style,
    Text,
)
from printing.renderers.picture import slip_picture
from printing.renderers.plain_text import plain_text
from printing.renderers.printer_bytes import OPENING, printer_bytes

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
    assert body((Text("Terima kasih!"), Blank(), Row("Subtotal", "5.000"))) == (
        b"Terima kasih!\n\nSubtotal                   5.000\n"
    )


@pytest.mark.parametrize(
    ("style", "sent"),
    [
        (BOLD, b"\x1bE\x01LUNAS\n\x1bE\x00"),
        (Style(tall=True), b"\x1d!\x01LUNAS\n\x1d!\x00"),
        (TALL, b"\x1d!\x01\x1bE\x01LUNAS\n\x1d!\x00\x1bE\x00"),
        (DOUBLE, b"\x1d!\x11\x1bE\x01LUNAS\n\x1d!\x00\x1bE\x00"),
    ],
)
def test_a_style_ends_where_its_line_ends(style: Style, sent: bytes) -> None:
    assert body((Text("LUNAS", style=style),)) == sent


def test_the_small_font_is_chosen_once_and_stays_through_every_size() -> None:
    small = PrinterProfile(columns=42)
    assert body((Text("a"), Text("b", style=TALL), Text("c")), small) == (
        b"\x1bM\x01a\n\x1d!\x01\x1bE\x01b\n\x1d!\x00\x1bE\x00c\n"
    )


def test_a_printer_without_a_cutter_is_fed_to_its_tear_bar_and_never_told_to_cut() -> None:
    assert body((Cut(),)) == b"\x1bd\x04"
    assert body((Cut(),), replace(NARROW, cutter=True)) == b"\x1dVB\x00"
    assert body((Feed(2),)) == b"\x1bd\x02"


def test_a_qr_code_is_a_picture_unless_the_printer_can_draw_it() -> None:
    drawn = body((QrCode("LAPAK"),))
    assert drawn.startswith(b"\x1dv0\x00")
    assert body((QrCode("LAPAK"),), replace(NARROW, native_qr=True)) == (
        b"\x1ba\x01\x1d(k\x04\x001A2\x00\x1d(k\x03\x001C\x06\x1d(k\x03\x001E1\x1d(k\x08\x001P0LAPAK\x1d(k\x03\x001Q0\x1ba\x00"
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
    sent = body((Text(name), Row(name, amount)))
    assert all(byte == 0x0A or 0x20 <= byte <= 0x7E for byte in sent)


@pytest.mark.parametrize("profile", [NARROW, WIDE])
def test_a_receipt_is_ascii_and_no_line_is_too_long(profile: PrinterProfile, mixed_sale: Sale, stall: Stall) -> None:
    document = receipt(mixed_sale, stall, ReceiptStyle(), _=str)
    sent = body(document, profile)
    assert max(sent) < 0x80
    letters = re.sub(rb"\x1d!.|\x1bE.|\x1bd.", b"", sent, flags=re.DOTALL)
    printed = "".join(f"{line.rstrip()}\n" for line in letters.decode("ascii").splitlines())
    assert printed == plain_text(document, profile.columns)
    assert max(map(len, printed.splitlines())) <= profile.columns


def test_a_long_receipt_is_a_second_of_the_slowest_cable_and_not_a_minute(mixed_sale: Sale, stall: Stall) -> None:
    """At 9600 baud a printer takes 960 bytes a second; the same slip as a picture is more than thirty times as much."""
    (used, *_) = mixed_sale.lines
    lines = tuple(replace(used, position=place, reductions=()) for place in range(10))
    document = receipt(replace(mixed_sale, lines=lines), stall, ReceiptStyle(), _=str)
    picture = slip_picture(document, 32)
    assert len(printer_bytes(document, NARROW)) < 1_280 < picture.width * picture.height // 8 // 30


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
