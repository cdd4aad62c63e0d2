"""A printer with every fault of a market, and a receipt, a drawer, a report: each end is true, and none is doubled."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from threading import Event
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
from tests.printing.printers.market_printer import DRIP, READY, SILENT, MarketPrinter, free_port, switched_on

HASTY = Patience(connect=1.0, status=0.06, write=0.15, answer=0.06, per_byte=0.0, drain=0.5)
MORNING = datetime(2026, 3, 7, 9, 0, tzinfo=timezone(timedelta(hours=7)))
PROFILE = PrinterProfile(answers=True, drawer=2)
RECEIPT, DRAWER, REPORT = JobKind.RECEIPT, JobKind.DRAWER, JobKind.DAY_REPORT
MARK = {RECEIPT: b"STRUK", DRAWER: b"\x1bp\x00", REPORT: b"LAPORAN"}
LONG = tuple(Text("x" * 32) for _ in range(60))


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
        self.spooler = Spooler(
            self.store.work, self.store.reading, lambda job: self.paper or paper_of(job), lambda: printers,
            lambda: self.now, transport=lambda _address: NetworkPrinter("127.0.0.1", self.market.port, self.patience),
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
    with ExitStack() as opened:

        def open_before(market: MarketPrinter, profile: PrinterProfile = PROFILE, patience: Patience = HASTY) -> Stall:
            opened.enter_context(switched_on(market))
            store = opened.enter_context(open_store(None, till="S1", clock=lambda: MORNING))
            return Stall(store, market, profile, patience)

        yield open_before


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
    "never answers": Fault(lambda: MarketPrinter(behind=SILENT), (UNKNOWN, Cause.NO_ANSWER)),
    "answers late": Fault(lambda: MarketPrinter(late=Event()), (UNKNOWN, Cause.NO_ANSWER)),
    "drips": Fault(lambda: MarketPrinter(drips=64), (PRINTED, None), patience=replace(HASTY, per_byte=0.005)),
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

    market = MarketPrinter(drips=512, holds=4096)
    monkeypatch.setattr(socket, "socket", Narrow)
    shop = stall(market, replace(PROFILE, answers=False))
    shop.paper = tuple(Text("x" * 32) for _ in range(2_000))
    number = shop.ask_for(RECEIPT)
    shop.spooler.drain()
    assert shop.job(number).state is SENT
    assert market.let_go.wait(10)
    assert market.paper == printer_bytes(shop.paper, PrinterProfile())
    assert market.drops * DRIP > 2 * HASTY.write


@pytest.mark.parametrize("answers", [True, False])
@pytest.mark.parametrize("kind", [RECEIPT, DRAWER, REPORT])
def test_nobody_at_home_is_refused_and_tried_again(
    kind: JobKind, stall: Callable[..., Stall], *, answers: bool
) -> None:
    shop = stall(MarketPrinter())
    profile = replace(PROFILE, answers=answers)
    shop.spooler = Spooler(
        shop.store.work, shop.store.reading, paper_of, lambda: Printers(Printer("network://x", profile)),
        lambda: shop.now, transport=lambda _address: NetworkPrinter("127.0.0.1", free_port(), HASTY),
    )  # fmt: skip
    number = shop.ask_for(kind)
    shop.spooler.drain()
    assert (shop.job(number).state, shop.job(number).cause) == (JobState.WAITING, Cause.REFUSED)


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


@pytest.mark.parametrize("answers", [True, False])
@pytest.mark.parametrize("kind", [RECEIPT, REPORT])
@pytest.mark.parametrize(
    "fault", ["never answers", "paper out in the middle", "resets within the slip", "hangs up behind the slip"]
)
def test_a_slip_in_doubt_has_no_second_copy_however_often_it_is_tried(
    fault: str, kind: JobKind, stall: Callable[..., Stall], *, answers: bool
) -> None:
    market = FAULTS[fault].make()
    shop = stall(market, replace(PROFILE, answers=answers))
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
