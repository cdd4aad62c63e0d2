"""Pieces of one variant, the stall's own beside those that their maker still owns."""

from dataclasses import dataclass, replace

from pos.goods.product import Terms
from pos.goods.stock import NOTHING, Balance
from pos.money import Rupiah, allocate, last_of


@dataclass(frozen=True, slots=True)
class Split:
    """Pieces of one line: `own` ones with the `value` they take along, and `titip` ones on consignment.

    `short` of them the book did not hold.
    """

    own: int
    value: Rupiah
    titip: int
    short: int

    def share(self, amount: Rupiah) -> tuple[Rupiah, Rupiah]:
        """What was paid for the own pieces, and for those on consignment, in rupiah."""
        first, second = allocate(amount, (self.own, self.titip))
        return first, second


@dataclass(frozen=True, slots=True)
class Holding:
    """What the book holds of one variant: `own` pieces with their value, and `titip` pieces on consignment.

    `usual` tells how the product usually comes: pieces that the book does not hold are taken to be of that kind. For
    one on consignment the maker gets `setor` rupiah, or what is left of the agreed price after `share` percent.
    """

    own: Balance = NOTHING
    titip: int = 0
    usual: Terms = Terms.OUTRIGHT
    setor: Rupiah = 0
    share: int = 0

    @property
    def pieces(self) -> int:
        """All pieces on the shelf."""
        return self.own.pieces + self.titip

    def split(self, pieces: int, first: Terms) -> Split:
        """Whose pieces leave when `pieces` are sold: of `first`, then the others, then what is in no book."""
        own, titip = max(0, self.own.pieces), max(0, self.titip)
        if first is Terms.OUTRIGHT:
            own = min(pieces, own)
            titip = min(pieces - own, titip)
        else:
            titip = min(pieces, titip)
            own = min(pieces - titip, own)
        short = pieces - own - titip
        if self.usual is Terms.OUTRIGHT:
            own += short
        else:
            titip += short
        return Split(own, self.own.value_out(own) if own else 0, titip, short)

    def owed_for(self, split: Split, amount: Rupiah) -> Rupiah:
        """What the maker is owed, in rupiah, for the pieces on consignment of a line that went for `amount`.

        The stall's share of what was agreed is rounded half up. A fixed price stays, whatever was agreed.
        """
        if not self.share:
            return split.titip * self.setor
        paid = split.share(amount)[1]
        return paid - (2 * paid * self.share + 100) // 200

    def less(self, split: Split) -> "Holding":
        """The holding after the pieces of a line left."""
        own = Balance(self.own.pieces - split.own, self.own.value - split.value)
        return replace(self, own=own, titip=self.titip - split.titip)


@dataclass(frozen=True, slots=True)
class OutOnLine:
    """What one line of a sale holds of one kind: `pieces` out with the buyer, and rupiah at cost, paid and owed."""

    held: Terms
    pieces: int
    value: Rupiah
    amount: Rupiah
    owed: Rupiah

    def part(self, pieces: int) -> "OutOnLine":
        """The part of `pieces` of its pieces, in whole rupiah; all of them take all of it along."""
        value, owed = (Balance(self.pieces, whole).value_out(pieces) for whole in (self.value, self.owed))
        amount = last_of(self.amount, self.pieces, pieces)
        return OutOnLine(self.held, pieces, value, amount, owed)
