from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.window.look.icons import Icon
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.buttons.keys import cap_of
from ui.window.widgets.buttons.light import Light, State
from ui.window.widgets.buttons.rail_button import RailButton

pytestmark = pytest.mark.usefixtures("dressed")

Show = Callable[..., QWidget]
LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("key", "cap"),
    [("F12", "F12"), ("Return", "Enter"), ("Enter", "Enter"), ("Escape", "Esc"), ("Ctrl+Z", "^Z"), ("Delete", "Del")],
)
def test_a_cap_says_what_stands_on_the_keyboard(key: str, cap: str) -> None:
    assert cap_of(key) == cap


def test_a_button_is_pressed_by_mouse_by_its_key_and_by_enter_and_space(qtbot: QtBot, show: Show) -> None:
    pressed: list[str] = []
    field, button = QLineEdit(), KeyButton("Bayar", "F12", Weight.PRIMARY)
    button.clicked.connect(lambda: pressed.append("!"))
    show(field, button)

    qtbot.mouseClick(button, LEFT_BUTTON)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F12)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Enter)
    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert len(pressed) == 5


def test_a_tap_leaves_the_keys_where_the_seller_types(qtbot: QtBot, show: Show) -> None:
    field, button = QLineEdit(), KeyButton("Tahan", "F8")
    show(field, button)
    field.setFocus()
    qtbot.mouseClick(button, LEFT_BUTTON)
    assert field.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_with_the_ring_and_not_the_main_one(qtbot: QtBot, show: Show, key: Qt.Key) -> None:
    pressed: list[str] = []
    leave, done = KeyButton("Batal", "Escape"), KeyButton("Selesai", "Return", Weight.PRIMARY)
    leave.clicked.connect(lambda: pressed.append("batal"))
    done.clicked.connect(lambda: pressed.append("selesai"))
    field = QLineEdit()
    show(field, leave, done)

    leave.setFocus()
    qtbot.keyClick(leave, key)
    assert pressed == ["batal"]

    field.setFocus()
    qtbot.keyClick(field, key)
    assert pressed == ["batal", "selesai"]


def test_a_key_is_deaf_while_its_button_is_hidden_or_disabled(qtbot: QtBot, show: Show) -> None:
    pressed: list[str] = []
    field, button = QLineEdit(), KeyButton("Nego", "F4")
    button.clicked.connect(lambda: pressed.append("!"))
    show(field, button)
    field.setFocus()
    button.setEnabled(False)
    qtbot.keyClick(field, Qt.Key.Key_F4)
    button.setEnabled(True)
    button.hide()
    qtbot.keyClick(field, Qt.Key.Key_F4)
    assert pressed == []


def test_a_letter_typed_into_a_field_presses_nothing(qtbot: QtBot, show: Show) -> None:
    pressed: list[str] = []
    field, button = QLineEdit(), KeyButton("Cetak struk", "P")
    button.clicked.connect(lambda: pressed.append("!"))
    show(field, button)
    field.setFocus()
    qtbot.keyClicks(field, "paket p")
    assert field.text() == "paket p"
    assert pressed == []


def test_a_button_tells_a_screen_reader_its_label_and_its_key() -> None:
    button = KeyButton("Urung", "Ctrl+Z")
    assert (button.accessibleName(), button.accessibleDescription()) == ("Urung", "^Z")
    button.say("Undo")
    assert button.accessibleName() == "Undo"


def test_a_narrow_button_keeps_its_label_and_its_key(qtbot: QtBot) -> None:
    button = KeyButton("Tahan", "F8")
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    button.resize(button.minimumSizeHint())
    narrow = button.grab().toImage()
    button.show_key("")
    assert button.grab().toImage() != narrow


def test_chips_are_chosen_by_touch_and_by_arrow(qtbot: QtBot, show: Show) -> None:
    row = ChipRow("Saringan")
    row.offer([("Semua", "all"), ("Bekas", "used"), ("IKM", "local")], "all")
    show(row)
    with qtbot.waitSignal(row.chosen) as heard:
        qtbot.mouseClick(row.chips[1], LEFT_BUTTON)
    assert heard.args == ["used"]
    row.chips[1].setFocus()
    with qtbot.waitSignal(row.chosen) as heard:
        qtbot.keyClick(row.chips[1], Qt.Key.Key_Right)
    assert heard.args == ["local"]
    assert row.value == "local"
    assert [chip.isChecked() for chip in row.chips] == [False, False, True]


