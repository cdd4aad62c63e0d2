"""What a trial learns of a printer by itself: clones that answer half, a speed nobody knows, a line that is in use."""

from __future__ import annotations

import os
import socket
import tty
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Thread

import pytest

from pos.paper import Cause
from pos.printers import Printer, PrinterProfile
from pos.settings import Language
from printing.document import Text
from printing.printers.network import NetworkPrinter
from printing.printers.outcome import Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.serial_port import SerialPrinter
from printing.printers.slip import Stopping, Transport
from printing.printers.speeds import SPEEDS
from printing.printers.talk.patience import Patience
from printing.spooling.spooler import Spooler
from tests.ui.desk.printers.conftest import AFTERNOON, SPEAKS, Played
from ui.window.settings.printers.trial import Listened, Trial

HASTY = Patience(connect=1.0, status=0.1, write=0.5, answer=0.1, per_byte=0.0, drain=0.03)
CABLE = Printer("serial:///dev/ttyUSB0", PrinterProfile(chunk=256))


def trial_through(spooler: Spooler, stopping: Stopping = lambda: False) -> Trial:
    return Trial(spooler, AFTERNOON, Language.INDONESIAN, stopping)


@dataclass
class Clone:
    """A printer on a free port that answers the question before a slip, and the one behind it where it is no clone."""

    before: bool = True
    behind: bool = False
    breaks_off: bool = False
    paper: bytes = b""
    off: Event = field(default_factory=Event)
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0), backlog=8))

    @property
    def printer(self) -> Printer:
        return Printer(f"network://127.0.0.1:{self.listener.getsockname()[1]}")

    def way(self, _address: str) -> Transport:
        return NetworkPrinter("127.0.0.1", self.listener.getsockname()[1], HASTY)

    def serve(self) -> None:
        self.listener.settimeout(0.02)
        while not self.off.is_set():
            with suppress(OSError):
                connection, _ = self.listener.accept()
                connection.settimeout(10)
                with connection, suppress(OSError):
                    self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        while more := connection.recv(4096):
            self.paper += more
            if self.breaks_off and b"PERCOBAAN" in self.paper:
                return
            if self.before and b"\x10\x04" in more:
                connection.sendall(b"\x12")
            if self.behind and more.endswith(b"\x1dr\x01"):
                connection.sendall(b"\x00")


@pytest.fixture
def switched_on(played: Played) -> Iterator[Callable[[Clone], Clone]]:
    """Switches a printer on for the test, and has every way lead to it."""
    running: list[tuple[Clone, Thread]] = []

    def start(clone: Clone) -> Clone:
        thread = Thread(target=clone.serve, daemon=True)
        thread.start()
        running.append((clone, thread))
        played.way = clone.way
        return clone

    yield start
    for clone, thread in running:
        clone.off.set()
        thread.join(10)
        clone.listener.close()


@pytest.mark.parametrize(
    ("clone", "outcome"),
    [
        (Clone(behind=True), Printed()),
        (Clone(behind=False), SentUnconfirmed()),
        (Clone(before=False), SentUnconfirmed()),
    ],
    ids=["answers", "answers half", "silent"],
)
def test_whether_a_printer_answers_behind_a_slip_is_learnt_without_paper(
    clone: Clone, outcome: Outcome, spooler: Spooler, switched_on: Callable[[Clone], Clone]
) -> None:
    switched_on(clone)
    tried = trial_through(spooler).run(clone.printer)
    assert (tried.came_out, tried.outcome) == (True, outcome)
    assert tried.printer.profile.answers is isinstance(outcome, Printed)
    assert clone.paper.count(b"CETAK PERCOBAAN") == 1


def test_a_page_that_breaks_off_is_no_page_to_be_asked_about(
    spooler: Spooler, switched_on: Callable[[Clone], Clone]
) -> None:
    clone = switched_on(Clone(behind=True, breaks_off=True))
    tried = trial_through(spooler).run(clone.printer)
    assert isinstance(tried.outcome, Unknown)
    assert not tried.came_out


def test_a_printer_that_keeps_silent_behind_the_page_alone_is_asked_about_as_a_silent_one(
    spooler: Spooler, played: Played
) -> None:
    played.looks = lambda _address: SPEAKS
    played.ends = lambda _address, slip: Unknown(Cause.NO_ANSWER) if slip.document else Printed()
    tried = trial_through(spooler).run(Printer("network://kantor"))
    assert tried.came_out
    assert not tried.printer.profile.answers


