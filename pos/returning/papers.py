"""The slip of a return, and further ones."""

from dataclasses import dataclass
from datetime import datetime

from pos.paper import JobKind, PrintJob
from pos.ports import Work
from pos.refusals import Refusal
from pos.selling.returned import Return


@dataclass(eq=False)
class UnknownReturn(Refusal):
    """No return has this number."""

    number: str


def reprint_return(work: Work, number: str, by: str, now: datetime) -> PrintJob:
    """Put the slip of a return into the queue: the slip itself the first time, then marked copies.

    Raises UnknownReturn.
    """
    record = work.returns.by_number(number)
    if record is None:
        raise UnknownReturn(number)
    last = work.outbox.latest_for(record.number)
    job = return_job(work, record, last.copy + 1 if last else 0, by, now)
    work.outbox.add(job)
    return job


def return_job(work: Work, record: Return, copy: int, by: str, now: datetime) -> PrintJob:
    """A slip of `record`, not yet in the queue: the slip itself where `copy` is 0, else that marked copy."""
    return PrintJob(work.new_id(), work.till, JobKind.RETURN, record.number, copy, by, now)
