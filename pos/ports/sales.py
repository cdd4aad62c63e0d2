"""Sales as the verbs need them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from pos.selling.sale import Sale, SaleHead


class ReadSales(Protocol):
    """Sales as they were recorded."""

    def by_checkout(self, checkout: str) -> Sale | None:
        """The sale of one checkout, if it was completed."""

    def by_number(self, number: str) -> Sale | None:
        """The sale with this receipt number."""

    def find(self, text: str = "", day: date | None = None, limit: int = 50) -> Sequence[SaleHead]:
        """The newest sales whose number, total, cashier or goods match `text`; of one trading day if given."""

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
