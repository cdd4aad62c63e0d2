"""What nobody has opened yet is brought in ahead, so that the first time is no slower than the second."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from ui.window.shell.pages import Page

_PACE = 300
"""Milliseconds between two modules: one takes some tens of them, and a touch meanwhile waits for no more than one."""


class Ahead(QObject):
    """Brings in the modules of pages one by one, and with a room that of its first screen. Builds nothing."""

    def __init__(self, pages: Sequence[Page], parent: QObject) -> None:
        """Begins by itself, once the window stands painted and the events after it are done."""
        super().__init__(parent)
        self._left = [page.factory for page in pages]
        self._pace = QTimer(self, interval=_PACE)
        self._pace.timeout.connect(self._next)
        self._pace.start()

    def _next(self) -> None:
        if not self._left:
            self._pace.stop()
            return
        module = import_module(self._left.pop(0).partition(":")[0])
        self._left += [place.factory for place in list(getattr(module, "PLACES", {}).values())[:1]]