def test_a_printer_without_paper_says_so_before_the_page(spooler: Spooler, played: Played) -> None:
    played.looks = lambda _address: Health(heard=True, cause=Cause.PAPER_OUT, spoke=True)
    played.ends = lambda _address, _slip: NotSent(Cause.PAPER_OUT)
    tried = trial_through(spooler).run(Printer("network://kantor"))
    assert (tried.outcome, tried.came_out) == (NotSent(Cause.PAPER_OUT), False)


def test_a_printer_that_is_set_already_is_tried_between_two_slips_and_never_beside_one(
    spooler: Spooler, played: Played, main_printer: Printer
) -> None:
    played.looks = lambda _address: SPEAKS
    entered, released = Event(), Event()

    def hold(_stopping: Stopping) -> None:
        entered.set()
        released.wait(10)

    played.meanwhile = hold
    slip = Thread(target=lambda: spooler.send("surat", (Text("SURAT"),)))
    slip.start()
    assert entered.wait(10)
    trial = trial_through(spooler)
    tries = [Thread(target=trial.run, args=(main_printer,)), Thread(target=trial.kick, args=(main_printer,))]
    for thread in tries:
        thread.start()
    released.set()
    for thread in (slip, *tries):
        thread.join(10)
    assert played.most == 1
    assert played.paper[0][1].startswith("SURAT")
    assert sum("PERCOBAAN" in page for _address, page in played.paper) == 1


def test_the_speed_at_which_a_printer_answers_is_found_without_paper(spooler: Spooler, played: Played) -> None:
    fits = "serial:///dev/ttyUSB0?baud=38400"
    played.looks = lambda address: SPEAKS if address == fits else Health(heard=True, cause=Cause.NO_ANSWER)
    assert trial_through(spooler).listen(CABLE) == Listened(speed=38_400)
    assert played.paper == []


def test_a_silent_printer_prints_a_line_that_names_itself_at_every_speed(spooler: Spooler, played: Played) -> None:
    assert trial_through(spooler).listen(CABLE) == Listened()
    assert [address for address, _ in played.paper] == [f"{CABLE.address}?baud={speed}" for speed in SPEEDS]
    assert [line.split() for _, line in played.paper] == [[str(speed), "TERBACA"] for speed in SPEEDS]


def test_a_speed_that_the_port_lacks_keeps_no_other_from_being_tried(spooler: Spooler, played: Played) -> None:
    lacks = "serial:///dev/ttyUSB0?baud=115200"
    played.ends = lambda address, _slip: NotSent(Cause.PRINTER_ERROR) if address == lacks else SentUnconfirmed()
    assert trial_through(spooler).listen(CABLE).failed is None
    assert len(played.paper) == len(SPEEDS) - 1


def test_on_a_real_port_every_line_arrives_at_its_own_speed(spooler: Spooler, played: Played) -> None:
    master, port = os.openpty()
    tty.setraw(port)
    heard: list[bytes] = []

    def read() -> None:
        with suppress(OSError):
            while more := os.read(master, 4096):
                heard.append(more)

    reader = Thread(target=read, daemon=True)
    reader.start()
    name = os.ttyname(port)
    played.way = lambda address: SerialPrinter(name, int(address.rpartition("=")[2]), HASTY)
    listened = trial_through(spooler).listen(Printer(f"serial://{name}", PrinterProfile(chunk=256)))
    os.close(port)
    reader.join(10)
    os.close(master)
    assert listened == Listened()
    lines = [f"{speed} TERBACA".encode() for speed in SPEEDS]
    paper = b"".join(heard)
    assert sorted(lines, key=paper.index) == lines


@pytest.mark.parametrize("cause", [Cause.NOT_FOUND, Cause.NO_PERMISSION, Cause.BUSY])
def test_a_port_that_cannot_be_opened_is_not_tried_five_times(spooler: Spooler, played: Played, cause: Cause) -> None:
    played.looks = lambda _address: Health(heard=True, cause=cause)
    assert trial_through(spooler).listen(CABLE) == Listened(failed=NotSent(cause))
    assert len(played.asked) == 1
    assert played.paper == []
