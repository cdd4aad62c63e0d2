"""What is typed while a bale is sorted, and what it means: nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pos.goods.bale import Tier, rounded
from pos.goods.item import check_price
from pos.money import Rupiah, UnclearAmount, read
from pos.refusals import Refusal
from pos.used.bales import Basis, TierSorted, check_pieces, check_sorting, spread
from ui.sentences import refusal_sentence
from ui.window.widgets.fields.whole_number import read_pieces
from ui.words import _


class Place(StrEnum):
    """Where a new pile of a tier goes."""

    HEAP = "heap"
    RAIL = "rail"


@dataclass(frozen=True, slots=True)
class Onto:
    """Where the pieces of a tier go: a new heap or rail, or the pile `code`, which has its price already."""

    place: Place = Place.HEAP
    code: str = ""
    price: Rupiah = 0


@dataclass(frozen=True, slots=True)
class TierDraft:
    """One tier as it is typed."""

    tier: Tier
    pieces: str = ""
    price: str = ""
    onto: Onto = Onto()

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the bale is of this tier."""
        return not self.pieces.strip() or read_pieces(self.pieces) == 0


@dataclass(frozen=True, slots=True)
class SortingDraft:
    """The whole screen as it is typed."""

    tiers: tuple[TierDraft, ...]
    rejected: str = ""
    counted: str = ""
    basis: Basis = Basis.SALES_VALUE


@dataclass(frozen=True, slots=True)
class Sorting:
    """What a draft without a fault means; see `pos.stockroom.bales.sort_bale`."""

    tiers: tuple[TierSorted, ...]
    counted: int
    rejected: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class Preview:
    """What the draft comes to so far, faults or not.

    `sorted_out` pieces in all, of which `sellable` can be sold, out of `counted`. In rupiah: what a sellable piece
    bears, what it would be if every piece could be sold, what all would fetch, and the cost of a piece by tier.
    """

    sorted_out: int
    sellable: int
    counted: int
    cost_of_sellable: Rupiah | None
    cost_of_any: Rupiah | None
    would_fetch: Rupiah
    by_tier: dict[Tier, Rupiah]

    @property
    def missing(self) -> int:
        """Pieces that no tier has yet; below zero where there are too many."""
        return self.counted - self.sorted_out


PIECES, PRICE, REJECTED, COUNTED = "pieces", "price", "rejected", "counted"

Faults = dict[tuple[Tier | None, str], str]
"""What is wrong, as a sentence for each field: of a tier (PIECES, PRICE), or of the bale (REJECTED, COUNTED)."""


def read_sorting(draft: SortingDraft) -> Sorting | Faults:
    """What a draft means, or a sentence for every field that is wrong."""
    faults: Faults = {}
    tiers = [found for tier in draft.tiers if (found := _tier(tier, faults)) is not None]
    rejected = _pieces(draft.rejected, (None, REJECTED), faults, least=0, empty=0)
    counted = _pieces(draft.counted, (None, COUNTED), faults)
    if not faults:
        try:
            check_sorting(counted, tiers, rejected)
        except Refusal as refusal:
            faults[None, COUNTED] = refusal_sentence(refusal)
    return faults or Sorting(tuple(tiers), counted, rejected, draft.basis)


def preview(draft: SortingDraft, cost: Rupiah) -> Preview:
    """What a draft comes to, of a bale that cost `cost` rupiah; what cannot be read counts as nothing."""
    tiers = [(tier.tier, max(0, read_pieces(tier.pieces) or 0), _price_or_nothing(tier)) for tier in draft.tiers]
    sellable = sum(pieces for _tier_, pieces, _price_ in tiers)
    sorted_out = sellable + max(0, read_pieces(draft.rejected) or 0)
    shares = spread(cost, [(pieces, price) for _tier_, pieces, price in tiers], draft.basis) if sellable else ()
    return Preview(
        sorted_out=sorted_out,
        sellable=sellable,
        counted=max(0, read_pieces(draft.counted) or 0),
        cost_of_sellable=rounded(cost, sellable),
        cost_of_any=rounded(cost, sorted_out),
        would_fetch=sum(pieces * price for _tier_, pieces, price in tiers),
        by_tier=_of_a_piece(tiers, shares),
    )


def _of_a_piece(tiers: Sequence[tuple[Tier, int, Rupiah]], shares: Sequence[Rupiah]) -> dict[Tier, Rupiah]:
    found = zip(tiers, shares, strict=False)
    return {tier: cost for (tier, pieces, _), share in found if (cost := rounded(share, pieces)) is not None}


def _tier(draft: TierDraft, faults: Faults) -> TierSorted | None:
    """One tier; None where nothing is of it, or where something is wrong with it."""
    if draft.is_empty:
        return None
    pieces = _pieces(draft.pieces, (draft.tier, PIECES), faults)
    if draft.onto.code:
        return TierSorted(draft.tier, pieces, onto=draft.onto.code)
    price = _price(draft, faults)
    return TierSorted(draft.tier, pieces, price, hung=draft.onto.place is Place.RAIL)


def _pieces(
    text: str, field: tuple[Tier | None, str], faults: Faults, *, least: int = 1, empty: int | None = None
) -> int:
    if not text.strip():
        if empty is None:
            faults[field] = _("Isi jumlah potongnya.")
        return empty or 0
    pieces = read_pieces(text)
    if pieces is None:
        faults[field] = _('"{text}" bukan jumlah potong.').format(text=text)
        return 0
    try:
        check_pieces(pieces, least)
    except Refusal as refusal:
        faults[field] = refusal_sentence(refusal)
    return pieces


def _price(draft: TierDraft, faults: Faults) -> Rupiah:
    if not draft.price.strip():
        faults[draft.tier, PRICE] = _("Isi harga satu potong.")
        return 0
    try:
        price = read(draft.price)
        check_price(price)
    except Refusal as refusal:
        faults[draft.tier, PRICE] = refusal_sentence(refusal)
        return 0
    return price


def _price_or_nothing(draft: TierDraft) -> Rupiah:
    if draft.onto.code:
        return draft.onto.price
    try:
        return read(draft.price)
    except UnclearAmount:
        return 0
