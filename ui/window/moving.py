"""What stands on the screen while a shop of an older program is moved on: once, and a minute after many years."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.jobs import Jobs
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.notices.progress_line import ProgressLine
from ui.words import _

_SOON = 400
"""Milliseconds without a window: a young shop is moved on before anybody could read it."""


class MovingWindow(QWidget):
    """Says what takes so long, and stays until it is done: a shop that is moved on can do nothing else."""

    def __init__(self, executor: Executor | None = None) -> None:
        """`executor` does the work; without one it has a thread of its own."""
        super().__init__()
        self._jobs = Jobs(executor, self)
        self._waiting = QEventLoop(self)
        self._is_over = False
        self._failed: Exception | None = None
        self.setWindowTitle("Lapak")
        self.resize(640, 420)
        self.sign = EmptyState(Icon.BOX)
        self.sign.tell(
            _("Lapak disiapkan untuk versi baru"),
            _("Sekali ini saja. Kalau struknya sudah ratusan ribu, bisa satu dua menit; tidak ada yang hilang."),
        )
        self.line = ProgressLine(_("Menyusun catatan…"), can_cancel=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.addWidget(self.sign, 1)
        column.addWidget(self.line)

    def wait_for(self, work: Callable[[], None]) -> None:
        """Do `work` in another thread and come back when it is done. Raises what it raises.

        In this one the system would see a program that does not answer, and offer to end it.
        """
        soon = QTimer(self, singleShot=True, interval=_SOON)
        soon.timeout.connect(self.show)
        soon.start()
        self._jobs.run(work, lambda _done: self._end(), self._end)
        if not self._is_over:
            self._waiting.exec()
        soon.stop()
        self._jobs.close()  # a system that shuts down ends the waiting, and not the work
        self.hide()
        self.deleteLater()
        if self._failed is not None:
            raise self._failed

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay; see `QWidget`."""
        event.setAccepted(self._is_over)

    def _end(self, failed: Exception | None = None) -> None:
        self._is_over, self._failed = True, failed
        self._waiting.quit()
