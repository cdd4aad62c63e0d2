"""A slip that a printer hangs on: whoever wants it elsewhere, or not at all, waits for nobody."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Thread

import pytest

from data.store import open_store
from pos.paper import Cause, JobState
from pos.printers import Printer, PrinterProfile
from printing.printers.network import NetworkPrinter
from printing.printers.outcome import UNHEARD, Health, NotSent, Outcome, Printed, Unknown
from printing.printers.slip import Slip, Stopping, Transport
from printing.printers.talk.patience import Patience
from printing.spooling.spooler import Spooler
from printing.spooling.wishes import Wishes
from tests.printing.spooling.conftest import MORNING, Desk

FRONT = Printer("network://kasir:9100", PrinterProfile(), "Depan")
OFFICE = Printer("network://kantor:9100", PrinterProfile(columns=48), "Kantor")
NUMBER = "S1-260307-0001"
LONG_SUFFERING = Patience(status=600, write=600, answer=600)
"""Waits longer than any test: who is called back ends sooner."""


@dataclass
class Hangs:
    """The printer in front takes a slip and then nothing; it lets go of it with `outcome`. The other one prints."""

    outcome: Outcome
    hanging: Event = field(default_factory=Event)
    came_out: list[str] = field(default_factory=list)
    printed: Event = field(default_factory=Event)

    def at(self, address: str) -> Transport:
        return _Front(self) if address == FRONT.address else _Office(self)


@dataclass
class _Front:
    owner: Hangs

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        if self.owner.hanging.is_set():
            self.owner.came_out.append(slip.name)
            self.owner.printed.set()
            return Printed()
        self.owner.hanging.set()
        while not stopping():
            self.owner.printed.wait(0.01)
        return self.owner.outcome

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> Health:
        return UNHEARD


class _Office(_Front):
    def send(self, slip: Slip, _stopping: Stopping, /) -> Outcome:
        self.owner.came_out.append(f"{slip.name} {slip.profile.columns}")
        self.owner.printed.set()
        return Printed()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(open_store(None, till="S1", clock=lambda: MORNING), printer=FRONT, further=(OFFICE,))
    yield desk
    desk.spooler.stop()
    desk.store.close()


def hanging_on(desk: Desk, hangs: Hangs) -> Event:
    """A slip is being sent to the printer in front; the event comes when the queue knows how that ended."""
    ended = Event()
    desk.spooler = Spooler(
        desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now,
        lambda _status: None if desk.job(NUMBER).state is JobState.SENDING else ended.set(), hangs.at,
    )  # fmt: skip
    desk.ask_for(NUMBER)
    desk.spooler.start()
    assert hangs.hanging.wait(10)
    ended.clear()
    return ended


def wishes(desk: Desk) -> Wishes:
    """What somebody at the stall may want."""
    return Wishes(desk.store.work, desk.spooler, lambda: "Kasir 1", lambda: desk.now)


def test_a_slip_of_which_nothing_came_out_comes_out_elsewhere_at_once(desk: Desk) -> None:
    hangs = Hangs(NotSent(Cause.NO_ANSWER))
    hanging_on(desk, hangs)
    wishes(desk).print_elsewhere(desk.job(NUMBER), OFFICE)
    assert hangs.printed.wait(10)
    desk.spooler.stop()
    assert hangs.came_out == [f"{NUMBER} 48"]
    assert (desk.job(NUMBER).state, desk.job(NUMBER).cause) == (JobState.PRINTED, None)


def test_a_slip_of_which_nobody_knows_is_asked_about_first_and_then_comes_out_there(desk: Desk) -> None:
    hangs = Hangs(Unknown(Cause.NO_ANSWER))
    ended = hanging_on(desk, hangs)
    wishes(desk).print_elsewhere(desk.job(NUMBER), OFFICE)
    assert ended.wait(10)
    job = desk.job(NUMBER)
    assert (job.state, job.printer, hangs.came_out) == (JobState.UNKNOWN, OFFICE.address, [])
    wishes(desk).print_elsewhere(job, OFFICE)
    assert hangs.printed.wait(10)
    assert hangs.came_out == [f"{NUMBER}-salinan-1 48"], "the first one may be on paper, so this one is marked"


def test_what_came_out_after_all_is_not_printed_twice(desk: Desk) -> None:
    hangs = Hangs(Printed())
    ended = hanging_on(desk, hangs)
    wishes(desk).print_elsewhere(desk.job(NUMBER), OFFICE)
    assert ended.wait(10)
    desk.spooler.stop()
    assert (desk.job(NUMBER).state, hangs.came_out) == (JobState.PRINTED, [])


@pytest.mark.parametrize("outcome", [NotSent(Cause.NO_ANSWER), Unknown(Cause.NO_ANSWER)])
def test_a_slip_that_was_given_up_stays_so_however_its_try_ends(desk: Desk, outcome: Outcome) -> None:
    hangs = Hangs(outcome)
    hanging_on(desk, hangs)
    wishes(desk).give_up(desk.job(NUMBER))
    desk.ask_for("S1-260307-0002")
    desk.spooler.notify()
    assert hangs.printed.wait(10)
    assert hangs.came_out == ["S1-260307-0002"]
    assert desk.job(NUMBER).state is JobState.CANCELLED


def test_a_printer_that_was_not_waited_for_is_not_blamed(desk: Desk) -> None:
    ended = hanging_on(desk, Hangs(NotSent(Cause.NO_ANSWER)))
    wishes(desk).print_elsewhere(desk.job(NUMBER), OFFICE)
    assert ended.wait(10)
    assert desk.spooler.health(FRONT).cause is None


def test_a_real_connection_that_takes_everything_and_says_nothing_lets_go_within_a_moment(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as hung, socket.create_server(("127.0.0.1", 0)) as good:
        front, office = (f"network://127.0.0.1:{each.getsockname()[1]}" for each in (hung, good))
        desk.printer = Printer(front, PrinterProfile(answers=True))
        desk.further = (Printer(office),)
        asked, received = Event(), Event()
        for server, heard in ((hung, asked), (good, received)):
            Thread(target=_take_and_say_nothing, args=(server, heard), daemon=True).start()
        desk.spooler = Spooler(
            desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now,
            transport=lambda address: NetworkPrinter("127.0.0.1", int(address.rpartition(":")[2]), LONG_SUFFERING),
        )  # fmt: skip
        desk.ask_for(NUMBER)
        desk.spooler.start()
        assert asked.wait(10)
        wishes(desk).print_elsewhere(desk.job(NUMBER), Printer(office))
        assert received.wait(10)


def _take_and_say_nothing(server: socket.socket, heard: Event) -> None:
    while server.fileno() >= 0:
        with suppress(OSError), server.accept()[0] as connection:
            while connection.recv(4096):
                heard.set()
