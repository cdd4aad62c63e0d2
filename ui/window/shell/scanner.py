"""A barcode scanner is a keyboard that types faster than a person; its bursts are recognised wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit

LONGEST_GAP = 40
"""Milliseconds between two keys of one burst at most; the fastest hands stay above 60."""

SHORTEST_CODE = 4
"""Characters a code has at least: nobody labels goods with fewer, and a person may type three in a rush."""

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
"""Keys with which scanners end a code, as they are set; from a hand they mean what they always do."""


class Burst:
    """Keys that follow each other faster than a person types. Times are milliseconds from any start."""

    def __init__(self) -> None:
        self._letters = ""
        self._last = -LONGEST_GAP - 1

    def begins(self, at: int) -> bool:
        """Whether a key at `at` begins a new burst."""
        return not self._letters or at - self._last > LONGEST_GAP

    @property
    def running(self) -> bool:
        """Whether at least two keys have followed each other this fast."""
        return len(self._letters) > 1

    def key(self, letter: str, at: int) -> None:
        """Take one letter typed at `at`."""
        self._letters = letter if self.begins(at) else self._letters + letter
        self._last = at

    def enter(self, at: int) -> str | None:
        """End the burst with Enter at `at`: its code, or None where a person pressed the key."""
        code = "" if self.begins(at) else self._letters
        self._letters = ""
        return code if len(code) >= SHORTEST_CODE else None


class Scanner(QObject):
    """Listens to every key of the program and tells a scan from typing.

    What the burst typed into a field on its way is taken out again, and its Enter presses nothing. Keys are seen as
    ShortcutOverride at the window: Qt sends that before any shortcut and any field, once for every key.
    """

    scanned = Signal(str)
    """The code, after its last key."""

    def __init__(
        self,
        app: QApplication,
        time_of: Callable[[QKeyEvent], int] = QKeyEvent.timestamp,
        parent: QObject | None = None,
    ) -> None:
        """`time_of` gives the milliseconds at which a key was pressed, by the clock of the screen and not of Python.

        It stays open to change, since a test's scanner has a clock of its own.
        """
        super().__init__(parent)
        self.time_of = time_of
        self._burst = Burst()
        self._field: tuple[QLineEdit, str, int] | None = None
        self._swallow = False
        app.focusWindowChanged.connect(self._listen_to)
        self._listen_to(app.focusWindow())

    def _listen_to(self, window: QWindow | None) -> None:
        """Hear the window that has the keys, and it alone: a filter on the whole program would see every event."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at keys on their way to a window; see `QObject.eventFilter`."""
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        if kind is QEvent.Type.ShortcutOverride:
            return self._look_at(event)
        swallowed, self._swallow = self._swallow, False
        return swallowed

    def _look_at(self, event: QKeyEvent) -> bool:
        at = self.time_of(event)
        if event.key() in _ENDS:
            code = self._burst.enter(at)
            if code is None:
                return False
            self._swallow = True
            self._clean_field()
            event.accept()
            self.scanned.emit(code)
            return True
        if len(event.text()) != 1 or not event.text().isprintable():
            return False
        if self._burst.begins(at):
            self._remember_field()
        self._burst.key(event.text(), at)
        if self._burst.running:
            event.accept()  # in the middle of a burst no letter is a command
        return self._burst.running

    def _remember_field(self) -> None:
        field = QApplication.focusWidget()
        self._field = (field, field.text(), field.cursorPosition()) if isinstance(field, QLineEdit) else None

    def _clean_field(self) -> None:
        if self._field is not None and QApplication.focusWidget() is self._field[0]:
            field, text, cursor = self._field
            field.setText(text)
            field.setCursorPosition(cursor)
        self._field = None
