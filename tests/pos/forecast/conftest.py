"""Simulated stalls, written before the method and knowing nothing of it: buyers come, baskets differ, days differ."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest

from pos.forecast.history import DaySum, PileHistory

DAY = timedelta(days=1)
LONGEST = 3 * 365  # days after which a stall that is not sold out yet is left alone
PRICE = 35_000
FEASTS = (date(2024, 4, 10), date(2025, 3, 31), date(2026, 3, 21), date(2027, 3, 10))
PIECES_OF_A_BUYER = ((1, 55), (2, 22), (3, 12), (4, 5), (5, 3), (6, 3))
MEAN_BASKET = 2.15
ALWAYS = 1.0

Factor = Callable[[date], float]


@dataclass
class Pile:
    """A pile on its way: the pace at which it would sell if nothing held it up, and what it has sold so far."""

    pace: float
    stock: int
    arrives: int = 0  # trading days after the stall's first
    choice: float = 0.0  # how much buyers mind that few are left
    halves_in: float = math.inf  # trading days
    single: bool = False  # buyers take one piece, seldom two
    left: int = 0
    days: list[DaySum] = field(default_factory=list)

    def trade(self, rng: Random, day: date, age: int, mood: float) -> None:
        came = self.stock if age == 0 else 0
        self.left += came
        wanted = self.pace * mood * (self.left / self.stock) ** self.choice * 0.5 ** (age / self.halves_in)
        sold = min(self.left, pieces_wanted(rng, wanted, single=self.single))
        self.left -= sold
        if sold or came:
            self.days.append(DaySum(day, sold, sold * PRICE, came))


@dataclass(frozen=True)
class Life:
    """A stall from its first day until all is gone; `gone` is None where that took longer than anybody waited."""

    trading_days: tuple[date, ...]
    piles: tuple[tuple[DaySum, ...], ...]
    gone: date | None

    def pile_at(self, cut: int, pile: int = 0) -> PileHistory:
        """What was known of one pile after so many trading days."""
        today = self.trading_days[cut - 1]
        days = tuple(one for one in self.piles[pile] if one.day <= today)
        left = sum(one.brought_in - one.sold for one in days)
        return PileHistory(today, self.trading_days[:cut], self.piles[pile][0].day, left, days)

    def came_after(self, day: date) -> bool:
        """Whether a pile was still to arrive."""
        return any(one.brought_in and one.day > day for pile in self.piles for one in pile)


def poisson(rng: Random, mean: float) -> int:
    if mean > 30:
        return max(0, round(rng.gauss(mean, math.sqrt(mean))))
    count, product, edge = 0, rng.random(), math.exp(-mean)
    while product > edge:
        product *= rng.random()
        count += 1
    return count


def pieces_wanted(rng: Random, mean: float, *, single: bool) -> int:
    """What the buyers of a day take: one to six pieces each, and one in fifty is a reseller from out of town."""
    if single:
        return sum(2 if rng.random() < 0.1 else 1 for _ in range(poisson(rng, mean / 1.1)))
    baskets, weights = zip(*PIECES_OF_A_BUYER, strict=True)
    return sum(
        rng.randint(6, 20) if rng.random() < 0.02 else rng.choices(baskets, weights)[0]
        for _ in range(poisson(rng, mean / MEAN_BASKET))
    )


def run(rng: Random, start: date, piles: list[Pile], *, wave: float = 0.0, season: Factor = lambda _: ALWAYS) -> Life:
    """Trade until all piles are gone. `wave` is how far the stall's luck strays over weeks, as a standard deviation."""
    weekend = rng.uniform(1.0, 2.0)
    weekdays = [rng.uniform(0.85, 1.15) for _ in range(5)] + [weekend * rng.uniform(0.9, 1.1) for _ in range(2)]
    closed = rng.choice((None, None, 0, 1, 3))
    mean = sum(factor for weekday, factor in enumerate(weekdays) if weekday != closed) / (7 if closed is None else 6)
    holiday, luck, day = rng.randint(4, 8), 0.0, start
    traded: list[date] = []
    while (day - start).days < LONGEST and (len(traded) <= max(p.arrives for p in piles) or any(p.left for p in piles)):
        on_holiday = any(0 <= (day - feast).days < holiday for feast in FEASTS)
        if day.weekday() != closed and not on_holiday and rng.random() > 0.02:
            luck = 0.95 * luck + rng.gauss(0, wave * math.sqrt(1 - 0.95**2))
            mood = weekdays[day.weekday()] / mean * math.exp(luck + rng.gauss(-0.03, 0.25)) * season(day)
            for pile in piles:
                if pile.arrives <= len(traded):
                    pile.trade(rng, day, len(traded) - pile.arrives, mood)
            traded.append(day)
        day += DAY
    gone = None if any(pile.left for pile in piles) else max(pile.days[-1].day for pile in piles)
    return Life(tuple(traded), tuple(tuple(pile.days) for pile in piles), gone)


