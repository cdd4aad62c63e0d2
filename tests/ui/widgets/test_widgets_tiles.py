from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.goods.shelf import OnShelf, ProductOnShelf
from ui.window.look.paint import width_of
from ui.window.look.theme import Type
from ui.window.widgets.tiles.pile_tile import PileTile, room_beside, shortest
from ui.window.widgets.tiles.product_tile import ProductTile, in_two_lines, place
from ui.window.widgets.tiles.tile_grid import TileGrid

pytestmark = pytest.mark.usefixtures("dressed")

Show = Callable[..., QWidget]
Piles = Callable[..., OnShelf]
Products = Callable[..., ProductOnShelf]

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def grid() -> TileGrid[OnShelf]:
    return TileGrid(PileTile, PileTile.smallest)


@pytest.mark.parametrize(
    ("pieces", "read_aloud"),
    [
        (18, "Kemeja badan, 35rb, sisa 18"),
        (0, "Kemeja badan, 35rb, habis"),
        (-3, "Kemeja badan, 35rb, minus 3, hitung ulang"),
    ],
)
def test_a_pile_says_what_is_left(qtbot: QtBot, pile: Piles, pieces: int, read_aloud: str) -> None:
    tile = PileTile()
    qtbot.addWidget(tile)
    tile.show_goods(pile(pieces=pieces))
    assert tile.accessibleName() == read_aloud


@pytest.mark.parametrize("pieces", [18, 0, -3])
def test_a_pile_can_be_tapped_whatever_the_book_says(qtbot: QtBot, show: Show, pile: Piles, pieces: int) -> None:
    tile, goods = PileTile(), pile(pieces=pieces)
    tile.show_goods(goods)
    show(tile)
    with qtbot.waitSignal(tile.chosen) as heard:
        qtbot.mouseClick(tile, LEFT_BUTTON)
    assert heard.args == [goods]


def test_the_states_of_a_pile_look_different(qtbot: QtBot, pile: Piles) -> None:
    tile = PileTile()
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    corner = []
    for pieces in (18, 0, -3):
        tile.show_goods(pile(pieces=pieces))
        corner.append(tile.grab().toImage().pixelColor(60, 60).name())
    assert len(set(corner)) == 3


def test_a_product_says_what_it_is_and_where_from(qtbot: QtBot, product: Products) -> None:
    tile = ProductTile()
    qtbot.addWidget(tile)
    tile.show_goods(product())
    assert tile.accessibleName() == "Kaos polos combed 30s, Bandung, 50rb, sisa 24"
    assert not tile.grab().isNull()


@pytest.mark.parametrize(
    ("region", "town"),
    [
        ("Bandung (Suci), Jabar", "Bandung"),
        ("Kab. Pekalongan, Jateng", "Pekalongan"),
        ("Kota Pekalongan, Jateng", "Pekalongan"),
        ("Troso, Jepara, Jateng", "Troso"),
        ("PIK Penggilingan, Jakarta Timur", "PIK Penggilingan"),
        ("", ""),
    ],
)
def test_a_region_is_a_word_or_two(region: str, town: str) -> None:
    assert place(region) == town


def test_a_name_has_two_lines_at_most_and_loses_no_word() -> None:
    name = "Sepatu kanvas yang namanya panjang sekali sampai tiga baris"
    lines = in_two_lines(name, 150)
    assert len(lines) == 2
    assert " ".join(lines) == name
    assert in_two_lines("Hijab voal", 150) == ["Hijab voal"]


def test_a_category_too_wide_for_its_tile_keeps_its_first_word() -> None:
    assert shortest("HOODIE/SWEATER", 60) == "HOODIE"
    assert shortest("TOPI/TAS", 200) == "TOPI/TAS"


def test_tiles_flow_into_as_many_columns_as_fit(show: Show, grid: TileGrid[OnShelf], pile: Piles) -> None:
    grid.show_goods([pile(price=1_000 * number) for number in range(1, 13)])
    window = show(grid, width=800)
    wide = grid.columns
    window.resize(420, 600)
    QApplication.processEvents()
    assert grid.columns < wide
    rights = {tile.geometry().right() for tile in grid.tiles}
    assert max(rights) == grid.width() - 1
    assert grid.height() == grid.heightForWidth(grid.width())
    assert all(min(tile.width(), tile.height()) >= 64 for tile in grid.tiles)


def test_tiles_are_filled_again_rather_than_made_anew(show: Show, grid: TileGrid[OnShelf], pile: Piles) -> None:
    grid.show_goods([pile(price=1_000 * number) for number in range(1, 13)])
    show(grid)
    first = grid.tiles
    grid.show_goods([pile("Jaket", price=80_000)])
    assert grid.tiles == first[:1]
    assert grid.tiles[0].accessibleName().startswith("Jaket")
    assert not first[1].isVisible()
    grid.show_goods([pile(price=1_000 * number) for number in range(1, 13)])
    assert grid.tiles == first
    assert first[1].isVisible()


def test_arrows_walk_from_tile_to_tile_and_out_of_the_grid(
    qtbot: QtBot, show: Show, grid: TileGrid[OnShelf], pile: Piles
) -> None:
    grid.show_goods([pile(price=1_000 * number) for number in range(1, 9)])
    show(grid, width=560)
    columns = grid.columns
    assert grid.enter()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert grid.tiles[1 + columns].hasFocus()
    with qtbot.waitSignal(grid.left) as heard:
        qtbot.keyClick(grid.tiles[0], Qt.Key.Key_Up)
    assert heard.args == [-1]
    with qtbot.waitSignal(grid.left) as heard:
        qtbot.keyClick(grid.tiles[-1], Qt.Key.Key_Down)
    assert heard.args == [1]


def test_down_from_above_a_short_row_lands_on_its_last_tile(
    qtbot: QtBot, show: Show, grid: TileGrid[OnShelf], pile: Piles
) -> None:
    show(grid, width=560)
    grid.show_goods([pile(price=1_000 * number) for number in range(1, grid.columns + 2)])
    grid.tiles[grid.columns - 1].setFocus()
    qtbot.keyClick(grid.tiles[grid.columns - 1], Qt.Key.Key_Down)
    assert grid.tiles[-1].hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_tile_is_chosen_by_key(qtbot: QtBot, show: Show, grid: TileGrid[OnShelf], pile: Piles, key: Qt.Key) -> None:
    goods = [pile(), pile("Jaket", price=80_000)]
    grid.show_goods(goods)
    show(grid)
    with qtbot.waitSignal(grid.chosen) as heard:
        qtbot.keyClick(grid.tiles[1], key)
    assert heard.args == [goods[1]]


def test_an_empty_grid_takes_no_room_and_no_focus(grid: TileGrid[OnShelf]) -> None:
    grid.show_goods([])
    assert grid.heightForWidth(500) == 0
    assert not grid.enter()


def test_a_category_has_one_name_beside_usual_counts_and_never_runs_into_a_large_one() -> None:
    assert room_beside("") == room_beside("7") == room_beside("00")
    assert room_beside("1999") > width_of("1999", Type.LABEL)
