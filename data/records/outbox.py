"""Print jobs on disk. They change as they go to paper; what they print never depends on them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from data.records.book import Book, moment, perhaps_moment
from pos.paper import Cause, JobKind, JobState, PrintJob

_JOB = """
SELECT id, till, kind, subject, copy, cashier, created_at, state, attempts, cause, not_before, changed_at,
    printer
FROM print_job
"""
_UNFINISHED = "WHERE state IN ('waiting', 'sending', 'unknown', 'held') "


class OutboxRecord:
    """Implements `pos.ports.Outbox`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add(self, job: PrintJob) -> None:
        """Put a job into the queue."""
        self._book.write(
            """
            INSERT INTO print_job (till, kind, subject, copy, cashier, created_at,
                state, attempts, cause, not_before, changed_at, printer, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (job.till, job.kind, job.subject, job.copy, job.by, job.created_at.isoformat(), *_changing(job)),
        )

    def job(self, job: UUID) -> PrintJob | None:
        """One job as it stands now."""
        row = self._book.row(_JOB + "WHERE id = ?", (job.bytes,))
        return _job(row) if row else None

    def unfinished(self) -> Sequence[PrintJob]:
        """Every job that is waiting, being sent, in doubt or held, oldest first."""
        return tuple(map(_job, self._book.rows(_JOB + _UNFINISHED + "ORDER BY key")))

    def update(self, job: PrintJob) -> None:
        """Store the state, attempts, cause, times and printer of a job."""
        self._book.write(
            """
            UPDATE print_job SET state = ?, attempts = ?, cause = ?, not_before = ?, changed_at = ?, printer = ?
            WHERE id = ?
            """,
            _changing(job),
        )

    def latest_for(self, subject: str) -> PrintJob | None:
        """The newest slip of one receipt or day; opening the drawer for it is none."""
        row = self._book.row(_JOB + "WHERE subject = ? AND kind <> 'drawer' ORDER BY key DESC LIMIT 1", (subject,))
        return _job(row) if row else None


def _changing(job: PrintJob) -> tuple[object, ...]:
    not_before = job.not_before.isoformat() if job.not_before else None
    changed_at = job.changed_at.isoformat() if job.changed_at else None
    return (job.state, job.attempts, job.cause, not_before, changed_at, job.printer, job.id.bytes)


def _job(row: tuple[Any, ...]) -> PrintJob:
    raw, till, kind, subject, copy, by, created_at, state, attempts, cause, not_before, changed_at, printer = row
    return PrintJob(
        UUID(bytes=raw),
        till,
        JobKind(kind),
        subject,
        copy,
        by,
        moment(created_at),
        JobState(state),
        attempts,
        Cause(cause) if cause else None,
        perhaps_moment(not_before),
        perhaps_moment(changed_at),
        printer,
    )
