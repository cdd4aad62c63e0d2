"""Photos of bales and tagged pieces: chosen from a file, seen where they belong, taken off; nonsense is refused."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt

from tests.ui.used.conftest import Owner
from ui.window.used.bales.page import BalesPage
from ui.window.used.glance.page import GlancePage
from ui.window.used.glance.pile_sheet import PileSheet
from ui.window.used.photo_sheet import PhotoSheet, photo_of

KEY = Qt.Key


def a_photo(folder: Path) -> Path:
    path = folder / "bal.png"
    Image.new("RGB", (800, 500), "navy").save(path)
    return path


def asked(owner: Owner) -> PhotoSheet:
    owner.press_combined(KEY.Key_F)
    sheet = owner.sheet
    assert isinstance(sheet, PhotoSheet)
    return sheet


def test_a_bale_shows_the_photo_that_was_chosen_and_loses_it_with_a_key(owner: Owner, tmp_path: Path) -> None:
    page = owner.go(BalesPage, "bales", "BAL-01")
    assert not page.account.photo.isVisible()
    sheet = asked(owner)
    sheet.ask = lambda _asking: str(a_photo(tmp_path))
    owner.press(KEY.Key_Return)
    assert not sheet.photo.is_blank
    assert "terpasang" in owner.told
    owner.press(KEY.Key_Escape)
    assert page.account.photo.isVisible()
    sheet = asked(owner)
    owner.tap(sheet.remove)
    assert sheet.photo.is_blank
    assert photo_of(owner.session, "BAL-01") is None


def test_a_file_that_is_no_picture_is_refused_in_words_and_the_photo_stays(owner: Owner, tmp_path: Path) -> None:
    owner.go(BalesPage, "bales", "BAL-01")
    sheet = asked(owner)
    sheet.ask = lambda _asking: str(a_photo(tmp_path))
    owner.press(KEY.Key_Return)
    wrong = tmp_path / "catatan.jpg"
    for text in ("bukan foto", None):
        wrong.write_text(text) if text else wrong.unlink()
        sheet.ask = lambda _asking: str(wrong)
        owner.press(KEY.Key_Return)
        assert sheet.complaint.endswith(".")
        assert not sheet.photo.is_blank


def test_a_tagged_piece_has_its_photo_where_it_is_looked_at(owner: Owner, tmp_path: Path) -> None:
    owner.session.stockroom.tag("BAL-03/kepala", "JKT-1", "Jaket kulit", 350_000, None)
    name = owner.session.stockroom.keep_photo(a_photo(tmp_path))
    owner.session.stockroom.set_photo("JKT-1", name)
    owner.go(GlancePage, "glance")
    sheet = PileSheet(owner.session, owner.window, owner.pile("JKT-1"), None)
    assert not sheet.photo.is_blank
    owner.tap(sheet.photo_key)
    assert isinstance(owner.sheet, PhotoSheet)


def test_the_photo_of_a_tagged_piece_stands_on_its_tile_at_the_till_until_it_is_taken_off(
    owner: Owner, tmp_path: Path
) -> None:
    stockroom = owner.session.stockroom
    stockroom.tag("BAL-03/kepala", "KULIT-1", "Kulit asli", 350_000, None)
    stockroom.set_photo("KULIT-1", stockroom.keep_photo(a_photo(tmp_path)))
    assert owner.pile("KULIT-1").picture
    assert not owner.pile("BAL-03/kepala").picture
    owner.desk.go_to("till")
    tile = owner.tile("Jaket Kulit asli")
    seen = tile.grab().toImage()
    dots = [seen.pixelColor(x, y) for x in range(seen.width()) for y in range(seen.height())]
    assert sum(dot.blue() > 90 and dot.red() + dot.green() < 30 for dot in dots) > 1_000
    stockroom.set_photo("KULIT-1", "")
    assert not owner.pile("KULIT-1").picture
