"""A printer on the network may refuse, hang, hang up or run out of paper; the slip's end is told truly each time."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from threading import Event, Thread

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.network import NetworkPrinter
from printing.printers.outcome import NotSent, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes
from tests.printing.printers.market_printer import SILENT, MarketPrinter, free_port, switched_on

HASTY = Patience(connect=1.0, status=0.05, write=0.2, answer=0.05, per_byte=0.0, drain=0.05)
MUTE = PrinterProfile()
ANSWERING = PrinterProfile(answers=True)
PAPER = (Text("STRUK"), Cut())
LONG = tuple(Text("x" * 32) for _ in range(400_000 // 33))

COVER, NO_PAPER, FAULT = b"\x16", b"\x32", b"\x52"


@pytest.fixture
def plugged_in() -> Iterator[Callable[[MarketPrinter], MarketPrinter]]:
    """Switches a printer on for the test."""
    with ExitStack() as running:
        yield lambda printer: running.enter_context(switched_on(printer))


def never() -> bool:
    return False


def sent_to(printer: MarketPrinter, profile: PrinterProfile, document: tuple[Text | Cut, ...] = PAPER) -> object:
    return NetworkPrinter("127.0.0.1", printer.port, HASTY).send(Slip("struk", document, profile), never)


def test_a_printer_that_answers_behind_the_slip_has_printed_it(
    plugged_in: Callable[[MarketPrinter], MarketPrinter],
) -> None:
    printer = plugged_in(MarketPrinter())
    assert sent_to(printer, ANSWERING) == Printed()
    assert printer.paper == b"\x10\x04\x02" + printer_bytes(PAPER, ANSWERING) + b"\x1dr\x01"


def test_a_printer_silent_by_nature_gets_the_slip_and_no_questions(
    plugged_in: Callable[[MarketPrinter], MarketPrinter],
) -> None:
    printer = plugged_in(MarketPrinter())
    assert sent_to(printer, MUTE) == SentUnconfirmed()
    assert printer.paper == printer_bytes(PAPER, MUTE)


@pytest.mark.parametrize(
    ("offline", "cause"),
    [
        (COVER, Cause.COVER_OPEN),
        (NO_PAPER, Cause.PAPER_OUT),
        (FAULT, Cause.PRINTER_ERROR),
        (SILENT, Cause.NO_ANSWER),
    ],
)
def test_a_printer_that_cannot_print_is_not_sent_a_byte_of_the_slip(
    offline: bytes, cause: Cause, plugged_in: Callable[[MarketPrinter], MarketPrinter]
) -> None:
    printer = plugged_in(MarketPrinter(offline=offline))
    assert sent_to(printer, ANSWERING) == NotSent(cause)
    assert printer.paper.removesuffix(b"\x10\x04\x03") == b"\x10\x04\x02"


def test_paper_that_ran_out_under_the_slip_is_for_a_person_to_look_at(
    plugged_in: Callable[[MarketPrinter], MarketPrinter],
) -> None:
    assert sent_to(plugged_in(MarketPrinter(behind=b"\x0c")), ANSWERING) == Unknown(Cause.PAPER_OUT)


def test_a_printer_that_falls_silent_behind_the_slip_is_asked_why(
    plugged_in: Callable[[MarketPrinter], MarketPrinter],
) -> None:
    assert sent_to(plugged_in(MarketPrinter(behind=SILENT)), ANSWERING) == Unknown(Cause.NO_ANSWER)


def test_an_answer_that_comes_too_late_is_no_proof(plugged_in: Callable[[MarketPrinter], MarketPrinter]) -> None:
    printer = plugged_in(MarketPrinter(late=Event()))
    assert sent_to(printer, ANSWERING) == Unknown(Cause.NO_ANSWER)


def test_bytes_that_are_no_answer_are_passed_over(plugged_in: Callable[[MarketPrinter], MarketPrinter]) -> None:
    assert sent_to(plugged_in(MarketPrinter(chatter=b"\x11\x13")), ANSWERING) == Printed()


def test_nobody_at_the_port_means_refused() -> None:
    outcome = NetworkPrinter("127.0.0.1", free_port(), HASTY).send(Slip("struk", PAPER, MUTE), never)
    assert outcome == NotSent(Cause.REFUSED)


def test_a_name_that_no_printer_has_is_not_found() -> None:
    outcome = NetworkPrinter("printer.invalid", 9100, HASTY).send(Slip("struk", PAPER, MUTE), never)
    assert outcome == NotSent(Cause.NOT_FOUND)


def test_a_printer_that_takes_no_connection_in_time_is_unreachable() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        with socket.create_connection(full.getsockname()):
            printer = NetworkPrinter("127.0.0.1", full.getsockname()[1], Patience(connect=0.05))
            assert printer.send(Slip("struk", PAPER, MUTE), never) == NotSent(Cause.UNREACHABLE)


def test_a_printer_that_hangs_up_before_the_first_byte_may_be_tried_again(
    plugged_in: Callable[[MarketPrinter], MarketPrinter],
) -> None:
    assert isinstance(sent_to(plugged_in(MarketPrinter(resets_after=0)), ANSWERING), NotSent)


@pytest.mark.parametrize("profile", [MUTE, ANSWERING])
def test_a_printer_that_hangs_up_within_the_slip_leaves_it_unknown(
    profile: PrinterProfile, plugged_in: Callable[[MarketPrinter], MarketPrinter]
) -> None:
    assert sent_to(plugged_in(MarketPrinter(resets_after=10)), profile, LONG) == Unknown(Cause.BROKEN_OFF)


def test_a_printer_is_told_that_the_slip_is_over_while_it_may_still_speak() -> None:
    told: list[bool] = []

    def listen(listener: socket.socket) -> None:
        """Takes everything and waits for the goodbye, says something late, and goes."""
        connection, _ = listener.accept()
        connection.settimeout(2)
        with connection:
            with suppress(TimeoutError):
                while connection.recv(4096):
                    continue
                told.append(True)
            connection.sendall(b"\x11")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=listen, args=(listener,))
        thread.start()
        printer = NetworkPrinter("127.0.0.1", listener.getsockname()[1], Patience(drain=20))
        assert printer.send(Slip("struk", PAPER, MUTE), never) == SentUnconfirmed()
        thread.join(10)
    assert told == [True]


def test_what_a_printer_said_unasked_loses_it_no_byte_of_the_slip() -> None:
    gone, heard, document = Event(), bytearray(), LONG[:1500]

    def listen(listener: socket.socket) -> None:
        """Says something at once, holds little, and reads on only when the till is gone."""
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"\x11")
            assert gone.wait(10)
            with suppress(ConnectionError):
                while more := connection.recv(4096):
                    heard.extend(more)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        thread = Thread(target=listen, args=(listener,))
        thread.start()
        printer = NetworkPrinter("127.0.0.1", listener.getsockname()[1], Patience(drain=1.0))
        assert printer.send(Slip("struk", document, MUTE), never) == SentUnconfirmed()
        gone.set()
        thread.join(10)
    assert heard == printer_bytes(document, MUTE)


def test_a_program_that_ends_waits_for_no_printer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as stuck:
        printer = NetworkPrinter("127.0.0.1", stuck.getsockname()[1], Patience(status=60))
        assert printer.send(Slip("struk", PAPER, ANSWERING), lambda: True) == NotSent(Cause.UNREACHABLE)
