"""Sales, and what of them was brought back, as the verbs need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pos.selling.sale import EVERY_SALE, Sale, SaleFilter, SaleHead

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from pos.money import Rupiah
    from pos.selling.returned import Return


class ReadSales(Protocol):
    """Sales as they were recorded."""

    def by_checkout(self, checkout: str) -> Sale | None:
        """The sale of one checkout, if it was completed."""

    def by_number(self, number: str) -> Sale | None:
        """The sale with this receipt number."""

    def find(self, text: str = "", among: SaleFilter = EVERY_SALE, limit: int = 50) -> Sequence[SaleHead]:
        """The newest sales of `among` whose number, total, cashier, customer, way of paying or goods match `text`."""

    def number_of(self, sale: UUID) -> str:
        """The receipt number of a sale. Raises KeyError."""

    def count(self) -> int:
        """How many sales there are."""

    def copies(self, sale: UUID) -> int:
        """How often the receipt was reprinted."""


class Sales(ReadSales, Protocol):
    """Sales, append-only."""

    def next_sequence(self, day: date) -> int:
        """The sequence that this till's next receipt of `day` must bear, from 1 without gaps."""

    def add(self, sale: Sale) -> None:
        """Record a sale."""

    def add_copy(self, sale: UUID, copy: int, by: str, at: datetime) -> None:
        """Record that a receipt was asked for again."""


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

    def latest(self, among: SaleFilter = EVERY_SALE, limit: int = 50) -> Sequence[Return]:
        """The newest returns of `among`."""


class Returns(ReadReturns, Protocol):
    """Returns, append-only; the disk refuses more than was sold."""

    def next_sequence(self, day: date) -> int:
        """The sequence that this till's next return of `day` must bear, from 1 without gaps."""

    def add(self, record: Return) -> None:
        """Record a return."""
