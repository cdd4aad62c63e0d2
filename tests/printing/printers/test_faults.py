"""A printer with every fault of a market, and a receipt, a drawer, a report: each end is true, and none is doubled."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from threading import Event, Thread
from typing import Any
from uuid import UUID

import pytest

from data.store import Store, open_store
from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Printers
from printing.document import Cut, Document, Kick, Text
from printing.printers.network import NetworkPrinter
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes
from printing.spooling.spooler import Spooler

HASTY = Patience(connect=1.0, status=0.06, write=0.15, answer=0.06, per_byte=0.0, drain=0.5)
DRIP = 0.004
"""Seconds that a slow printer takes for each piece."""
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
    offline_behind: bytes | None = None
    drips: bool = False
    piece: int = 64
    room: int | None = None
    drops: int = 0
    late: Event | None = None
    paper: bytes = b""
    switched_off: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0), backlog=8))

    @property
    def address(self) -> str:
        return f"network://127.0.0.1:{self.listener.getsockname()[1]}"

    def serve(self) -> None:
        if self.room:
            self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self.room)
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
        while more := self._piece(connection):
            heard += more
            self.paper += more
            if self._breaks_off(connection, len(heard)):
                return
            self._answer(connection, more, heard)
        self.let_go.set()

    def _piece(self, connection: socket.socket) -> bytes:
        if self.drips:
            self.drops += 1
            self.switched_off.wait(DRIP)
        return connection.recv(self.piece if self.drips else 4096)

    def _breaks_off(self, connection: socket.socket, heard: int) -> bool:
        if self.resets_after is not None and heard > self.resets_after:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return True
        return self.closes_after is not None and heard > self.closes_after

    def _answer(self, connection: socket.socket, more: bytes, heard: bytes) -> None:
        if b"\x10\x04\x02" in more:
            connection.sendall(self.offline)
        if heard.endswith(b"\x1dr\x01"):
            if self.late:
                self.late.wait(10)
            connection.sendall(self.behind)
            self.offline = self.offline_behind or self.offline


@dataclass
class Stall:
    """A shop whose only printer is `market`, and a clock that a test moves."""

    store: Store
    market: MarketPrinter
    profile: PrinterProfile
    patience: Patience
    now: datetime = MORNING
    asked: int = 0
    paper: Document | None = None
    spooler: Spooler = field(init=False)

    def __post_init__(self) -> None:
        printers = Printers(Printer(self.market.address, self.profile))
        port = self.market.listener.getsockname()[1]
        self.spooler = Spooler(
            self.store.work, self.store.reading, lambda job: self.paper or paper_of(job), lambda: printers,
            lambda: self.now, transport=lambda _address: NetworkPrinter("127.0.0.1", port, self.patience),
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
def stall() -> Iterator[Callable[..., Stall]]:
    """Opens a shop before a printer that is switched on."""
    opened: list[tuple[Stall, Thread]] = []

    def open_before(market: MarketPrinter, profile: PrinterProfile = PROFILE, patience: Patience = HASTY) -> Stall:
        thread = Thread(target=market.serve, daemon=True)
        thread.start()
        shop = Stall(open_store(None, till="S1", clock=lambda: MORNING), market, profile, patience)
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


PRINTED, SENT, WAITING, UNKNOWN = JobState.PRINTED, JobState.SENT_UNCONFIRMED, JobState.WAITING, JobState.UNKNOWN
End = tuple[JobState, Cause | None]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a printer, and how a slip ends at one that answers, and at one that is always silent."""

    make: Callable[[], MarketPrinter]
    asked: End
    silent: End = (SENT, None)
    patience: Patience = HASTY


