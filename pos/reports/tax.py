"""The final income tax on turnover (PPh final): what of a year is free, and what is asked of the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pos.money import Rupiah
from pos.refusals import Refusal

_WHOLE = 10_000
MOST_BASIS_POINTS = 5_000
"""Half of the turnover: no final tax asks more."""


@dataclass(eq=False)
class AbsurdTax(Refusal):
    """A rate beyond 0 to MOST_BASIS_POINTS hundredths of a percent, or a free turnover below zero."""

    basis_points: int
    free: Rupiah


@dataclass(frozen=True, slots=True)
class TaxRate:
    """From the day `since` on: the first `free` rupiah of a year free, of the rest `basis_points` of ten thousand.

    Raises AbsurdTax.
    """

    since: date
    free: Rupiah
    basis_points: int

    def __post_init__(self) -> None:
        """Refuse what no state asks."""
        if not 0 <= self.basis_points <= MOST_BASIS_POINTS or self.free < 0:
            raise AbsurdTax(self.basis_points, self.free)

    def of(self, turnover: Rupiah) -> Rupiah:
        """The tax on a year's turnover before discounts, in whole rupiah, what is broken let go."""
        return max(0, turnover - self.free) * self.basis_points // _WHOLE


SMALL_TRADER = (TaxRate(date(2022, 1, 1), 500_000_000, 50),)
"""A person who trades: half a percent beyond the first Rp500 million of a year."""


@dataclass(frozen=True, slots=True)
class TaxYear:
    """A year up to some day: `turnover` before discounts, and the `rate` in force that day; None before any began."""

    turnover: Rupiah
    rate: TaxRate | None

    @property
    def free_left(self) -> Rupiah:
        """What may still be sold this year before tax begins, in rupiah."""
        return max(0, self.rate.free - self.turnover) if self.rate else 0

    @property
    def tax(self) -> Rupiah:
        """What this turnover would be asked for, in rupiah; only ever an estimate."""
        return self.rate.of(self.turnover) if self.rate else 0


def rate_on(rates: Sequence[TaxRate], day: date) -> TaxRate | None:
    """The rate that began last by `day`; None before the first."""
    return max((rate for rate in rates if rate.since <= day), key=lambda rate: rate.since, default=None)
