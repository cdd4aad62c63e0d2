"""When is it gone? The pace of a pile, the day its last piece is expected to go, and an interval four times in five."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import inf, prod
from operator import mul
from typing import TypeVar

from pos.forecast.belief import readings
from pos.forecast.history import PileHistory, price_of_a_piece, traded_days
from pos.forecast.outlook import HORIZON, Chance, Outlook, clock_after, first_day
from pos.forecast.rhythm import PerWeekday, open_shares
from pos.forecast.weeks import past_of
from pos.money import Rupiah

NEEDED_DAYS = 7  # trading days of a pile before anything is foretold
LOW, MID, HIGH = 0.1, 0.5, 0.9  # an interval of 80 % and the median inside it

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a pile sells today: `pieces` and `amount` (rupiah) on an average trading day, outside any rush.

    `weekdays` are what a trading day of each weekday is worth in average ones, Monday first.
    """

    pieces: float
    amount: Rupiah
    weekdays: PerWeekday


@dataclass(frozen=True, slots=True)
class NotEnoughData:
    """A pile of `left` pieces that was there on only `trading_days` days, fewer than `NEEDED_DAYS`."""

    left: int
    trading_days: int


@dataclass(frozen=True, slots=True)
class SoldOut:
    """Nothing is left. `on` is the last day on which a piece went, None if none ever did."""

    on: date | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is foretold, at the end of `today`, of a pile or of several piles together.

    `expected` is the median of the day on which the last of the `left` pieces goes; four times in five it goes between
    `low` and `high`. None stands for a day after the horizon of three years, or for never. `too_young` pieces lie in
    piles of the group that cannot be foretold yet; they are not among the `left`, and nothing else counts them.
    """

    today: date
    left: int
    pace: Pace
    low: date | None
    expected: date | None
    high: date | None
    too_young: int = 0
    outlooks: tuple[Outlook, ...] = field(default=(), repr=False, compare=False)

    def chance_gone_by(self, day: date) -> float:
        """The chance, from 0 to 1, that nothing is left at the end of `day`, at most three years ahead."""
        ahead = (day - self.today).days
        return _gone(self.outlooks)(min(ahead, HORIZON)) if ahead > 0 else 0.0


Outcome = Forecast | NotEnoughData | SoldOut


def forecast(pile: PileHistory) -> Outcome:
    """Foretell one pile, or a group that is to be taken as one. Pieces only; times in trading days as they were held.

    Several piles are better foretold one by one and then `together`: from their sum nobody can see that one of
    them hardly sells.
    """
    if pile.left <= 0:
        return SoldOut(max((day.day for day in pile.days if day.sold > 0 or day.brought_in < 0), default=None))
    days = traded_days(pile)
    if len(days) < NEEDED_DAYS:
        return NotEnoughData(pile.left, len(days))
    past = past_of(days, pile.today)
    plain, wary = readings(past, pile.left)
    outlook = Outlook(
        left=pile.left,
        unevenness=past.unevenness,
        week=sum(week.days for week in past.weeks) / len(past.weeks),
        clock=clock_after(pile.today, past.weekdays, open_shares(pile.trading_days, pile.today)),
        plain=plain,
        wary=wary,
    )
    pieces = sum(weight * belief.pace for weight, belief in plain)
    pace = Pace(pieces, round(pieces * price_of_a_piece(pile)), past.weekdays)
    return _forecast(pile.today, pace, (outlook,), too_young=0)


def together(outcomes: Iterable[Outcome]) -> Outcome:
    """Foretell several piles of one evening as a group that is gone with the last piece of its slowest pile.

    Piles that are sold out add nothing; pieces of piles with too few days are named and left out. Piles foretold on
    different days are a mistake of the program (ValueError).
    """
    everything = tuple(outcomes)
    foretold = [one for one in everything if isinstance(one, Forecast)]
    young = [one for one in everything if isinstance(one, NotEnoughData)]
    if not foretold and young:
        return NotEnoughData(sum(one.left for one in young), max(one.trading_days for one in young))
    if not foretold:
        return SoldOut(max((one.on for one in everything if isinstance(one, SoldOut) and one.on), default=None))
    if len({one.today for one in foretold}) > 1:
        raise ValueError("piles of a group are foretold on one day")
    return _forecast(
        foretold[0].today,
        _pace_of_all([one.pace for one in foretold]),
        tuple(outlook for one in foretold for outlook in one.outlooks),
        too_young=sum(one.left for one in young) + sum(one.too_young for one in foretold),
    )


def slow_first(outcomes: Mapping[Key, Outcome]) -> tuple[tuple[Key, Forecast], ...]:
    """The piles that can be foretold, the one that is expected to last longest first.

    Those beyond the horizon stand before all others, by the trading days that they would last at today's pace.
    """

    def slowness(entry: tuple[Key, Forecast]) -> tuple[float, float]:
        one = entry[1]
        return (one.expected - one.today).days if one.expected else inf, one.left / one.pace.pieces

    foretold = [(key, one) for key, one in outcomes.items() if isinstance(one, Forecast)]
    return tuple(sorted(foretold, key=slowness, reverse=True))


def _forecast(today: date, pace: Pace, outlooks: tuple[Outlook, ...], too_young: int) -> Forecast:
    gone = _gone(outlooks)
    low, expected = first_day(gone, LOW), first_day(gone, MID)
    high = first_day(_gone_in_doubt(outlooks), HIGH)

    def on(ahead: int | None) -> date | None:
        return None if ahead is None else today + timedelta(days=ahead)

    return Forecast(
        today=today,
        left=sum(outlook.left for outlook in outlooks),
        pace=pace,
        low=on(low),
        expected=on(expected),
        high=None if high is None or expected is None else on(max(high, expected)),
        too_young=too_young,
        outlooks=outlooks,
    )


def _gone(outlooks: tuple[Outlook, ...]) -> Chance:
    """The chance that all piles are gone, each slowing down as rarely as the plain reading has it."""
    chances = [outlook.chance(outlook.plain) for outlook in outlooks]
    return lambda days: prod(chance(days) for chance in chances)


def _gone_in_doubt(outlooks: tuple[Outlook, ...]) -> Chance:
    """The same for the late end: wary of one pile, and half as wary of each of several, not all of which will fade."""
    wary = [outlook.chance(outlook.wary) for outlook in outlooks]
    if len(outlooks) == 1:
        return wary[0]
    plain = [outlook.chance(outlook.plain) for outlook in outlooks]
    return lambda days: prod((one(days) + other(days)) / 2 for one, other in zip(plain, wary, strict=True))


def _pace_of_all(paces: list[Pace]) -> Pace:
    pieces = [pace.pieces for pace in paces]
    by_weekday = zip(*(pace.weekdays for pace in paces), strict=True)
    return Pace(
        sum(pieces),
        sum(pace.amount for pace in paces),
        tuple(sum(map(mul, factors, pieces)) / sum(pieces) for factors in by_weekday),
    )
