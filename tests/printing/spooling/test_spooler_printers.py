"""Several printers, a cash drawer, and a light that tells the truth while nothing is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event, Thread, current_thread

import pytest

from data.store import open_store
from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Printers, Role
from printing.document import Document, Text
from printing.printers.outcome import UNHEARD, WELL, Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Slip, Stopping, Transport
from printing.spooling.progress import Light, QueueStatus
from printing.spooling.spooler import Spooler
from tests.printing.spooling.conftest import AT, MORNING, Desk

FRONT = Printer("network://kasir:9100")
OFFICE = Printer("network://kantor:9100", PrinterProfile(columns=48), "Kantor", (Role.REPORT, Role.LABEL))
DAY = "2026-03-07"


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(open_store(None, till="S1", clock=lambda: MORNING), printer=FRONT, further=(OFFICE,))
    yield desk
    desk.spooler.stop()
    desk.store.close()


def job(desk: Desk, subject: str) -> PrintJob:
    with desk.store.reading() as shop:
        found = shop.outbox.latest_for(subject)
    assert found is not None
    return found


def test_a_report_comes_out_where_reports_do_and_a_receipt_where_receipts_do(desk: Desk) -> None:
    desk.ask_for(DAY, kind=JobKind.DAY_REPORT)
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    assert desk.reached == [FRONT.address, OFFICE.address]
    assert [slip.profile.columns for slip in desk.slips] == [32, 48]
    assert desk.spooler.send("label", (Text("KEMEJA"),), Role.LABEL) == Printed()
    assert desk.reached[-1] == OFFICE.address


def test_what_is_sent_elsewhere_comes_out_there_and_in_its_width(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.PAPER_OUT))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    with desk.store.work() as work:
        work.outbox.update(replace(job(desk, "S1-260307-0001"), printer=OFFICE.address, not_before=None))
    desk.spooler.drain()
    assert desk.reached == [FRONT.address, OFFICE.address]
    assert desk.slips[-1].profile.columns == 48


def test_a_printer_that_was_taken_away_leaves_its_slips_to_the_others(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001", printer=OFFICE.address)
    desk.further = ()
    desk.spooler.drain()
    assert desk.reached == [FRONT.address]


class Stuck:
    """A transport that prints on one printer and hangs on the other until it is let go."""

    def __init__(self) -> None:
        self.let_go = Event()
        self.hanging = Event()
        self.printed = Event()

    def at(self, address: str) -> Transport:
        return _Hangs(self) if address == FRONT.address else _Prints(self)


class _Hangs:
    def __init__(self, owner: Stuck) -> None:
        self.owner = owner

    def send(self, _slip: Slip, _stopping: Stopping, /) -> Outcome:
        self.owner.hanging.set()
        self.owner.let_go.wait(10)
        return Unknown(Cause.NO_ANSWER)

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> Health:
        return UNHEARD


class _Prints(_Hangs):
    def send(self, _slip: Slip, _stopping: Stopping, /) -> Outcome:
        self.owner.printed.set()
        return Printed()


def test_a_dead_printer_does_not_hold_the_others(desk: Desk) -> None:
    stuck = Stuck()
    desk.spooler = Spooler(
        desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now, transport=stuck.at
    )
    desk.ask_for("S1-260307-0001")
    desk.spooler.start()
    assert stuck.hanging.wait(10)
    desk.ask_for(DAY, kind=JobKind.DAY_REPORT)
    desk.spooler.notify()
    assert stuck.printed.wait(10)
    assert not stuck.let_go.is_set()
    assert desk.job("S1-260307-0001").state is JobState.SENDING  # in flight, and not taken for one left by a crash
    stuck.let_go.set()


def test_a_drawer_goes_before_the_slips_that_wait(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.COVER_OPEN))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.ask_for("", kind=JobKind.DRAWER)
    desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0001", "laci-20260307-090000"]


def test_a_drawer_that_does_not_open_in_time_does_not_open_before_the_wrong_buyer(desk: Desk) -> None:
    desk.outcomes.extend([NotSent(Cause.UNREACHABLE)] * 5)
    desk.ask_for("", kind=JobKind.DRAWER)
    tries = 0
    while desk.states():
        desk.spooler.drain()
        tries = len(desk.slips)
        desk.later(2)
    assert tries == 5
    (given_up,) = desk.expired
    assert (given_up.state, given_up.cause) == (JobState.EXPIRED, Cause.UNREACHABLE)
    desk.later(600)
    desk.spooler.drain()
    assert len(desk.slips) == tries


@pytest.mark.parametrize("state", [JobState.SENDING, JobState.WAITING])
def test_nobody_is_asked_about_a_drawer_after_a_crash(desk: Desk, state: JobState) -> None:
    desk.ask_for("", kind=JobKind.DRAWER, state=state)
    desk.later(11)
    assert desk.new_spooler().drain().asking == 0
    assert desk.states() == []
    assert desk.slips == []


def test_a_drawer_of_which_nobody_knows_is_not_kicked_twice(desk: Desk) -> None:
    desk.outcomes.append(Unknown(Cause.NO_ANSWER))
    desk.ask_for("", kind=JobKind.DRAWER)
    status = desk.spooler.drain()
    desk.spooler.try_now()
    desk.spooler.drain()
    assert status == QueueStatus(Light.TROUBLE, cause=Cause.NO_ANSWER)
    assert len(desk.slips) == 1


@pytest.mark.parametrize(
    ("health", "status"),
    [
        (WELL, QueueStatus(Light.READY)),
        (UNHEARD, QueueStatus(Light.UNHEARD)),
        (Health(heard=True, paper_low=True), QueueStatus(Light.LOW)),
        (Health(heard=True, cause=Cause.PAPER_OUT), QueueStatus(Light.TROUBLE, cause=Cause.PAPER_OUT)),
        (Health(heard=True, cause=Cause.COVER_OPEN), QueueStatus(Light.TROUBLE, cause=Cause.COVER_OPEN)),
    ],
)
def test_the_light_tells_how_an_idle_printer_is_before_the_first_slip(
    desk: Desk, health: Health, status: QueueStatus
) -> None:
    desk.well = health
    assert desk.spooler.look() == status
    assert desk.seen[-1] == status


@pytest.mark.parametrize("well", [UNHEARD, None])
def test_a_printer_that_is_silent_counts_by_its_last_slip(desk: Desk, well: Health | None) -> None:
    desk.well = well
    assert desk.spooler.look().light is Light.UNHEARD
    desk.outcomes.extend([SentUnconfirmed(), NotSent(Cause.OUT_OF_REACH)])
    desk.ask_for("S1-260307-0001")
    assert desk.spooler.drain().light is Light.SENT
    assert desk.spooler.look().light is Light.SENT
    desk.ask_for("S1-260307-0002")
    assert desk.spooler.drain() == QueueStatus(Light.WAITING, jobs=1, cause=Cause.OUT_OF_REACH)
    assert desk.spooler.look().light is Light.WAITING


def test_a_printer_in_trouble_comes_before_slips_that_somebody_has_to_look_at(desk: Desk) -> None:
    desk.outcomes.append(Unknown(Cause.BROKEN_OFF))
    desk.ask_for("S1-260307-0001")
    assert desk.spooler.drain() == QueueStatus(Light.ASKING, jobs=1, asking=1, cause=Cause.BROKEN_OFF)
    desk.well = Health(heard=True, cause=Cause.PAPER_OUT)
    assert desk.spooler.look() == QueueStatus(Light.TROUBLE, jobs=1, asking=1, cause=Cause.PAPER_OUT)
    desk.well = WELL
    assert desk.spooler.look() == QueueStatus(Light.ASKING, jobs=1, asking=1, cause=Cause.BROKEN_OFF)


def test_trouble_of_a_queue_leaves_the_light_when_it_leaves_the_queue(desk: Desk) -> None:
    desk.well = Health(heard=True, cause=Cause.PAPER_OUT)
    assert desk.spooler.look().light is Light.TROUBLE
    desk.well = UNHEARD
    assert desk.spooler.look().light is Light.UNHEARD


def test_of_slips_that_wait_for_a_dead_printer_the_first_alone_says_when_it_is_tried(desk: Desk) -> None:
    desk.outcomes.extend([NotSent(Cause.REFUSED)] * 2)
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002")
    desk.spooler.drain()
    assert desk.spooler.pause(AT) == 2
    desk.ask_for("", kind=JobKind.DRAWER)
    assert desk.spooler.pause(AT) == 0
    desk.spooler.drain()
    assert desk.spooler.pause(AT) == 2


def test_paper_that_runs_low_under_a_slip_is_said(desk: Desk) -> None:
    desk.further = ()
    desk.outcomes.append(Printed(paper_low=True))
    desk.ask_for("S1-260307-0001")
    assert desk.spooler.drain() == QueueStatus(Light.LOW)


def test_the_thread_looks_by_itself_and_the_light_follows(desk: Desk) -> None:
    told = Event()

    def heard(status: QueueStatus) -> None:
        if status == QueueStatus(Light.TROUBLE, cause=Cause.COVER_OPEN):
            told.set()

    desk.well = Health(heard=True, cause=Cause.COVER_OPEN)
    desk.spooler = Spooler(
        desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now, heard, desk.at
    )
    desk.spooler.start()
    assert told.wait(10)


def test_a_printer_that_is_new_gets_its_thread_when_it_is_set(desk: Desk) -> None:
    printed = Event()

    class Prints(_Prints):
        def __init__(self) -> None:
            self.owner = Stuck()
            self.owner.printed = printed

    shop_has: list[Printer] = []

    def printers() -> Printers:
        return Printers(shop_has[0]) if shop_has else Printers()

    desk.spooler = Spooler(
        desk.store.work, desk.store.reading, lambda job: (Text(job.subject),), printers, lambda: desk.now,
        transport=lambda _address: Prints(),
    )  # fmt: skip
    desk.ask_for("S1-260307-0001")
    desk.spooler.start()
    shop_has.append(FRONT)
    desk.spooler.notify()
    assert printed.wait(10)


def test_a_stall_without_a_printer_keeps_one_thread_from_sale_to_sale_and_lets_it_go_when_it_is_quiet(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers: list[Thread] = []
    looked = Event()

    def heard(_status: QueueStatus) -> None:
        workers.append(current_thread())
        looked.set()

    desk.spooler = Spooler(
        desk.store.work, desk.store.reading, desk.render, Printers, lambda: desk.now, heard, lambda _address: desk
    )
    desk.spooler.start()
    for number in ("0001", "0002", "0003"):
        assert looked.wait(10)
        looked.clear()
        desk.ask_for(f"S1-260307-{number}")
        desk.spooler.notify()
    assert looked.wait(10)
    assert len(set(workers)) == 1

    monkeypatch.setattr("printing.spooling.worker._IDLE", 0.01)
    desk.spooler.notify()
    workers[0].join(10)
    assert not workers[0].is_alive()

    looked.clear()
    desk.ask_for("S1-260307-0004")
    desk.spooler.notify()
    assert looked.wait(10)
    assert workers[-1] is not workers[0]


def test_what_waited_is_made_anew_for_the_paper_that_is_there_now(desk: Desk) -> None:
    made: list[Document] = []
    desk.further = ()
    desk.outcomes.append(NotSent(Cause.PAPER_OUT))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.printer = replace(FRONT, profile=PrinterProfile(columns=48))
    desk.later(2)
    desk.spooler.drain()
    made += [slip.document for slip in desk.slips]
    assert [slip.profile.columns for slip in desk.slips] == [32, 48]
    assert len(made) == 2
