from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import ui.window.look
from ui.window.look.icons import Icon, drawing, pixmap

pytestmark = pytest.mark.usefixtures("dressed")

FOLDER = Path(ui.window.look.__file__).parent / "icons"


def test_every_icon_has_its_drawing_and_every_drawing_its_name() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(Icon)


@pytest.mark.parametrize("icon", list(Icon))
def test_an_icon_is_drawn_in_the_colour_asked_for(icon: Icon) -> None:
    picture = pixmap(icon, 24, "#B42318", 1.0).toImage()
    inks = {
        picture.pixelColor(x, y).name() for x in range(24) for y in range(24) if picture.pixelColor(x, y).alpha() == 255
    }
    assert QColor("#B42318").name() in inks


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_a_dot_for_every_dot_of_the_screen(ratio: float) -> None:
    picture = pixmap(Icon.PRINTER, 20, "#000000", ratio)
    assert picture.width() == 20 * ratio
    assert picture.deviceIndependentSize().width() == 20


def test_an_icon_is_drawn_once() -> None:
    assert pixmap(Icon.CHECK, 20, "#123456", 1.0) is pixmap(Icon.CHECK, 20, "#123456", 1.0)


def test_no_drawing_has_a_colour_of_its_own() -> None:
    assert [icon for icon in Icon if "#" in drawing(icon)] == []


def test_the_licence_stands_beside_the_drawings() -> None:
    assert "ISC License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
