"""A file is taken in off the window's thread: how far that is, and a way to call it off that leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.backoffice import Imported
from pos.goods.table import Table
from pos.progress import Cancelled
from ui.bootstrap import Shop
from ui.goods_in import Intake, take_in
from ui.jobs import Jobs
from ui.window.look.theme import Space
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.progress_line import ProgressLine
from ui.words import _


class IntakeLabour(QWidget):
    """Shown while a file is tried or taken in. Signals: `running(bool)` when that begins and ends."""

    running = Signal(bool)
    _went_on = Signal(int, int)

    def __init__(self, shop: Shop, jobs: Jobs) -> None:
        super().__init__()
        self._shop, self._jobs = shop, jobs
        self._words = ""
        self._called_off = Event()
        self.line = ProgressLine(can_cancel=False)
        self.stop = KeyButton(_("Hentikan"), "F9")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.WIDE)
        row.addWidget(self.line, 1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self.call_off)
        self._went_on.connect(self._tell)
        self.hide()

    def run(
        self, intake: Intake, rows: Table, done: Callable[[Imported], None], failed: Callable[[Exception], None],
        *, dry_run: bool,
    ) -> None:  # fmt: skip
        """Take in `rows`, or only try them; whichever of `done` and `failed` it is comes when nothing runs any more."""
        self._called_off = called_off = Event()
        self._words = _("Memeriksa barisnya\u2026") if dry_run else _("Memasukkan barang\u2026")
        self.line.tell(self._words, None)
        self.show()
        self.running.emit(True)

        def went_on(count: int, of: int) -> None:
            if called_off.is_set():
                raise Cancelled
            self._went_on.emit(count, of)

        self._jobs.run(
            lambda: take_in(self._shop, intake, rows, dry_run=dry_run, progress=went_on),
            lambda imported: self._ended(lambda: done(imported)),
            lambda error: self._ended(lambda: failed(error)),
            asker=self,
        )

    def call_off(self) -> None:
        """Stop at the next row; nothing of the file is kept."""
        self._called_off.set()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes away from it does not want it any more."""
        super().hideEvent(event)
        self.call_off()

    def _tell(self, count: int, of: int) -> None:
        self.line.tell(self._words, count / of if of else None)

    def _ended(self, then: Callable[[], None]) -> None:
        self.hide()
        self.running.emit(False)
        then()
