"""What the owner decides about a receipt: seen at once as it prints, saved, and warned of where the law forbids it."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pos.goods.item import Family
from pos.printers import Printer, PrinterProfile
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from printing.layout import Line, height_of, laid_out
from printing.paper_size import paper_size
from printing.renderers.picture import MARGIN, slip_png
from printing.renderers.plain_text import plain_text
from tests.ui.conftest import on_screen
from ui.papers import receipt_document
from ui.session import Session
from ui.window.settings.fields.draft import Field, draft_of
from ui.window.settings.page import SettingsPage, build
from ui.window.settings.receipt.following import otherwise, span_of_difference
from ui.window.settings.receipt.preview import sample_receipt

FORBIDDEN = "Barang yang sudah dibeli tidak dapat dikembalikan"


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SettingsPage:
    built = build(session)
    assert isinstance(built, SettingsPage)
    on_screen(qtbot, built)
    built.show_section(1)
    return built


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    picture = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((100, 50, 800, 250), outline="navy", width=30)
    picture.save(tmp_path / "logo.png")
    return tmp_path / "logo.png"


def test_the_preview_is_the_receipt_that_is_printed_dot_for_dot(
    qtbot: QtBot, session: Session, page: SettingsPage, logo: Path
) -> None:
    page.receipt.logo.take(logo)
    page.receipt.head.setPlainText("Buka tiap hari")
    page.receipt.maker.click()
    page.receipt.cashier.click()
    seen = sample_receipt(page.draft, session.shop.pictures, session.now())
    page.save.click()
    qtbot.waitUntil(lambda: "Buka tiap hari" in page.preview.paper.accessibleDescription())
    assert session.settings.receipt.logo
    assert session.settings.receipt.head == ("Buka tiap hari",)
    assert (session.settings.receipt.show_maker, session.settings.receipt.show_cashier) == (True, False)
    for columns in (32, 42, 48, 64):
        assert slip_png(seen, columns) == slip_png(
            sample_receipt(draft_of(session.settings), session.shop.pictures, session.now()), columns
        )
    shown = page.preview.paper._strip(0).toImage()  # noqa: SLF001 what is painted is the promise
    dots = QImage.fromData(slip_png(seen, 32))
    assert shown.convertToFormat(QImage.Format.Format_Mono) == dots.convertToFormat(QImage.Format.Format_Mono)


def test_a_sale_prints_what_was_chosen(session: Session, page: SettingsPage, logo: Path) -> None:
    page.receipt.logo.take(logo)
    page.receipt.head.setPlainText("Buka tiap hari")
    page.receipt.maker.click()
    page.receipt.cashier.click()
    page.save.click()
    with session.reading() as look:
        item = look.goods.search("", Family.LOCAL)[0].item
        made = look.products.variant(item.code)
        product = look.products.product(made.product) if made else None
    assert product is not None
    sold = session.pay(Cart("a").add(item), (Payment(Method.CASH, item.price),), print_receipt=False)
    seen = sample_receipt(page.draft, session.shop.pictures, session.now())
    with session.reading() as look:
        printed = receipt_document(look, sold.sale.number)
    assert laid_out(printed, 32)[:3] == laid_out(seen, 32)[:3]
    text = " ".join(plain_text(printed, 32).split())
    assert "Buka tiap hari" in text
    assert f"{product.maker}, {product.region}" in text
    assert "Kasir" not in text


def test_what_the_law_forbids_is_named_before_it_is_saved_and_wants_a_second_press(
    session: Session, page: SettingsPage
) -> None:
    page.receipt.foot.setPlainText(FORBIDDEN)
    page.save.click()
    assert FORBIDDEN not in session.settings.receipt.foot
    assert "UU 8/1999" in page.receipt.rows[Field.FOOT].fault
    assert page.receipt.foot.toPlainText() == FORBIDDEN
    assert page.save.text() == "Simpan juga"
    page.save.click()
    assert FORBIDDEN in session.settings.receipt.foot
    assert page.save.text() == "Simpan"


def test_a_warning_holds_for_the_words_it_was_given_for(session: Session, page: SettingsPage) -> None:
    page.receipt.thanks.setText("Dijual apa adanya")
    page.receipt.edited.emit()
    page.save.click()
    page.receipt.thanks.setText("Tidak menerima retur")
    page.receipt.edited.emit()
    assert page.save.text() == "Simpan"
    page.save.click()
    assert session.settings.receipt.thanks == ""
    assert page.receipt.rows[Field.THANKS].fault


def test_a_clause_that_stands_already_stops_no_other_change(session: Session, page: SettingsPage) -> None:
    old = replace(session.settings, receipt=replace(session.settings.receipt, thanks="Dijual apa adanya"))
    session.save_settings(old, knowingly=True)
    page.take_back()
    page.receipt.bargain.click()
    page.save.click()
    assert session.settings.receipt.show_bargain is False


def test_a_file_that_is_no_picture_or_leaves_no_ink_is_told_and_changes_nothing(
    page: SettingsPage, logo: Path, tmp_path: Path
) -> None:
    page.receipt.logo.take(logo)
    chosen = page.receipt.logo.name
    Image.new("RGB", (80, 80), "white").save(tmp_path / "white.png")
    (tmp_path / "broken.png").write_bytes(b"bukan gambar")
    for name, told in (("white.png", "terlalu pucat"), ("broken.png", "bukan foto"), ("none.png", "none.png")):
        page.receipt.logo.take(tmp_path / name)
        assert told in page.receipt.logo.said.text()
        assert page.receipt.logo.name == chosen
    page.receipt.logo.drop.click()
    assert page.receipt.logo.name == ""
    assert not page.is_edited


def test_a_white_logo_on_nothing_is_printed_black(session: Session, page: SettingsPage, tmp_path: Path) -> None:
    picture = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((20, 20, 180, 80), fill="white")
    picture.save(tmp_path / "white.png")
    page.receipt.logo.ask = lambda _asking: str(tmp_path / "white.png")
    page.receipt.logo.choose.click()
    kept = Image.open(io.BytesIO(session.shop.pictures.read(page.receipt.logo.name) or b"")).convert("L")
    assert kept.getpixel((100, 50)) == 0
    assert kept.getpixel((2, 2)) == 255


def test_too_many_lines_and_too_long_ones_are_said_beside_their_field(session: Session, page: SettingsPage) -> None:
    page.receipt.head.setPlainText("\n".join("abcdefg"))
    page.receipt.foot.setPlainText("x" * 61)
    page.save.click()
    assert page.receipt.rows[Field.HEAD].fault
    assert page.receipt.rows[Field.FOOT].fault
    assert session.settings.receipt.head == ()


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
def test_the_preview_is_as_wide_as_the_paper_of_the_stall(session: Session, columns: int) -> None:
    wide = replace(session.settings, printer=Printer("network://kasir", PrinterProfile(columns=columns)))
    shown = Image.open(
        io.BytesIO(slip_png(sample_receipt(draft_of(wide), session.shop.pictures, session.now()), columns))
    )
    assert shown.width == (384 if columns < 48 else 576)


@pytest.mark.parametrize("size", [(1266, 708), (924, 540)])
def test_the_paper_follows_the_field_that_has_the_keys(qtbot: QtBot, page: SettingsPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    with qtbot.waitActive(page):
        page.activateWindow()
    receipt, seen = page.receipt, page.preview.frame.verticalScrollBar()
    receipt.foot.setPlainText("Ikuti kami\nBuka sampai malam")
    qtbot.waitUntil(lambda: "Buka sampai malam" in page.preview.paper.accessibleDescription())
    receipt.foot.setFocus()
    qtbot.waitUntil(lambda: seen.value() == seen.maximum() > 0)
    receipt.head.setFocus()
    qtbot.waitUntil(lambda: seen.value() == 0)
    receipt.thanks.setFocus()
    qtbot.waitUntil(lambda: seen.value() == seen.maximum())
    receipt.head.setFocus()
    qtbot.waitUntil(lambda: seen.value() == 0)


@pytest.mark.parametrize(
    ("part", "says"),
    [("foot", ["Ikuti kami"]), ("thanks", ["Sampai jumpa"]), ("show_bargain", ["Nego jadi 70.000"]), ("head", [])],
)
def test_where_a_field_speaks_is_found_on_the_paper(session: Session, part: str, says: list[str]) -> None:
    draft = replace(draft_of(session.settings), foot="Ikuti kami", thanks="Sampai jumpa")
    pictures, now = session.shop.pictures, session.now()
    seen, other = sample_receipt(draft, pictures, now), sample_receipt(otherwise(draft, part), pictures, now)
    span = span_of_difference(seen, other, 32)
    assert span is not None
    first, last = span
    lines, below = [], MARGIN
    for laid in laid_out(seen, 32):
        if first <= below < last and isinstance(laid, Line):
            lines.append(laid.text)
        below += height_of(laid, paper_size(32))
    assert all(any(words in line for line in lines) for words in says)
    assert len(lines) <= 8
    assert (first == last) is (not says)
    assert span_of_difference(seen, seen, 32) is None
