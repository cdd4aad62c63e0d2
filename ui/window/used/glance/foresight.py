"""What the glance needs of the past and the days to come, read and computed in one job."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pos.forecast.curve import CurvePoint, curve
from pos.forecast.gone import Forecast, Outcome
from pos.ports import Reading
from ui.stock_outlook import ObralSeen, PileOutlook, StockOutlook, obral_seen, stock_outlook

LOOKS_BACK = timedelta(days=90)
"""How far back the curve begins at most."""

_STEPS = 96
_NEARLY_NOTHING, _A_FEW = 0.05, 0.15
_A_TENTH = 10


@dataclass(frozen=True, slots=True)
class Foresight:
    """The forecast of every pile and of all, what markdowns did, and both halves of the curve.

    `past` are pieces left at the end of days gone by, closed bales counted in; `ahead` the days to come, without them.
    """

    outlook: StockOutlook
    seen: ObralSeen
    past: tuple[tuple[date, int], ...]
    ahead: tuple[CurvePoint, ...]

    @property
    def everything(self) -> Outcome:
        """What is foretold of all piles together."""
        return self.outlook.everything

    @property
    def tenth_on(self) -> date | None:
        """The day on which a tenth of what is left now is expected to be left: the last few lie much longer."""
        if not self.ahead:
            return None
        return next((point.day for point in self.ahead if point.mid * _A_TENTH <= self.ahead[0].mid), None)

    def slow(self) -> tuple[PileOutlook, ...]:
        """Piles that can be foretold, the one that lies longest first."""
        return tuple(pile for pile in self.outlook.slow() if pile.shelf.pieces > 0)


def foresee(look: Reading, now: datetime) -> Foresight:
    """Compute it; half a second in a large stall, so it belongs in a job. Brings the charts in meanwhile."""
    importlib.import_module("pyqtgraph")  # late: a third of a second, which the window's thread must not wait for
    outlook = stock_outlook(look, now)
    seal = look.used.seal()
    first = max(seal.day if seal else date.min, now.date() - LOOKS_BACK)
    everything = outlook.everything
    return Foresight(
        outlook=outlook,
        seen=obral_seen(look, outlook),
        past=tuple(look.used.left_by_day(first)),
        ahead=_worth_drawing(curve(everything, _STEPS)) if isinstance(everything, Forecast) else (),
    )


def _worth_drawing(ahead: tuple[CurvePoint, ...]) -> tuple[CurvePoint, ...]:
    """The way on without its long flat tail, in which a last few pieces wait for their buyers."""
    most = ahead[0].mid
    for place, point in enumerate(ahead):
        if point.mid <= _NEARLY_NOTHING * most and point.high <= _A_FEW * most:
            return ahead[: place + 1]
    return ahead
