from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.window.look.icons import Icon
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.notices.notice_bar import NoticeBar, Tenor
from ui.window.widgets.notices.progress_line import ProgressLine
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Folded, Words

Show = Callable[..., QWidget]
LEFT_BUTTON = Qt.MouseButton.LeftButton


def button(widget: QWidget, name: str) -> KeyButton:
    return next(each for each in widget.findChildren(KeyButton) if each.accessibleName() == name)


def test_a_notice_says_what_happened_and_offers_to_undo_it(qtbot: QtBot, show: Show) -> None:
    bar = NoticeBar()
    show(bar)
    assert bar.words == ""
    bar.tell("JAKET badan 80rb keluar dari keranjang.", Tenor.INFO, "Urung", "Ctrl+Z")
    assert bar.words == "JAKET badan 80rb keluar dari keranjang."
    assert bar.action.cap == "^Z"
    with qtbot.waitSignal(bar.acted):
        qtbot.mouseClick(bar.action, LEFT_BUTTON)
    assert bar.words == ""


def test_the_key_on_a_notice_is_heard_once_by_the_screen(qtbot: QtBot, show: Show) -> None:
    heard: list[str] = []
    bar, undo, field = NoticeBar(), KeyButton("Urung", "Ctrl+Z"), QPushButton()
    undo.clicked.connect(lambda: heard.append("screen"))
    bar.acted.connect(lambda: heard.append("bar"))
    show(bar, undo, field)
    bar.tell("Keluar.", action="Urung", key="Ctrl+Z")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["screen"]


@pytest.mark.parametrize("tenor", list(Tenor))
def test_what_went_wrong_stays_until_it_was_seen(qtbot: QtBot, show: Show, tenor: Tenor) -> None:
    bar = NoticeBar()
    show(bar)
    bar.tell("Printer tidak tersambung. Struk disimpan.", tenor)
    assert bar.is_leaving is (tenor is not Tenor.BAD)
    qtbot.mouseClick(button(bar, "Tutup"), LEFT_BUTTON)
    assert bar.words == ""


def test_a_notice_stands_where_nothing_is_touched_and_takes_more_only_for_a_long_sentence(show: Show) -> None:
    bar, below = NoticeBar(), QWidget()
    window = show(below)
    quiet, wide = QRect(8, 4, 300, 52), QRect(8, 4, 560, 52)
    bar.float_over(window, lambda: (quiet, wide))
    bar.tell("Tersimpan.")
    assert bar.geometry() == quiet
    bar.tell("Kemeja badan: di buku sisa 1. Tetap dijual, nanti dihitung.", Tenor.WARNING, "Hitung")
    assert bar.geometry() == wide


def test_a_notice_gives_way_to_what_grows_beside_it(show: Show) -> None:
    bar, light = NoticeBar(), QWidget()
    window = show(light)
    bar.float_over(window, lambda: (QRect(8, 4, light.x() - 16, 52),), light)
    light.setGeometry(500, 4, 100, 52)
    bar.tell("Tersimpan.")
    assert bar.geometry().right() < 500
    light.setGeometry(420, 4, 180, 52)
    assert bar.geometry().right() < 420


def test_a_notice_too_long_for_its_room_is_two_lines_and_whole_under_the_mouse(show: Show) -> None:
    bar, below = NoticeBar(), QWidget()
    window = show(below)
    room = QRect(8, 4, 420, 52)
    bar.float_over(window, lambda: (room,))
    words = "Kemeja badan: di buku sisa 1. Tetap dijual, nanti dihitung. " * 5
    bar.tell(words, Tenor.WARNING, "Hitung")
    said = bar.findChild(Folded)
    assert isinstance(said, Folded)
    first, second = said.lines(said.width())
    assert bar.geometry() == room
    assert words.startswith(first)
    assert second.endswith("\u2026")
    assert 2 * said.fontMetrics().lineSpacing() <= bar.height()
    assert (said.toolTip(), bar.accessibleName(), bar.words) == (words, words, words)
    bar.tell("Tersimpan.")
    assert said.toolTip() == ""


@pytest.fixture
def host(show: Show) -> QWidget:
    """A screen with a field and a button that listens for Enter."""
    inner = QWidget()
    QLineEdit(inner).setObjectName("below")
    main = KeyButton("Bayar", "Return")
    main.setParent(inner)
    show(inner)
    return inner


def test_a_sheet_takes_the_keys_and_gives_them_back(host: QWidget) -> None:
    below = host.findChild(QLineEdit, "below")
    assert isinstance(below, QLineEdit)
    below.setFocus()
    sheet = Sheet(host, "Harga jadi", "Simpan")
    price = MoneyField("Harga jadi")
    sheet.body.addWidget(price)
    sheet.open()
    assert price.edit.hasFocus()
    assert not below.isEnabled()
    sheet.close()
    assert below.isEnabled()
    assert below.hasFocus()