def test_chips_offered_anew_keep_the_choice_where_they_can_and_say_nothing(qtbot: QtBot, show: Show) -> None:
    row = ChipRow("Saringan")
    row.offer([("Semua", "all"), ("Kaos", "kaos")], "kaos")
    show(row)
    values = []
    with qtbot.assertNotEmitted(row.chosen):
        row.offer([("All", "all"), ("T-shirt", "kaos")], "kaos")
        values.append(row.value)
        row.offer([("All", "all")], "kaos")
        values.append(row.value)
    assert values == ["kaos", "all"]


def test_one_place_of_the_rail_is_open(qtbot: QtBot, show: Show) -> None:
    till, report = RailButton("Kasir", Icon.TILL, "Alt+1"), RailButton("Laporan", Icon.CHART, "Alt+5")
    till.setChecked(True)
    window = show(till, report)
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert (till.isChecked(), report.isChecked()) == (False, True)


@pytest.mark.parametrize("state", list(State))
def test_a_light_always_has_words(qtbot: QtBot, state: State) -> None:
    light = Light()
    qtbot.addWidget(light)
    light.tell(state, "Printer siap", explanation="Siap mencetak.")
    assert light.accessibleName() == "Printer siap"
    assert "Siap mencetak." in light.accessibleDescription()
    assert not light.grab().isNull()


def test_a_light_explains_itself_and_offers_what_can_be_done(qtbot: QtBot, show: Show) -> None:
    light, room = Light("F7"), QWidget()
    window = show(light, room)
    light.tell(State.BAD, "Printer mati", "Printer tidak tersambung", "Struk disimpan.", "Coba lagi")
    qtbot.keyClick(window, Qt.Key.Key_F7)
    popover = light.popover
    assert popover is not None
    assert popover.accessibleDescription() == "Struk disimpan."
    action = popover.findChild(KeyButton)
    assert action is not None
    with qtbot.waitSignal(light.acted):
        qtbot.mouseClick(action, LEFT_BUTTON)
    assert light.popover is None


@pytest.mark.parametrize("way", ["escape", "outside", "again"])
def test_an_explanation_goes_away(qtbot: QtBot, show: Show, way: str) -> None:
    light, room = Light(), QWidget()
    window = show(light, room)
    light.tell(State.GOOD, "Cadangan 17:40", explanation="Cadangan terakhir pukul 17:40.")
    qtbot.mouseClick(light, LEFT_BUTTON)
    assert light.popover is not None
    match way:
        case "escape":
            qtbot.keyClick(window, Qt.Key.Key_Escape)
        case "outside":
            qtbot.mouseClick(room, LEFT_BUTTON, pos=QPoint(room.width() - 5, room.height() - 5))
        case "again":
            qtbot.mouseClick(light, LEFT_BUTTON)
    assert light.popover is None


def test_an_explanation_that_is_long_gone_does_not_stop_what_the_light_says(qtbot: QtBot, show: Show) -> None:
    light = Light()
    show(light)
    light.tell(State.WAITING, "Belum ada cadangan", explanation="Belum pernah dicadangkan.")
    qtbot.mouseClick(light, LEFT_BUTTON)
    assert light.popover is not None
    with qtbot.waitSignal(light.popover.destroyed):
        light.popover.close()
    light.tell(State.GOOD, "Cadangan 17:40", explanation="Cadangan terakhir pukul 17:40.")
    qtbot.mouseClick(light, LEFT_BUTTON)
    assert light.popover is not None
    assert light.popover.accessibleDescription() == "Cadangan terakhir pukul 17:40."


def test_an_explanation_gives_the_keys_back(qtbot: QtBot, show: Show) -> None:
    light, field = Light("F7"), QLineEdit()
    window = show(light, field)
    light.tell(State.WAITING, "Belum ada cadangan", "Cadangan", "Belum pernah dicadangkan.", "Cadangkan")
    field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert not field.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert field.hasFocus()


def test_a_choice_made_for_somebody_comes_into_sight_too(show: Show) -> None:
    row = ChipRow("Bagian")
    row.offer([(f"Bagian nomor {number}", number) for number in range(20)], 0)
    show(row, width=500)
    row.choose(18)
    chosen = row.chips[18]
    assert chosen.visibleRegion().boundingRect().width() == chosen.width()
    row.choose(0)
    assert row.chips[0].visibleRegion().boundingRect().width() == row.chips[0].width()
