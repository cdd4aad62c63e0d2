"""When copies are made: after so many sales, at closing, onto a stick that comes in, and when somebody wants one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from data.keeping.sticks import STICK_FOLDER, FindSticks, accepted, sticks
from pos.keeping.wish import Keeping, KeptCopy
from pos.refusals import Refusal
from ui.bootstrap import Shop
from ui.jobs import Jobs
from ui.keeping.keeper import CopyBroke

if TYPE_CHECKING:
    from data.keeping.folder import Kept

_LOOK = 5_000
"""Milliseconds between two looks for a stick."""


@dataclass(frozen=True, slots=True)
class CopyState:
    """How copies stand: the `last` that was made, whether one is being made, and why the newest try failed."""

    last: KeptCopy | None
    running: bool = False
    problem: Refusal | None = None


class CopyDesk(QObject):
    """Makes copies off the window's thread; selling goes on meanwhile."""

    changed = Signal(object)
    """The CopyState after every news."""
    kept = Signal(object)
    """Path of a copy that is on its disk and was checked."""
    stick_seen = Signal(object)
    """Path of a stick that came in and of which nobody said yet that it may take copies."""

    def __init__(self, shop: Shop, jobs: Jobs, parent: QObject | None = None, find_sticks: FindSticks = sticks) -> None:
        super().__init__(parent)
        self._shop, self._jobs, self._find_sticks = shop, jobs, find_sticks
        self._state = CopyState(shop.keeper.last())
        self._unkept = shop.keeper.unkept_sales()
        self._wanted: list[Path | None] = []
        self._sticks = set(find_sticks()) if self.possible else set()
        self._looking = QTimer(self, interval=_LOOK)
        self._looking.timeout.connect(self.look_for_sticks)
        if self.possible:
            self._looking.start()

    def close(self) -> None:
        """Stop looking for sticks."""
        self._looking.stop()

    @property
    def possible(self) -> bool:
        """Whether the shop has a file that can be copied."""
        return self._shop.path is not None

    @property
    def state(self) -> CopyState:
        """How copies stand."""
        return self._state

    @property
    def unkept(self) -> int:
        """Sales that stand in no copy yet."""
        return self._unkept

    def sold(self, _completed: object) -> None:
        """Count a sale, and make a copy when there are as many as the owner set."""
        self._unkept += 1
        every = self._wish().every
        if every and self._unkept >= every:
            self.keep()
        self.changed.emit(self._state)

    def closed(self, shift: object) -> None:
        """Make a copy when the drawer was closed."""
        if shift is None:
            self.keep()

    def keep(self, folder: Path | None = None) -> None:
        """Make a copy, in the usual place or in `folder`; one after the other where several are wanted."""
        if not self.possible or folder in self._wanted:
            return
        self._wanted.append(folder)
        if len(self._wanted) == 1:
            self._begin()

    def accept_stick(self, stick: Path) -> None:
        """Make a copy on a stick, and again whenever it comes in."""
        self.keep(stick / STICK_FOLDER)

    def look_for_sticks(self) -> None:
        """See whether a stick came in since the last look."""
        now = set(self._find_sticks())
        new, self._sticks = now - self._sticks, now
        for stick in sorted(new):
            folder = accepted(stick)
            if folder is None:
                self.stick_seen.emit(stick)
            else:
                self.keep(folder)

    @property
    def sticks(self) -> tuple[Path, ...]:
        """The sticks that are in."""
        return tuple(sorted(self._sticks))

    def _begin(self) -> None:
        folder = self._wanted[0]
        self._is(replace(self._state, running=True))
        self._jobs.run(lambda: self._shop.keeper.keep(folder), self._done, self._failed, asker=self)

    def _done(self, kept: Kept) -> None:
        self._unkept = self._shop.keeper.unkept_sales()
        self._is(CopyState(self._shop.keeper.last()))
        self.kept.emit(kept.path)
        self._next()

    def _failed(self, error: Exception) -> None:
        self._is(CopyState(self._state.last, problem=error if isinstance(error, Refusal) else CopyBroke()))
        self._next()

    def _next(self) -> None:
        del self._wanted[0]
        if self._wanted:
            self._begin()

    def _is(self, state: CopyState) -> None:
        self._state = state
        self.changed.emit(state)

    def _wish(self) -> Keeping:
        settings = self._shop.settings
        return settings.keeping if settings else Keeping()
