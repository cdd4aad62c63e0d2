"""Money that arrived after all."""

from datetime import datetime

from pos.clock import trading_day
from pos.ports import Work
from pos.selling.payment import Confirmation
from pos.selling.waiting import NothingWaiting, WaitingPayment
from pos.till.settings import settings_of


def confirm_payment(work: Work, number: str, position: int, by: str, now: datetime) -> WaitingPayment:
    """Record that somebody saw the money of a receipt's payment arrive; the sale itself stays as it was.

    Raises NothingWaiting for a payment that is not waited for, or no more; ShopNotSetUp.
    """
    waiting = work.arrivals.one(number, position)
    if waiting is None:
        raise NothingWaiting(number)
    work.arrivals.confirm(waiting, Confirmation(by, now), trading_day(now, settings_of(work).cutoff))
    return waiting
