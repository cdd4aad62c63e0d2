"""A lot: what is left of one bale on one pile. Pieces go oldest bale first, and their value goes with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from pos.goods.stock import NOTHING, Balance
from pos.money import Rupiah, allocate


@dataclass(frozen=True, slots=True)
class Draw:
    """Pieces of one lot on their way out, with their `value` at cost in rupiah; on their way in, both are negative."""

    bale: UUID
    bale_code: str
    pieces: int
    value: Rupiah


@dataclass(frozen=True, slots=True)
class Lot:
    """What the book says is left of one bale on one pile.

    `written_off` is what left it unsold and was not found again: pieces, and rupiah at cost.
    """

    bale: UUID
    bale_code: str
    balance: Balance
    written_off: Balance = NOTHING

    def out(self, pieces: int) -> Draw:
        """`pieces` of this lot with their share of its value."""
        return Draw(self.bale, self.bale_code, pieces, self.balance.value_out(pieces))

    def found(self, pieces: int) -> Draw:
        """`pieces` found again, with what pieces written off took with them on average: a bale never gains value."""
        value = self.written_off.value_out(pieces) if self.written_off.pieces > 0 else 0
        return Draw(self.bale, self.bale_code, -pieces, -value)

    def after(self, draw: Draw) -> "Lot":
        """The lot after `draw`."""
        left = Balance(self.balance.pieces - draw.pieces, self.balance.value - draw.value)
        return Lot(self.bale, self.bale_code, left, self.written_off)


def total(lots: Sequence[Lot]) -> Balance:
    """All lots of a pile together."""
    return Balance(sum(lot.balance.pieces for lot in lots), sum(lot.balance.value for lot in lots))


def draw(lots: Sequence[Lot], pieces: int) -> tuple[Draw, ...]:
    """Take `pieces` off a pile whose `lots` stand oldest bale first.

    Pieces that no lot holds go off the newest one, which then stands below zero until somebody counts.
    """
    draws, missing = list[Draw](), pieces
    for lot in lots[:-1]:
        taken = min(missing, max(0, lot.balance.pieces))
        if taken:
            draws.append(lot.out(taken))
            missing -= taken
    return (*draws, lots[-1].out(missing)) if missing else tuple(draws)


def after(lots: Sequence[Lot], draws: Sequence[Draw]) -> tuple[Lot, ...]:
    """The lots of a pile after `draws`, of which each lot has one at most."""
    gone = {taken.bale: taken for taken in draws}
    return tuple(lot.after(gone[lot.bale]) if lot.bale in gone else lot for lot in lots)


def settle(lots: Sequence[Lot], pieces: int) -> tuple[Draw, ...]:
    """What has to move so that the lots of a pile, oldest bale first, hold `pieces` together and none is below zero.

    Lots below zero are raised first, for their pieces were sold out of the others; what is then missing goes oldest
    bale first, and what is over is put on the newest.
    """
    raised = tuple(Draw(lot.bale, lot.bale_code, lot.balance.pieces, lot.balance.value) for lot in lots if _below(lot))
    level = after(lots, raised)
    over = pieces - total(level).pieces
    if over < 0:
        return _joined(raised, draw(level, -over))
    return _joined(raised, (level[-1].found(over),) if over else ())


def share(amount: Rupiah, draws: Sequence[Draw]) -> tuple[Rupiah, ...]:
    """Share the rupiah that a buyer paid among the lots that the pieces came from, by pieces."""
    return allocate(amount, [taken.pieces for taken in draws])


def _below(lot: Lot) -> bool:
    return lot.balance.pieces < 0


def _joined(first: Sequence[Draw], then: Sequence[Draw]) -> tuple[Draw, ...]:
    """One draw a lot."""
    sums: dict[UUID, Draw] = {}
    for taken in (*first, *then):
        so_far = sums.get(taken.bale, Draw(taken.bale, taken.bale_code, 0, 0))
        pieces, value = so_far.pieces + taken.pieces, so_far.value + taken.value
        sums[taken.bale] = Draw(taken.bale, taken.bale_code, pieces, value)
    return tuple(sums.values())
