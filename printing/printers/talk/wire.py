"""An open way to a printer that never blocks, and the wires that the system gives a number."""

from __future__ import annotations

import os
import selectors
from dataclasses import dataclass
from selectors import EVENT_READ, EVENT_WRITE
from time import monotonic, sleep
from typing import Protocol

from printing.printers.slip import Stopping

GLANCE = 0.1
"""Seconds between two looks at whether the program is ending."""

MOMENT = 0.01
"""Seconds before a wire is tried again that called itself ready, and gave or took no byte."""

_Selector = getattr(selectors, "PollSelector", selectors.SelectSelector)


class PartlyTaken(OSError):
    """A write was broken off, and the system does not tell how much of it went out."""


class Wire(Protocol):
    """An open way to a printer that never blocks. Every wait ends early when `stopping`."""

    def writable(self, seconds: float, stopping: Stopping, /) -> bool:
        """Whether the printer takes bytes within `seconds`. Raises OSError."""
        ...

    def readable(self, seconds: float, stopping: Stopping, /) -> bool:
        """Whether something arrives, or the printer hangs up, within `seconds`. Raises OSError."""
        ...

    def fetched(self, seconds: float, stopping: Stopping, /) -> bool:
        """Whether what was handed over leaves for the printer within `seconds`. Raises OSError."""
        ...

    def write(self, data: memoryview) -> int:
        """Hand over some of `data`; how many bytes were taken.

        Raises OSError where none was, PartlyTaken where nobody knows, BlockingIOError when full.
        """
        ...

    def read(self) -> bytes:
        """What has arrived, empty when the printer hung up. Raises OSError, BlockingIOError when nothing is there."""
        ...


@dataclass(frozen=True, slots=True)
class DeviceWire:
    """A device file that was opened so that it never blocks."""

    number: int

    def writable(self, seconds: float, stopping: Stopping) -> bool:
        """See Wire."""
        return ready(self.number, EVENT_WRITE, seconds, stopping)

    def readable(self, seconds: float, stopping: Stopping) -> bool:
        """See Wire."""
        return ready(self.number, EVENT_READ, seconds, stopping)

    def fetched(self, seconds: float, stopping: Stopping) -> bool:
        """A USB printer drops what it has not fetched when it is closed; writable again means fetched."""
        return self.writable(seconds, stopping)

    def write(self, data: memoryview) -> int:
        """See Wire."""
        return os.write(self.number, data)

    def read(self) -> bytes:
        """See Wire. An empty packet of a USB printer is nothing yet: of one that is gone the system says so."""
        heard = os.read(self.number, 1024)
        if not heard:
            sleep(MOMENT)
            raise BlockingIOError
        return heard


def ready(fileno: int, event: int, seconds: float, stopping: Stopping) -> bool:
    """Whether the wire became ready for `event` (of `selectors`) in time. False at once when `stopping`."""
    end = monotonic() + seconds
    with _Selector() as selector:
        selector.register(fileno, event)
        while not stopping():
            left = end - monotonic()
            if selector.select(max(0.0, min(left, GLANCE))):
                return True
            if left <= 0:
                return False
    return False
