"""A bale from the day it is bought until its last piece is sold: its states and its sorting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from pos.goods.bale import Tier
from pos.goods.costing import spread_by_sales_value
from pos.money import Rupiah, allocate
from pos.refusals import Refusal

MOST_PIECES = 5_000
"""More pieces in one bale than this are a slip of the finger: a bale has a few hundred."""


class BaleState(StrEnum):
    """Where a bale stands.

    | from   | to       | when |
    |--------|----------|---------------------------------------------------------|
    | SEALED | OPENED   | `open_bale`: its strap is cut, nothing is counted yet |
    | SEALED | SORTED   | `sort_bale` straight away |
    | OPENED | SORTED   | `sort_bale`: its pieces lie on piles, its estimate is replaced |
    | SORTED | SOLD_OUT | its last piece left, by a sale or otherwise |
    | SOLD_OUT | SORTED | a piece came back |
    """

    SEALED = "sealed"
    OPENED = "opened"
    SORTED = "sorted"
    SOLD_OUT = "sold_out"

    def can_open(self) -> bool:
        """Whether the strap can still be cut."""
        return self is BaleState.SEALED

    def can_sort(self) -> bool:
        """Whether its pieces are still to be put on piles."""
        return self in {BaleState.SEALED, BaleState.OPENED}


class Basis(StrEnum):
    """How a bale's joint cost is spread over its tiers."""

    SALES_VALUE = "sales_value"
    PIECES = "pieces"


@dataclass(eq=False)
class UnknownBale(Refusal):
    """No bale has this code."""

    code: str


@dataclass(eq=False)
class CodeTaken(Refusal):
    """Something else in the shop answers to this code already."""

    code: str


@dataclass(eq=False)
class CannotOpen(Refusal):
    """The bale is past its opening; `state` is where it stands."""

    code: str
    state: BaleState


@dataclass(eq=False)
class CannotSort(Refusal):
    """The bale was sorted before."""

    code: str


@dataclass(eq=False)
class AbsurdPieces(Refusal):
    """A number of pieces that no bale, pile or tag can have."""

    pieces: int


@dataclass(eq=False)
class SortedDiffers(Refusal):
    """The tiers and the rejected pieces together are `parts`, and `counted` were counted out of the bale."""

    counted: int
    parts: int


@dataclass(eq=False)
class TierTwice(Refusal):
    """One tier stands in the sorting twice."""

    tier: Tier


@dataclass(eq=False)
class BoughtLater(Refusal):
    """A bale cannot have been opened, or counted, before it was bought."""

    bought_on: date
    day: date


@dataclass(frozen=True, slots=True)
class TierSorted:
    """What sorting put into one tier: `pieces` at `price` rupiah each, not below `floor`.

    With `onto` the code of a pile they go there, at that pile's own price; else they make a pile of their own. `hung`
    tells hanging (gantungan) from a heap (tumpukan).
    """

    tier: Tier
    pieces: int
    price: Rupiah = 0
    floor: Rupiah | None = None
    onto: str = ""
    hung: bool = False


def check_pieces(pieces: int, least: int = 1) -> None:
    """Raise AbsurdPieces unless least <= pieces <= MOST_PIECES."""
    if not least <= pieces <= MOST_PIECES:
        raise AbsurdPieces(pieces)


def check_sorting(counted: int, tiers: Sequence[TierSorted], rejected: int) -> None:
    """See that a sorting is the bale and nothing else. Raises AbsurdPieces, TierTwice, SortedDiffers."""
    check_pieces(counted)
    check_pieces(rejected, least=0)
    for place, sorted_out in enumerate(tiers):
        check_pieces(sorted_out.pieces)
        if sorted_out.tier in {before.tier for before in tiers[:place]}:
            raise TierTwice(sorted_out.tier)
    parts = sum(sorted_out.pieces for sorted_out in tiers) + rejected
    if parts != counted:
        raise SortedDiffers(counted, parts)


def spread(cost: Rupiah, tiers: Sequence[tuple[int, Rupiah]], basis: Basis) -> tuple[Rupiah, ...]:
    """Spread a bale's `cost` over its tiers, given as (pieces, price of one): whole rupiah that sum to it.

    A bale with nothing to sell spreads nothing.
    """
    if basis is Basis.SALES_VALUE or not tiers:
        return spread_by_sales_value(cost, tiers)
    return allocate(cost, [pieces for pieces, _ in tiers])


@dataclass(frozen=True, slots=True)
class BaleStep:
    """The strap was cut, or the pieces were sorted: `pieces` in all, `rejected` of them; None where only opened."""

    id: UUID
    bale: UUID
    state: BaleState
    pieces: int | None = None
    rejected: int | None = None
    basis: Basis | None = None
