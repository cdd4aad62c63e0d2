"""What a person sees when the shop cannot be opened, and what happens to an error that nobody foresaw."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _

_log = logging.getLogger(__name__)


class TroubleWindow(QWidget):
    """Says in one sentence why there is no till, and lets the person close it or try again."""

    def __init__(self, sentence: str, again: Callable[[], None]) -> None:
        """`again` is called after the window closed itself, when somebody wants to try once more."""
        super().__init__()
        self._again = again
        self.setWindowTitle("Lapak")
        self.resize(640, 420)
        self.sign = EmptyState(Icon.ALERT)
        self.sign.tell(_("Lapak belum bisa dibuka"), sentence)
        leaving = KeyButton(_("Tutup"), "Escape", height=Size.FIELD)
        leaving.clicked.connect(self.close)
        trying = KeyButton(_("Coba lagi"), "Return", Weight.PRIMARY, height=Size.FIELD)
        trying.clicked.connect(self._try_again)
        keys = QHBoxLayout()
        keys.setSpacing(Space.GAP)
        keys.addWidget(leaving)
        keys.addWidget(trying, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.addWidget(self.sign, 1)
        column.addLayout(keys)
        trying.setFocus()

    def _try_again(self) -> None:
        self.close()
        self._again()


def catch_everything(tell: Callable[[], None]) -> None:
    """From now on an error that nobody foresaw goes to the log, `tell` says so, and the till goes on.

    Python would print it and Qt would go on without a word; a person would think that the tap was not felt.
    """

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("an error that nobody foresaw", exc_info=(kind, error, trace))
        tell()

    sys.excepthook = caught
