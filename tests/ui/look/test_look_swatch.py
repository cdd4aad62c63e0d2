import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.window.look.skin import worn
from ui.window.look.swatch import COLOURS, MIXED, MOST, colours_of, paint_swatch

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.mark.parametrize(
    "name", ["Hitam", "Putih", "Cokelat", "Biru muda", "MAROON", " krem ", "Sogan", "Dusty", "Sage"]
)
def test_the_colours_that_makers_write_are_known(name: str) -> None:
    assert colours_of((name,)) == (COLOURS[" ".join(name.casefold().split())],)


def test_a_mix_is_a_few_colours() -> None:
    assert colours_of(("Campur",)) == MIXED


def test_no_more_bands_than_can_be_told_apart() -> None:
    assert len(colours_of(("Hitam", "Putih", "Navy", "Merah", "Krem"))) == MOST


def test_a_colour_nobody_knows_is_a_neutral_and_no_error() -> None:
    assert colours_of(("Fajar senja",)) == (worn().sunken,)
    assert colours_of(()) == (worn().sunken,)


def test_a_swatch_shows_its_colours_side_by_side() -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_swatch(painter, QRectF(0, 0, 60, 60), ("Hitam", "Putih"), 9)
    painter.end()
    assert image.pixelColor(8, 30).lightness() < 90
    assert image.pixelColor(52, 30).lightness() > 200
    assert image.pixelColor(0, 0) == QColor(0, 0, 0, 0)
