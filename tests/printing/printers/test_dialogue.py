"""The talk with a printer over a wire that hands over packets: cut anywhere, empty, or said unasked."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.printers.outcome import Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Stopping
from printing.printers.talk import dialogue
from printing.printers.talk.dialogue import Dialogue
from printing.printers.talk.patience import Patience
from printing.printers.talk.wire import DeviceWire, PartlyTaken

HASTY = Patience(status=0.2, write=0.2, answer=0.2, per_byte=0.0)
SILENT, ANSWERING = PrinterProfile(), PrinterProfile(answers=True)
QUESTIONS = (b"\x10\x04", b"\x1dr\x01")
READY, DONE = b"\x12", b"\x00"
COVER_OPENED = b"\x38\x00\x00\x0f"
"""What a printer says unasked when somebody opens its cover."""

Packets = Sequence[bytes]


@pytest.fixture
def talk() -> Iterator[Callable[..., Dialogue]]:
    """A talk with a printer that has some packets to say at each question, and nothing when they are used up."""
    ends: list[socket.socket] = []
    printers: list[Thread] = []

    def with_printer(*answers: Packets) -> Dialogue:
        till, printer = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        ends.extend((till, printer))
        till.setblocking(False)
        printer.settimeout(1)
        printers.append(Thread(target=answer, args=(printer, answers)))
        printers[-1].start()
        return Dialogue(DeviceWire(till.fileno()), HASTY, lambda: False)

    yield with_printer
    for printer in printers:
        printer.join(10)
    for end in ends:
        end.close()


def answer(printer: socket.socket, answers: Sequence[Packets]) -> None:
    with suppress(TimeoutError):  # a till that is content asks no further
        for packets in answers:
            while True:
                heard = printer.recv(65536)
                if any(question in heard for question in QUESTIONS):
                    break
            for packet in packets:
                printer.send(packet)


@pytest.mark.parametrize("answers", [([b"", READY], [DONE]), ([READY], [b"", b"", DONE])])
def test_an_empty_packet_is_no_goodbye(talk: Callable[..., Dialogue], answers: tuple[Packets, ...]) -> None:
    assert talk(*answers).send(b"STRUK", ANSWERING) == Printed()


def test_a_printer_that_sends_nothing_but_empty_packets_has_not_answered(talk: Callable[..., Dialogue]) -> None:
    assert talk([b""] * 5).send(b"STRUK", ANSWERING) == NotSent(Cause.NO_ANSWER)


def test_a_printer_that_never_stops_talking_is_not_listened_to_for_ever() -> None:
    printer = PlayedWire(takes=True, chatter=b"\x11")
    assert Dialogue(printer, HASTY, lambda: False).send(b"STRUK", ANSWERING) == NotSent(Cause.NO_ANSWER)


@pytest.mark.parametrize("cut", range(5))
def test_a_cover_that_was_opened_is_no_proof_of_paper(talk: Callable[..., Dialogue], cut: int) -> None:
    said = [COVER_OPENED[:cut], COVER_OPENED[cut:]]
    assert talk([READY], said, [b"\x16"]).send(b"STRUK", ANSWERING) == Unknown(Cause.COVER_OPEN)


def test_a_message_that_began_before_the_slip_goes_on_behind_it(talk: Callable[..., Dialogue]) -> None:
    outcome = talk([READY + COVER_OPENED[:2]], [COVER_OPENED[2:]], []).send(b"STRUK", ANSWERING)
    assert outcome == Unknown(Cause.NO_ANSWER)


def test_the_proof_is_heard_between_what_is_said_unasked(talk: Callable[..., Dialogue]) -> None:
    said = [COVER_OPENED + b"\x13\x11", DONE + COVER_OPENED]
    assert talk([READY], said).send(b"STRUK", ANSWERING) == Printed()


@dataclass
class PlayedWire:
    """A printer that takes bytes or none, so that nobody knows what became of them, and may talk without an end."""

    takes: bool = False
    is_full: bool = False
    chatter: bytes = b""

    def writable(self, _seconds: float, _stopping: Stopping) -> bool:
        return True

    def readable(self, _seconds: float, _stopping: Stopping) -> bool:
        return bool(self.chatter)

    def fetched(self, _seconds: float, _stopping: Stopping) -> bool:
        return True

    def write(self, data: memoryview) -> int:
        if self.is_full:
            raise BlockingIOError
        if not self.takes:
            raise PartlyTaken
        return len(data)

    def read(self) -> bytes:
        return self.chatter


def test_a_wire_that_calls_itself_ready_and_takes_nothing_is_not_tried_for_ever() -> None:
    assert Dialogue(PlayedWire(is_full=True), HASTY, lambda: False).send(b"STRUK", SILENT) == NotSent(Cause.NO_ANSWER)


@pytest.mark.parametrize(
    ("profile", "outcome"), [(ANSWERING, NotSent(Cause.NO_ANSWER)), (SILENT, Unknown(Cause.NO_ANSWER))]
)
def test_a_question_that_is_not_taken_is_no_slip_that_was(profile: PrinterProfile, outcome: Outcome) -> None:
    assert Dialogue(PlayedWire(), HASTY, lambda: False).send(b"STRUK", profile) == outcome


def test_a_printer_that_takes_no_question_does_not_answer() -> None:
    health = Dialogue(PlayedWire(), HASTY, lambda: False).look()
    assert (health, health.spoke) == (Health(heard=True, cause=Cause.NO_ANSWER), False)


def test_a_printer_that_wants_small_pieces_has_time_between_them(monkeypatch: pytest.MonkeyPatch) -> None:
    paused: list[float] = []
    monkeypatch.setattr(dialogue, "sleep", paused.append)
    till, printer = os.pipe()[::-1]
    outcome = Dialogue(DeviceWire(till), HASTY, lambda: False).send(b"x" * 100, PrinterProfile(chunk=32))
    assert outcome == SentUnconfirmed()
    assert os.read(printer, 1000) == b"x" * 100
    assert paused == [HASTY.pause] * 3  # between four pieces
    os.close(till)
    os.close(printer)


def test_a_device_that_is_gone_is_not_read_without_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(writing)
    read, reads = os.read, []

    def counted(number: int, size: int) -> bytes:
        reads.append(number)
        return read(number, size)

    monkeypatch.setattr(os, "read", counted)
    assert Dialogue(OneWay(reading), HASTY, lambda: False).look() == Health(heard=True, cause=Cause.NO_ANSWER)
    assert 0 < len(reads) <= 25  # in a fifth of a second
    os.close(reading)


class OneWay(DeviceWire):
    """A device that takes everything and is gone."""

    def writable(self, _seconds: float, _stopping: Stopping) -> bool:
        return True

    def write(self, data: memoryview) -> int:
        return len(data)
