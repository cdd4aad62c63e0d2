"""What one bale turned into when it was sorted: the figures of its nota, out of the book."""

from dataclasses import dataclass
from datetime import datetime

from pos.goods.bale import Bale
from pos.goods.stock import MovementKind
from pos.money import Rupiah
from pos.ports import Reading, Work
from pos.refusals import Refusal
from pos.stockroom.piles import pile_of
from pos.used.bales import UnknownBale
from pos.used.book import BookFilter, Entry

_MOST_ENTRIES = 10_000


@dataclass(eq=False)
class NotSorted(Refusal):
    """The bale `code` was never sorted in this shop: it is still closed, or it came in with its piles."""

    code: str


@dataclass(frozen=True, slots=True)
class SortedTier:
    """What went onto one pile: `pieces` at `price` rupiah each then, and the `cost` that they took with them."""

    code: str
    name: str
    pieces: int
    price: Rupiah
    cost: Rupiah

    @property
    def at_price(self) -> Rupiah:
        """What the pieces fetch at that price, in rupiah."""
        return self.pieces * self.price


@dataclass(frozen=True, slots=True)
class SortedBale:
    """A bale with what it turned into, as it was on the day; prices that were set later are not in it."""

    bale: Bale
    at: datetime
    by: str
    tiers: tuple[SortedTier, ...]

    @property
    def sellable(self) -> int:
        """Pieces that went onto piles."""
        return sum(tier.pieces for tier in self.tiers)

    @property
    def at_price(self) -> Rupiah:
        """What all of them fetch at list price, in rupiah."""
        return sum(tier.at_price for tier in self.tiers)

    @property
    def margin(self) -> Rupiah:
        """What is over once every piece went at list price, in rupiah; below zero the bale can only lose."""
        return self.at_price - self.bale.cost


def sorted_bale(look: Reading | Work, code: str) -> SortedBale:
    """The bale `code` as it was sorted. Raises UnknownBale, NotSorted."""
    account = look.used.account(code.strip())
    if account is None:
        raise UnknownBale(code)
    only = BookFilter(bale=account.bale.id, kinds=(MovementKind.SORTED,))
    entries = [written.entry for written in reversed(look.used.entries(only, limit=_MOST_ENTRIES))]
    # A tag takes its piece off a pile; only a sorting takes pieces out of what lies on none.
    sorting = next((entry.source for entry in entries if entry.item is None), None)
    onto = [entry for entry in entries if entry.source == sorting and entry.item]
    if sorting is None:
        raise NotSorted(account.bale.code)
    first = next(entry for entry in entries if entry.source == sorting)
    return SortedBale(account.bale, first.at, first.by, tuple(_tier(look, entry) for entry in onto))


def _tier(look: Reading | Work, entry: Entry) -> SortedTier:
    pile = pile_of(look, entry.code)
    then = next((set_.price for set_ in look.prices.history(pile.id) if set_.at <= entry.at), pile.price)
    return SortedTier(entry.code, pile.name or pile.tier, entry.pieces, then, entry.value)
