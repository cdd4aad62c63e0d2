"""The slip of a return, and further ones."""

from dataclasses import dataclass
from datetime import datetime

from pos.paper import JobKind, PrintJob
from pos.ports import Work
from pos.refusals import Refusal
from pos.selling.payment import Method
from pos.selling.returned import Return
from pos.settings import Settings
from pos.till import kick_drawer


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


def hand_out(work: Work, record: Return, settings: Settings, *, print_slip: bool) -> bool:
    """Queue the slip of a new return if one is wanted and there is paper, and open the drawer for cash that goes out.

    Answers whether the slip was queued.
    """
    printer = settings.printer
    if printer is None:
        return False
    if print_slip:
        work.outbox.add(return_job(work, record, 0, record.cashier, record.at))
    pays_cash = any(refund.method is Method.CASH for refund in record.refunds)
    if pays_cash and settings.kicks_drawer and printer.profile.drawer:
        kick_drawer(work, record.cashier, record.at, record.number)
    return print_slip


def return_job(work: Work, record: Return, copy: int, by: str, now: datetime) -> PrintJob:
    """A slip of `record`, not yet in the queue: the slip itself where `copy` is 0, else that marked copy."""
    return PrintJob(work.new_id(), work.till, JobKind.RETURN, record.number, copy, by, now)
