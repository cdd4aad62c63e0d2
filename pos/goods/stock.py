"""Stock is the sum of movements: pieces and the rupiah they cost move together."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.money import Rupiah


class MovementKind(StrEnum):
    """Why pieces moved: counted in at the opening, or sold."""

    OPENING = "opening"
    SOLD = "sold"


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement of one item, never changed afterwards.

    `pieces` and `value` (rupiah at cost) are signed: what comes in is positive, what goes out negative.
    `source` is the record that caused it: the sale, or the import.
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
