"""Tiers, counts and piles as they are typed behind a verb."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, TypeVar

import click

from pos.clock import trading_day
from pos.goods.bale import Tier
from pos.money import Rupiah, read
from pos.used.pricing import Piles
from ui.command_line.typed import Explained
from ui.planned.moment import read_moment
from ui.words import _, mark

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class TierTyped:
    """`35x150rb`: so many pieces at a price; `35=BAL-01/kepala`: so many onto a pile that is there."""

    pieces: int
    price: Rupiah = 0
    onto: str = ""


class TierPieces(Explained):
    """The pieces of one tier. Raises UnclearAmount."""

    name = "tier"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> TierTyped:
        """What was typed; anything else is wrong usage."""
        found = re.fullmatch(r"\s*(\d{1,9})\s*(?:[x@×]\s*(?P<price>.+)|=\s*(?P<onto>\S+))\s*", str(value))
        if found is None:
            self.fail(str(value), param, ctx)
        if found["onto"]:
            return TierTyped(int(found[1]), onto=found["onto"])
        return TierTyped(int(found[1]), read(found["price"]))

    def explained(self) -> str:
        """What may stand here."""
        return _("tulis 35x150rb, atau 35=BAL-01/kepala untuk tumpukan yang sudah ada.")


class NamedTier(Explained):
    """`kepala=35x150rb`: a tier and its pieces. Raises UnclearAmount."""

    name = "tier=pieces"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Tier, TierTyped]:
        """The tier and what is of it; anything else is wrong usage."""
        if isinstance(value, tuple):
            return value
        tier, equals, pieces = str(value).partition("=")
        if not tier.strip() or not equals:
            self.fail(str(value), param, ctx)
        return tier.strip().lower(), TIER_PIECES.convert(pieces, param, ctx)

    def explained(self) -> str:
        """What may stand here."""
        return _("tulis seperti kepala=35x150rb.")


class TierPrice(Explained):
    """`kepala=100rb`. Raises UnclearAmount."""

    name = "tier=amount"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Tier, Rupiah]:
        """The tier and the rupiah; anything else is wrong usage."""
        if isinstance(value, tuple):
            return value
        tier, equals, amount = str(value).partition("=")
        if not tier.strip() or not equals:
            self.fail(str(value), param, ctx)
        return tier.strip().lower(), read(amount)

    def explained(self) -> str:
        """What may stand here."""
        return _("tulis seperti kepala=100rb.")


@dataclass(frozen=True, slots=True)
class CountTyped:
    """`BAL-01/kepala=12` or `BAL-01/kepala=12@10:15`: a pile, its pieces, and the time on the sheet."""

    code: str
    pieces: int
    clock: time | None

    def moment(self, now: datetime, cutoff: time) -> datetime:
        """When it was counted: the last such time of this trading day, which may have begun the day before."""
        if self.clock is None:
            return now
        at = now.replace(hour=self.clock.hour, minute=self.clock.minute, second=0, microsecond=0)
        day_before = at - timedelta(days=1)
        same_day = trading_day(day_before, cutoff) == trading_day(now, cutoff)
        return day_before if at > now and same_day else at


class PileCount(Explained):
    """One line of a sheet for counting."""

    name = "code=pieces"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> CountTyped:
        """What was typed; anything else is wrong usage."""
        found = re.fullmatch(r"(.+)=\s*(\d{1,9})\s*(?:@\s*(\d{1,2})[:.](\d{2}))?\s*", str(value))
        if found is None:
            self.fail(str(value), param, ctx)
        code, pieces, hour, minute = found.groups()
        if hour is None:
            return CountTyped(code.strip(), int(pieces), None)
        if int(hour) > 23 or int(minute) > 59:
            self.fail(str(value), param, ctx)
        return CountTyped(code.strip(), int(pieces), time(int(hour), int(minute)))

    def explained(self) -> str:
        """What may stand here."""
        return _("tulis seperti BAL-01/kepala=12, atau BAL-01/kepala=12@10:15 dengan jamnya.")


def piles_options(verb: F) -> F:
    """Give a verb `--pile`, `--tier` and `--category`."""
    pile = click.option("--pile", metavar="CODE", help=mark("Hanya tumpukan ini."))
    tier = click.option("--tier", metavar="NAME", help=mark("Semua tumpukan satu sortiran."))
    category = click.option("--category", help=mark("Semua tumpukan satu kategori."))
    return pile(tier(category(verb)))


def meant(pile: str | None = None, tier: str | None = None, category: str | None = None) -> Piles:
    """The piles that were said; all of them where none were."""
    return Piles(pile or "", tier.strip().lower() if tier else None, category or "")


class Moment(Explained):
    """`besok 15:00`: read when it is known what time it is at the stall."""

    name = "moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """What was typed; what can be no moment at any time is wrong usage."""
        if read_moment(str(value), _ANY_TIME) is None:
            self.fail(str(value), param, ctx)
        return str(value)

    def explained(self) -> str:
        """What may stand here."""
        return _("tulis seperti besok 15:00, senin 9, atau 2026-03-09 15:00.")


_ANY_TIME = datetime(2024, 1, 1, tzinfo=UTC)
TIER_PIECES, NAMED_TIER, TIER_PRICE, PILE_COUNT, MOMENT = TierPieces(), NamedTier(), TierPrice(), PileCount(), Moment()
