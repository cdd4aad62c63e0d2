"""A known customer: a neighbour, a regular, a reseller from another town."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pos.money import LARGEST, Rupiah
from pos.refusals import Refusal
from pos.selling.buyer import Buyer
from pos.wording import LONGEST_NOTE, check_names


@dataclass(eq=False)
class UnknownCustomer(Refusal):
    """No customer has this name."""

    name: str


@dataclass(eq=False)
class CustomerNameTaken(Refusal):
    """Another customer has this name; an empty one names nobody."""

    name: str


@dataclass(eq=False)
class AbsurdCustomer(Refusal):
    """A name, phone or note with signs in it that are no letters."""


@dataclass(eq=False)
class AbsurdLimit(Refusal):
    """A limit below zero or beyond what is money; in rupiah."""

    limit: Rupiah


@dataclass(frozen=True, slots=True)
class Customer:
    """Who buys again. `limit` is the most they may owe in rupiah: zero is no kasbon, None is no limit.

    `wholesale` customers buy at wholesale prices from the first piece.
    """

    id: UUID
    name: str
    phone: str = ""
    note: str = ""
    limit: Rupiah | None = None
    wholesale: bool = False

    @property
    def buyer(self) -> Buyer:
        """The customer as a cart knows them."""
        return Buyer(self.id, self.name, self.wholesale)


@dataclass(frozen=True, slots=True)
class CustomerChange:
    """What was known of a customer from the moment `at` on, and who wrote it."""

    at: datetime
    by: str
    customer: Customer


def check_customer(customer: Customer) -> None:
    """Raise CustomerNameTaken for an empty name, NameTooLong, AbsurdCustomer and AbsurdLimit for what nobody has."""
    if not customer.name:
        raise CustomerNameTaken(customer.name)
    if not all(text.isprintable() for text in (customer.name, customer.phone, customer.note)):
        raise AbsurdCustomer
    check_names(customer.name, customer.phone)
    check_names(customer.note, longest=LONGEST_NOTE)
    if customer.limit is not None and not 0 <= customer.limit <= LARGEST:
        raise AbsurdLimit(customer.limit)
