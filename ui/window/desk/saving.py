"""A file put where somebody points, and opened in the program that the computer has for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ui.notice import Level, Offer
from ui.session import Session
from ui.window.dialogs.files import file_to_save
from ui.words import _

AskWhere = Callable[[QWidget, str, str], str]
"""Asks for a path: the widget that asks, the path offered, the kind of file. Empty where somebody thought better."""


def ask_where(asking: QWidget, offered: str, kind: str) -> str:
    """Ask in a window of the desktop."""
    return file_to_save(asking, _("Simpan berkas"), kind, offered)


def offered_path(name: str) -> str:
    """Where a file called `name` is offered to go: the documents of whoever is logged in."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder or Path.home()) / name)


def open_file(path: Path) -> bool:
    """Open a file in the computer's own program for it, whose dialog knows every printer; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Saver:
    """Asks where, makes the bytes off the UI thread, writes them, says how it went, and offers to open the file.

    From there an A4 page is printed through the printer dialog of the computer. `ask` is how the question is put and
    `open` how the file is opened; tests do both themselves.
    """

    def __init__(self, session: Session, asking: QWidget, ask: AskWhere = ask_where) -> None:
        self._session = session
        self._asking = asking
        self.ask = ask
        self.open: Callable[[Path], bool] = open_file

    def save(self, name: str, kind: str, make: Callable[[], bytes]) -> None:
        """Offer the file `name`; `kind` is its line in the window, such as `PDF (*.pdf)`."""
        path = self.ask(self._asking, offered_path(name), kind)
        if not path:
            return
        ending = Path(name).suffix
        target = Path(path) if Path(path).suffix.lower() == ending else Path(path + ending)

        def written() -> Path:
            target.write_bytes(make())
            return target

        self._session.jobs.run(written, self._saved, self._failed)

    def _saved(self, target: Path) -> None:
        offer = Offer(_("Buka"), lambda: self._open(target))
        self._session.tell(Level.DONE, _("Tersimpan: {path}").format(path=target), offer)

    def _open(self, target: Path) -> None:
        if not self.open(target):
            words = _("Komputer ini belum punya program untuk membuka {name}. Berkasnya tetap tersimpan.")
            self._session.tell(Level.WARNING, words.format(name=target.name))

    def _failed(self, _error: Exception) -> None:
        self._session.tell(
            Level.REFUSED, _("Berkas tidak bisa disimpan di situ. Pilih tempat lain; catatan di sini tetap utuh.")
        )
