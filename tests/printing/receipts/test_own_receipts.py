"""What the owner decides about a receipt is on it, as it was shown, and the slip stays short."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from pos.printers import PrinterProfile
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from pos.settings import ReceiptStyle, Stall
from printing.bitmap import Bitmap
from printing.builders.receipt import Dress, receipt
from printing.document import Picture
from printing.layout import laid_out
from printing.logo import MOST_BYTES, logo_bitmap
from printing.paper_size import paper_size
from printing.renderers.picture import MARGIN, slip_picture
from printing.renderers.plain_text import plain_text
from printing.renderers.printer_bytes import printer_bytes
from printing.renderers.strip import slip_pdf
from tests.printing.conftest import line, pile, sale
from tests.printing.golden_bytes import Agreed
from tests.printing.page_reader import faces_of, faces_within

AT = datetime(2026, 3, 7, 12, 0, tzinfo=timezone(timedelta(hours=7)))
COLUMNS = (32, 42, 48, 64)
OWN = ReceiptStyle(
    head=("Buka 09.00-21.00, tiap hari", "IG @lapakcontoh"),
    foot=("Boleh ditukar 3 hari dengan struk ini.",),
    thanks="Sampai jumpa di Blok III!",
    show_cashier=False,
    show_maker=True,
)


def png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def ring(ink: str = "black", ground: str | tuple[int, int, int, int] = "white", size: int = 400) -> bytes:
    picture = Image.new("RGBA", (size, size), ground)
    ImageDraw.Draw(picture).ellipse((20, 20, size - 20, size - 20), outline=ink, width=size // 12)
    return png(picture)


LOGO = ring()


def test_the_owners_own_receipt_reads_as_it_was_agreed(mixed_sale: Sale, stall: Stall, agreed: Agreed) -> None:
    made = {sold.item.id: "Konveksi Mekar, Bandung" for sold in mixed_sale.lines[-1:] if sold.item.id}
    agreed(receipt(mixed_sale, stall, OWN, dress=Dress(Picture(LOGO), made), _=str), "receipt_own")


def test_a_hidden_cashier_is_nowhere_on_the_paper(mixed_sale: Sale, stall: Stall) -> None:
    text = plain_text(receipt(mixed_sale, stall, OWN, _=str), 32)
    assert "Kasir" not in text
    assert "Dicek masuk: 14:06\n" in text


@pytest.mark.parametrize("columns", COLUMNS)
def test_the_logo_on_screen_pdf_and_paper_is_the_same_dots(columns: int, mixed_sale: Sale, stall: Stall) -> None:
    document = receipt(mixed_sale, stall, OWN, dress=Dress(Picture(LOGO)), _=str)
    logo = next(laid for laid in laid_out(document, columns) if isinstance(laid, Bitmap))
    seen = slip_picture(document, columns).crop((0, MARGIN, logo.width, MARGIN + logo.height))
    assert seen.tobytes() == logo.image().tobytes()
    sent = printer_bytes(document, PrinterProfile(columns=columns))
    assert sent.count(b"\x1dv0\x00") == -(-logo.height // 120)
    assert logo.rows[: 24 * logo.width // 8] in sent
    pdf = slip_pdf(document, columns, "struk")
    assert b"/Subtype /Image" in pdf
    assert faces_of(pdf) == faces_within(pdf) != set()


@pytest.mark.parametrize("columns", COLUMNS)
def test_ten_items_with_a_logo_are_under_four_kilobytes(columns: int, stall: Stall) -> None:
    lines = tuple(line(place, pile("Kemeja", 30_000 + 5_000 * place), 1) for place in range(10))
    bought = sale(1, AT, lines, Payment(Method.CASH, 525_000))
    for logo in (LOGO, ring(size=3000), png(Image.new("RGB", (2000, 300))), png(Image.new("RGB", (300, 2000)))):
        document = receipt(bought, stall, ReceiptStyle(), dress=Dress(Picture(logo)), _=str)
        assert len(printer_bytes(document, PrinterProfile(columns=columns))) < 4 * 1024


@pytest.mark.parametrize("columns", COLUMNS)
def test_ten_items_without_a_logo_are_under_one_kilobyte(columns: int, stall: Stall) -> None:
    lines = tuple(line(place, pile("Kemeja", 30_000 + 5_000 * place), 1) for place in range(10))
    bought = sale(1, AT, lines, Payment(Method.CASH, 525_000))
    sent = printer_bytes(receipt(bought, stall, ReceiptStyle(), _=str), PrinterProfile(columns=columns))
    assert len(sent) < 1024


@pytest.mark.parametrize("columns", COLUMNS)
@given(wide=st.integers(1, 90), high=st.integers(1, 90), is_black=st.booleans())
def test_any_logo_fits_its_paper(columns: int, wide: int, high: int, *, is_black: bool) -> None:
    paper = paper_size(columns).dots
    content = png(Image.new("L", (wide * 11, high * 11), 0 if is_black else 200))
    drawn = logo_bitmap(content, paper)
    assert (drawn is not None) == is_black
    if drawn is not None:
        assert drawn.width <= paper
        assert len(drawn.rows) == drawn.width // 8 * drawn.height <= MOST_BYTES


@pytest.mark.parametrize(
    ("content", "is_drawn"),
    [
        (ring("#D0A000"), True),
        (ring("#FFE58A"), True),
        (ring("black", (0, 0, 0, 0)), True),
        (ring("white", "navy"), True),
        (ring("white", "white"), False),
        (png(Image.new("LA", (50, 50), (0, 0))), False),
    ],
)
def test_what_differs_from_its_ground_is_ink(content: bytes, *, is_drawn: bool) -> None:
    assert (logo_bitmap(content, 384) is not None) is is_drawn


def test_white_borders_take_no_paper() -> None:
    wide = Image.new("L", (1200, 1200), 255)
    ImageDraw.Draw(wide).rectangle((500, 550, 700, 650), fill=0)
    tight = Image.new("L", (201, 101), 0)
    assert logo_bitmap(png(wide), 384) == logo_bitmap(png(tight), 384)


def test_an_origin_that_nobody_knows_leaves_no_empty_line(mixed_sale: Sale, stall: Stall) -> None:
    style = replace(ReceiptStyle(), show_maker=True)
    nobody = Dress(origins={UUID(int=5): "Orang lain"})
    plain = receipt(mixed_sale, stall, ReceiptStyle(), _=str)
    assert plain_text(receipt(mixed_sale, stall, style, dress=nobody, _=str), 32) == plain_text(plain, 32)
