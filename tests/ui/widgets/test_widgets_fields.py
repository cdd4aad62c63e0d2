from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.money import LARGEST, read, write
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.choice import Choice, Tick
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.grouping import regroup
from ui.window.widgets.fields.keypad import BACKSPACE, Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.fields.stepper import Stepper

Show = Callable[..., QWidget]
LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("typed", "amount", "understood"),
    [
        ("35rb", 35_000, "Rp 35.000"),
        ("35.000", 35_000, "Rp 35.000"),
        ("35000", 35_000, "Rp 35.000"),
        ("1,25jt", 1_250_000, "Rp 1.250.000"),
        ("100.000", 100_000, "Rp 100.000"),
        ("goceng", 5_000, "Rp 5.000"),
        ("", None, ""),
        ("35,000", None, "Maksudnya 35.000?"),
        ("tiga", None, "Belum terbaca"),
    ],
)
def test_money_shows_at_once_how_it_was_understood(
    qtbot: QtBot, show: Show, typed: str, amount: int | None, understood: str
) -> None:
    field = MoneyField("Uang diterima")
    show(field)
    qtbot.keyClicks(field.edit, typed)
    assert (field.amount, field.understood) == (amount, understood)
    assert field.wrong is (amount is None and typed != "")
    assert field.edit.accessibleDescription() == understood


@pytest.mark.parametrize("typed", ["tiga", "35,000", "1.2.3", "35rb lah", "-5000"])
def test_money_that_cannot_be_read_stays_as_it_was_typed(qtbot: QtBot, show: Show, typed: str) -> None:
    field = MoneyField("Uang diterima")
    show(field)
    qtbot.keyClicks(field.edit, typed)
    with qtbot.assertNotEmitted(field.submitted):
        qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert field.text == typed


@pytest.mark.parametrize("way", ["enter", "tap"])
def test_a_comma_for_a_dot_is_asked_about_and_the_answer_is_yes(qtbot: QtBot, show: Show, way: str) -> None:
    field = MoneyField("Uang diterima")
    show(field)
    qtbot.keyClicks(field.edit, "35,000")
    with qtbot.assertNotEmitted(field.submitted):
        if way == "enter":
            qtbot.keyClick(field.edit, Qt.Key.Key_Return)
        else:
            qtbot.mouseClick(field, LEFT_BUTTON, pos=QPoint(24, 48))
    assert (field.text, field.amount) == ("35.000", 35_000)


def test_enter_hands_over_the_amount(qtbot: QtBot, show: Show) -> None:
    field = MoneyField("Uang diterima")
    show(field)
    qtbot.keyClicks(field.edit, "50rb")
    with qtbot.waitSignal(field.submitted) as heard:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert heard.args == [50_000]


def test_money_says_every_change_and_only_changes(qtbot: QtBot, show: Show) -> None:
    heard: list[int | None] = []
    field = MoneyField("Uang diterima")
    field.changed.connect(heard.append)
    show(field)
    qtbot.keyClicks(field.edit, "5rb ")
    field.show_amount(None)
    assert heard == [5, None, 5_000, None]


@given(st.text(alphabet="0123456789", min_size=1, max_size=12))
def test_dots_come_by_themselves_and_no_digit_is_lost(digits: str) -> None:
    text = ""
    for digit in digits:
        text, cursor = regroup(text, text + digit, len(text) + 1)
        assert cursor == len(text)
    assert text.replace(".", "") == digits


@given(st.integers(0, LARGEST), st.data())
def test_a_digit_in_the_middle_keeps_its_neighbours_and_the_cursor(amount: int, data: st.DataObject) -> None:
    before = write(amount)
    place = data.draw(st.integers(0, len(before)))
    now = before[:place] + "7" + before[place:]
    text, cursor = regroup(before, now, place + 1)
    assert text.replace(".", "") == now.replace(".", "")
    assert text[:cursor].replace(".", "") == now[: place + 1].replace(".", "")


@pytest.mark.parametrize("now", ["35rb", "35.", "35.0", "1,25", "Rp 35", "35.00"])
def test_what_is_on_its_way_to_something_else_is_left_alone(now: str) -> None:
    assert regroup(now[:-1], now, len(now)) == (now, len(now))


def test_a_finger_types_like_a_keyboard_and_the_field_keeps_the_keys(qtbot: QtBot, show: Show) -> None:
    field, pad = MoneyField("Uang diterima"), Keypad()
    pad.type_into(field.edit)
    show(field, pad)
    field.edit.setFocus()
    for key in ("2", "5", "0", "000", BACKSPACE, BACKSPACE, "000"):
        qtbot.mouseClick(pad.keys[key], LEFT_BUTTON)
    assert (field.text, field.amount) == ("2.500.000", 2_500_000)
    assert field.edit.hasFocus()
    assert read(field.text) == 2_500_000


def test_keys_of_the_pad_are_large_and_have_names(show: Show) -> None:
    pad = Keypad()
    show(pad)
    assert min(min(key.width(), key.height()) for key in pad.keys.values()) >= 64
    assert pad.keys[BACKSPACE].accessibleName() == "Hapus angka terakhir"


def test_the_search_field_takes_the_keys_and_its_text_gives_way(qtbot: QtBot, show: Show) -> None:
    search, elsewhere = SearchField("Pindai, cari, atau ketik harga", "F2"), KeyButton("Nego", "F4")
    show(search, elsewhere)
    qtbot.keyClicks(search.edit, "kemeja")
    elsewhere.setFocus()
    search.take_focus()
    assert search.edit.hasFocus()
    qtbot.keyClicks(search.edit, "jaket")
    assert search.text == "jaket"


