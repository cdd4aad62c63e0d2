"""What waits for paper, worked off once the answer was given and the shop given back.

A printer that does not answer keeps nobody from the shop: it is taken for each record of paper alone.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Timer
from uuid import UUID

from data.lock import held_paper
from data.problems import ShopFileProblem
from pos.paper import JobState, PrintJob
from printing.spooling.progress import QueueStatus
from printing.spooling.spooler import Spooler
from ui.bootstrap import bootstrap

PATIENCE = 8.0
"""Seconds that a verb waits for paper after its answer was given; what is not printed then stays in the queue."""

_GIVEN_UP = {JobState.WAITING, JobState.HELD, JobState.UNKNOWN}
_A_TURN = 2.0
"""Seconds that a record of paper waits for whoever has the shop; a sale is done in far less."""


def print_what_waits(path: Path) -> None:
    """Print what waits in the shop at `path`, for PATIENCE seconds at most. Where a till has it open, that one prints.

    One program prints at a time; another one is waited for, since what it looked at may not have this slip in it.
    """
    with suppress(ShopFileProblem), held_paper(path, PATIENCE) as mine:
        if not mine:
            return
        shop = bootstrap(path, exclusive=False, turns=_A_TURN)
        try:
            drain_for_a_while(shop.spooler)
        finally:
            shop.close()


def printed_now(path: Path, job: UUID) -> PrintJob | None:
    """What became of a job of the shop at `path` that is wanted now or not at all; not done, it is given up.

    The file is free while the printer is waited for. Raises what `bootstrap` raises.
    """
    print_what_waits(path)
    shop = bootstrap(path, exclusive=False, turns=_A_TURN)
    try:
        with shop.reading() as look:
            after = look.outbox.job(job)
        if after is not None and after.state in _GIVEN_UP:
            with suppress(ShopFileProblem), shop.work() as work:  # a till that has the shop gives it up by itself
                work.outbox.update(replace(after, state=JobState.EXPIRED))
        return after
    finally:
        shop.close()


def drain_for_a_while(spooler: Spooler) -> QueueStatus:
    """Print what waits, for PATIENCE seconds at most."""
    alarm = Timer(PATIENCE, spooler.stop)
    alarm.daemon = True
    alarm.start()
    try:
        return spooler.drain()
    finally:
        alarm.cancel()
