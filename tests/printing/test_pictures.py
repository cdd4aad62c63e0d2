"""What the screen and the PDF show is what the paper shows, and a phone can read the codes on it."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageOps

from pos.printers import PrinterProfile
from pos.selling.sale import Sale
from pos.settings import ReceiptStyle, Stall
from printing.builders.receipt import receipt
from printing.document import DOUBLE, NUMBER_DOTS, TALL, Barcode, Cut, Document, Feed, Picture, QrCode, Text
from printing.layout import Line, laid_out
from printing.paper_size import LINE_PITCH, paper_size
from printing.renderers.picture import MARGIN, slip_picture, slip_png
from printing.renderers.printer_bytes import printer_bytes
from printing.renderers.strip import slip_pdf

QRIS_LIKE = "00020101021126570011ID.DANA.WWW011893600915300000000002090000000000303UMI51440014ID.CO.QRIS.WWW"


def opened(png: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(png))
    picture.load()
    return picture


@pytest.mark.parametrize(("columns", "dots"), [(32, 384), (42, 384), (48, 576), (64, 576)])
def test_a_picture_is_as_wide_as_the_paper_and_black_or_white(columns: int, dots: int) -> None:
    picture = opened(slip_png((Text("x" * columns),), columns))
    assert picture.width == dots
    assert picture.mode == "1"


def test_every_letter_stands_in_its_own_cell(mixed_sale: Sale, stall: Stall) -> None:
    document = receipt(mixed_sale, stall, ReceiptStyle(), _=str)
    picture = slip_picture(document, 32)
    top = MARGIN
    for laid in laid_out(document, 32):
        assert isinstance(laid, Line | Cut)
        if isinstance(laid, Cut):
            continue
        height = 24 * (1 + laid.style.tall)
        width = 12 * laid.style.across
        for place in range(32 // laid.style.across):
            cell = picture.crop((place * width, top, place * width + width, top + height))
            blank = cell.getextrema() == (255, 255)
            assert blank == (laid.text[place : place + 1] in ("", " "))
        top += max(30, height)
    assert picture.height == top + MARGIN


def test_letters_of_double_size_are_the_same_letters_doubled() -> None:
    small = slip_picture((Text("8", style=TALL),), 32).crop((0, MARGIN, 12, MARGIN + 48))
    large = slip_picture((Text("8", style=DOUBLE),), 32).crop((0, MARGIN, 24, MARGIN + 48))
    assert ImageChops.difference(small.resize((24, 48)), large).getbbox() is None


@pytest.mark.parametrize("columns", [32, 48])
@pytest.mark.parametrize("content", ["LAPAK", QRIS_LIKE, "x" * 300, "Rp 35.000 kaos é"])
def test_a_phone_reads_the_qr_code(content: str, columns: int) -> None:
    (found,) = zxingcpp.read_barcodes(slip_picture((QrCode(content),), columns).convert("L"))
    assert found.text == content


@pytest.mark.parametrize("columns", [32, 48])
@pytest.mark.parametrize("content", ["2000000000015", "2000000000016", "IKM01-M-COK"])
def test_a_scanner_reads_the_barcode(content: str, columns: int) -> None:
    picture = slip_picture((Barcode(content), Text(content)), columns)
    (found,) = zxingcpp.read_barcodes(picture.convert("L"))
    assert found.text == content


def test_the_printer_gets_the_dots_that_the_picture_shows() -> None:
    picture = slip_picture((QrCode("LAPAK"),), 32)
    code = code_sent(QrCode("LAPAK"), 32)
    left, top = (384 - code.width) // 2, MARGIN + LINE_PITCH
    shown = picture.crop((left, top, left + code.width, top + code.height))
    assert shown.tobytes() == code.tobytes()
    assert picture.convert("L").histogram()[0] == code.convert("L").histogram()[0]


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
@pytest.mark.parametrize("code", [QrCode("S1-260307-0042", NUMBER_DOTS), QrCode(QRIS_LIKE)])
def test_a_code_is_read_off_the_paper_whether_or_not_the_printer_centres_it(code: QrCode, columns: int) -> None:
    paper = paper_size(columns)
    drawn = code_sent(code, columns)
    quiet = 4 * (NUMBER_DOTS if code.dots == NUMBER_DOTS else 6)
    for left in (0, (paper.dots - drawn.width) // 2):
        sheet = Image.new("L", (paper.millimetres * 8, drawn.height + 2 * quiet), "white")
        sheet.paste(drawn, ((sheet.width - paper.dots) // 2 + left, quiet))
        (found,) = zxingcpp.read_barcodes(sheet)
        assert found.text == code.content


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
def test_the_number_of_a_receipt_as_a_code_is_a_second_and_a_half_of_a_serial_cable(columns: int) -> None:
    sent = printer_bytes((QrCode("S1-260307-0042", NUMBER_DOTS),), PrinterProfile(columns=columns))
    assert len(sent) <= 1_500


def code_sent(code: QrCode, columns: int) -> Image.Image:
    """The dots that a printer is sent for a code, black on white."""
    sent = printer_bytes((code,), PrinterProfile(columns=columns))
    start = sent.index(b"\x1dv0\x00")
    across = int.from_bytes(sent[start + 4 : start + 6], "little")
    rows = b"".join(picture_rows(sent, start))
    return ImageOps.invert(Image.frombytes("1", (across * 8, len(rows) // across), rows))


def picture_rows(sent: bytes, start: int) -> list[bytes]:
    """The dots of every slice from `start` on."""
    slices = []
    while sent[start : start + 4] == b"\x1dv0\x00":
        across, down = (int.from_bytes(sent[start + place : start + place + 2], "little") for place in (4, 6))
        slices.append(sent[start + 8 : start + 8 + across * down])
        start += 8 + across * down
    return slices


def test_a_logo_is_fitted_to_the_paper_in_black_and_white() -> None:
    file = io.BytesIO()
    Image.new("RGB", (1000, 500), (40, 40, 40)).save(file, "PNG")
    document: Document = (Picture(file.getvalue()), Feed(1))
    picture = slip_picture(document, 32)
    left, top, right, bottom = ImageOps.invert(picture.convert("L")).getbbox() or (0, 0, 0, 0)
    assert (left + right, top) == (384, MARGIN)
    assert abs((right - left) - 2 * (bottom - top)) <= 1
    assert picture.convert("L").histogram()[0] == (right - left) * (bottom - top)


@pytest.mark.parametrize("content", [b"", b"bukan gambar", b"\x89PNG\r\n\x1a\n"])
def test_a_logo_that_is_no_picture_leaves_the_slip_as_it_is(content: bytes) -> None:
    assert laid_out((Picture(content), Text("struk")), 32) == (Line("struk"),)


def test_a_narrow_pdf_is_as_wide_as_the_paper_and_the_same_every_time(mixed_sale: Sale, stall: Stall) -> None:
    document = (*receipt(mixed_sale, stall, ReceiptStyle(), _=str), QrCode("LAPAK"))
    pdf = slip_pdf(document, 32, mixed_sale.number)
    assert pdf.startswith(b"%PDF")
    assert b"/MediaBox [ 0 0 164.4094" in pdf
    assert pdf == slip_pdf(document, 32, mixed_sale.number)
