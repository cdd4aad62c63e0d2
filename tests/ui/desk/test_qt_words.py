"""Qt's own dialogs speak as the till does: nothing that can be read in them is left in another language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui
from pos.settings import Language
from ui.window.desk.office.dialog import Wish, ask_printer
from ui.window.desk.saving import ask_where
from ui.window.dialogs.files import file_to_open, folder_to_use
from ui.words import use

ALIKE = frozenset({"Printer", "PDF (*.pdf)", "PNG (*.png)"})
"""Words of both languages."""


@pytest.fixture
def host(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[QWidget]:
    """A window whose computer has no printer, so that only what Qt brings is read."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    yield widget
    use(Language.INDONESIAN)


def texts_of(dialog: QDialog) -> Iterator[str]:
    for widget in dialog.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLabel):
            yield from (widget.text(), widget.toolTip())
        elif isinstance(widget, QGroupBox):
            yield widget.title()
        elif isinstance(widget, QTabWidget):
            yield from (widget.tabText(place) for place in range(widget.count()))
        elif isinstance(widget, QComboBox) and widget.count() < 12:
            yield from (widget.itemText(place) for place in range(widget.count()))


def read_in(language: Language, open_it: Callable[[], object]) -> set[str]:
    """Everything with letters in it that stands in the dialog, which is left again."""
    use(language)
    read: set[str] = set()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        read.update(text for text in texts_of(dialog) if sum(letter.isalpha() for letter in text) > 2)
        dialog.reject()

    QTimer.singleShot(100, look)  # after everything that an opening dialog still has to do
    open_it()
    return {text for text in read if "/" not in text}


def test_the_printer_dialog_keeps_no_english(host: QWidget) -> None:
    indonesian = read_in(Language.INDONESIAN, lambda: ask_printer(host, Wish("laporan", 3)))
    english = read_in(Language.ENGLISH, lambda: ask_printer(host, Wish("laporan", 3)))
    assert {"Berapa kali:", "Semua halaman", "Hitam putih", "Cetak", "Batal"} <= indonesian
    assert indonesian & english <= ALIKE


def test_the_dialog_that_opens_a_file_keeps_no_english(host: QWidget, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"")

    def choose() -> str:
        return file_to_open(host, "Logo", "PNG (*.png)", str(tmp_path))

    indonesian, english = read_in(Language.INDONESIAN, choose), read_in(Language.ENGLISH, choose)
    assert {"&Buka", "Batal", "&Folder:", "&Nama berkas:"} <= indonesian
    assert indonesian & english <= ALIKE


def test_the_dialog_that_chooses_a_folder_keeps_no_english(host: QWidget, tmp_path: Path) -> None:
    def choose() -> str:
        return folder_to_use(host, "Folder", str(tmp_path))

    indonesian, english = read_in(Language.INDONESIAN, choose), read_in(Language.ENGLISH, choose)
    assert {"&Pilih", "Batal", "Folder:"} <= indonesian
    assert indonesian & english <= ALIKE


def test_every_question_for_a_file_goes_through_the_room_that_speaks() -> None:
    sources = [
        path for path in Path(ui.__file__).parent.rglob("*.py") if "QFileDialog" in path.read_text(encoding="utf-8")
    ]
    assert [path.name for path in sources] == ["files.py"]


def test_the_dialog_that_saves_keeps_no_english(host: QWidget, tmp_path: Path) -> None:
    def save() -> str:
        return ask_where(host, str(tmp_path / "laporan.pdf"), "PDF (*.pdf)")

    indonesian, english = read_in(Language.INDONESIAN, save), read_in(Language.ENGLISH, save)
    assert {"&Simpan", "Batal"} <= indonesian
    assert indonesian & english <= ALIKE
