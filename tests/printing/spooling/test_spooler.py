"""What waits for paper gets there once, in order, and never twice; what nobody knows is asked about."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from pos.paper import Cause, JobState
from pos.printers import Printer, PrinterProfile
from printing.printers.outcome import NotSent, SentUnconfirmed, Unknown
from printing.spooling.progress import Light, QueueStatus
from printing.spooling.spooler import Spooler
from tests.printing.spooling.conftest import AT, Desk


def test_what_waits_is_printed_in_the_order_it_was_asked_for(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002", copy=1)
    assert desk.spooler.drain() == QueueStatus(Light.READY)
    assert desk.printed() == ["S1-260307-0001", "S1-260307-0002-salinan-1"]
    assert desk.states() == []


def test_a_slip_is_stored_as_being_sent_before_its_first_byte(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    assert desk.sending == ["S1-260307-0001"]
    assert desk.job("S1-260307-0001").state is JobState.PRINTED


def test_a_silent_printer_is_taken_at_its_word(desk: Desk) -> None:
    desk.outcomes.append(SentUnconfirmed())
    desk.ask_for("S1-260307-0001")
    assert desk.spooler.drain().light is Light.SENT
    assert desk.job("S1-260307-0001").state is JobState.SENT_UNCONFIRMED


def test_a_slip_that_could_not_be_sent_is_tried_again_alone_after_ever_longer_pauses(desk: Desk) -> None:
    desk.outcomes.extend([NotSent(Cause.PAPER_OUT)] * 7)
    desk.ask_for("S1-260307-0001")
    pauses = []
    for _try in range(7):
        assert desk.spooler.drain() == QueueStatus(Light.WAITING, jobs=1, cause=Cause.PAPER_OUT)
        due = desk.job("S1-260307-0001").not_before
        assert due is not None
        pauses.append((due - desk.now).total_seconds())
        desk.now = due
    assert pauses == [2, 5, 10, 20, 30, 30, 30]
    assert desk.spooler.drain() == QueueStatus(Light.READY)


def test_those_behind_a_slip_that_cannot_be_sent_wait_with_it(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.UNREACHABLE))
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002")
    assert desk.spooler.drain() == QueueStatus(Light.WAITING, jobs=2, cause=Cause.UNREACHABLE)
    assert desk.printed() == ["S1-260307-0001"]
    desk.later(2)
    desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0001", "S1-260307-0001", "S1-260307-0002"]


def test_a_tap_does_not_wait_for_the_pause_to_end(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.COVER_OPEN))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.spooler.try_now()
    assert desk.spooler.drain() == QueueStatus(Light.READY)


def test_a_slip_of_which_nobody_knows_is_never_tried_again_and_keeps_nobody_waiting(desk: Desk) -> None:
    desk.outcomes.append(Unknown(Cause.BROKEN_OFF))
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002")
    status = desk.spooler.drain()
    assert status == QueueStatus(Light.ASKING, jobs=1, asking=1, cause=Cause.BROKEN_OFF)
    desk.later(86_400)
    desk.spooler.try_now()
    desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0001", "S1-260307-0002"]
    assert desk.states() == [("S1-260307-0001", JobState.UNKNOWN)]


def test_a_slip_found_half_sent_after_a_crash_is_asked_about(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001", state=JobState.SENDING)
    status = desk.new_spooler().drain()
    assert status == QueueStatus(Light.ASKING, jobs=1, asking=1, cause=Cause.PROGRAM_DIED)
    assert desk.slips == []


def test_a_slip_that_another_program_is_sending_is_left_to_it_until_it_is_gone(desk: Desk) -> None:
    others = [True]
    desk.spooler.beside(lambda: others[0])
    desk.ask_for("S1-260307-0001", state=JobState.SENDING)
    desk.ask_for("S1-260307-0002")
    desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0002"]
    assert desk.job("S1-260307-0001").state is JobState.SENDING
    others.clear()
    others.append(False)
    desk.spooler.drain()
    assert desk.job("S1-260307-0001").state is JobState.UNKNOWN


def test_old_receipts_do_not_burst_out_when_the_printer_is_back(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.REFUSED))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.later(601)
    desk.ask_for("S1-260307-0002")
    status = desk.spooler.drain()
    assert desk.printed()[1:] == ["S1-260307-0002"]
    assert desk.states() == [("S1-260307-0001", JobState.HELD)]
    assert status == QueueStatus(Light.HELD, jobs=1, asking=1, cause=Cause.REFUSED)


def test_a_held_receipt_is_printed_once_somebody_asks_for_it(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001")
    desk.later(3_600)
    desk.spooler.drain()
    with desk.store.work() as work:
        wanted = replace(desk.job("S1-260307-0001"), state=JobState.WAITING, changed_at=desk.now)
        work.outbox.update(wanted)
    assert desk.spooler.drain() == QueueStatus(Light.READY)
    assert desk.printed() == ["S1-260307-0001"]


def test_without_a_printer_slips_wait_and_come_out_when_there_is_one(desk: Desk) -> None:
    desk.printer = None
    desk.ask_for("S1-260307-0001")
    assert desk.spooler.drain() == QueueStatus(Light.OFF, jobs=1, cause=Cause.NO_PRINTER)
    desk.printer = AT
    assert desk.spooler.drain() == QueueStatus(Light.READY)


def test_what_waited_is_printed_for_the_printer_that_is_there_now(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.UNREACHABLE))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.printer = Printer("network://kasir-baru:9100", PrinterProfile(columns=48, cutter=True))
    desk.later(2)
    desk.spooler.drain()
    assert [slip.profile.columns for slip in desk.slips] == [32, 48]


def test_a_slip_that_cannot_be_made_does_not_stop_the_ones_behind_it(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.unmakeable.add("S1-260307-0001")
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002")
    with caplog.at_level(logging.CRITICAL):
        desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0002"]
    assert desk.states() == [("S1-260307-0001", JobState.HELD)]
    assert desk.job("S1-260307-0001").cause is Cause.NOT_MADE


def test_a_way_that_breaks_in_an_unforeseen_manner_may_have_printed_something(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.breaks.add("S1-260307-0001")
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002")
    with caplog.at_level(logging.CRITICAL):
        desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0001", "S1-260307-0002"]
    assert desk.states() == [("S1-260307-0001", JobState.UNKNOWN)]


def test_a_printer_that_this_version_cannot_reach_is_not_found(desk: Desk) -> None:
    desk.printer = Printer("serial:///dev/rfcomm0", PrinterProfile())
    desk.ask_for("S1-260307-0001")
    spooler = Spooler(desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now)
    assert spooler.drain() == QueueStatus(Light.WAITING, jobs=1, cause=Cause.NOT_FOUND)


def test_a_clock_set_back_holds_nothing_up(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.PAPER_OUT))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.now -= timedelta(minutes=5)
    desk.spooler.drain()
    assert len(desk.slips) == 2