def test_enter_does_what_a_sheet_is_for_and_nothing_beneath_it(qtbot: QtBot, host: QWidget) -> None:
    sheet = Sheet(host, "Harga jadi", "Simpan")
    price = MoneyField("Harga jadi")
    sheet.body.addWidget(price)
    sheet.open()
    with qtbot.assertNotEmitted(button(host, "Bayar").clicked), qtbot.waitSignal(sheet.accepted):
        qtbot.keyClick(price.edit, Qt.Key.Key_Return)
    assert sheet.isVisible(), "it stays, so that a refusal can be shown in it"


def test_escape_abandons_a_sheet(qtbot: QtBot, host: QWidget) -> None:
    sheet = Sheet(host, "Harga jadi", "Simpan")
    sheet.open()
    with qtbot.waitSignals([sheet.left, sheet.gone]):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_tab_never_leaves_a_sheet(qtbot: QtBot, host: QWidget) -> None:
    sheet = Sheet(host, "Harga jadi", "Simpan")
    sheet.body.addWidget(MoneyField("Harga jadi"))
    sheet.offer(KeyButton("Hapus nego", "F6"))
    sheet.open()
    for _ in range(8):
        qtbot.keyClick(host.window().focusWidget(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(host.window().focusWidget())


def test_a_sheet_that_is_taller_than_the_screen_scrolls(show: Show) -> None:
    window = show(QWidget(), width=500, height=320)
    sheet = Sheet(window, "Ukuran dan warna", "Tambah")
    for number in range(20):
        sheet.body.addWidget(KeyButton(f"Ukuran {number}"))
    sheet.open()
    foot = sheet.accept_button.mapTo(window, sheet.accept_button.rect().bottomRight())
    assert window.rect().contains(foot)


def is_seen_whole(words: Words) -> bool:
    return words.isVisible() and words.visibleRegion().boundingRect().height() == words.height()


def told_under(row: FormRow) -> Words:
    return next(words for words in row.findChildren(Words) if words.text() == row.fault)


def test_a_sheet_grows_with_what_has_to_be_put_right(qtbot: QtBot, show: Show) -> None:
    sheet = Sheet(show(QWidget(), width=700, height=600), "Pasang printer", "Cetak halaman uji")
    row, complaint = FormRow("Alamat", QLineEdit()), Words(tone=BAD, wraps=True)
    sheet.body.addWidget(complaint)
    sheet.body.addWidget(row)
    sheet.accepted.connect(lambda: row.blame("Bukan alamat printer. Tulis seperti network://192.168.1.50:9100. " * 2))
    sheet.open(row.field)
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_seen_whole(told_under(row)))
    complaint.setText("Printer mati. " * 12)
    qtbot.waitUntil(lambda: is_seen_whole(complaint) and is_seen_whole(told_under(row)))


@pytest.mark.parametrize("place", [0, 19])
def test_a_sheet_that_cannot_grow_scrolls_to_what_has_to_be_put_right_every_time_it_is_refused(
    qtbot: QtBot, show: Show, place: int
) -> None:
    sheet = Sheet(show(QWidget(), width=500, height=320), "Bal baru", "Simpan")
    rows = [FormRow(f"Kolom {number}", QLineEdit()) for number in range(20)]
    for row in rows:
        sheet.body.addWidget(row)
    sheet.accepted.connect(lambda: rows[place].blame("Bagian ini harus diisi."))
    sheet.open(rows[19 - place].field)
    for _attempt in range(2):
        bar = sheet.findChildren(QScrollArea)[0].verticalScrollBar()
        bar.setValue(0 if place else bar.maximum())
        sheet.accept_button.click()
        qtbot.waitUntil(lambda: is_seen_whole(told_under(rows[place])) and is_seen_whole_field(rows[place]))


def is_seen_whole_field(row: FormRow) -> bool:
    return row.field.visibleRegion().boundingRect().height() == row.field.height()


def test_an_empty_state_teaches_and_offers(qtbot: QtBot, show: Show) -> None:
    empty = EmptyState(Icon.BOX)
    show(empty)
    empty.tell("Belum ada stok", "Masukkan bal pertama.", "Masukkan bal")
    assert (empty.accessibleName(), empty.accessibleDescription()) == ("Belum ada stok", "Masukkan bal pertama.")
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(button(empty, "Masukkan bal"), LEFT_BUTTON)


def test_long_work_says_how_far_it_is_and_can_be_stopped(qtbot: QtBot, show: Show) -> None:
    line = ProgressLine()
    show(line)
    line.tell("Mencadangkan data", 0.42)
    assert (line.accessibleName(), line.accessibleDescription()) == ("Mencadangkan data", "42%")
    line.tell("Mencadangkan data")
    assert line.accessibleDescription() == ""
    with qtbot.waitSignal(line.cancelled):
        qtbot.keyClick(line, Qt.Key.Key_Escape)


def test_work_that_cannot_be_stopped_does_not_pretend(show: Show) -> None:
    line = ProgressLine("Menyimpan", can_cancel=False)
    show(line)
    assert not button(line, "Batal").isVisible()
