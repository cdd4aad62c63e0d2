"""How a print job moves from state to state (see `JobState`), and what the queue looks like to people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from pos.paper import DRAWER_WAITS, STALE_AFTER, Cause, JobKind, JobState, PrintJob
from printing.printers.outcome import TOOK_A_SLIP, UNHEARD, Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown

_PAUSES = (2, 5, 10, 20, 30)
"""Seconds before a slip is tried again, after the first try, the second and so on; the last one repeats."""

_OF_THAT_MOMENT = (Cause.BROKEN_OFF, Cause.PROGRAM_DIED)
"""What may have befallen a slip without telling how its printer is."""


class Light(StrEnum):
    """The printers in one word, the more urgent last."""

    OFF = "off"
    """No printer is set."""
    UNHEARD = "unheard"
    """A printer is set that says nothing between two slips, and nothing was printed yet."""
    SENT = "sent"
    """The same, and it took the last slip."""
    READY = "ready"
    PRINTING = "printing"
    LOW = "low"
    """The paper is near its end."""
    HELD = "held"
    """Old slips wait for a tap, and nothing else does."""
    ASKING = "asking"
    """Somebody has to look: a slip may be incomplete."""
    TROUBLE = "trouble"
    """A printer could not print now."""
    WAITING = "waiting"
    """Slips wait for a printer that cannot print; they are tried again alone."""


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """The queue as the window shows it: slips not on paper, how many need a person, and why paper waits or would."""

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


def is_due(job: PrintJob, now: datetime) -> datetime:
    """When the job is tried next: `now`, or when its pause is over."""
    return now if job.not_before is None or may_be_tried(job, now) else job.not_before


def is_expired(job: PrintJob, now: datetime) -> bool:
    """Whether the job opens a drawer that somebody has opened with a key by now."""
    return job.kind is JobKind.DRAWER and now - job.created_at >= DRAWER_WAITS


def expired(job: PrintJob, now: datetime, cause: Cause | None = None) -> PrintJob:
    """The drawer given up; `cause` where there is a new one."""
    return replace(job, state=JobState.EXPIRED, cause=cause or job.cause, not_before=None, changed_at=now)


def held(job: PrintJob, now: datetime, cause: Cause | None = None) -> PrintJob:
    """The job waiting for a tap; `cause` where there is a new one."""
    return replace(job, state=JobState.HELD, cause=cause or job.cause, not_before=None, changed_at=now)


def started(job: PrintJob) -> PrintJob:
    """The job before its first byte: it must be on disk like this before one goes out."""
    return replace(job, state=JobState.SENDING, attempts=job.attempts + 1, not_before=None)


def lost(job: PrintJob, now: datetime) -> PrintJob:
    """A job that was being sent when the program died: nobody saw how it ended. A drawer is not asked about."""
    if job.kind is JobKind.DRAWER:
        return expired(job, now, Cause.PROGRAM_DIED)
    return replace(job, state=JobState.UNKNOWN, cause=Cause.PROGRAM_DIED, changed_at=now)


def ended(job: PrintJob, outcome: Outcome, now: datetime) -> PrintJob:
    """The job after its try. Not one byte sent: it waits for the next one, longer each time."""
    match outcome:
        case Printed():
            return replace(job, state=JobState.PRINTED, cause=None, changed_at=now)
        case SentUnconfirmed():
            return replace(job, state=JobState.SENT_UNCONFIRMED, cause=None, changed_at=now)
        case NotSent(cause):
            tries = 1 if job.kind is JobKind.DRAWER else min(job.attempts, len(_PAUSES))
            later = now + timedelta(seconds=_PAUSES[tries - 1])
            return replace(job, state=JobState.WAITING, cause=cause, not_before=later)
        case Unknown(cause) if job.kind is JobKind.DRAWER:
            return expired(job, now, cause)
        case Unknown(cause):
            return replace(job, state=JobState.UNKNOWN, cause=cause, changed_at=now)


def as_wished(after: PrintJob, now: PrintJob | None) -> PrintJob:
    """The job `after` its try, under what somebody wished while it was tried; `now` is how it stands on disk.

    Given up, it stays so. Sent elsewhere, it waits there without a pause where nothing of it came out, and where
    nobody knows, it comes out there once somebody has looked.
    """
    if now is None or now.state is JobState.CANCELLED:
        return now or after
    if now.printer == after.printer:
        return after
    moved = replace(after, printer=now.printer)
    return replace(moved, cause=None, not_before=None) if moved.state is JobState.WAITING else moved


def health_after(outcome: Outcome) -> Health:
    """What the end of a slip tells of its printer."""
    match outcome:
        case Printed(paper_low):
            return Health(heard=True, paper_low=paper_low)
        case SentUnconfirmed():
            return TOOK_A_SLIP
        case Unknown(cause) if cause in _OF_THAT_MOMENT:
            return UNHEARD
        case NotSent(cause) | Unknown(cause):
            return Health(heard=True, cause=cause)


def status_of(jobs: Sequence[PrintJob], healths: Sequence[Health]) -> QueueStatus:
    """The queue in one value; `jobs` are the unfinished ones, oldest first, `healths` those of all printers.

    That a printer could not print now comes before everything that lies in the queue: it is what a seller can mend.
    """
    slips = [job for job in jobs if job.kind is not JobKind.DRAWER]
    states = Counter(job.state for job in slips)
    asking = states[JobState.UNKNOWN] + states[JobState.HELD]
    trying = [job for job in slips if job.state in {JobState.WAITING, JobState.SENDING}]
    waits = next((job.cause for job in trying if job.cause), None)
    ill = next((health.cause for health in healths if health.cause), None)
    if not healths:
        return QueueStatus(Light.OFF, len(slips), asking, Cause.NO_PRINTER if slips else None)
    if waits:
        return QueueStatus(Light.WAITING, len(slips), asking, ill or waits)
    if ill:
        return QueueStatus(Light.TROUBLE, len(slips), asking, ill)
    if asking:
        light = Light.ASKING if states[JobState.UNKNOWN] else Light.HELD
        return QueueStatus(light, len(slips), asking, next((job.cause for job in slips if job.cause), None))
    return QueueStatus(Light.PRINTING if slips else _at_rest(healths), len(slips))


def _at_rest(healths: Sequence[Health]) -> Light:
    if any(health.paper_low for health in healths):
        return Light.LOW
    if healths[0].heard:
        return Light.READY
    return Light.SENT if healths[0].sent else Light.UNHEARD
