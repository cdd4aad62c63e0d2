"""What nobody has opened yet is brought in ahead, so that the first time is no slower than the second."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from ui.window.shell.pages import Page

_QUIET = 1_000
"""Milliseconds without a hand on keys, mouse or screen, before the next module is brought in: some take two frames."""
_PACE = 200
"""Milliseconds between two modules while nobody does anything."""
_HAND = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel})


class Ahead(QObject):
    """Brings in the modules of pages one by one, and with a room that of its first screen. Builds nothing."""

    def __init__(self, pages: Sequence[Page], app: QApplication, parent: QObject) -> None:
        """Begins by itself, when the window stands painted and is left alone for a moment."""
        super().__init__(parent)
        self._left = [page.factory for page in pages]
        self._pace = QTimer(self, singleShot=True)
        self._pace.timeout.connect(self._next)
        self._pace.start(_QUIET)
        app.focusWindowChanged.connect(self._listen_to)

    @property
    def is_done(self) -> bool:
        """Whether everything is there."""
        return not self._left

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait while a hand is at work; see `QObject`."""
        if event.type() in _HAND and not self.is_done:
            self._pace.start(_QUIET)
        return False

    def _listen_to(self, window: QWindow | None) -> None:
        if window is not None and not self.is_done:
            window.installEventFilter(self)

    def _next(self) -> None:
        module = import_module(self._left.pop(0).partition(":")[0])
        self._left += [place.factory for place in list(getattr(module, "PLACES", {}).values())[:1]]
        if self._left:
            self._pace.start(_PACE)
