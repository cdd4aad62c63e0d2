"""Slips through CUPS: only what it proves never to have begun is tried again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.outcome import NotSent, Outcome, SentUnconfirmed, Unknown
from printing.printers.queued import QueuedPrinter
from printing.printers.seams.commands import CommandFailed, CommandLate, said
from printing.printers.seams.cups_queue import CupsQueue
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes
from tests.printing.printers.queues.played_cups import (
    ABORTED,
    CANCELLED,
    COMPLETED,
    HELD,
    PENDING,
    PROCESSING,
    PlayedCups,
    serving,
)

SILENT = PrinterProfile()
PAPER = (Text("STRUK"), Cut())
BYTES = printer_bytes(PAPER, SILENT)


def sent(name: str = "Kasir", seconds: float = 5.0) -> Outcome:
    return QueuedPrinter(name, CupsQueue(seconds), Patience(queue=0.0)).send(
        Slip("struk", PAPER, SILENT), lambda: False
    )


@pytest.fixture(params=["socket", "network"])
def cups(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlayedCups]:
    cups = PlayedCups(tmp_path)
    server, thread = serving(cups, over_network=request.param == "network")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    yield cups
    server.shutdown()
    server.server_close()
    thread.join(10)


def test_cups_gets_the_bytes_raw(cups: PlayedCups) -> None:
    assert sent() == SentUnconfirmed()
    assert cups.printed == BYTES
    assert "lp -d Kasir -o raw -t struk -" in cups.log
    assert "cancel" not in cups.log


@pytest.mark.parametrize(
    ("state", "began", "outcome"),
    [
        (PENDING, False, NotSent(Cause.NO_ANSWER)),
        (HELD, False, NotSent(Cause.NO_ANSWER)),
        (PROCESSING, True, Unknown(Cause.NO_ANSWER)),
        (PENDING, True, Unknown(Cause.NO_ANSWER)),  # a printer broke it off, and CUPS wants to try again
        (HELD, True, Unknown(Cause.NO_ANSWER)),
        (CANCELLED, True, Unknown(Cause.PRINTER_ERROR)),  # somebody took it out
        (CANCELLED, False, Unknown(Cause.PRINTER_ERROR)),
        (ABORTED, True, Unknown(Cause.PRINTER_ERROR)),
        (COMPLETED, True, SentUnconfirmed()),
    ],
)
def test_only_what_never_began_is_tried_again(cups: PlayedCups, state: int, *, began: bool, outcome: Outcome) -> None:
    cups.state, cups.began = state, began
    assert sent() == outcome
    assert ("cancel Kasir-12" in cups.log) is (state in (PENDING, HELD, PROCESSING))


def test_a_slip_that_begins_between_the_last_look_and_the_cancel_is_in_doubt(cups: PlayedCups) -> None:
    cups.state, cups.began, cups.begins_at_cancel = PENDING, False, True
    assert sent() == Unknown(Cause.NO_ANSWER)


def test_a_slip_that_cannot_be_taken_out_is_in_doubt(cups: PlayedCups) -> None:
    cups.state, cups.began = PENDING, False
    cups.says("keeps")
    assert sent() == Unknown(Cause.NO_ANSWER)


def test_a_job_that_cups_keeps_no_memory_of_has_left(cups: PlayedCups) -> None:
    cups.forgot = True
    assert sent() == SentUnconfirmed()


@pytest.mark.parametrize(
    "broken", [b"", b"\x01\x01", b"\x01\x01\x04\x00\x00\x00\x00\x01\x03", b"\x01\x01\0\0\0\0\0\1\x02\x23"]
)
def test_a_cups_that_talks_to_us_in_no_way_we_know_proves_nothing(cups: PlayedCups, broken: bytes) -> None:
    cups.broken = broken
    assert sent() == SentUnconfirmed()  # its commands say that it left
    cups.says("waiting", "Kasir-12 pemilik 1024 Sat\n")
    assert sent() == Unknown(Cause.NO_ANSWER)
    assert "cancel Kasir-12" in cups.log


@pytest.mark.parametrize("server", ["/no/such/socket", "127.0.0.1:1"])
def test_a_cups_that_is_not_there_any_more_proves_nothing(cups: PlayedCups, server: str) -> None:
    cups.says("server", server)
    cups.says("waiting", "Kasir-12 pemilik 1024 Sat\n")
    assert sent() == Unknown(Cause.NO_ANSWER)


@pytest.mark.parametrize(
    ("about", "cause"),
    [
        ("printer Kasir disabled since Sat -\n", Cause.QUEUE_STOPPED),
        ("printer Kasir is idle.\n\tAlerts: media-empty-error\n", Cause.PAPER_OUT),
        ("printer Kasir is idle.\n\tAlerts: offline-report\n", Cause.OFFLINE),
    ],
)
def test_cups_says_why_nothing_would_come_out(cups: PlayedCups, about: str, cause: Cause) -> None:
    cups.says("about", about)
    assert sent() == NotSent(cause)
    assert "lp -d" not in cups.log


def test_a_queue_that_cups_does_not_have_is_not_found(cups: PlayedCups) -> None:
    assert sent("Gudang") == NotSent(Cause.NOT_FOUND)
    assert "lp -d" not in cups.log


def test_an_lp_that_says_no_has_handed_nothing_over(cups: PlayedCups) -> None:
    cups.says("no")
    assert sent() == NotSent(Cause.QUEUE_STOPPED)


@pytest.mark.parametrize("how", ["slow", "dies", "mute"])
def test_an_lp_that_says_neither_yes_nor_no_may_have_handed_the_slip_over(cups: PlayedCups, how: str) -> None:
    cups.says(how)
    assert sent(seconds=0.5) == Unknown(Cause.NO_ANSWER)
    assert cups.printed == BYTES  # CUPS has it


def test_a_computer_without_cups_has_no_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert CupsQueue().names() == ()
    assert sent() == NotSent(Cause.NOT_FOUND)


def test_a_command_that_says_no_is_told_from_one_that_says_nothing() -> None:
    with pytest.raises(CommandFailed, match="no-such-thing") as refused:
        said(["ls", "/no-such-thing"])
    assert not isinstance(refused.value, CommandLate)
    with pytest.raises(CommandLate):
        said(["tail", "-f", "/dev/null"], seconds=0.05)
    with pytest.raises(CommandLate):
        said(["sh", "-c", "kill -KILL $$"])
