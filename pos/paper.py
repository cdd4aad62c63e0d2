"""Print jobs: what waits for paper, and how a job can end. Paper never decides whether a sale happened."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

STALE_AFTER = timedelta(minutes=10)
"""A job older than this waits for a tap instead of bursting out when the printer returns."""

DRAWER_WAITS = timedelta(seconds=10)
"""A drawer that opens later than this opens before the wrong buyer: by then nobody wants it any more."""


class JobKind(StrEnum):
    """What is printed."""

    RECEIPT = "receipt"
    RETURN = "return"
    DAY_REPORT = "day_report"
    MAKER_PAPER = "maker_paper"
    PAYING = "paying"
    DRAWER = "drawer"


class JobState(StrEnum):
    """Where a job stands.

    | from                   | to               | when |
    |------------------------|------------------|--------------------------------------------------------------|
    | WAITING                | SENDING          | its printer is tried; committed before the first byte |
    | WAITING                | HELD             | it grew old before the printer came back |
    | SENDING                | PRINTED          | the printer answered after the last byte |
    | SENDING                | SENT_UNCONFIRMED | all bytes went to a printer that never answers: done |
    | SENDING                | WAITING          | not one byte went out; tried again alone, the cause is shown |
    | SENDING                | UNKNOWN          | bytes went out, then no answer, or the program died |
    | SENDING                | HELD             | it could not be made, so that no byte of it went out |
    | SENDING                | CANCELLED        | somebody gave it up; its printer is not waited for |
    | HELD, UNKNOWN          | WAITING          | somebody asked for it |
    | UNKNOWN                | PRINTED          | somebody saw the whole slip |
    | WAITING, HELD, UNKNOWN | CANCELLED        | somebody gave it up |
    | WAITING, SENDING       | EXPIRED          | the drawer did not open in time, and nobody is asked about it |
    """

    WAITING = "waiting"
    SENDING = "sending"
    PRINTED = "printed"
    SENT_UNCONFIRMED = "sent_unconfirmed"
    UNKNOWN = "unknown"
    HELD = "held"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Cause(StrEnum):
    """Why a job is not on paper yet; the words for it are in `ui/`."""

    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    OUT_OF_REACH = "out_of_reach"
    NOT_PAIRED = "not_paired"
    QUEUE_STOPPED = "queue_stopped"
    OFFLINE = "offline"
    NO_ANSWER = "no_answer"
    BROKEN_OFF = "broken_off"
    BUSY = "busy"
    NOT_FOUND = "not_found"
    NO_PERMISSION = "no_permission"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER_ERROR = "cutter_error"
    HEAD_ERROR = "head_error"
    PRINTER_ERROR = "printer_error"
    FOLDER_CLOSED = "folder_closed"
    FOLDER_MISSING = "folder_missing"
    DISK_FULL = "disk_full"
    PROGRAM_DIED = "program_died"
    NO_PRINTER = "no_printer"
    NOT_MADE = "not_made"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One thing to print.

    `subject` names it: the number of a receipt, a return or a document between the stall and a maker, or the day as
    `YYYY-MM-DD`; a drawer that is opened for a sale has its number, else nothing. `copy` is 0 for the first slip and
    counts reprints from 1. `attempts` counts tries; before `not_before` the job is not tried again. `printer` is the
    address of the printer that somebody sent it to instead of the one that it belongs to; while it is being sent, that
    may be another one than the one that is tried.
    """

    id: UUID
    till: str
    kind: JobKind
    subject: str
    copy: int
    by: str
    created_at: datetime
    state: JobState = JobState.WAITING
    attempts: int = 0
    cause: Cause | None = None
    not_before: datetime | None = None
    changed_at: datetime | None = None
    printer: str = ""
