"""How likely each way of selling is after what was seen, and the pace under it."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from pos.forecast.laws import LAWS, Law
from pos.forecast.weeks import Past

FEASTS = ((0.0, 0.25), (1.5, 0.30), (4.0, 0.30), (9.0, 0.15))  # strength of the rush before Lebaran, and its weight
MEMORIES = ((1.0, 0.6), (0.85, 0.4))  # what a week counts against the week after it, and its weight
_RUSH_TELLS = 0.3  # what a week of the rush tells of the ordinary pace, as its shape differs from year to year
_FIRST_PIECES = 2 / 3  # between Jeffreys' half piece and the flat prior's one: what sold nothing may still sell
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
    gaps = [0, *(before.age - after.age for before, after in pairwise(weeks))]
    for law in LAWS:
        pace_then = [law.pace_then(week.stock, stock_now, week.ago) for week in weeks]
        scales = [tells * then for tells, then in zip(telling, pace_then, strict=True)]
        for memory, memory_weight in MEMORIES:
            kept = [memory**gap * week.old_share for gap, week in zip(gaps, weeks, strict=True)]
            learnt = None
            for feast, feast_weight in FEASTS:
                if learnt is None or rush_seen:
                    worths = [(w.days + feast * w.swell) * scale for w, scale in zip(weeks, scales, strict=True)]
                    learnt = _learn(counts, worths, kept)
                evidence, shape, pace = learnt
                prior = math.log(memory_weight * feast_weight)
                yield prior + evidence, Belief(law, feast, memory, shape, pace)


def _learn(counts: Sequence[float], worths: Sequence[float], kept: Sequence[float]) -> tuple[float, float, float]:
    """Go through the weeks: the log evidence, then shape and mean of the gamma distribution of the pace at the end.

    Before each week the `kept` part of what was known is left; then the week is foretold, by a negative binomial,
    and learnt. The first week is only learnt. Terms that are equal for all hypotheses are left out of the evidence.
    """
    evidence = shape = days = 0.0
    for count, worth, keep in zip(counts, worths, kept, strict=True):
        shape *= keep
        days *= keep
        if days:
            known, after = _FIRST_PIECES + shape, days + worth
            evidence += math.lgamma(known + count) - math.lgamma(known)
            evidence += known * math.log(days / after) + count * math.log(worth / after)
        shape += count
        days += worth
    return evidence, _FIRST_PIECES + shape, (_FIRST_PIECES + shape) / days
