"""Settling with a maker: each piece that was sold, or came back, is settled once, ever."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.goods.item import Item
from pos.goods.stock import MovementKind
from pos.makers.delivery import SETTLEMENT_PREFIX, document_number
from pos.money import Rupiah
from pos.refusals import Refusal


@dataclass(eq=False)
class NothingToSettle(Refusal):
    """Nothing of `maker` was sold or came back since the last settlement, up to `until`."""

    maker: str
    until: date


@dataclass(frozen=True, slots=True)
class SettledLine:
    """One movement of goods on consignment: sold, or brought back and then below zero.

    `receipt` and `line` say in which sale; `amount` is what the buyer paid and `owed` what the maker gets by the terms
    of that day, both in rupiah. Those terms are a `share` in percent that the stall keeps, or, where that is zero, a
    fixed price a piece.
    """

    movement: UUID
    day: date
    receipt: str
    line: int
    kind: MovementKind
    item: Item
    pieces: int
    amount: Rupiah
    owed: Rupiah
    share: int = 0


@dataclass(frozen=True, slots=True)
class Settlement:
    """What was settled with one maker at once: everything up to the trading day `until` that had not been before."""

    id: UUID
    till: str
    sequence: int
    maker: UUID
    maker_name: str
    at: datetime
    day: date
    by: str
    until: date
    due: date
    lines: tuple[SettledLine, ...]

    @property
    def number(self) -> str:
        """The number of the settlement, such as `SP-S1-260307-001`."""
        return document_number(SETTLEMENT_PREFIX, self.till, self.day, self.sequence)

    @property
    def sold(self) -> tuple[SettledLine, ...]:
        """The lines of what was sold."""
        return tuple(line for line in self.lines if line.pieces > 0)

    @property
    def came_back(self) -> tuple[SettledLine, ...]:
        """The lines of what buyers brought back, below zero."""
        return tuple(line for line in self.lines if line.pieces <= 0)

    @property
    def pieces(self) -> int:
        """Pieces sold less pieces that came back."""
        return sum(line.pieces for line in self.lines)

    @property
    def amount(self) -> Rupiah:
        """What buyers paid for them, in rupiah."""
        return sum(line.amount for line in self.lines)

    @property
    def owed(self) -> Rupiah:
        """What the maker gets for them, in rupiah; below zero where more came back than was sold."""
        return sum(line.owed for line in self.lines)
