from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.goods.item import Family
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.lists.columns import Column, Fold, Voice
from ui.window.widgets.lists.table import Table

Show = Callable[..., QWidget]


@dataclass(frozen=True)
class Receipt:
    """A row to show."""

    number: str
    goods: str
    amount: str
    family: Family


RECEIPTS = [
    Receipt(f"S1-260307-{number:04d}", "Kemeja badan, Jaket badan " * 5, f"{number}.000", Family.USED)
    for number in range(1, 41)
]


@pytest.fixture
def table() -> Table[Receipt]:
    return Table(
        "Riwayat",
        [
            Column("No. struk", lambda receipt: receipt.number, 160, Voice.STRONG),
            Column("Barang", lambda receipt: receipt.goods),
            Column("", lambda _receipt: "BEKAS", 90, Voice.FAMILY, lambda receipt: receipt.family),
            Column("Jumlah", lambda receipt: receipt.amount, 110, Voice.AMOUNT),
        ],
    )


def test_a_row_is_picked_and_opened_by_key(qtbot: QtBot, show: Show, table: Table[Receipt]) -> None:
    table.show_rows(RECEIPTS)
    show(table)
    table.setFocus()
    with qtbot.waitSignal(table.picked) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Down)
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert heard.args[0] in RECEIPTS[:2]
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [table.row]


def test_a_row_is_opened_by_two_taps(qtbot: QtBot, show: Show, table: Table[Receipt]) -> None:
    table.show_rows(RECEIPTS)
    show(table)
    where = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert heard.args == [RECEIPTS[2]]


def test_enter_on_a_row_does_not_press_the_main_button(qtbot: QtBot, show: Show, table: Table[Receipt]) -> None:
    main = KeyButton("Cetak", "Return", Weight.PRIMARY)
    table.show_rows(RECEIPTS)
    show(table, main)
    table.setFocus()
    table.selectRow(0)
    with qtbot.assertNotEmitted(main.clicked):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_rows_have_one_height_and_room_for_a_finger(show: Show, table: Table[Receipt]) -> None:
    table.show_rows(RECEIPTS)
    show(table)
    assert {table.rowHeight(row) for row in range(len(RECEIPTS))} == {44}


def test_columns_share_the_width_and_never_scroll_sideways(show: Show, table: Table[Receipt]) -> None:
    table.show_rows(RECEIPTS)
    show(table, width=900)
    assert sum(table.columnWidth(column) for column in range(4)) <= table.viewport().width()
    assert table.columnWidth(1) > 300


def test_titles_stand_over_their_columns(table: Table[Receipt]) -> None:
    model = table.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    sides = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) for column in range(4)
    ]
    assert titles == ["No. struk", "Barang", "", "Jumlah"]
    assert [bool(side & Qt.AlignmentFlag.AlignRight) for side in sides] == [False, False, False, True]


def test_what_does_not_fit_is_whole_in_the_tip(show: Show, table: Table[Receipt]) -> None:
    table.show_rows(RECEIPTS)
    show(table, width=600)
    assert (table.tip(0, 1), table.tip(0, 0)) == (RECEIPTS[0].goods, "")


def test_no_rows_say_so(show: Show, table: Table[Receipt]) -> None:
    table.show_rows([])
    show(table)
    silent = table.viewport().grab().toImage()
    table.show_rows([], "Belum ada transaksi")
    assert table.viewport().grab().toImage() != silent
    assert table.accessibleDescription() == "Belum ada transaksi"
    table.show_rows(RECEIPTS, "Belum ada transaksi")
    assert table.accessibleDescription() == ""


def test_words_are_asked_for_only_when_they_are_seen(show: Show) -> None:
    asked: set[int] = set()

    def words(number: int) -> str:
        asked.add(number)
        return str(number)

    table: Table[int] = Table("Banyak", [Column("Nomor", words)])
    table.show_rows(range(100_000))
    show(table)
    table.viewport().repaint()
    assert 0 < len(asked) < 100


def test_a_folded_table_says_the_same_on_two_lines_and_unfolds_again(show: Show) -> None:
    columns: list[Column[Receipt]] = [
        Column("No. struk", lambda receipt: receipt.number, 160, Voice.STRONG, folds_away=True),
        Column(
            "Barang",
            lambda receipt: receipt.family.name,
            fold=Fold("Struk", lambda receipt: receipt.number, lambda receipt: receipt.family.name),
        ),
        Column("Total", lambda receipt: receipt.amount, 100, Voice.AMOUNT),
    ]
    table = Table("Riwayat", columns)
    table.show_rows(RECEIPTS)
    show(table)
    one_line = table.rowHeight(0)
    table.fold(folded=True)
    model = table.model()
    assert [table.isColumnHidden(column) for column in range(3)] == [True, False, False]
    assert model.index(0, 1).data() == "S1-260307-0001, USED"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Struk"
    assert table.rowHeight(0) > one_line
    table.fold(folded=False)
    assert [table.isColumnHidden(column) for column in range(3)] == [False] * 3
    assert (model.index(0, 1).data(), table.rowHeight(0)) == ("USED", one_line)
