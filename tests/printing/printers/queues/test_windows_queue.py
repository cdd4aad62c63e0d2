"""Slips through a queue of Windows, played at the door of winspool: its answers, its errors, and rooms that grow."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.outcome import NotSent, Outcome, SentUnconfirmed, Unknown
from printing.printers.queued import QueuedPrinter
from printing.printers.seams.windows_queue import WindowsQueue
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

SILENT = PrinterProfile()
PAPER = (Text("STRUK"), Cut())
BYTES = printer_bytes(PAPER, SILENT)
ACCESS_DENIED, NO_SUCH_JOB, TOO_SMALL = 5, 87, 122
PAUSE, DELETE = 1, 5


def behind(reference: Any) -> Any:
    """What a reference points at, as winspool would see it."""
    return reference._obj  # noqa: SLF001 ctypes has no other way back


@dataclass
class FakeSpool:
    """Winspool as it is called: every call is written down, answers are written beforehand.

    A job is at each look as `job_status` says, and gone when that is used up. It `grows` between the call that measures
    and the one that reads; at a pause it may be `at_pause` something else. A document breaks off behind so many bytes,
    or does not close.
    """

    printer_status: int = 0
    attributes: int = 0
    job_status: deque[int] = field(default_factory=deque)
    job_error: int = NO_SUCH_JOB
    at_pause: int = 0
    grows: int = 0
    takes: int = 50
    breaks_after: int | None = None
    closes: bool = True
    log: list[str] = field(default_factory=list)
    printed: bytes = b""
    error: int = 0
    paused: int = 0

    def __getattr__(self, call: str) -> Callable[..., int]:
        def called(*_words: object) -> int:
            self.log.append(call)
            return 1

        return called

    def last_error(self) -> int:
        return self.error

    def failed(self, error: int) -> int:
        self.error = error
        return 0

    def EnumPrintersW(
        self, _flags: int, _server: None, level: int, room: Any, size: int, needed: Any, count: Any
    ) -> int:
        assert level == 4
        name = ctypes.create_unicode_buffer("EPSON TM-T82")
        self._kept = name
        behind(needed).value, behind(count).value = 24, 1
        if size:
            ctypes.cast(room, ctypes.POINTER(ctypes.c_void_p))[0] = ctypes.addressof(name)
        return int(size > 0)

    def GetPrinterW(self, _printer: Any, level: int, room: Any, size: int, needed: Any) -> int:
        self.log.append(f"GetPrinterW {level}")
        behind(needed).value = 64
        if size < 64:
            return self.failed(TOO_SMALL)
        at, value = (16, self.attributes) if level == 5 else (0, self.printer_status)
        ctypes.memmove(ctypes.addressof(room) + at, value.to_bytes(4, "little"), 4)
        return 1

    def GetJobW(self, _printer: Any, number: int, level: int, room: Any, size: int, needed: Any) -> int:
        assert (number, level) == (41, 1)
        if not self.job_status:
            return self.failed(self.job_error)
        behind(needed).value = 64 if size < 64 or not self.grows else size + 8
        if size < behind(needed).value:
            self.grows -= size >= 64
            return self.failed(TOO_SMALL)
        status = self.job_status.popleft() | self.paused
        ctypes.memmove(ctypes.addressof(room) + 56, status.to_bytes(4, "little"), 4)
        return 1

    def SetJobW(self, _printer: Any, number: int, _level: int, _room: None, command: int) -> int:
        assert number == 41
        self.log.append(f"SetJobW {command}")
        if command == PAUSE:
            self.paused = 0x01 | self.at_pause
        return 1

    def StartDocPrinterW(self, _printer: Any, level: int, about: Any) -> int:
        self.log.append(f"StartDocPrinterW {level} {behind(about).title} {behind(about).kind}")
        return 41

    def WritePrinter(self, _printer: Any, data: bytes, length: int, taken: Any) -> int:
        room = length if self.breaks_after is None else self.breaks_after - len(self.printed)
        behind(taken).value = min(length, self.takes, room)
        self.printed += data[: behind(taken).value]
        return 1 if room else self.failed(ACCESS_DENIED)

    def EndDocPrinter(self, _printer: Any) -> int:
        self.log.append("EndDocPrinter")
        return int(self.closes)


def windows(spool: FakeSpool, name: str = "EPSON TM-T82") -> Outcome:
    printer = QueuedPrinter(name, WindowsQueue(spool, spool.last_error), Patience(queue=0.0))
    return printer.send(Slip("struk", PAPER, SILENT), lambda: False)


def test_windows_gets_one_raw_document_opened_written_and_closed() -> None:
    spool = FakeSpool()
    assert windows(spool) == SentUnconfirmed()
    assert spool.printed == BYTES
    written = spool.log[spool.log.index("StartDocPrinterW 1 struk RAW") :]
    assert written[:5] == [
        "StartDocPrinterW 1 struk RAW", "StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "ClosePrinter",
    ]  # fmt: skip
    assert spool.log.count("OpenPrinterW") == spool.log.count("ClosePrinter")


@pytest.mark.parametrize(
    ("status", "attributes", "cause"),
    [
        (0x10, 0, Cause.PAPER_OUT),
        (0x400000, 0, Cause.COVER_OPEN),
        (0x80, 0, Cause.OFFLINE),
        (0x1000, 0, Cause.OFFLINE),
        (0x01, 0, Cause.QUEUE_STOPPED),
        (0x02, 0, Cause.PRINTER_ERROR),
        (0, 0x0400, Cause.OFFLINE),
    ],
)
def test_windows_says_why_nothing_would_come_out(status: int, attributes: int, cause: Cause) -> None:
    spool = FakeSpool(printer_status=status, attributes=attributes)
    assert windows(spool) == NotSent(cause)
    assert spool.printed == b""


@pytest.mark.parametrize("kept", [0x80, 0x1000, 0x80 | 0x2000])
def test_a_job_that_a_queue_keeps_behind_the_printing_has_left(kept: int) -> None:
    spool = FakeSpool(job_status=deque([kept] * 3))
    assert windows(spool) == SentUnconfirmed()
    assert "SetJobW 5" not in spool.log


def test_windows_gives_back_what_it_could_not_print() -> None:
    spool = FakeSpool(job_status=deque([0x20, 0x20]))
    assert windows(spool) == NotSent(Cause.OFFLINE)
    assert [call for call in spool.log if "SetJobW" in call] == [f"SetJobW {PAUSE}", f"SetJobW {DELETE}"]


@pytest.mark.parametrize(
    ("looks", "at_pause"),
    [
        ([0x10 | 0x40, 0x10 | 0x40], 0),  # it prints
        ([0x10, 0], 0),  # it printed a moment ago
        ([0x40, 0x40], 0x10),  # it began between the look and the pause
        ([0x40, 0x40], 0x80),  # and is through
        ([0x40], 0),  # and has left
        ([0x40, 0x40], 0x0800),  # and begins again
    ],
)
def test_what_may_have_begun_to_print_is_never_tried_again(looks: list[int], at_pause: int) -> None:
    spool = FakeSpool(job_status=deque(looks), at_pause=at_pause)
    assert isinstance(windows(spool), Unknown)


@pytest.mark.parametrize("taken_out", [0x04, 0x0100])
def test_what_somebody_takes_out_of_the_queue_is_for_a_person_to_look_at(taken_out: int) -> None:
    assert windows(FakeSpool(job_status=deque([taken_out]))) == Unknown(Cause.PRINTER_ERROR)


def test_a_job_whose_words_grow_while_they_are_read_is_still_there() -> None:
    assert windows(FakeSpool(job_status=deque([0, 0]), grows=2)) == NotSent(Cause.NO_ANSWER)


@pytest.mark.parametrize("spool", [FakeSpool(job_error=ACCESS_DENIED), FakeSpool(job_status=deque([0]), grows=99)])
def test_a_job_that_may_not_be_looked_at_has_not_left(spool: FakeSpool) -> None:
    assert windows(spool) == Unknown(Cause.QUEUE_STOPPED)


def test_windows_that_takes_no_byte_prints_none() -> None:
    spool = FakeSpool(takes=0)
    assert windows(spool) == NotSent(Cause.QUEUE_STOPPED)
    assert "AbortPrinter" in spool.log
    assert "EndDocPrinter" not in spool.log


@pytest.mark.parametrize("spool", [FakeSpool(takes=10, breaks_after=12), FakeSpool(closes=False)])
def test_windows_that_breaks_off_may_have_printed_what_it_had(spool: FakeSpool) -> None:
    assert windows(spool) == Unknown(Cause.NO_ANSWER)
    assert "AbortPrinter" in spool.log
    assert spool.log.count("OpenPrinterW") == spool.log.count("ClosePrinter")


def test_a_queue_that_windows_does_not_have_is_not_found() -> None:
    assert windows(FakeSpool(), name="Gudang") == NotSent(Cause.NOT_FOUND)
