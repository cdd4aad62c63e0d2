"""How a print job moves from state to state (see `JobState`), and what the queue looks like to people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from pos.paper import STALE_AFTER, Cause, JobState, PrintJob
from printing.printers.outcome import NotSent, Outcome, Printed, SentUnconfirmed, Unknown

_PAUSES = (2, 5, 10, 20, 30)
"""Seconds before a slip is tried again, after the first try, the second and so on; the last one repeats."""


class Light(StrEnum):
    """The printer in one word, the more urgent last."""

    OFF = "off"
    """No printer is set."""
    READY = "ready"
    PRINTING = "printing"
    WAITING = "waiting"
    """Slips wait for a printer that cannot print; they are tried again alone."""
    ASKING = "asking"
    """Somebody has to look: a slip may be incomplete, or old ones wait for a tap."""


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """The queue as the window shows it: jobs not on paper, how many need a person, and why they wait."""

    light: Light
    jobs: int = 0
    asking: int = 0
    cause: Cause | None = None


def waits_since(job: PrintJob) -> datetime:
    """Since when the job waits for its printer: since it was made, or since somebody asked for it again."""
    return job.changed_at or job.created_at


def is_stale(job: PrintJob, now: datetime) -> bool:
    """Whether the buyer is long gone, so that the slip waits for a tap."""
    return now - waits_since(job) > STALE_AFTER


def may_be_tried(job: PrintJob, now: datetime) -> bool:
    """Whether the job's pause is over. A pause longer than any of ours means that the clock was set back meanwhile."""
    return job.not_before is None or not timedelta() < job.not_before - now <= timedelta(seconds=_PAUSES[-1])


def held(job: PrintJob, now: datetime, cause: Cause | None = None) -> PrintJob:
    """The job waiting for a tap; `cause` where there is a new one."""
    return replace(job, state=JobState.HELD, cause=cause or job.cause, not_before=None, changed_at=now)


def started(job: PrintJob) -> PrintJob:
    """The job before its first byte: it must be on disk like this before one goes out."""
    return replace(job, state=JobState.SENDING, attempts=job.attempts + 1, not_before=None)


def lost(job: PrintJob, now: datetime) -> PrintJob:
    """A job that was being sent when the program died: nobody saw how it ended."""
    return replace(job, state=JobState.UNKNOWN, cause=Cause.PROGRAM_DIED, changed_at=now)


def ended(job: PrintJob, outcome: Outcome, now: datetime) -> PrintJob:
    """The job after its try. Not one byte sent: it waits for the next one, longer each time."""
    match outcome:
        case Printed():
            return replace(job, state=JobState.PRINTED, cause=None, changed_at=now)
        case SentUnconfirmed():
            return replace(job, state=JobState.SENT_UNCONFIRMED, cause=None, changed_at=now)
        case NotSent(cause):
            pause = _PAUSES[min(job.attempts, len(_PAUSES)) - 1]
            later = now + timedelta(seconds=pause)
            return replace(job, state=JobState.WAITING, cause=cause, not_before=later)
        case Unknown(cause):
            return replace(job, state=JobState.UNKNOWN, cause=cause, changed_at=now)


def status_of(jobs: Sequence[PrintJob], *, has_printer: bool) -> QueueStatus:
    """The queue in one value; `jobs` are the unfinished ones, oldest first."""
    asking = [job for job in jobs if job.state in {JobState.UNKNOWN, JobState.HELD}]
    trying = [job for job in jobs if job.state in {JobState.WAITING, JobState.SENDING}]
    cause = next((job.cause for job in (*trying, *asking) if job.cause), None)
    if not has_printer:
        light, cause = Light.OFF, Cause.NO_PRINTER if jobs else None
    elif asking:
        light = Light.ASKING
    elif any(job.cause for job in trying):
        light = Light.WAITING
    else:
        light = Light.PRINTING if jobs else Light.READY
    return QueueStatus(light, len(jobs), len(asking), cause)
