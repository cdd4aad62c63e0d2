"""Which file, where to, which folder: asked in a window of the desktop, which knows sticks and cards by their names.

Each answers with a path, empty where somebody thought better. `kinds` are written as Qt wants them:
`Gambar (*.png *.jpg)`.
"""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.window.dialogs.qt_words import speaking


def file_to_open(asking: QWidget, title: str, kinds: str, where: str = "") -> str:
    """Ask for a file that is there; the folder `where` is shown first."""
    with speaking():
        path, _kind = QFileDialog.getOpenFileName(asking, title, where, kinds)
    return path


def file_to_save(asking: QWidget, title: str, kinds: str, offered: str) -> str:
    """Ask for the place of a new file; `offered` is its path where nobody says another."""
    with speaking():
        path, _kind = QFileDialog.getSaveFileName(asking, title, offered, kinds)
    return path


def folder_to_use(asking: QWidget, title: str, where: str = "") -> str:
    """Ask for a folder; `where` is shown first."""
    with speaking():
        return QFileDialog.getExistingDirectory(asking, title, where)
