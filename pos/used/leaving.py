"""What used goods may not do on their way out and back."""

from dataclasses import dataclass

from pos.goods.stock import MovementKind
from pos.refusals import Refusal

WRITE_OFFS = frozenset({MovementKind.REJECTED, MovementKind.GIVEN, MovementKind.LOST})
"""Why a piece may leave unsold."""


@dataclass(eq=False)
class NotAPile(Refusal):
    """`code` is no pile of used goods."""

    code: str


@dataclass(eq=False)
class MoreThanHeld(Refusal):
    """`wanted` pieces of `code` are more than the `held` that the book has."""

    code: str
    wanted: int
    held: int


@dataclass(eq=False)
class NotAWriteOff(Refusal):
    """Pieces leave unsold as rejected, given away or lost, and as nothing else."""

    kind: MovementKind


@dataclass(eq=False)
class UnknownSaleLine(Refusal):
    """The receipt `number` has no line `line` of used goods."""

    number: str
    line: int


@dataclass(eq=False)
class MoreThanSold(Refusal):
    """`wanted` pieces are more than the `out` that this line still holds: sold, and not brought back since."""

    number: str
    line: int
    wanted: int
    out: int


@dataclass(eq=False)
class MoreThanUnassigned(Refusal):
    """`wanted` pieces are more than the `waiting` ones of this line that have no pile yet."""

    number: str
    line: int
    wanted: int
    waiting: int
