"""The opening count (Catatan stok awal): counted, looked over, and sealed once. From then on the book only falls."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.goods.stock import MovementKind
from pos.money import Rupiah
from pos.refusals import Refusal

RISES_AFTER_SEALING = frozenset({
    MovementKind.RETURNED, MovementKind.EXCHANGED, MovementKind.COUNTED, MovementKind.SORTED, MovementKind.ASSIGNED,
})  # fmt: skip
"""Kinds that may bear more than nothing once the count is sealed: a piece that came back, a count by the owner, a
bale's own pieces on their way to the piles, and the other half of naming a pile."""


@dataclass(frozen=True, slots=True)
class Seal:
    """The opening count as it was sealed: `pieces`, and their `value` at cost in rupiah.

    `entries` is how many entries the book had with this one, and `code` its short code then.
    """

    id: UUID
    at: datetime
    day: date
    by: str
    pieces: int
    value: Rupiah
    entries: int
    code: str


@dataclass(eq=False)
class StockSealed(Refusal):
    """The opening count was sealed, so no used goods can be added. `at` and `by`: when and by whom."""

    at: datetime
    by: str


@dataclass(eq=False)
class NothingToSeal(Refusal):
    """There are no used goods in the book, so there is no opening count."""
