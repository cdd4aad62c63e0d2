"""Used goods, as the verbs need them: lots, bales and the book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from pos.forecast.history import PileHistory
    from pos.goods.stock import Balance
    from pos.used.accounts import BaleAccount
    from pos.used.bales import BaleStep
    from pos.used.book import BookFilter, Entry, Head, OutOnSale, Unassigned, UsedLeft, Written
    from pos.used.counting import StockCount
    from pos.used.lots import Lot
    from pos.used.sealing import Seal


class ReadUsed(Protocol):
    """What is left of the used goods, and how it came to that."""

    def head(self, day: date | None = None) -> Head:
        """Where the book stands, or stood after the last entry of a trading day; empty where there is none."""

    def seal(self) -> Seal | None:
        """The sealed opening count, if it was sealed."""

    def photo(self, code: str) -> str:
        """The picture that is shown of the bale or tagged piece `code`, by its name; empty where there is none."""

    def left(self) -> UsedLeft:
        """What is left by category, from maintained sums."""

    def lots(self, pile: UUID) -> Sequence[Lot]:
        """The lots of a pile, oldest bale first, with the pile's own bale always among them. Raises KeyError."""

    def unsorted(self, bale: UUID) -> Balance:
        """What the book holds of a bale that is not on piles yet."""

    def accounts(self, bales: Collection[UUID] | None = None) -> Sequence[BaleAccount]:
        """What became of these bales, or of all, by code."""

    def account(self, code: str) -> BaleAccount | None:
        """What became of the bale with this code."""

    def unassigned(self, limit: int = 200) -> Sequence[Unassigned]:
        """Lines with pieces that were sold off no pile and wait for one, oldest first."""

    def on_sale(self, sale: UUID, line: int) -> Sequence[OutOnSale]:
        """What a line of a sale holds now, lot by lot in the order in which they left."""

    def moved_since(self, pile: UUID, at: datetime) -> int:
        """Pieces that came (above zero) or went after the moment `at`."""

    def first_in(self, pile: UUID) -> datetime | None:
        """The moment of the pile's first entry."""

    def entries(self, only: BookFilter, before: UUID | None = None, limit: int = 100) -> Sequence[Written]:
        """Entries of the book, the newest first, older than the entry `before` if given."""

    def entry(self, number: int) -> Written | None:
        """The entry with this number and what it carries; None where the book ends before."""

    def counts(self, limit: int = 50) -> Sequence[StockCount]:
        """Counts of piles, the newest first."""

    def pile_histories(self, today: date) -> Mapping[UUID, PileHistory]:
        """What the forecast is made of, at the end of the trading day `today`, for every pile that was there by then.

        Reads the movements of a year at most, so it belongs beside the screen, not into its opening.
        """

    def left_by_day(self, first: date) -> Sequence[tuple[date, int]]:
        """All used pieces left at the end of each day since `first` on which something moved, the oldest first."""


class UsedBook(ReadUsed, Protocol):
    """The book, append-only."""

    def add(self, entries: Sequence[Entry]) -> None:
        """Write entries, each tied to the one before; balances and lots follow in the same transaction."""

    def set_photo(self, code: str, picture: str, by: str, at: datetime) -> None:
        """Record that from now on this picture is shown of `code`, or none if empty."""

    def add_seal(self, seal: Seal) -> None:
        """Record the seal."""

    def add_step(self, step: BaleStep, by: str, at: datetime, day: date) -> None:
        """Record that a bale was opened or sorted."""

    def add_count(self, count: StockCount) -> None:
        """Record a count."""
