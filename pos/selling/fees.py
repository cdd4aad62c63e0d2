"""What the bank is likely to keep of QRIS payments (MDR). Only ever an estimate: the bank's own statement decides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pos.money import Rupiah
from pos.refusals import Refusal

_WHOLE = 10_000
MOST_BASIS_POINTS = 1_000
"""A tenth of a payment: no bank takes more."""


@dataclass(eq=False)
class AbsurdFee(Refusal):
    """A rate beyond 0 to MOST_BASIS_POINTS hundredths of a percent, or free sums below zero."""

    basis_points: int
    free_to: Rupiah


@dataclass(frozen=True, slots=True)
class FeeRate:
    """From the day `since` on: nothing up to `free_to` rupiah a payment, else `basis_points` hundredths of a percent.

    Raises AbsurdFee.
    """

    since: date
    free_to: Rupiah
    basis_points: int

    def __post_init__(self) -> None:
        """Refuse what no bank asks."""
        if not 0 <= self.basis_points <= MOST_BASIS_POINTS or self.free_to < 0:
            raise AbsurdFee(self.basis_points, self.free_to)

    def of(self, amount: Rupiah) -> Rupiah:
        """The fee of one payment of `amount` rupiah, to the nearest rupiah."""
        return 0 if amount <= self.free_to else (amount * self.basis_points + _WHOLE // 2) // _WHOLE


MICRO = (FeeRate(date(2024, 12, 1), 500_000, 30),)
"""Micro merchants: nothing up to Rp500.000, else 0,3 percent."""


def estimated_fee(amounts: Iterable[Rupiah], rates: Sequence[FeeRate], day: date) -> Rupiah:
    """What these QRIS payments of `day` may cost, in rupiah, at the rate that began last; nothing before the first."""
    in_force = max((rate for rate in rates if rate.since <= day), key=lambda rate: rate.since, default=None)
    return sum(map(in_force.of, amounts)) if in_force else 0
