"""How long a printer is waited for, in waits that end within a moment when the program does."""

from __future__ import annotations

import selectors
from dataclasses import dataclass
from time import monotonic
from typing import Protocol

from printing.printers.slip import Stopping

_GLANCE = 0.1
"""Seconds between two looks at whether the program is ending."""

_Selector = getattr(selectors, "PollSelector", selectors.SelectSelector)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds for each step. `write` counts from the last byte taken, so a slow printer has its time.

    An answer to a whole slip may take `answer` and, for a long one, `per_byte` more for each byte: it comes
    after the paper.
    """

    connect: float = 3.0
    status: float = 1.0
    write: float = 5.0
    answer: float = 3.0
    per_byte: float = 0.002
    drain: float = 0.5


class Wire(Protocol):
    """An open way to a printer that never blocks."""

    def fileno(self) -> int:
        """The number to wait on."""
        ...

    def write(self, data: memoryview) -> int:
        """Hand over some of `data`; how many bytes were taken. Raises OSError, BlockingIOError when full."""
        ...

    def read(self) -> bytes:
        """What has arrived, empty at the end. Raises OSError, BlockingIOError when nothing is there."""
        ...


def ready(fileno: int, event: int, seconds: float, stopping: Stopping) -> bool:
    """Whether the wire became ready for `event` (of `selectors`) in time. False at once when `stopping`."""
    end = monotonic() + seconds
    with _Selector() as selector:
        selector.register(fileno, event)
        while not stopping():
            left = end - monotonic()
            if selector.select(max(0.0, min(left, _GLANCE))):
                return True
            if left <= 0:
                return False
    return False
