from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos.goods.item import Family
from ui.window.look.skin import worn
from ui.window.look.theme import SMALLEST_TEXT, Space, Type
from ui.window.look.typeface import metrics
from ui.window.widgets.badge import Badge
from ui.window.widgets.figures.bars import Bar, Bars
from ui.window.widgets.figures.columns import Columns
from ui.window.widgets.figures.line_chart import LineChart
from ui.window.widgets.figures.points import Point
from ui.window.widgets.figures.stat_card import StatCard
from ui.window.widgets.text import Figure

Show = Callable[..., QWidget]


def count(picture: QImage, colour: str) -> int:
    """Dots of `picture` that have exactly `colour`."""
    dots = bytes(picture.convertToFormat(QImage.Format.Format_RGB32).constBits())
    wanted = QColor(colour).rgb().to_bytes(4, "little")
    return sum(dots[at : at + 4] == wanted for at in range(0, len(dots), 4))


@pytest.mark.parametrize("width", [1200, 500, 240, 120])
def test_an_amount_gives_up_size_before_it_gives_up_digits(show: Show, width: int) -> None:
    figure = Figure("Rp 12.345.678", Type.CHANGE)
    show(figure, width=width)
    style = figure.fitted()
    assert style.size >= SMALLEST_TEXT
    assert metrics(style).horizontalAdvance(figure.words) <= figure.width()
    assert figure.accessibleName() == "Rp 12.345.678"


def test_an_amount_is_as_large_as_it_was_meant_where_there_is_room(show: Show) -> None:
    figure = Figure("Rp 220.000", Type.TOTAL)
    show(figure, width=800)
    assert figure.fitted().size == Type.TOTAL.value.size


def test_a_figure_opens_what_it_is_made_of(qtbot: QtBot, show: Show) -> None:
    card = StatCard("Omzet", opens=True)
    card.tell("Rp 2.345.000", "31 transaksi")
    show(card)
    assert (card.accessibleName(), card.accessibleDescription()) == ("Omzet: Rp 2.345.000", "31 transaksi")
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_a_figure_that_opens_nothing_takes_no_focus() -> None:
    assert StatCard("Hemat nego").focusPolicy() == Qt.FocusPolicy.NoFocus


def test_bars_are_as_long_as_their_amounts(show: Show) -> None:
    lengths = []
    for amount in (25, 50, 100):
        bars = Bars()
        bars.show_bars([Bar("Kemeja", amount, 100, str(amount), "dari 100", Family.USED)])
        show(bars, height=120)
        lengths.append(count(bars.grab().toImage(), worn().used.ink))
    assert lengths[1] == pytest.approx(2 * lengths[0], rel=0.1)
    assert lengths[2] == pytest.approx(2 * lengths[1], rel=0.1)


def test_nothing_has_no_bar_but_its_row(show: Show) -> None:
    bars = Bars()
    bars.show_bars([Bar("Kemeja", 0, 340, "0", "dari 340", Family.USED)])
    show(bars, height=120)
    assert count(bars.grab().toImage(), worn().used.ink) == 0
    assert bars.accessibleDescription() == "Kemeja 0 dari 340"


def test_columns_stack_the_two_families_in_their_colours(show: Show) -> None:
    chart = Columns((Family.USED, Family.LOCAL))
    chart.show_points([Point("10", (40, 10)), Point("11", (30, 30))], "10.00")
    show(chart)
    picture = chart.grab().toImage()
    used, local = count(picture, worn().used.ink), count(picture, worn().local.ink)
    assert used / local == pytest.approx(70 / 40, rel=0.1)
    assert chart.accessibleDescription() == "10 40 + 10; 11 30 + 30"


@pytest.mark.parametrize("values", [[], [0.0], [0.0, 0.0], [5.0], [1727.0, 900.0, 728.0]])
def test_a_line_is_drawn_through_any_days(show: Show, values: list[float]) -> None:
    chart = LineChart(Family.USED)
    chart.show_points([Point(f"{day} Feb", (value,)) for day, value in enumerate(values, 1)], "hari ini")
    show(chart)
    assert (count(chart.grab().toImage(), worn().used.ink) > 0) is bool(values)


@pytest.mark.parametrize("chart", [Columns, LineChart])
def test_a_chart_of_nothing_is_no_error(show: Show, chart: type[Columns] | type[LineChart]) -> None:
    empty = chart()
    show(empty)
    empty.show_points([])
    assert not empty.grab().isNull()


@pytest.mark.parametrize(("family", "word"), [(Family.USED, "BEKAS"), (Family.LOCAL, "IKM")])
def test_a_family_is_a_colour_and_a_word(show: Show, family: Family, word: str) -> None:
    badge = Badge(family)
    show(badge)
    picture = badge.grab().toImage()
    assert badge.accessibleName() == word
    assert count(picture, worn().family(family).ground) > 0


@pytest.mark.parametrize("width", [1100, 900, 800])
def test_a_comparison_has_room_for_all_of_its_lines_however_narrow_the_cards(show: Show, width: int) -> None:
    cards = [StatCard(name, opens=True, compares=True) for name in ("Omzet", "Laba", "Struk", "Barang")]
    row = QWidget()
    beside = QHBoxLayout(row)
    for card in cards:
        beside.addWidget(card)
        card.tell("Rp 1.330.000", "harga jual 1.445.000", "lebih tinggi 384 % dari Sabtu lalu sampai jam 18:40")
    show(row, width=width)
    for card in cards:
        room = QRect(0, 0, card.width() - 2 * Space.EDGE, 1_000)
        needed = metrics(Type.NOTE).boundingRect(room, Qt.TextFlag.TextWordWrap, card.accessibleDescription()[22:])
        assert card.height() - 104 >= needed.height() - 2
