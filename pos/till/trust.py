"""Kasbon: goods that leave on trust."""

from collections.abc import Sequence

from pos.customers.account import KasbonNeedsCustomer
from pos.money import Rupiah
from pos.ports import Work
from pos.selling.buyer import Buyer
from pos.selling.payment import Method, Payment


def taken_on_trust(work: Work, customer: Buyer | None, payments: Sequence[Payment]) -> Rupiah:
    """The rupiah of `payments` that `customer` takes on trust.

    Raises KasbonNeedsCustomer where nobody is known, OverLimit where it would be too much, KeyError for an id that is
    no customer's.
    """
    amount = sum(payment.amount for payment in payments if payment.method is Method.KASBON)
    if not amount:
        return 0
    if customer is None:
        raise KasbonNeedsCustomer(amount)
    work.customers.account(customer.id).check_room(amount)
    return amount
