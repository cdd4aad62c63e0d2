"""A printer with every fault of a market, and a receipt, a drawer, a report: each end is true, and none is doubled."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from threading import Event, Thread
from uuid import UUID

import pytest

from data.store import Store, open_store
from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Printers
from printing.document import Cut, Document, Kick, Text
from printing.printers.network import NetworkPrinter
from printing.printers.talk.patience import Patience
from printing.spooling.spooler import Spooler

HASTY = Patience(connect=1.0, status=0.06, write=0.15, answer=0.06, per_byte=0.0, drain=0.03)
MORNING = datetime(2026, 3, 7, 9, 0, tzinfo=timezone(timedelta(hours=7)))
PROFILE = PrinterProfile(answers=True, drawer=2)
RECEIPT, DRAWER, REPORT = JobKind.RECEIPT, JobKind.DRAWER, JobKind.DAY_REPORT
MARK = {RECEIPT: b"STRUK", DRAWER: b"\x1bp\x00", REPORT: b"LAPORAN"}
LONG = tuple(Text("x" * 32) for _ in range(60))
READY = b"\x12"


@dataclass
class MarketPrinter:
    """A printer on a free port, with one fault or none, that takes one till at a time."""

    offline: bytes = READY
    behind: bytes = b"\x00"
    hangs: bool = False
    resets_after: int | None = None
    closes_after: int | None = None
    drips: bool = False
    late: Event | None = None
    paper: bytes = b""
    switched_off: Event = field(default_factory=Event)
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0), backlog=8))

    @property
    def address(self) -> str:
        return f"network://127.0.0.1:{self.listener.getsockname()[1]}"

    def serve(self) -> None:
        self.listener.settimeout(0.02)
        while not self.switched_off.is_set():
            with suppress(OSError):
                connection, _ = self.listener.accept()
                connection.settimeout(10)
                with connection, suppress(OSError):
                    self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        if self.hangs:
            self.switched_off.wait(10)
            return
        heard = b""
        while more := connection.recv(64 if self.drips else 4096):
            heard += more
            self.paper += more
            if self.resets_after is not None and len(heard) > self.resets_after:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            if self.closes_after is not None and len(heard) > self.closes_after:
                return
            if b"\x10\x04\x02" in more:
                connection.sendall(self.offline)
            if heard.endswith(b"\x1dr\x01"):
                if self.late:
                    self.late.wait(10)
                connection.sendall(self.behind)


@dataclass
class Stall:
    """A shop whose only printer is `market`, and a clock that a test moves."""

    store: Store
    market: MarketPrinter
    now: datetime = MORNING
    asked: int = 0
    spooler: Spooler = field(init=False)

    def __post_init__(self) -> None:
        printers = Printers(Printer(self.market.address, PROFILE))
        self.spooler = Spooler(
            self.store.work, self.store.reading, paper_of, lambda: printers, lambda: self.now,
            transport=lambda _address: NetworkPrinter("127.0.0.1", self.market.listener.getsockname()[1], HASTY),
        )  # fmt: skip

    def ask_for(self, kind: JobKind) -> UUID:
        self.asked += 1
        job = PrintJob(UUID(int=self.asked), "S1", kind, "2026-03-07", 0, "Kasir 1", self.now)
        with self.store.work() as work:
            work.outbox.add(job)
        return job.id

    def job(self, number: UUID) -> PrintJob:
        with self.store.reading() as shop:
            job = shop.outbox.job(number)
        assert job is not None
        return job


def paper_of(job: PrintJob) -> Document:
    if job.kind is DRAWER:
        return (Kick(),)
    return (Text(MARK[job.kind].decode()), *LONG, Cut())


@pytest.fixture
def stall() -> Iterator[Callable[[MarketPrinter], Stall]]:
    """Opens a shop before a printer that is switched on."""
    opened: list[tuple[Stall, Thread]] = []

    def open_before(market: MarketPrinter) -> Stall:
        thread = Thread(target=market.serve, daemon=True)
        thread.start()
        shop = Stall(open_store(None, till="S1", clock=lambda: MORNING), market)
        opened.append((shop, thread))
        return shop

    yield open_before
    for shop, thread in opened:
        shop.market.switched_off.set()
        if shop.market.late:
            shop.market.late.set()
        thread.join(10)
        shop.market.listener.close()
        shop.store.close()
        assert not thread.is_alive()


FAULTS: dict[str, tuple[Callable[[], MarketPrinter], JobState, Cause | None]] = {
    "hangs": (lambda: MarketPrinter(hangs=True), JobState.WAITING, Cause.NO_ANSWER),
    "closes at once": (lambda: MarketPrinter(resets_after=0), JobState.WAITING, None),
    "cover open": (lambda: MarketPrinter(offline=b"\x16"), JobState.WAITING, Cause.COVER_OPEN),
    "paper out": (lambda: MarketPrinter(offline=b"\x32"), JobState.WAITING, Cause.PAPER_OUT),
    "resets within the slip": (lambda: MarketPrinter(resets_after=8), JobState.UNKNOWN, Cause.BROKEN_OFF),
    "hangs up behind the slip": (lambda: MarketPrinter(closes_after=8), JobState.UNKNOWN, Cause.BROKEN_OFF),
    "paper out in the middle": (lambda: MarketPrinter(behind=b"\x0c"), JobState.UNKNOWN, Cause.PAPER_OUT),
    "never answers": (lambda: MarketPrinter(behind=b""), JobState.UNKNOWN, None),
    "answers late": (lambda: MarketPrinter(late=Event()), JobState.UNKNOWN, Cause.NO_ANSWER),
    "drips": (lambda: MarketPrinter(drips=True), JobState.PRINTED, None),
    "paper near its end": (lambda: MarketPrinter(behind=b"\x03"), JobState.PRINTED, None),
    "none": (MarketPrinter, JobState.PRINTED, None),
}


@pytest.mark.parametrize("kind", [RECEIPT, DRAWER, REPORT])
@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_ends_as_it_should(fault: str, kind: JobKind, stall: Callable[[MarketPrinter], Stall]) -> None:
    make, state, cause = FAULTS[fault]
    shop = stall(make())
    number = shop.ask_for(kind)
    shop.spooler.drain()
    ended = shop.job(number)
    if kind is DRAWER and state is JobState.UNKNOWN:
        state = JobState.EXPIRED  # nobody is asked whether a drawer opened
    assert ended.state is state
    assert cause in (None, ended.cause)


@pytest.mark.parametrize("kind", [RECEIPT, DRAWER, REPORT])
def test_nobody_at_home_is_refused_and_tried_again(kind: JobKind, stall: Callable[[MarketPrinter], Stall]) -> None:
    shop = stall(MarketPrinter())
    shop.spooler = Spooler(
        shop.store.work, shop.store.reading, paper_of, lambda: Printers(Printer("network://x", PROFILE)),
        lambda: shop.now, transport=lambda _address: NetworkPrinter("127.0.0.1", free_port(), HASTY),
    )  # fmt: skip
    number = shop.ask_for(kind)
    shop.spooler.drain()
    assert (shop.job(number).state, shop.job(number).cause) == (JobState.WAITING, Cause.REFUSED)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.mark.parametrize("kind", [RECEIPT, DRAWER, REPORT])
def test_a_printer_that_another_till_keeps_is_waited_for(
    kind: JobKind, stall: Callable[[MarketPrinter], Stall]
) -> None:
    market = MarketPrinter()
    shop = stall(market)
    with socket.create_connection(market.listener.getsockname()):
        number = shop.ask_for(kind)
        shop.spooler.drain()
        assert (shop.job(number).state, shop.job(number).cause) == (JobState.WAITING, Cause.NO_ANSWER)
    shop.spooler.try_now()
    shop.spooler.drain()
    assert shop.job(number).state is JobState.PRINTED
    assert market.paper.count(MARK[kind]) == 1


@pytest.mark.parametrize("kind", [RECEIPT, REPORT])
@pytest.mark.parametrize(
    "fault", ["never answers", "paper out in the middle", "resets within the slip", "hangs up behind the slip"]
)
def test_a_slip_in_doubt_has_no_second_copy_however_often_it_is_tried(
    fault: str, kind: JobKind, stall: Callable[[MarketPrinter], Stall]
) -> None:
    make, _state, _cause = FAULTS[fault]
    market = make()
    shop = stall(market)
    shop.ask_for(kind)
    shop.spooler.drain()
    market.behind, market.resets_after, market.closes_after = b"\x00", None, None
    for _try in range(3):
        shop.now += timedelta(seconds=31)
        shop.spooler.try_now()
        shop.spooler.drain()
    assert market.paper.count(MARK[kind]) <= 1


@pytest.mark.parametrize("fault", ["cover open", "paper out", "closes at once"])
def test_what_never_began_is_printed_once_when_the_fault_is_gone(
    fault: str, stall: Callable[[MarketPrinter], Stall]
) -> None:
    make, _state, _cause = FAULTS[fault]
    market = make()
    shop = stall(market)
    number = shop.ask_for(RECEIPT)
    shop.spooler.drain()
    market.offline, market.resets_after = READY, None
    for _try in range(3):
        shop.now += timedelta(seconds=31)
        shop.spooler.drain()
    assert shop.job(number).state is JobState.PRINTED
    assert market.paper.count(MARK[RECEIPT]) == 1
