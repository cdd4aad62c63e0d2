"""Printers and what waits for them stand on disk as they were set, and a shop of before has its one printer still."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from data.database import connect_memory
from data.migrations.steps import migrate, version_of
from data.store import open_store
from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Raster, Role
from pos.settings import Settings, Stall

AT = datetime(2026, 3, 7, 2, 0, tzinfo=UTC)
FRONT = Printer("network://kasir", PrinterProfile(48, True, True, True, 5, Raster.COLUMNS, 128), "Depan")
BACK = Printer("usb://0416:5011", roles=(Role.LABEL, Role.REPORT))
BEFORE_ELSEWHERE = 15


def test_every_printer_comes_back_as_it_was_set() -> None:
    settings = Settings(Stall("LAPAK"), printer=FRONT, further_printers=(BACK,), kicks_drawer=True)
    store = open_store(None, till="S1", clock=lambda: AT)
    with store.work() as work:
        work.settings.save(settings, AT)
    with store.reading() as shop:
        assert shop.settings.current() == settings
    store.close()


def settings_of_before(settings: Settings, change: Callable[[dict[str, Any]], None]) -> Settings:
    """What a shop reads whose settings an older program wrote: their text is as `change` leaves it."""
    store = open_store(None, till="S1", clock=lambda: AT)
    with store.work() as work:
        work.settings.save(settings, AT)
        raw = work.settings._book  # noqa: SLF001 the text of before is written by nobody any more
        (text,) = raw.rows("SELECT body FROM setting")
        body = json.loads(text[0])
        change(body)
        raw.write(
            "INSERT INTO setting (id, till, at, body) VALUES (?, 'S1', ?, ?)",
            (UUID(int=9).bytes, AT.isoformat(), json.dumps(body)),
        )
    with store.reading() as shop:
        read = shop.settings.current()
    store.close()
    assert read is not None
    return read


def test_a_shop_of_before_has_its_one_printer_for_everything() -> None:
    def one_printer(body: dict[str, Any]) -> None:
        body["printer"] = {"address": "network://kasir", "profile": {"columns": 48, "cutter": True}}
        del body["further_printers"], body["kicks_drawer"]

    read = settings_of_before(Settings(Stall("LAPAK"), printer=Printer("network://kasir")), one_printer)
    assert read.printer == Printer("network://kasir", PrinterProfile(columns=48, cutter=True))
    assert [read.printers.of(role) for role in Role] == [read.printer] * 3


def test_a_way_to_take_pictures_that_is_offered_no_more_gives_way_to_the_one_that_all_know() -> None:
    def graphics(body: dict[str, Any]) -> None:
        body["printer"]["profile"]["raster"] = "graphics"

    read = settings_of_before(Settings(Stall("LAPAK"), printer=FRONT), graphics)
    assert read.printer == replace(FRONT, profile=replace(FRONT.profile, raster=Raster.BANDS))


@pytest.mark.parametrize("kind", JobKind)
def test_a_job_keeps_where_it_was_sent(kind: JobKind) -> None:
    job = PrintJob(
        UUID(int=1),
        "S1",
        kind,
        "2026-03-07",
        0,
        "Kasir 1",
        AT,
        JobState.WAITING,
        1,
        Cause.PAPER_OUT,
        printer=BACK.address,
    )
    store = open_store(None, till="S1", clock=lambda: AT)
    with store.work() as work:
        work.outbox.add(job)
    with store.reading() as shop:
        assert shop.outbox.job(job.id) == job
        assert shop.outbox.latest_for("2026-03-07") == (None if kind is JobKind.DRAWER else job)
    store.close()


def test_what_waited_before_goes_where_it_belongs() -> None:
    database = connect_memory()
    migrate(database, to=BEFORE_ELSEWHERE)
    database.execute(
        "INSERT INTO print_job (id, till, kind, subject, copy, cashier, created_at, state, attempts)"
        " VALUES (?, 'S1', 'receipt', 'S1-260307-0001', 0, 'Kasir 1', ?, 'waiting', 0)",
        (UUID(int=1).bytes, AT.isoformat()),
    )
    database.conn.commit()
    migrate(database)
    assert version_of(database) > BEFORE_ELSEWHERE
    assert [tuple(row) for row in database.execute("SELECT subject, printer FROM print_job")] == [
        ("S1-260307-0001", "")
    ]
    database.close()
