"""Paper of paying that is asked for: the QRIS code, the slip of a repayment, what a customer owes."""

from datetime import datetime
from uuid import UUID

from pos.counter.qris import own_code
from pos.customers.account import UnknownRepayment
from pos.money import Rupiah
from pos.paper import JobKind, JobState, PrintJob
from pos.ports import Work


def print_qris(work: Work, amount: Rupiah | None, by: str, now: datetime) -> PrintJob:
    """Put the stall's code for `amount` rupiah, or the plain one, into the queue. Raises NoQrisCode, QrisAmount."""
    code = own_code(work)
    if amount is not None:
        code.with_amount(amount)
    return _ask(work, f"qris:{amount or ''}", 0, by, now)


def print_repayment(work: Work, number: str, by: str, now: datetime) -> PrintJob:
    """Put the slip of a repayment into the queue; one that was on its way to paper before is a marked copy.

    Raises UnknownRepayment.
    """
    paid = work.customers.repayment(number)
    if paid is None:
        raise UnknownRepayment(number)
    before = work.outbox.latest_for(paid.number)
    if before is not None and before.state is JobState.WAITING:
        return before
    return _ask(work, paid.number, before.copy + 1 if before else 0, by, now)


def print_account(work: Work, customer: UUID, by: str, now: datetime) -> PrintJob:
    """Put what a customer owes into the queue. Raises KeyError for an id that is no customer's."""
    return _ask(work, f"customer:{work.customers.one(customer).id}", 0, by, now)


def _ask(work: Work, subject: str, copy: int, by: str, now: datetime) -> PrintJob:
    job = PrintJob(work.new_id(), work.till, JobKind.PAYING, subject, copy, by, now)
    work.outbox.add(job)
    return job
