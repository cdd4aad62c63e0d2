"""The printer dialog itself, in the language of the till."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pos.settings import Language
from ui.window.desk.office import dialog
from ui.window.desk.office.dialog import Wish, ask_printer, printer_for
from ui.words import use


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(("language", "word"), [(Language.INDONESIAN, "Berapa kali:"), (Language.ENGLISH, "Copies:")])
def test_the_dialog_itself_opens_speaks_as_the_till_and_brings_its_choice(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: Language, word: str
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    host = QWidget()
    qtbot.addWidget(host)
    labels: list[str] = []
    use(language)

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QDialog)
        labels.extend(label.text() for label in asked.findChildren(QLabel))
        labels.extend(button.text() for button in asked.findChildren(QPushButton))
        asked.accept()

    monkeypatch.setattr(dialog, "printer_for", lambda wish: into(printer_for(wish), tmp_path / "hasil.pdf"))
    QTimer.singleShot(0, answer)
    choice = ask_printer(host, Wish("laporan", 3))
    assert word in labels
    assert ("Cetak" in labels) is (language is Language.INDONESIAN)
    assert choice is not None
    assert choice.file == str(tmp_path / "hasil.pdf")
    assert choice.numbers == (1, 2, 3)


def into(printer: QPrinter, target: Path) -> QPrinter:
    printer.setOutputFileName(str(target))
    return printer
