"""Printers that are played at the end of their way, and a spooler that goes there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from threading import Lock

import pytest

from data.store import open_store
from pos.paper import Cause
from pos.printers import Printer, PrinterProfile, Printers
from printing.document import Text
from printing.printers.outcome import Health, NotSent, Outcome, Printed, SentUnconfirmed
from printing.printers.slip import Slip, Stopping, Transport
from printing.renderers.plain_text import plain_text
from printing.spooling.spooler import Spooler

AFTERNOON = datetime(2026, 3, 7, 14, 5, tzinfo=timezone(timedelta(hours=7)))
SILENT = Health(heard=True, cause=Cause.NO_ANSWER)
SPEAKS = Health(heard=True, spoke=True)


@dataclass
class Played:
    """Every printer of the stall: how one is when it is asked, how a slip ends in it, and what came out of each."""

    looks: Callable[[str], Health | None] = lambda _address: SILENT
    ends: Callable[[str, Slip], Outcome] = lambda _address, slip: (
        Printed() if slip.profile.answers else SentUnconfirmed()
    )
    asked: list[str] = field(default_factory=list)
    paper: list[tuple[str, str]] = field(default_factory=list)
    inside: int = 0
    most: int = 0
    meanwhile: Callable[[Stopping], None] = lambda _stopping: None
    way: Callable[[str], Transport] | None = None
    _counting: Lock = field(default_factory=Lock)

    def at(self, address: str) -> Transport:
        return self.way(address) if self.way else _Way(self, address)

    def met(self, step: int) -> None:
        with self._counting:
            self.inside += step
            self.most = max(self.most, self.inside)


@dataclass
class _Way:
    played: Played
    address: str

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        self.played.met(1)
        try:
            self.played.meanwhile(stopping)
            outcome = NotSent(Cause.NO_ANSWER) if stopping() else self.played.ends(self.address, slip)
            if not isinstance(outcome, NotSent):
                self.played.paper.append((self.address, plain_text(slip.document, slip.profile.columns)))
            return outcome
        finally:
            self.played.met(-1)

    def look(self, _profile: PrinterProfile, stopping: Stopping, /) -> Health | None:
        self.played.met(1)
        try:
            self.played.asked.append(self.address)
            self.played.meanwhile(stopping)
            return self.played.looks(self.address)
        finally:
            self.played.met(-1)


@pytest.fixture
def played() -> Played:
    return Played()


@pytest.fixture
def main_printer() -> Printer:
    """The printer that the stall has already."""
    return Printer("network://kasir:9100", PrinterProfile(answers=True), "Depan")


@pytest.fixture
def spooler(played: Played, main_printer: Printer) -> Iterator[Spooler]:
    store = open_store(None, till="S1", clock=lambda: AFTERNOON)
    spooler = Spooler(
        store.work, store.reading, lambda job: (Text(job.subject),), lambda: Printers(main_printer),
        lambda: AFTERNOON, transport=played.at,
    )  # fmt: skip
    yield spooler
    spooler.stop()
    store.close()
