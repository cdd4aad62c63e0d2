"""How likely each way of selling is after what was seen, and the pace under it."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from pos.forecast.laws import LAWS, Law
from pos.forecast.weeks import Past

FEASTS = ((0.0, 0.25), (1.5, 0.30), (4.0, 0.30), (9.0, 0.15))  # strength of the rush before Lebaran, and its weight
MEMORIES = ((1.0, 0.7), (0.85, 0.3))  # what a week counts against the week after it, and its weight
_RUSH_TELLS = 0.3  # what a week of the rush tells of the ordinary pace, as its shape differs from year to year
_FIRST_PIECES = 0.5  # Jeffreys' prior: a pile that sold nothing may still sell
_NEGLIGIBLE = 0.005


@dataclass(frozen=True, slots=True)
class Belief:
    """One hypothesis of the grid, and a gamma distribution of the pace under it.

    The `shape` of the distribution is the number of pieces seen over their unevenness, faded by `memory`; `pace` is
    its mean, in pieces an average trading day, today. A day at the height of the rush is worth 1 + `feast` such days.
    """

    law: Law
    feast: float
    memory: float
    shape: float
    pace: float


Reading = tuple[tuple[float, Belief], ...]  # weights, which sum to 1, and what they belong to


def readings(past: Past, stock_now: int) -> tuple[Reading, Reading]:
    """The plain and the wary reading of a past, for a pile that holds `stock_now` pieces."""
    findings = tuple(_findings(past, stock_now))
    return _reading(findings, attrgetter("plain")), _reading(findings, attrgetter("wary"))


def _reading(findings: Sequence[tuple[float, Belief]], opinion: Callable[[Law], float]) -> Reading:
    best = max(evidence for evidence, _ in findings)
    weighed = [(opinion(belief.law) * math.exp(evidence - best), belief) for evidence, belief in findings]
    least = _NEGLIGIBLE * sum(weight for weight, _ in weighed)
    kept = [(weight, belief) for weight, belief in weighed if weight >= least]
    total = sum(weight for weight, _ in kept)
    return tuple((weight / total, belief) for weight, belief in kept)


def _findings(past: Past, stock_now: int) -> Iterator[tuple[float, Belief]]:
    """Every hypothesis of the grid with the log of its evidence, all laws being equally common so far.

    Where no rush was seen yet, its strengths differ by their first weights alone.
    """
    weeks = past.weeks
    rush_seen = any(week.swell for week in weeks)
    telling = [(_RUSH_TELLS if week.swell else 1.0) / past.unevenness for week in weeks]
    counts = [week.sold * tells for week, tells in zip(weeks, telling, strict=True)]
    for memory, memory_weight in MEMORIES:
        kept = [0.0, *(memory ** (old.age - new.age) * new.old_share for old, new in pairwise(weeks))]
        known, of_counts = _known(counts, kept)
        first_weight = math.log(memory_weight) + of_counts
        for law in LAWS:
            pace_then = (law.pace_then(week.stock, stock_now, week.ago) for week in weeks)
            scales = [tells * then for tells, then in zip(telling, pace_then, strict=True)]
            learnt = None
            for feast, feast_weight in FEASTS:
                if learnt is None or rush_seen:
                    worths = [(w.days + feast * w.swell) * scale for w, scale in zip(weeks, scales, strict=True)]
                    learnt = _learn(counts, known, kept, worths)
                of_days, days = learnt
                evidence = first_weight + math.log(feast_weight) + of_days
                yield evidence, Belief(law, feast, memory, known[-1], known[-1] / days)


def _known(counts: Sequence[float], kept: Sequence[float]) -> tuple[list[float], float]:
    """The shape of the pace's distribution before each week and, last, after all; and the counts' part of the evidence.

    Before each week the `kept` part of what was known is left. Then the week is foretold, by a negative binomial, and
    learnt. A week before which nothing is kept is only learnt. The counts' part is the same for all laws and feasts.
    """
    shapes, shape, evidence = [], 0.0, 0.0
    for count, keep in zip(counts, kept, strict=True):
        shape *= keep
        shapes.append(_FIRST_PIECES + shape)
        if keep:
            evidence += math.lgamma(_FIRST_PIECES + shape + count) - math.lgamma(_FIRST_PIECES + shape)
        shape += count
    return [*shapes, _FIRST_PIECES + shape], evidence


def _learn(
    counts: Sequence[float], known: Sequence[float], kept: Sequence[float], worths: Sequence[float]
) -> tuple[float, float]:
    """The days' part of the evidence, and the days over which the pieces of the last shape were seen."""
    evidence = days = 0.0
    for count, shape, keep, worth in zip(counts, known, kept, worths, strict=False):  # the last shape is for now
        days *= keep
        after = days + worth
        if keep:
            evidence += shape * math.log(days / after) + count * math.log(worth / after)
        days = after
    return evidence, days