FAULTS = {
    "hangs": Fault(lambda: MarketPrinter(hangs=True), (WAITING, Cause.NO_ANSWER)),
    "breaks off at the first byte": Fault(
        lambda: MarketPrinter(resets_after=0), (WAITING, Cause.BROKEN_OFF), (UNKNOWN, Cause.BROKEN_OFF)
    ),
    "cover open": Fault(lambda: MarketPrinter(offline=b"\x16"), (WAITING, Cause.COVER_OPEN)),
    "paper out": Fault(lambda: MarketPrinter(offline=b"\x32"), (WAITING, Cause.PAPER_OUT)),
    "resets within the slip": Fault(
        lambda: MarketPrinter(resets_after=8), (UNKNOWN, Cause.BROKEN_OFF), (UNKNOWN, Cause.BROKEN_OFF)
    ),
    "hangs up behind the slip": Fault(lambda: MarketPrinter(closes_after=8), (UNKNOWN, Cause.BROKEN_OFF)),
    "paper out in the middle": Fault(lambda: MarketPrinter(behind=b"\x0c"), (UNKNOWN, Cause.PAPER_OUT)),
    "cover opened in the middle": Fault(
        lambda: MarketPrinter(behind=b"\x38\x00\x00\x0f", offline_behind=b"\x16"), (UNKNOWN, Cause.COVER_OPEN)
    ),
    "never answers": Fault(lambda: MarketPrinter(behind=b""), (UNKNOWN, Cause.NO_ANSWER)),
    "answers late": Fault(lambda: MarketPrinter(late=Event()), (UNKNOWN, Cause.NO_ANSWER)),
    "drips": Fault(lambda: MarketPrinter(drips=True), (PRINTED, None), patience=replace(HASTY, per_byte=0.005)),
    "paper near its end": Fault(lambda: MarketPrinter(behind=b"\x03"), (PRINTED, None)),
    "none": Fault(MarketPrinter, (PRINTED, None)),
}


@pytest.mark.parametrize("answers", [True, False])
@pytest.mark.parametrize("kind", [RECEIPT, DRAWER, REPORT])
@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_ends_as_it_should(
    fault: str, kind: JobKind, stall: Callable[..., Stall], *, answers: bool
) -> None:
    wrong = FAULTS[fault]
    shop = stall(wrong.make(), replace(PROFILE, answers=answers), wrong.patience)
    number = shop.ask_for(kind)
    shop.spooler.drain()
    ended = shop.job(number)
    state, cause = wrong.asked if answers else wrong.silent
    if kind is DRAWER and state is UNKNOWN:
        state = JobState.EXPIRED  # nobody is asked whether a drawer opened
    assert (ended.state, ended.cause) == (state, cause)


def test_a_printer_slower_than_any_pause_has_its_time_as_long_as_it_takes_bytes(
    stall: Callable[..., Stall], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Narrow(socket.socket):
        """A connection that holds so little that the till has to wait for the printer."""

        def __init__(self, *how: Any, **more: Any) -> None:
            super().__init__(*how, **more)
            self.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)

    market = MarketPrinter(drips=True, piece=512, room=4096)
    monkeypatch.setattr(socket, "socket", Narrow)
    shop = stall(market, replace(PROFILE, answers=False))
    shop.paper = tuple(Text("x" * 32) for _ in range(2_000))
    number = shop.ask_for(RECEIPT)
    shop.spooler.drain()
    assert shop.job(number).state is SENT
    assert market.let_go.wait(10)
    assert market.paper == printer_bytes(shop.paper, PrinterProfile())
    assert market.drops * DRIP > 2 * HASTY.write


@pytest.mark.parametrize("kind", [RECEIPT, DRAWER, REPORT])
def test_nobody_at_home_is_refused_and_tried_again(kind: JobKind, stall: Callable[..., Stall]) -> None:
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
def test_a_printer_that_another_till_keeps_is_waited_for(kind: JobKind, stall: Callable[..., Stall]) -> None:
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
    fault: str, kind: JobKind, stall: Callable[..., Stall]
) -> None:
    market = FAULTS[fault].make()
    shop = stall(market)
    shop.ask_for(kind)
    shop.spooler.drain()
    market.behind, market.resets_after, market.closes_after = b"\x00", None, None
    for _try in range(3):
        shop.now += timedelta(seconds=31)
        shop.spooler.try_now()
        shop.spooler.drain()
    assert market.paper.count(MARK[kind]) <= 1


@pytest.mark.parametrize("fault", ["cover open", "paper out", "breaks off at the first byte"])
def test_what_never_began_is_printed_once_when_the_fault_is_gone(fault: str, stall: Callable[..., Stall]) -> None:
    market = FAULTS[fault].make()
    shop = stall(market)
    number = shop.ask_for(RECEIPT)
    shop.spooler.drain()
    market.offline, market.resets_after = READY, None
    for _try in range(3):
        shop.now += timedelta(seconds=31)
        shop.spooler.drain()
    assert shop.job(number).state is JobState.PRINTED
    assert market.paper.count(MARK[RECEIPT]) == 1
