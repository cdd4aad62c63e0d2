"""Slips through a print queue of the system: what the system keeps back is taken out again, and never printed twice."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.outcome import UNHEARD, Health, NotSent, Outcome, SentUnconfirmed, Unknown
from printing.printers.queued import QueuedPrinter
from printing.printers.seams.commands import CommandFailed, said
from printing.printers.seams.cups_queue import CupsQueue
from printing.printers.seams.queues import QueuedJob
from printing.printers.seams.windows_queue import WindowsQueue
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
    log: list[str] = field(default_factory=list)
    keeps: bool = False

    def names(self) -> Sequence[str]:
        return ("Kasir",)

    def trouble(self, _name: str) -> Cause | None:
        return self.cause

    def submit(self, name: str, title: str, data: bytes) -> str:
        self.log.append(f"{name}: {title}, {len(data)} bytes")
        return "7"

    def job(self, _name: str, number: str) -> QueuedJob | None:
        assert number == "7"
        return self.looks.popleft() if self.looks else GONE

    def cancel(self, _name: str, number: str, /) -> None:
        if self.keeps:
            raise OSError
        self.log.append(f"cancelled {number}")


def sent(queue: FakeQueue | CupsQueue | WindowsQueue, patience: Patience = AT_ONCE, name: str = "Kasir") -> Outcome:
    return QueuedPrinter(name, queue, patience).send(Slip("struk", PAPER, SILENT), lambda: False)


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


def test_what_cannot_be_taken_out_again_is_for_a_person_to_look_at() -> None:
    queue = FakeQueue(deque([QueuedJob(begun=False, cause=Cause.UNREACHABLE)]), keeps=True)
    assert sent(queue) == Unknown(Cause.UNREACHABLE)


def test_a_queue_in_trouble_gets_no_slip() -> None:
    queue = FakeQueue(cause=Cause.QUEUE_STOPPED)
    assert sent(queue) == NotSent(Cause.QUEUE_STOPPED)
    assert queue.log == []
    assert QueuedPrinter("Kasir", queue).look(SILENT, lambda: False) == Health(heard=True, cause=Cause.QUEUE_STOPPED)
    assert QueuedPrinter("Kasir", FakeQueue()).look(SILENT, lambda: False) == UNHEARD


CUPS = """#!/bin/sh
# Plays the commands of CUPS in one folder: what was printed, and what is said.
here=$(dirname "$0")
echo "$(basename "$0") $*" >> "$here/log"
case "$(basename "$0") $*" in
    "lpstat -e") echo Kasir ;;
    "lpstat -l -p Kasir") cat "$here/about" ;;
    "lpstat -l -p "*) echo "lpstat: Invalid destination name in list." >&2; exit 1 ;;
    "lpstat -p Kasir") echo "printer Kasir now printing Kasir-12." ;;
    "lpstat -W not-completed -o Kasir") cat "$here/waiting" ;;
    lp\\ *) cat > "$here/printed"; echo "request id is Kasir-12 (1 file(s))" ;;
    cancel\\ *) : > "$here/waiting" ;;