def test_the_search_field_says_what_is_typed_and_submitted_and_left(qtbot: QtBot, show: Show) -> None:
    search = SearchField("Cari", "F2")
    show(search)
    with qtbot.waitSignal(search.typed) as heard:
        qtbot.keyClicks(search.edit, "k")
    assert heard.args == ["k"]
    with qtbot.waitSignal(search.submitted) as heard:
        qtbot.keyClick(search.edit, Qt.Key.Key_Return)
    assert heard.args == ["k"]
    with qtbot.waitSignal(search.left) as heard:
        qtbot.keyClick(search.edit, Qt.Key.Key_Down)
    assert heard.args == [1]


def test_escape_empties_the_search_and_only_then_leaves_the_screen(qtbot: QtBot, show: Show) -> None:
    search = SearchField("Cari", "F2")
    show(search)
    qtbot.keyClicks(search.edit, "kemeja")
    search.note("jumlah 3")
    qtbot.keyClick(search.edit, Qt.Key.Key_Escape)
    assert (search.text, search.edit.accessibleDescription()) == ("", "")


def test_the_note_never_covers_what_is_typed(show: Show) -> None:
    search = SearchField("Cari", "F2")
    show(search, width=420)
    wide = search.edit.width()
    search.note("jumlah 3 x Rp 35.000")
    assert search.edit.width() < wide
    assert search.edit.geometry().right() < search.width() - 100


def test_a_number_is_stepped_by_buttons_and_arrows_and_typed(qtbot: QtBot, show: Show) -> None:
    heard: list[int] = []
    stepper = Stepper("Jumlah", lowest=1, highest=99)
    stepper.changed.connect(heard.append)
    show(stepper)
    qtbot.mouseClick(stepper.more, LEFT_BUTTON)
    qtbot.keyClick(stepper.edit, Qt.Key.Key_Up)
    qtbot.mouseClick(stepper.less, LEFT_BUTTON)
    stepper.edit.selectAll()
    qtbot.keyClicks(stepper.edit, "45")
    assert (stepper.value, heard) == (45, [2, 3, 2, 4, 45])


def test_a_number_stays_within_its_bounds_and_shows_them(qtbot: QtBot, show: Show) -> None:
    stepper = Stepper("Jumlah", lowest=1, highest=3)
    show(stepper)
    assert not stepper.less.isEnabled()
    stepper.show_value(7)
    assert (stepper.value, stepper.edit.text()) == (3, "3")
    assert not stepper.more.isEnabled()
    qtbot.keyClick(stepper.edit, Qt.Key.Key_Up)
    assert stepper.value == 3


def test_a_tick_is_ticked_by_touch_and_key(qtbot: QtBot, show: Show) -> None:
    tick = Tick("Cetak harga jadi saja")
    show(tick)
    qtbot.mouseClick(tick, LEFT_BUTTON)
    assert tick.isChecked()
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert not tick.isChecked()


def test_a_choice_is_made_by_key(qtbot: QtBot, show: Show) -> None:
    choice = Choice("Lebar kertas")
    choice.addItems(["58 mm", "80 mm"])
    show(choice)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == "80 mm"
    assert choice.height() >= 48


def test_a_fault_stands_beneath_its_field_and_is_read_aloud(show: Show) -> None:
    field = MoneyField("Modal awal")
    row = FormRow("Modal awal", field, "Uang di laci saat buka")
    show(row, KeyButton("Simpan", "Return", Weight.PRIMARY))
    assert row.fault == ""
    row.blame("Isi dulu modal awal.")
    assert row.fault == field.accessibleDescription() == "Isi dulu modal awal."
    row.blame("")
    assert (row.fault, field.accessibleDescription()) == ("", "Uang di laci saat buka")


@pytest.mark.parametrize("typed", ["35rb", "12.345.678", "1.234.567.890", "satu juta dua ratus ribu"])
def test_money_gives_up_size_before_it_gives_up_digits_and_the_label_goes_first(
    qtbot: QtBot, show: Show, typed: str
) -> None:
    field = MoneyField("Ditinggal untuk besok (boleh kosong)")
    show(field)
    field.resize(300, field.height())
    large = field.edit.font().pixelSize()
    qtbot.keyClicks(field.edit, typed)
    assert field.edit.fontMetrics().horizontalAdvance(field.text) < field.edit.width()
    assert (field.edit.font().pixelSize() == large) is (typed == "35rb")
    field.edit.clear()
    assert field.edit.font().pixelSize() == large


@pytest.mark.parametrize(("width", "shown"), [(700, "Pindai, cari, atau ketik harga"), (260, "Pindai atau cari")])
def test_a_hint_that_has_no_room_gives_way_to_a_shorter_one(show: Show, width: int, shown: str) -> None:
    field = SearchField("Pindai, cari, atau ketik harga", "F2", shorter="Pindai atau cari")
    show(field, width=width)
    assert field.edit.placeholderText() == shown
    assert field.edit.accessibleName() == "Pindai, cari, atau ketik harga"


def test_what_is_put_into_a_line_is_shown_from_its_beginning(qtbot: QtBot, show: Show) -> None:
    row, other = FormRow("Nama produk", QLineEdit()), FormRow("Kode", QLineEdit())
    show(row, other, width=240)
    other.field.setFocus()
    name = row.field
    assert isinstance(name, QLineEdit)
    name.setText("Kemeja flanel kotak-kotak lengan panjang premium")
    assert name.cursorPosition() == 0
    name.setFocus()
    qtbot.keyClick(name, Qt.Key.Key_End)
    qtbot.keyClicks(name, "!")
    assert name.cursorPosition() == len(name.text())
    other.field.setFocus()
    assert name.cursorPosition() == 0
