"""What the stall owes all its makers, and by when."""

from dataclasses import dataclass
from datetime import date, timedelta

from pos.makers.account import Bill, MakerAccount
from pos.makers.maker import Maker
from pos.money import Rupiah

SOON = timedelta(days=7)
"""What is due within these days is to be laid aside now."""


@dataclass(frozen=True, slots=True)
class Due:
    """An open bill of one maker."""

    maker: Maker
    bill: Bill


@dataclass(frozen=True, slots=True)
class Owing:
    """All that is owed on the day `today`: the `accounts` of all makers where something is open or waits.

    They are what `look.makers.owed()` gives. A maker that owes the stall takes nothing off what others are owed. All
    amounts are rupiah.
    """

    today: date
    accounts: tuple[MakerAccount, ...]

    @property
    def dues(self) -> tuple[Due, ...]:
        """Every open bill, the one that is due first in front."""
        dues = [Due(account.maker, bill) for account in self.accounts for bill in account.open if account.owed > 0]
        return tuple(sorted(dues, key=lambda due: (due.bill.due, due.maker.name, due.bill.number)))

    @property
    def owed(self) -> Rupiah:
        """Everything that is to be paid for bills."""
        return sum(max(0, account.owed) for account in self.accounts)

    @property
    def overdue(self) -> Rupiah:
        """What should have been paid before today."""
        return self._until(self.today - timedelta(days=1))

    @property
    def soon(self) -> Rupiah:
        """What is due today and in the days of SOON."""
        return self._until(self.today + SOON) - self.overdue

    @property
    def later(self) -> Rupiah:
        """What is due after that."""
        return self.owed - self.overdue - self.soon

    @property
    def unsettled(self) -> Rupiah:
        """What was sold for makers and waits to be settled; below zero where more came back."""
        return sum(account.unsettled for account in self.accounts)

    @property
    def credit(self) -> Rupiah:
        """What makers owe the stall."""
        return sum(max(0, -account.owed) for account in self.accounts)

    def _until(self, day: date) -> Rupiah:
        owed = (account for account in self.accounts if account.owed > 0)
        return sum(bill.open for account in owed for bill in account.bills if bill.due <= day)
