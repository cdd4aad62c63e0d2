"""Paper that is asked for: the receipt of a sale, and marked copies of it. Paper never decides whether it happened."""

from dataclasses import dataclass, replace
from datetime import datetime

from pos.paper import JobKind, JobState, PrintJob
from pos.ports import Work
from pos.printers import NoDrawerOnPrinter
from pos.refusals import Refusal
from pos.selling.sale import Sale

_MARKED = (JobKind.RECEIPT, JobKind.RETURN, JobKind.MAKER_PAPER)
"""What says on paper which copy of itself it is."""


@dataclass(eq=False)
class UnknownReceipt(Refusal):
    """No sale has this receipt number."""

    number: str


def reprint(work: Work, number: str, by: str, now: datetime, *, queued: bool = True) -> PrintJob:
    """Ask for a marked copy of a receipt: counted, recorded, and put into the queue. Raises UnknownReceipt.

    Not `queued`, the copy is recorded all the same, and whoever asked takes it to a printer of their own choice.
    """
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    copy = work.sales.copies(sale.id) + 1
    work.sales.add_copy(sale.id, copy, by, now)
    job = receipt_job(work, sale, copy, by, now)
    if queued:
        work.outbox.add(job)
    return job


def ask_for_receipt(work: Work, number: str, by: str, now: datetime) -> PrintJob:
    """Put the receipt of a sale into the queue that was completed without one. What still waits there stays as it is.

    Once it was on its way to paper, a further one is a marked copy. Raises UnknownReceipt.
    """
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    slip = work.outbox.latest_for(number)
    if slip is not None and slip.state is JobState.WAITING:
        return slip
    if slip is not None or work.sales.copies(sale.id):
        return reprint(work, number, by, now)
    job = receipt_job(work, sale, copy=0, by=by, now=now)
    work.outbox.add(job)
    return job


def print_again(work: Work, job: PrintJob, by: str, now: datetime) -> PrintJob:
    """Put a slip into the queue again of which nobody knows how it ended, and give up the one before.

    Whoever looked at the paper may have looked wrong, and then two receipts of one sale would be alike: so a receipt,
    and whatever else is told apart from its copies, comes out as a marked copy, counted like any.
    """
    wanted = replace(job, state=JobState.WAITING, attempts=0, cause=None, not_before=None, changed_at=now)
    if job.kind not in _MARKED:
        work.outbox.update(wanted)
        return wanted
    last = work.outbox.latest_for(job.subject)
    copy = max(job.copy, last.copy if last else 0) + 1
    if job.kind is JobKind.RECEIPT and (sale := work.sales.by_number(job.subject)):
        copy = work.sales.copies(sale.id) + 1
        work.sales.add_copy(sale.id, copy, by, now)
    work.outbox.update(replace(wanted, state=JobState.CANCELLED))
    again = replace(wanted, id=work.new_id(), copy=copy, by=by, created_at=now, changed_at=None)
    work.outbox.add(again)
    return again


def kick_drawer(work: Work, by: str, now: datetime, subject: str = "") -> PrintJob:
    """Have the cash drawer open, for the sale `subject` or just so; recorded with who and when.

    It is wanted now: a printer that cannot within DRAWER_WAITS does it no more.
    Raises NoDrawerOnPrinter.
    """
    settings = work.settings.current()
    if settings is None or settings.printer is None or not settings.printer.profile.drawer:
        raise NoDrawerOnPrinter
    job = PrintJob(work.new_id(), work.till, JobKind.DRAWER, subject, copy=0, by=by, created_at=now)
    work.outbox.add(job)
    return job


def receipt_job(work: Work, sale: Sale, copy: int, by: str, now: datetime) -> PrintJob:
    """A slip of `sale`, not yet in the queue: the receipt itself where `copy` is 0, else that marked copy."""
    return PrintJob(work.new_id(), work.till, JobKind.RECEIPT, sale.number, copy, by, now)
