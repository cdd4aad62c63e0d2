"""A printer with every fault of a market, and a receipt, a drawer, a report: each end is true, and none is doubled."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from threading import Event
from uuid import UUID

import pytest

from data.store import Store, open_store
from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Printers
from printing.document import Cut, Document, Kick, Text
from printing.printers.network import NetworkPrinter
from printing.printers.talk.patience import Patience
from printing.spooling.spooler import Spooler
from tests.printing.printers.market_printer import READY, SILENT, MarketPrinter, free_port, switched_on

HASTY = Patience(connect=1.0, status=0.06, write=0.15, answer=0.06, per_byte=0.0, drain=0.03)
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
    now: datetime = MORNING
    asked: int = 0
    spooler: Spooler = field(init=False)

    def __post_init__(self) -> None:
        printers = Printers(Printer(self.market.address, PROFILE))
        self.spooler = Spooler(
            self.store.work, self.store.reading, paper_of, lambda: printers, lambda: self.now,
            transport=lambda _address: NetworkPrinter("127.0.0.1", self.market.port, HASTY),
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
    with ExitStack() as opened:

        def open_before(market: MarketPrinter) -> Stall:
            opened.enter_context(switched_on(market))
            return Stall(opened.enter_context(open_store(None, till="S1", clock=lambda: MORNING)), market)

        yield open_before


FAULTS: dict[str, tuple[Callable[[], MarketPrinter], JobState, Cause | None]] = {
    "hangs": (lambda: MarketPrinter(hangs=True), JobState.WAITING, Cause.NO_ANSWER),
    "closes at once": (lambda: MarketPrinter(resets_after=0), JobState.WAITING, None),
    "cover open": (lambda: MarketPrinter(offline=b"\x16"), JobState.WAITING, Cause.COVER_OPEN),
    "paper out": (lambda: MarketPrinter(offline=b"\x32"), JobState.WAITING, Cause.PAPER_OUT),
    "resets within the slip": (lambda: MarketPrinter(resets_after=8), JobState.UNKNOWN, Cause.BROKEN_OFF),
    "hangs up behind the slip": (lambda: MarketPrinter(closes_after=8), JobState.UNKNOWN, Cause.BROKEN_OFF),
    "paper out in the middle": (lambda: MarketPrinter(behind=b"\x0c"), JobState.UNKNOWN, Cause.PAPER_OUT),
    "never answers": (lambda: MarketPrinter(behind=SILENT), JobState.UNKNOWN, None),
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