esac
"""


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("lp", "lpstat", "cancel"):
        (tmp_path / name).write_text(CUPS)
        (tmp_path / name).chmod(0o755)
    (tmp_path / "about").write_text("printer Kasir is idle.  enabled since ...\n")
    (tmp_path / "waiting").write_text("")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def test_cups_gets_the_bytes_raw(cups: Path) -> None:
    assert sent(CupsQueue()) == SentUnconfirmed()
    assert (cups / "printed").read_bytes() == BYTES
    assert "lp -d Kasir -o raw -t struk -" in (cups / "log").read_text()


def test_cups_says_what_keeps_a_slip(cups: Path) -> None:
    (cups / "waiting").write_text("Kasir-12 pemilik 1024 Sat\n")
    assert sent(CupsQueue()) == Unknown(Cause.NO_ANSWER)  # it had begun
    (cups / "about").write_text("printer Kasir disabled since Sat -\n")
    assert sent(CupsQueue()) == NotSent(Cause.QUEUE_STOPPED)
    (cups / "about").write_text("printer Kasir is idle.\n\tAlerts: media-empty-error\n")
    assert sent(CupsQueue()) == NotSent(Cause.PAPER_OUT)
    assert sent(CupsQueue(), name="Gudang") == NotSent(Cause.NOT_FOUND)


def test_a_computer_without_cups_has_no_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert CupsQueue().names() == ()
    assert sent(CupsQueue()) == NotSent(Cause.NOT_FOUND)


def test_a_command_that_says_no_or_nothing_is_left() -> None:
    with pytest.raises(CommandFailed, match="no-such-thing"):
        said(["ls", "/no-such-thing"])
    with pytest.raises(CommandFailed):
        said(["tail", "-f", "/dev/null"], seconds=0.05)


def behind(reference: Any) -> Any:
    """What a reference points at, as winspool would see it."""
    return reference._obj  # noqa: SLF001 ctypes has no other way back


@dataclass
class FakeSpool:
    """Winspool as it is called: every call is written down, answers are written beforehand."""

    printer_status: int = 0
    attributes: int = 0
    job_status: deque[int | None] = field(default_factory=deque)
    takes: int = 50
    log: list[str] = field(default_factory=list)
    printed: bytes = b""

    def __getattr__(self, call: str) -> Callable[..., int]:
        def called(*_words: object) -> int:
            self.log.append(call)
            return 1

        return called

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
        if size:
            at, value = (16, self.attributes) if level == 5 else (0, self.printer_status)
            ctypes.memmove(ctypes.addressof(room) + at, value.to_bytes(4, "little"), 4)
        return int(size > 0)

    def GetJobW(self, _printer: Any, number: int, level: int, room: Any, size: int, needed: Any) -> int:
        assert (number, level) == (41, 1)
        status = self.job_status[0] if self.job_status else None
        behind(needed).value = 64 if status is not None else 0
        if status is not None and size:
            self.job_status.popleft()
            ctypes.memmove(ctypes.addressof(room) + 56, status.to_bytes(4, "little"), 4)
        return int(status is not None and size > 0)

    def StartDocPrinterW(self, _printer: Any, level: int, about: Any) -> int:
        self.log.append(f"StartDocPrinterW {level} {behind(about).title} {behind(about).kind}")
        return 41

    def WritePrinter(self, _printer: Any, data: bytes, length: int, taken: Any) -> int:
        behind(taken).value = min(length, self.takes)
        self.printed += data[: behind(taken).value]
        return 1


def windows(spool: FakeSpool) -> Outcome:
    return sent(WindowsQueue(spool), name="EPSON TM-T82")


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
        (0x80, 0, Cause.UNREACHABLE),
        (0x01, 0, Cause.QUEUE_STOPPED),
        (0x02, 0, Cause.PRINTER_ERROR),
        (0, 0x0400, Cause.UNREACHABLE),
    ],
)
def test_windows_says_why_nothing_would_come_out(status: int, attributes: int, cause: Cause) -> None:
    spool = FakeSpool(printer_status=status, attributes=attributes)
    assert windows(spool) == NotSent(cause)
    assert spool.printed == b""


def test_windows_gives_back_what_it_could_not_print() -> None:
    spool = FakeSpool(job_status=deque([0x20]))
    assert windows(spool) == NotSent(Cause.UNREACHABLE)
    assert "SetJobW" in spool.log
    begun = FakeSpool(job_status=deque([0x10 | 0x40]))
    assert windows(begun) == Unknown(Cause.PAPER_OUT)


def test_windows_that_takes_no_more_bytes_prints_none_of_them() -> None:
    spool = FakeSpool(takes=0)
    assert windows(spool) == NotSent(Cause.QUEUE_STOPPED)
    assert "AbortPrinter" in spool.log
    assert "EndDocPrinter" not in spool.log


def test_a_queue_that_windows_does_not_have_is_not_found() -> None:
    assert sent(WindowsQueue(FakeSpool()), name="Gudang") == NotSent(Cause.NOT_FOUND)
