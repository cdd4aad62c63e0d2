"""Stock is the sum of movements: pieces and the rupiah they cost move together."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.goods.product import Terms
from pos.money import Rupiah, allocate


class MovementKind(StrEnum):
    """Why pieces moved.

    | kind      | pieces | when |
    |-----------|--------|------------------------------------------------------------------------------|
    | OPENING   | +      | counted in before the opening count was sealed; for local goods, at the import |
    | SORTED    | + and -| out of a bale onto its piles, off a pile to a tag, or the count replacing a bale's estimate |
    | SOLD      | -      | sold; off no pile where nobody said which |
    | ASSIGNED  | + and -| what was sold off no pile is taken off one, and given back to the unassigned |
    | RETURNED  | +      | brought back by a buyer; refers to the line of its sale |
    | EXCHANGED | + and -| swapped on the spot: one comes back, one goes; both refer to the line of the sale |
    | REJECTED  | -      | cannot be sold (afkir) |
    | GIVEN     | -      | given away |
    | LOST      | -      | gone, and nobody knows where |
    | COUNTED   | + and -| somebody counted, and the book follows |
    | SEALED    | 0      | the opening count was sealed |
    | RECEIVED  | + and -| delivered by a maker, or taken off again by a correcting document |
    | SENT_BACK | + and -| unsold pieces went back to their maker, or did not after all |
    | COSTED    | 0      | value that came in for pieces which were sold before they were in the book |
    """

    OPENING = "opening"
    SORTED = "sorted"
    SOLD = "sold"
    ASSIGNED = "assigned"
    RETURNED = "returned"
    EXCHANGED = "exchanged"
    REJECTED = "afkir"
    GIVEN = "given"
    LOST = "lost"
    COUNTED = "counted"
    SEALED = "sealed"
    RECEIVED = "received"
    SENT_BACK = "sent_back"
    COSTED = "costed"


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement of one local item, never changed afterwards; used goods move by entries of their book.

    `pieces` and `value` (rupiah at cost) are signed: what comes in is positive, what goes out negative.
    `source` is the record that caused it: the sale, the delivery, or the import; `line` the line of the sale.
    `held` tells whose the pieces are: those on consignment have no value here, and when they are sold their maker is
    `owed` rupiah, below zero when they come back. `amount` is what the buyer paid for them.
    """

    id: UUID
    till: str
    at: datetime
    day: date
    item: UUID
    kind: MovementKind
    pieces: int
    value: Rupiah
    source: UUID
    held: Terms = Terms.OUTRIGHT
    line: int | None = None
    amount: Rupiah = 0
    owed: Rupiah = 0
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """What the book says is left of one item: `pieces`, and their `value` at cost in rupiah.

    `pieces` is below zero where more was sold than the book held.
    """

    pieces: int
    value: Rupiah

    def value_out(self, pieces: int) -> Rupiah:
        """The rupiah at cost that leave with `pieces` pieces: their average share, and all of it with the last one.

        Moving average by value, rounded half up. Pieces that the book does not hold carry no value.
        """
        if pieces >= self.pieces:
            return self.value
        return (2 * self.value * pieces + self.pieces) // (2 * self.pieces)

    def less(self, pieces: int) -> "Balance":
        """The balance after `pieces` left, their value with them."""
        return Balance(self.pieces - pieces, self.value - self.value_out(pieces))

    def short_of(self, pieces: int) -> int:
        """How many of `pieces` the book does not hold."""
        return max(0, pieces - max(0, self.pieces))

    def overdue(self, pieces: int, value: Rupiah) -> Rupiah:
        """The part of `value` that comes in with `pieces` pieces for those that were sold before they were there.

        It does not stay: where the book holds no pieces it holds no value.
        """
        missing = min(pieces, max(0, -self.pieces))
        return allocate(value, (missing, pieces - missing))[0] if missing else 0


NOTHING = Balance(0, 0)
"""No pieces, and no value."""
