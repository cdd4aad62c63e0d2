"""Customers: meeting them, and keeping what is known of them right."""

from dataclasses import replace
from datetime import datetime

from pos.clock import trading_day
from pos.customers.customer import Customer, CustomerNameTaken, UnknownCustomer, check_customer
from pos.ports import Reading, Work
from pos.till.settings import settings_of


def customer_called(look: Work | Reading, name: str) -> Customer:
    """The customer with this name. Raises UnknownCustomer."""
    customer = look.customers.by_name(name)
    if customer is None:
        raise UnknownCustomer(name)
    return customer


def add_customer(work: Work, customer: Customer, by: str, now: datetime) -> Customer:
    """Record a customer; the id is given here.

    Raises CustomerNameTaken, NameTooLong, AbsurdCustomer, AbsurdLimit, ShopNotSetUp.
    """
    added = _tidy(replace(customer, id=work.new_id()))
    check_customer(added)
    if work.customers.by_name(added.name) is not None:
        raise CustomerNameTaken(added.name)
    work.customers.add(added, by, now, trading_day(now, settings_of(work).cutoff))
    return added


def change_customer(work: Work, customer: Customer, by: str, now: datetime) -> Customer:
    """From now on the customer with this id is as said here; receipts keep the name of their day.

    Raises KeyError for an id that is no customer's, CustomerNameTaken, NameTooLong, AbsurdCustomer, AbsurdLimit,
    ShopNotSetUp.
    """
    before = work.customers.one(customer.id)
    changed = _tidy(customer)
    check_customer(changed)
    other = work.customers.by_name(changed.name)
    if other is not None and other.id != before.id:
        raise CustomerNameTaken(changed.name)
    if changed != before:
        work.customers.change(changed, by, now, trading_day(now, settings_of(work).cutoff))
    return changed


def _tidy(customer: Customer) -> Customer:
    name, phone, note = (" ".join(text.split()) for text in (customer.name, customer.phone, customer.note))
    return replace(customer, name=name, phone=phone, note=note)
