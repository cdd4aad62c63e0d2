"""When the used stock is gone, for whoever shows it: screens, paper and the command line. Knows no Qt.

    with shop.reading() as look:
        outlook = stock_outlook(look, shop.clock())
        seen = obral_seen(look, outlook)

`outlook.piles` has every pile with what is left now, its history and its outcome; `outlook.categories` and
`outlook.everything` foretell several piles together, which is gone with the last piece of the slowest. An outcome is a
`Forecast` (pieces and rupiah a day, expected day, an interval four times in five), `NotEnoughData` (under seven trading
days: "belum cukup data") or `SoldOut`. `outlook.slow()` has the slow piles first, `seen.of(pile)` what past markdowns
of it, or else of its category or of the stall, did. `pos.forecast.curve.curve(forecast)` is the way down to zero for
a chart; `look.used.left_by_day(first)` the way that led here.

A forecast begins after the last trading day that is over (`outlook.today`), so its `left` is that evening's, while
`pile.shelf.pieces` is what is left now. Closed bales lie on no pile and are foretold by nobody: `outlook.in_bales` says
how many pieces those are. All of it takes half a second in a stall that sold 1.000 pieces a day for years: a screen
asks for it in a job, beside the figures that it opens with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from pos.clock import DEFAULT_CUTOFF, trading_day
from pos.forecast.gone import Outcome, forecast, slow_first, together
from pos.forecast.history import PileHistory
from pos.forecast.markdowns import Experience, Markdown, PriceSet, experience, markdowns
from pos.goods.shelf import OnShelf
from pos.ports import Reading


@dataclass(frozen=True, slots=True)
class PileOutlook:
    """A pile as it lies there now (`shelf`), what is known of it, and what is foretold of it."""

    shelf: OnShelf
    history: PileHistory
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class StockOutlook:
    """All used stock at the end of `today`, the last trading day that is over.

    `piles` stand in the order of the shelf, without those that were empty for a year. `in_bales` pieces lie in
    bales that are not sorted yet; no forecast counts them.
    """

    today: date
    piles: tuple[PileOutlook, ...]
    categories: Mapping[str, Outcome]
    everything: Outcome
    in_bales: int

    def slow(self) -> tuple[PileOutlook, ...]:
        """The piles that can be foretold, the one that is expected to lie longest first."""
        ranked = slow_first({place: pile.outcome for place, pile in enumerate(self.piles)})
        return tuple(self.piles[place] for place, _ in ranked)


@dataclass(frozen=True, slots=True)
class ObralSeen:
    """What past markdowns did: of each pile by its id, of each category, and of the whole stall; None where none were.

    Figures seen and nothing inferred: a pile is marked down when it has been slow, and a slow week is often followed
    by a better one at any price.
    """

    piles: Mapping[UUID, tuple[Markdown, ...]]
    categories: Mapping[str, Experience]
    stall: Experience | None

    def of(self, pile: PileOutlook) -> Experience | None:
        """The experience nearest to a pile: its own, else that of its category, else that of the stall."""
        item = pile.shelf.item
        own = experience(self.piles.get(item.id, ())) if item.id else None
        return own or self.categories.get(item.category) or self.stall


def last_day_over(look: Reading, now: datetime) -> date:
    """The last trading day that is over: today once something was sold and the drawer is closed, else yesterday."""
    settings = look.settings.current()
    today = trading_day(now, settings.cutoff if settings else DEFAULT_CUTOFF)
    sold_today = today in look.reports.trading_days(1)
    return today if sold_today and look.shifts.current() is None else today - timedelta(days=1)


def stock_outlook(look: Reading, now: datetime) -> StockOutlook:
    """Foretell every pile, every category and the whole stock, as of the last trading day that is over."""
    today = last_day_over(look, now)
    histories = look.used.pile_histories(today)
    shelves = look.goods.piles()
    piles = tuple(
        PileOutlook(shelf, history, forecast(history))
        for shelf in shelves
        if shelf.item.id
        for history in (histories.get(shelf.item.id) or _came_since(shelf, today),)
        if shelf.pieces or history.days
    )
    by_category: dict[str, list[Outcome]] = {}
    for pile in piles:
        by_category.setdefault(pile.shelf.item.category, []).append(pile.outcome)
    on_piles = sum(shelf.pieces for shelf in shelves)
    return StockOutlook(
        today=today,
        piles=piles,
        categories={category: together(outcomes) for category, outcomes in by_category.items()},
        everything=together(pile.outcome for pile in piles),
        in_bales=sum(row.pieces for row in look.used.left().categories) - on_piles,
    )


def obral_seen(look: Reading, outlook: StockOutlook) -> ObralSeen:
    """What past markdowns did to pieces a day, pile by pile and all together."""
    settings = look.settings.current()
    cutoff = settings.cutoff if settings else DEFAULT_CUTOFF
    found: dict[UUID, tuple[Markdown, ...]] = {}
    by_category: dict[str, list[Markdown]] = {}
    for pile in outlook.piles:
        item = pile.shelf.item
        if item.id is None:
            continue
        # Newest first in the file; of several prices set for one day the last one given holds.
        prices = [PriceSet(trading_day(set_.at, cutoff), set_.price) for set_ in look.prices.history(item.id)][::-1]
        found[item.id] = markdowns(pile.history, prices)
        by_category.setdefault(item.category, []).extend(found[item.id])
    return ObralSeen(
        piles={pile: downs for pile, downs in found.items() if downs},
        categories={name: seen for name, downs in by_category.items() if (seen := experience(downs))},
        stall=experience(_all(by_category)),
    )


def _came_since(shelf: OnShelf, today: date) -> PileHistory:
    """A pile that was not there yet at the end of `today`."""
    return PileHistory(today, (), today + timedelta(days=1), shelf.pieces)


def _all(by_category: Mapping[str, Sequence[Markdown]]) -> list[Markdown]:
    return [down for downs in by_category.values() for down in downs]
