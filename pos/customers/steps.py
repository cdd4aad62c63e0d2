"""Steps of many accounts beside each other: what the figures of kasbon in a report are made of."""

from dataclasses import dataclass

from pos.customers.account import DebtEntry
from pos.money import Rupiah
from pos.selling.buyer import Buyer
from pos.selling.payment import OwnMethod, Payment


@dataclass(frozen=True, slots=True)
class DebtStep:
    """A step of the account of `customer`, who owed `left` rupiah right after it; `payments` are a repayment's."""

    customer: Buyer
    entry: DebtEntry
    left: Rupiah
    payments: tuple[Payment, ...] = ()

    def less(self, way: OwnMethod | None = None) -> Rupiah:
        """How much less was owed by it, in rupiah; of a repayment only what came in that `way`, where one is given."""
        if way is None:
            return -self.entry.amount
        return sum(each.amount for each in self.payments if (each.method, each.name) == (way.method, way.name))


@dataclass(frozen=True, slots=True)
class OwedThen:
    """What `customer` owed at the end of some trading day, in rupiah: below zero where goods came back after all."""

    customer: Buyer
    owed: Rupiah
