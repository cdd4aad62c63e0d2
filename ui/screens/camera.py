"""One window size, one light, pictures into a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.window.look.skin import wear
from ui.window.look.theme import Theme
from ui.window.shell.desk import Desk
from ui.window.shell.window import MainWindow

_ROUNDS = 4


class Camera:
    """Takes pictures of `size` in one theme; their names carry `mark`, such as `malam` or `1024x600`."""

    def __init__(self, app: QApplication, folder: Path, size: tuple[int, int], theme: Theme, mark: str) -> None:
        self.app, self._folder, self._theme, self._mark = app, folder, theme, mark
        self.size = size
        wear(theme, app)
        folder.mkdir(parents=True, exist_ok=True)

    def stage(self, widget: QWidget) -> QWidget:
        """Put `widget` before the camera, as large as the screen."""
        widget.resize(*self.size)
        widget.show()
        widget.activateWindow()
        self.settle()
        widget.setFocus()
        return widget

    def desk_of(self, window: MainWindow) -> Desk:
        """The desk of a window, put before the camera in the theme of the pictures."""
        self.stage(window)
        wear(self._theme, self.app)
        if window.desk is None:
            raise RuntimeError("a shop that was never set up has no desk")
        return window.desk

    def take(self, widget: QWidget, name: str) -> Path:
        """Take a picture of `widget` as it stands now."""
        self.settle()
        path = self._folder / f"{name}{'-' + self._mark if self._mark else ''}.png"
        widget.grab().save(str(path))
        return path

    def strike(self, widget: QWidget) -> None:
        """Take `widget` away again, after what it was still about to do."""
        self.settle()
        widget.close()
        widget.deleteLater()
        self.settle()

    def settle(self) -> None:
        """Let everything that is about to happen happen."""
        for _round in range(_ROUNDS):
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
