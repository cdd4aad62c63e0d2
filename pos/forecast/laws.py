"""The ways in which a pile may slow down. Which one holds is never known; `belief` weighs them."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Law:
    """pace now x (stock / stock now) ** `choice` x exp(-`fade` x average trading days from now).

    `choice` 0: buyers do not mind how few are left. 1: the pace falls with the pile, as the good pieces go first.
    `fade` per average trading day: the goods go out of season whatever is left of them.
    `plain` and `wary` are two opinions of how common such piles are, before any figure is seen. Nobody can know;
    so the expected day and the early end of the interval are read with the plain one and the late end with the wary.
    """

    choice: float
    fade: float
    plain: float
    wary: float

    def pace_then(self, stock: float, stock_now: float, days_ago: float) -> float:
        """The pace when the pile held `stock` pieces, `days_ago` average trading days ago, in units of today's."""
        return math.pow(stock / stock_now, self.choice) * math.exp(self.fade * days_ago)

    def worth(self, days: float) -> float:
        """The next `days` average trading days in days at today's pace, the `choice` left aside."""
        return -math.expm1(-self.fade * days) / self.fade if self.fade else days

    def days_to_sell(self, stock: float, to: float) -> tuple[float, float]:
        """Mean and variance of the days that one piece a day takes from `stock` to `to`, at the pace of `stock`.

        While k pieces are there, the next one takes (stock/k)**choice days; sums over k as integrals by midpoints.
        """
        mean = math.pow(stock, self.choice) * _power_between(self.choice, to, stock)
        variance = math.pow(stock, 2 * self.choice) * _power_between(2 * self.choice, to, stock)
        return mean, variance

    def left_of(self, stock: float, sold_at_pace_now: float) -> float:
        """What is left of `stock` when so many pieces would have gone had the pace of `stock` lasted."""
        if self.choice == 1:
            return stock * math.exp(-sold_at_pace_now / stock)
        rest = 1 - self.choice
        return stock * math.pow(max(0.0, 1 - rest * sold_at_pace_now / stock), 1 / rest)


def _power_between(exponent: float, low: float, high: float) -> float:
    """The sum of k ** -exponent for low < k <= high."""
    if exponent == 1:
        return math.log((high + 0.5) / (low + 0.5))
    rest = 1 - exponent
    return (math.pow(high + 0.5, rest) - math.pow(low + 0.5, rest)) / rest


def _halving_in(days: float) -> float:
    return math.log(2) / days


LAWS = (
    Law(0.0, 0.0, plain=0.93, wary=0.46),
    Law(0.5, 0.0, plain=0.03, wary=0.22),
    Law(1.0, 0.0, plain=0.01, wary=0.07),
    Law(0.0, _halving_in(90), plain=0.02, wary=0.16),
    Law(0.0, _halving_in(35), plain=0.01, wary=0.09),
)
