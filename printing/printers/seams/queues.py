"""A print queue of the system, as CUPS and Windows look alike from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pos.paper import Cause


class PerhapsTaken(OSError):
    """The system did not say whether it has the slip, or how much of it."""


@dataclass(frozen=True, slots=True)
class QueuedJob:
    """Where a slip is in the system's queue: still there, perhaps `begun`, perhaps with a `cause` that keeps it.

    One that `is_lost` will not come out of it any more: somebody took it out, or the system gave it up.
    """

    begun: bool
    cause: Cause | None = None
    is_lost: bool = False


class SystemQueue(Protocol):
    """The print queues of this machine. Each call raises OSError where the system says no."""

    def names(self) -> Sequence[str]:
        """Every queue that is set up."""
        ...

    def trouble(self, name: str) -> Cause | None:
        """Why nothing would come out of the queue `name` now, if the system knows. NOT_FOUND where there is none."""
        ...

    def submit(self, name: str, title: str, data: bytes) -> str:
        """Put raw bytes into the queue; the number by which the system knows them.

        Raises PerhapsTaken where it may have some of them.
        """
        ...

    def job(self, name: str, number: str) -> QueuedJob | None:
        """Where the slip `number` is; None once it has left the queue for the printer."""
        ...

    def withdraw(self, name: str, number: str, /) -> bool:
        """Take the slip out of the queue again; whether the system proves that no byte of it went to a printer."""
        ...
