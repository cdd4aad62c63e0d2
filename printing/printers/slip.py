"""One slip on its way to one printer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from pos.printers import PrinterProfile
from printing.document import Document
from printing.printers.outcome import Health, Outcome

Stopping = Callable[[], bool]
"""Whether the program is ending, so that nobody should wait any longer."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A document for a printer with this profile; `name` is that of its files, without ending."""

    name: str
    document: Document
    profile: PrinterProfile


class Transport(Protocol):
    """A way onto paper, opened, used and closed for each slip."""

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        """Print the slip and say how it ended, within the printer's patience; sooner when `stopping`."""
        ...

    def look(self, profile: PrinterProfile, stopping: Stopping, /) -> Health | None:
        """How the printer is, without printing anything; sooner and as if it gave no answer when `stopping`.

        None where it can't be asked between two slips, so that nothing is learnt.
        """
        ...
