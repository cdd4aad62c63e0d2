"""Paper that is asked for: the receipt of a sale, and marked copies of it. Paper never decides whether it happened."""

from dataclasses import dataclass
from datetime import datetime

from pos.paper import JobKind, JobState, PrintJob
from pos.ports import Work
from pos.printers import NoDrawerOnPrinter
from pos.refusals import Refusal
from pos.selling.sale import Sale


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
