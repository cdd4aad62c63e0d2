"""The thread before one printer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Lock, Thread
from time import monotonic

from printing.spooling.line import Line
from printing.spooling.post import Post

_AFTER_TROUBLE = 5.0
"""Seconds before the next look after the outbox itself could not be read or written."""

LOOK_EVERY = 1.5
"""Seconds from one look at a printer to the next: with the longest look itself under three."""

_IDLE = 60.0
"""Seconds that a thread without a printer waits for work before it ends: to begin one costs every sale more."""

_log = logging.getLogger(__name__)


class Worker(Thread):
    """Prints what is due on one printer, and looks at it.

    It ends with the program, or when its printer has been no printer of the stall for a while and nobody called.
    """

    def __init__(self, line: Line, post: Post, report: Callable[[], object]) -> None:
        super().__init__(name=f"paper {line.address}", daemon=True)
        self.line = line
        self.wake, self.hurry = Event(), Event()
        self._post, self._report = post, report
        self._begun, self._ending, self._over = Lock(), Lock(), False

    @property
    def is_over(self) -> bool:
        """Whether it worked and ended, or is about to end and hears no call any more."""
        return self._over or (self.ident is not None and not self.is_alive())

    def call(self) -> bool:
        """Say that there may be work, and answer whether that was heard: not by one who is over."""
        with self._ending:
            self.wake.set()
            return not self.is_over

    def begin(self) -> None:
        """Start, unless it has."""
        with self._begun:
            if self.ident is None:
                self.start()

    def hurries(self) -> bool:
        """Whether somebody asked not to wait; that is answered once."""
        hurry = self.hurry.is_set()
        self.hurry.clear()
        return hurry

    def run(self) -> None:
        """Print what is due, look at the printer, sleep until either is due again."""
        while not self._post.stopping():
            try:
                pause = self._turn()
            except Exception:  # noqa: BLE001 the thread outlives a full or unplugged disk, whoever reports it
                _log.exception("the outbox could not be worked off")
                pause = _AFTER_TROUBLE
            if not self.wake.wait(_IDLE if pause is None else pause) and pause is None and self._ends():
                return
            self.wake.clear()

    def _ends(self) -> bool:
        """Nobody called for a while: end, unless somebody does at this very moment."""
        with self._ending:
            self._over = not self.wake.is_set()
            return self._over

    def _turn(self) -> float | None:
        """One round; seconds until the next, or None where there is no printer to work for any more."""
        next_look = monotonic() + LOOK_EVERY
        tried = self.line.drain(self._report, hurry=self.hurries())
        self._report()
        if self.line.printer is None:
            self._post.tidy()
            self._report()
            return None
        if tried:
            next_look = monotonic() + LOOK_EVERY  # the slip has just told how the printer is
        elif self.line.look(lambda: self._post.stopping() or self.wake.is_set()):
            self.hurry.set()  # what waits for it need not wait any longer
            next_look = monotonic()
        self._report()
        until_job, until_look = self.line.pause(), next_look - monotonic()
        return max(0.0, until_look if until_job is None else min(until_job, until_look))
