"""A till killed in the middle of a slip, a drawer, a report: nobody saw how it ended, and none comes out twice."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from pos.paper import Cause, JobKind, JobState
from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.test_sell_kills import form
from ui.bootstrap import bootstrap

LAPAK = [sys.executable, "-c", "from ui.command_line.main import main; main()"]
SELL = [*LAPAK, "sell", "-", "--shop"]
DRAWER = [*LAPAK, "printer", "drawer", "--shop"]
REPORT_PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from pos.backoffice import print_report
from pos.reports.span.span import day_span
from ui.bootstrap import bootstrap

shop = bootstrap(Path(sys.argv[1]))
with shop.work() as work:
    print_report(work, day_span(date(2026, 3, 7)), shop.cashier, shop.clock())
shop.spooler.drain()
"""
REPORT = [sys.executable, "-c", REPORT_PROGRAM]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
@pytest.mark.parametrize(
    ("kind", "program", "words", "state"),
    [
        (JobKind.RECEIPT, SELL, form(1), JobState.UNKNOWN),
        (JobKind.DAY_REPORT, REPORT, "", JobState.UNKNOWN),
        (JobKind.DRAWER, DRAWER, "", JobState.EXPIRED),  # nobody is asked whether a drawer opened
    ],
)
def test_what_a_killed_till_was_printing_is_asked_about_and_never_comes_out_twice(
    lapak: Lapak, shop: Path, kind: JobKind, program: list[str], words: str, state: JobState
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as printer:
        sent = Event()
        Thread(target=hang_behind_the_slip, args=(printer, sent), daemon=True).start()
        drawer = "&drawer=2" if kind is JobKind.DRAWER else ""
        address = f"network://127.0.0.1:{printer.getsockname()[1]}?answers=1{drawer}"
        lapak("printer", "add", address, "--role", "receipt", "--role", "report", "--shop", shop)
        command = [*program, str(shop)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as till:  # noqa: S603 our own program
            assert till.stdin is not None
            till.stdin.write(words)
            till.stdin.close()
            assert sent.wait(20)
            till.send_signal(signal.SIGKILL)
        again = bootstrap(shop)
        try:
            with again.reading() as look:
                (left,) = look.outbox.unfinished()
            assert (left.kind, left.state) == (kind, JobState.SENDING)
            asking = again.spooler.drain().asking
            again.spooler.try_now()
            assert again.spooler.drain().asking == asking == (state is JobState.UNKNOWN)
            with again.reading() as look:
                job = look.outbox.job(left.id)
            assert job is not None
            assert (job.state, job.cause, job.attempts) == (state, Cause.PROGRAM_DIED, 1)
        finally:
            again.close()
        printer.setblocking(False)
        with pytest.raises(BlockingIOError):
            printer.accept()  # nobody came a second time
    assert lapak("check", "--shop", shop).code == 0


def hang_behind_the_slip(printer: socket.socket, sent: Event) -> None:
    """Ready for a slip, takes all of it, and never says a word about it."""
    connection, _ = printer.accept()
    with connection:
        heard = b""
        while more := connection.recv(4096):
            heard += more
            if more.endswith(b"\x10\x04\x02"):
                connection.sendall(b"\x12")
            if heard.endswith(b"\x1dr\x01"):
                sent.set()
