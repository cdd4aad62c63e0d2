"""Slips through a print queue of the system: what the system keeps back is taken out again, and never printed twice."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.outcome import UNHEARD, Health, NotSent, Outcome, SentUnconfirmed, Unknown
from printing.printers.queued import QueuedPrinter
from printing.printers.seams.queues import PerhapsTaken, QueuedJob
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

SILENT = PrinterProfile()
PAPER = (Text("STRUK"), Cut())
BYTES = printer_bytes(PAPER, SILENT)
AT_ONCE = Patience(queue=0.0)
GONE = None


@dataclass
class FakeQueue:
    """A queue of the system, and what becomes of the slip at each look."""

    looks: deque[QueuedJob | None] = field(default_factory=deque)
    cause: Cause | None = None
    refuses: OSError | None = None
    proof: bool = True
    keeps: bool = False
    log: list[str] = field(default_factory=list)

    def names(self) -> Sequence[str]:
        return ("Kasir",)

    def trouble(self, _name: str) -> Cause | None:
        return self.cause

    def submit(self, name: str, title: str, data: bytes) -> str:
        if self.refuses:
            raise self.refuses
        self.log.append(f"{name}: {title}, {len(data)} bytes")
        return "7"

    def job(self, _name: str, number: str) -> QueuedJob | None:
        assert number == "7"
        return self.looks.popleft() if self.looks else GONE

    def withdraw(self, _name: str, number: str, /) -> bool:
        if self.keeps:
            raise OSError
        self.log.append(f"cancelled {number}")
        return self.proof


def sent(queue: FakeQueue, patience: Patience = AT_ONCE, *, stopping: bool = False) -> Outcome:
    return QueuedPrinter("Kasir", queue, patience).send(Slip("struk", PAPER, SILENT), lambda: stopping)


def test_a_slip_that_left_the_queue_is_on_paper_as_far_as_the_system_knows() -> None:
    queue = FakeQueue()
    assert sent(queue) == SentUnconfirmed()
    assert queue.log == [f"Kasir: struk, {len(BYTES)} bytes"]


def test_what_the_system_keeps_back_is_taken_out_before_it_is_tried_again() -> None:
    queue = FakeQueue(deque([QueuedJob(begun=False, cause=Cause.PAPER_OUT)]))
    assert sent(queue) == NotSent(Cause.PAPER_OUT)
    assert queue.log[-1] == "cancelled 7"


def test_what_had_begun_to_print_is_never_tried_again() -> None:
    queue = FakeQueue(deque([QueuedJob(begun=True), QueuedJob(begun=True)]))
    assert sent(queue) == Unknown(Cause.NO_ANSWER)
    assert queue.log[-1] == "cancelled 7"


def test_what_is_not_proven_to_have_never_begun_is_never_tried_again() -> None:
    queue = FakeQueue(deque([QueuedJob(begun=False, cause=Cause.PAPER_OUT)]), proof=False)
    assert sent(queue) == Unknown(Cause.PAPER_OUT)


def test_what_was_taken_out_of_the_queue_by_somebody_is_for_a_person_to_look_at() -> None:
    queue = FakeQueue(deque([QueuedJob(begun=False), QueuedJob(begun=False, is_lost=True)]))
    assert sent(queue, Patience(queue=60.0)) == Unknown(Cause.PRINTER_ERROR)
    assert "cancelled 7" not in queue.log


@pytest.mark.parametrize(
    ("refuses", "outcome"),
    [(OSError(), NotSent(Cause.QUEUE_STOPPED)), (PerhapsTaken(), Unknown(Cause.NO_ANSWER))],
)
def test_a_queue_that_took_nothing_is_told_from_one_that_may_have(refuses: OSError, outcome: Outcome) -> None:
    assert sent(FakeQueue(refuses=refuses)) == outcome


def test_a_program_that_ends_takes_its_slip_out_and_does_not_wait() -> None:
    queue = FakeQueue(deque([QueuedJob(begun=False)] * 3))
    assert sent(queue, Patience(queue=60.0), stopping=True) == NotSent(Cause.NO_ANSWER)
    assert queue.log[-1] == "cancelled 7"
    assert len(queue.looks) == 2


def test_what_cannot_be_taken_out_again_is_for_a_person_to_look_at() -> None:
    queue = FakeQueue(deque([QueuedJob(begun=False, cause=Cause.OFFLINE)]), keeps=True)
    assert sent(queue) == Unknown(Cause.OFFLINE)


def test_a_queue_in_trouble_gets_no_slip() -> None:
    queue = FakeQueue(cause=Cause.QUEUE_STOPPED)
    assert sent(queue) == NotSent(Cause.QUEUE_STOPPED)
    assert queue.log == []
    assert QueuedPrinter("Kasir", queue).look(SILENT, lambda: False) == Health(heard=True, cause=Cause.QUEUE_STOPPED)
    assert QueuedPrinter("Kasir", FakeQueue()).look(SILENT, lambda: False) == UNHEARD
