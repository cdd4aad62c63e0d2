"""The names of the tiers: the owner's own words, from the best to the cheapest."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pos.goods.bale import Tier
from pos.refusals import Refusal

MOST_TIERS = 6
"""More tiers than this are no longer told apart while a bale is sorted in a minute."""

LONGEST_TIER = 14
"""Letters of a name, so that a code with it still fits beside an amount on 58 mm."""

RESERVED = frozenset({"afkir", "total"})
"""Afkir is what cannot be sold, and is there without being named; a file of bales has a column of sums."""

_NAME = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(eq=False)
class UnclearTier(Refusal):
    """`name` cannot be the name of a tier: one word of letters, digits and hyphens, and none that is RESERVED."""

    name: str


@dataclass(eq=False)
class TierNamedTwice(Refusal):
    """Two tiers are called `name`."""

    name: str


@dataclass(eq=False)
class TooManyTiers(Refusal):
    """There are `count` tiers; at least 1 and at most MOST_TIERS make sense."""

    count: int


@dataclass(eq=False)
class UnknownTier(Refusal):
    """The stall does not sort into `tier`, but into `known`."""

    tier: Tier
    known: tuple[Tier, ...]


def named(names: Sequence[str]) -> tuple[Tier, ...]:
    """Tiers as they were typed, best first, in small letters. Raises UnclearTier, TierNamedTwice, TooManyTiers."""
    tiers = tuple(name.strip().lower() for name in names)
    if not 1 <= len(tiers) <= MOST_TIERS:
        raise TooManyTiers(len(tiers))
    for place, tier in enumerate(tiers):
        if not _NAME.fullmatch(tier) or len(tier) > LONGEST_TIER or tier in RESERVED:
            raise UnclearTier(names[place].strip())
        if tier in tiers[:place]:
            raise TierNamedTwice(tier)
    return tiers


def check_known(tier: Tier, known: Collection[Tier]) -> None:
    """Raise UnknownTier for a tier that the stall does not sort into."""
    if tier not in known:
        raise UnknownTier(tier, tuple(known))


def with_former(tiers: Sequence[Tier], in_use: Collection[Tier]) -> tuple[Tier, ...]:
    """The stall's tiers, and behind them those that only older piles still carry."""
    return (*tiers, *sorted(set(in_use) - set(tiers)))
