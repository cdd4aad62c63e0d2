"""What buyers brought back, as the verbs need it."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from pos.money import Rupiah
from pos.selling.returned import Return


class ReadReturns(Protocol):
    """Returns and voids as they were recorded."""

    def by_request(self, request: str) -> Return | None:
        """The return that this request made, if it did."""

    def by_number(self, number: str) -> Return | None:
        """The return with this number."""

    def of_sale(self, sale: UUID) -> Sequence[Return]:
        """What was brought back of a sale, the oldest first."""

    def paying_for(self, sale: UUID) -> Return | None:
        """The return whose pieces paid for a part of this sale, if there is one."""

    def back_on_line(self, sale: UUID, line: int) -> tuple[int, Rupiah]:
        """Pieces of a line that were brought back, and the rupiah that they had cost."""

    def latest(self, day: date | None = None, limit: int = 50) -> Sequence[Return]:
        """The newest returns, of one trading day if given."""


class Returns(ReadReturns, Protocol):
    """Returns, append-only; the disk refuses more than was sold."""

    def next_sequence(self, day: date) -> int:
        """The sequence that this till's next return of `day` must bear, from 1 without gaps."""

    def add(self, record: Return) -> None:
        """Record a return."""
