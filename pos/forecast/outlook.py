"""What lies ahead of one pile: the chance that no more than so many pieces are left so many days from now."""

import math
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, cycle, islice
from operator import mul
from statistics import NormalDist

from pos.forecast.belief import Belief, Reading
from pos.forecast.feast import swells_after
from pos.forecast.rhythm import PerWeekday

HORIZON = 3 * 365  # days ahead; what may last longer is not foretold
_LEAST_SHAPE = 0.5  # of a gamma distribution, below which cube roots are no help
_EQUALLY_LIKELY = tuple(NormalDist().inv_cdf(share) for share in (0.1, 0.3, 0.5, 0.7, 0.9))

Chance = Callable[[int], float]  # that something has happened so many days ahead; it never falls with the days


@dataclass(frozen=True, slots=True)
class Clock:
    """What the days ahead are worth, added up: `worth` in average trading days, `rush` for each unit of the feast.

    Both begin with 0 for today and have one entry for each day up to the `HORIZON`. Arrays, as a stall has two
    hundred piles and a tuple of floats takes four times the room; nobody writes to them.
    """

    worth: "array[float]"  # quoted: array cannot be subscripted before 3.12
    rush: "array[float]"


def clock_after(today: date, factors: PerWeekday, shares: PerWeekday) -> Clock:
    """The days after `today`, each worth its weekday's factor times the share of such weekdays on which it trades."""
    week = [(today + timedelta(days=ahead)).weekday() for ahead in range(1, 8)]
    worth = list(islice(cycle([factors[weekday] * shares[weekday] for weekday in week]), HORIZON))
    rush = map(mul, worth, swells_after(today, HORIZON))
    return Clock(array("d", accumulate(worth, initial=0.0)), array("d", accumulate(rush, initial=0.0)))


@dataclass(frozen=True, slots=True)
class Outlook:
    """A pile of `left` pieces with two readings of its past; `week` is what one of its weeks is worth in days."""

    left: int
    unevenness: float
    week: float
    clock: Clock
    plain: Reading
    wary: Reading

    def chance(self, reading: Reading, at_most: int = 0) -> Chance:
        """The chance that no more than `at_most` pieces are left.

        Selling n pieces takes a gamma time and the pace is gamma too, so that time x mean pace / n follows an
        F distribution; its cube root is nearly normal (Paulson 1942).
        """
        terms = [(weight, *self._race(belief, at_most)) for weight, belief in reading]
        worth_by, rush_by = self.clock.worth, self.clock.rush

        def chance(days: int) -> float:
            worth, total = worth_by[days], 0.0
            if not worth:
                return total
            rush = rush_by[days]
            for weight, belief, speed, of_time, of_pace in terms:
                root = math.cbrt(belief.law.worth(worth + belief.feast * rush) * speed)
                distance = (1 - of_pace) * root - (1 - of_time)
                total += weight * _normal(distance / math.sqrt(of_pace * root * root + of_time))
            return min(1.0, total)

        return chance

    def _race(self, belief: Belief, at_most: int) -> tuple[Belief, float, float, float]:
        """The belief, the part of the pieces that a day sells, and the variances of the cube roots of time and pace.

        A pace that drifts as far in each week to come as it did in the past is known less well by the time the
        pieces are gone: a third of the drift counts, being the mean over the way of a random walk.
        """
        pieces, variance = belief.law.days_to_sell(self.left, at_most)
        weeks = pieces / belief.pace / self.week
        return belief, belief.pace / pieces, self.unevenness * variance / pieces**2 / 9, 1 / (9 * _shape(belief, weeks))

    def left_after(self, reading: Reading, days: int, levels: Sequence[float]) -> list[int]:
        """Pieces left so many days ahead, at each of the ascending `levels` of chance, from five paces a belief.

        Coarser than `chance` and many times as quick: good for a sum over piles, where the steps even out.
        """
        worth = self.clock.worth[days]
        rush = self.clock.rush[days]
        nodes: list[tuple[float, float]] = []
        for weight, belief in reading:
            sold = belief.pace * belief.law.worth(worth + belief.feast * rush)
            spread = math.sqrt(self.unevenness * sold + sold**2 / _shape(belief, worth / self.week))
            gone = (max(0.0, sold + step * spread) for step in _EQUALLY_LIKELY)
            nodes.extend((belief.law.left_of(self.left, pieces), weight) for pieces in gone)
        nodes.sort()
        below = list(accumulate(weight / len(_EQUALLY_LIKELY) for _, weight in nodes))
        return [round(nodes[min(bisect_left(below, level), len(nodes) - 1)][0]) for level in levels]


def first_day(chance: Chance, level: float) -> int | None:
    """The first day ahead on which `chance` reaches `level`, or None if that is not within the horizon."""
    days = bisect_left(range(HORIZON + 1), level, key=chance)
    return days if days <= HORIZON else None


def _shape(belief: Belief, weeks: float) -> float:
    drift = (1 - belief.memory) / belief.memory * weeks / 3
    return max(_LEAST_SHAPE, belief.shape / (1 + drift))


def _normal(z: float) -> float:
    return math.erfc(-z / math.sqrt(2)) / 2