def between(rng: Random, low: float, high: float) -> float:
    """Evenly by ratio."""
    return math.exp(rng.uniform(math.log(low), math.log(high)))


def any_day(rng: Random) -> date:
    return date(2025, 1, 1) + rng.randrange(500) * DAY


def steady(rng: Random) -> Life:
    """The months between two feasts; nothing changes."""
    pace = between(rng, 1.5, 15)
    start = rng.choice(FEASTS[:3]) + rng.randint(10, 60) * DAY
    return run(rng, start, [Pile(pace, round(pace * rng.uniform(60, 200)))])


def fading(rng: Random) -> Life:
    """Half of them are picked over, as the good pieces go first; half go out of season, and some never sell out."""
    pace = between(rng, 3, 15)
    if rng.random() < 0.5:
        pile = Pile(pace, round(pace * rng.uniform(40, 120)), choice=rng.uniform(0.4, 1))
    else:
        halves_in = rng.uniform(30, 120)
        pile = Pile(pace, round(pace * halves_in / math.log(2) * rng.uniform(0.5, 1.2)), halves_in=halves_in)
    return run(rng, any_day(rng), [pile], wave=0.15)


def lebaran(rng: Random) -> Life:
    """A feast lies ahead, at hand or behind; the rush rises over two to four weeks to three to ten times the pace."""
    pace, feast = between(rng, 1.5, 15), rng.choice(FEASTS[1:])
    peak, ramp, bend = rng.uniform(3, 10), rng.randint(14, 28), rng.uniform(1, 2)

    def season(day: date) -> float:
        ahead = [(one - day).days for one in FEASTS if one > day]
        return 1 + (peak - 1) * math.pow(max(0.0, 1 - min(ahead, default=ramp) / ramp), bend)

    start = feast - rng.randint(10, 110) * DAY
    return run(rng, start, [Pile(pace, round(pace * rng.uniform(80, 250)))], wave=0.15, season=season)


def sparse(rng: Random) -> Life:
    """A few dear pieces that go one by one, days or weeks apart."""
    return run(rng, any_day(rng), [Pile(between(rng, 0.06, 0.6), rng.randint(4, 25), single=True)])


def burst(rng: Random) -> Life:
    """Once, in the first two months, a few days or two weeks of three to eight times the pace that nobody announced."""
    pace, start = between(rng, 1.5, 15), any_day(rng)
    first, length, factor = start + rng.randint(5, 60) * DAY, rng.randint(4, 16), rng.uniform(3, 8)
    pile = Pile(pace, round(pace * rng.uniform(100, 300)))
    return run(rng, start, [pile], wave=0.15, season=lambda day: factor if 0 <= (day - first).days < length else ALWAYS)


def category(rng: Random) -> Life:
    """Four to eight piles, some slow, some picked over, some arriving weeks after the first."""
    piles = []
    for index in range(rng.randint(4, 8)):
        pace = between(rng, 0.5, 6)
        arrives = rng.randint(0, 60) if index > 1 else 0
        piles.append(Pile(pace, 1 + round(pace * rng.uniform(30, 150)), arrives, choice=rng.uniform(0, 0.7)))
    return run(rng, any_day(rng), piles, wave=0.15)


SHAPES = {shape.__name__: shape for shape in (steady, fading, lebaran, sparse, burst, category)}


@cache
def simulated(shape: str, seed: int) -> Life:
    return SHAPES[shape](Random(f"{shape} {seed}"))  # noqa: S311, a simulation and no secret


@pytest.fixture
def simulate() -> Callable[[str, int], Life]:
    """The life of a stall of a shape; the same seed gives the same life."""
    return simulated
