"""The proof of the shop, off the window's thread: when somebody wants it, and by itself while nobody sells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pos.clock import is_set_back
from pos.progress import Cancelled
from ui.bootstrap import Shop
from ui.jobs import Jobs

if TYPE_CHECKING:
    from data.check import CheckResult, ProofName

IDLE = 10 * 60_000
"""Milliseconds without a sale after which the shop proves itself, once a trading day."""


SOON = 4_000
"""Milliseconds after the start, when the till stands and hardly anything was sold."""


class ProofDesk(QObject):
    """Proves one shop; selling goes on meanwhile."""

    progressed = Signal(object, int)
    """ProofName that is under way, and how much of it was looked at."""
    proved = Signal(object)
    """CheckResult, also of a proof that nobody asked for."""
    harmed = Signal(object)
    """Where the file changed while no till had it open: something else wrote into it, or the disk lost it."""
    clock_back = Signal(object)
    """datetime of the last receipt: by the computer's clock that moment is still to come."""
    cut_short = Signal(object)
    """SaleHead of the last sale that is on the disk: the till before this one ended without giving the shop back."""
    stopped = Signal()
    """The proof was called off, or could not be finished."""

    def __init__(self, shop: Shop, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self._jobs = shop, jobs
        self._running = self._called_off = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look_at_rest)
        self._soon.timeout.connect(self.look_at_the_clock)
        self._soon.timeout.connect(self.look_at_the_cut)
        self._last_before = shop.keeper.last_before_the_cut()
        self._clock = QTimer(self, singleShot=True, interval=IDLE)
        self._clock.timeout.connect(self.prove)
        if shop.path is not None:
            self._clock.start()
            self._soon.start()

    def close(self) -> None:
        """Stop, and begin nothing more."""
        self._clock.stop()
        self._soon.stop()
        self._called_off = True

    @property
    def running(self) -> bool:
        """Whether a proof is under way."""
        return self._running

    def sold(self, _completed: object) -> None:
        """Somebody sells: the proof that begins by itself waits."""
        if self._clock.isActive():
            self._clock.start()

    def new_day(self, _day: object) -> None:
        """A trading day has a proof of its own."""
        if self._shop.path is not None:
            self._clock.start()

    def look_at_rest(self) -> None:
        """See whether the file is what it was when the till last closed it."""
        self._jobs.run(self._shop.changed_at_rest, self._looked, asker=self)

    def look_at_the_clock(self) -> None:
        """See whether the computer's clock was set back since the last sale: days and reports go by it."""
        with self._shop.reading() as look:
            last = look.sales.find(limit=1)
        if last and is_set_back(self._shop.clock(), last[0].at):
            self.clock_back.emit(last[0].at)

    def look_at_the_cut(self) -> None:
        """Say which sale is the last on the disk, where the till before this one was cut short."""
        if self._last_before is not None:
            self.cut_short.emit(self._last_before)

    def prove(self) -> None:
        """Begin, if none is under way."""
        if self._running:
            return
        self._running, self._called_off = True, False
        self._jobs.run(lambda: self._shop.check(self._step), self._done, self._ended, asker=self)

    def call_off(self) -> None:
        """End the proof that is under way; it proves nothing then."""
        self._called_off = True

    def _step(self, name: ProofName, seen: int) -> None:
        """In the thread that proves."""
        if self._called_off:
            raise Cancelled
        self.progressed.emit(name, seen)

    def _looked(self, places: tuple[str, ...]) -> None:
        if places:
            self.harmed.emit(places)

    def _done(self, found: CheckResult) -> None:
        self._running = False
        self.proved.emit(found)

    def _ended(self, _error: Exception) -> None:
        self._running = False
        self.stopped.emit()
