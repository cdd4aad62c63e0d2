from itertools import product

import pytest
from PIL import ImageFont
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from reportlab.pdfbase.ttfonts import TTFont

from printing.fonts import font_path
from ui.window.look.theme import SMALLEST_TEXT, Type
from ui.window.look.typeface import FAMILY, WEIGHTS, font, metrics

pytestmark = pytest.mark.usefixtures("dressed")

INTER = [f"Inter-{weight}" for weight in WEIGHTS]
MONO = ["Mono-Regular", "Mono-Bold"]
AMOUNTS = ["111.111", "777.777", "404.404", "171.747", "999.999"]
SIGNS = "ABCXYZabcxyz0123456789 .,:;-+=×−–—·…“”’()[]{}/\\@#&%!?°€©àéîöçñ←↑→↓⌫⏎⌃⇧✓●"


@pytest.mark.parametrize("style", list(Type))
def test_amounts_of_as_many_digits_are_equally_wide_on_the_screen(style: Type) -> None:
    assert len({metrics(style).horizontalAdvance(amount) for amount in AMOUNTS}) == 1


@pytest.mark.parametrize("name", INTER)
def test_amounts_of_as_many_digits_are_equally_wide_in_pictures_and_pdfs(name: str) -> None:
    picture = ImageFont.truetype(str(font_path(name)), 30)
    sheet = TTFont(name, str(font_path(name)))
    assert len({picture.getlength(amount) for amount in AMOUNTS}) == 1
    assert len({sheet.stringWidth(amount, 30) for amount in AMOUNTS}) == 1


@pytest.mark.parametrize("weight", [400, 500, 600, 700, 800])
def test_every_weight_is_a_cut_of_its_own_and_none_is_made_up(weight: int) -> None:
    wanted = QFont(FAMILY)
    wanted.setWeight(QFont.Weight(weight))
    assert QFontInfo(wanted).family() == FAMILY
    assert QFontInfo(wanted).weight() == weight


def test_heavier_is_wider() -> None:
    widths = []
    for weight in (400, 500, 600, 700, 800):
        cut = QFont(FAMILY)
        cut.setPixelSize(40)
        cut.setWeight(QFont.Weight(weight))
        widths.append(QFontMetricsF(cut).horizontalAdvance("Kembalian"))
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("name", INTER)
def test_every_sign_in_use_is_in_the_typeface(name: str) -> None:
    raw = QRawFont(str(font_path(name)), 16)
    assert [sign for sign in SIGNS if not raw.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize(("name", "sign"), list(product(MONO, ["W", "i", "."])))
def test_a_receipt_letter_fills_twelve_dots(name: str, sign: str) -> None:
    assert ImageFont.truetype(str(font_path(name)), 20).getlength(sign) == 12


def test_no_place_in_the_scale_is_below_the_smallest_text() -> None:
    assert {style.name: font(style).pixelSize() for style in Type if font(style).pixelSize() < SMALLEST_TEXT} == {}


@pytest.mark.parametrize("licence", ["Inter-LICENSE.txt", "Mono-LICENSE.txt"])
def test_the_licence_stands_beside_the_letters(licence: str) -> None:
    assert "SIL OPEN FONT LICENSE" in (font_path("Inter-Regular").parent / licence).read_text(encoding="utf-8")


def test_a_typeface_we_do_not_have_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        font_path("Inter-Wobbly")
