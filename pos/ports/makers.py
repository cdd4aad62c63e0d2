"""Makers and what passes between them and the stall, as the verbs need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from pos.goods.item import Family
    from pos.makers.account import MakerAccount, MakerPayment, MakerSummary
    from pos.makers.delivery import Delivery, DeliveryKind
    from pos.makers.maker import Maker, MakerChange
    from pos.makers.pace import StockPace
    from pos.makers.settlement import SettledLine, Settlement
    from pos.reports.local import FamilySold, LocalMaker, MakerMonth, Place


class ReadMakers(Protocol):
    """Who makes the goods, and what they are owed."""

    def by_name(self, name: str) -> Maker | None:
        """The maker with this name, in any case of letters."""

    def one(self, maker: UUID) -> Maker:
        """The maker with this id. Raises KeyError."""

    def all(self, text: str = "", limit: int = 200, offset: int = 0, *, retired: bool | None = None) -> Sequence[Maker]:
        """Makers whose name or region holds `text`, by name; only those who left, or those who did not, if said."""

    def changes(self, maker: UUID) -> Sequence[MakerChange]:
        """What was known of a maker, the newest first."""

    def summary(self, maker: UUID) -> MakerSummary:
        """A maker at one glance. Raises KeyError."""

    def account(self, maker: UUID) -> MakerAccount:
        """Bills, payments and what is open. Raises KeyError."""

    def payment(self, number: str) -> MakerPayment | None:
        """The payment with this number."""

    def owed(self) -> Sequence[MakerAccount]:
        """The account of every maker where something is open or waits to be settled, the most urgent first."""


class Makers(ReadMakers, Protocol):
    """Makers; what was known of them before is kept."""

    def add(self, maker: Maker, by: str, at: datetime, day: date) -> None:
        """Record a maker."""

    def change(self, maker: Maker, by: str, at: datetime, day: date) -> None:
        """From `at` on the maker is as `maker` says, found by its id."""

    def next_payment(self, day: date) -> int:
        """The sequence of this till's next payment to a maker."""

    def add_payment(self, payment: MakerPayment) -> None:
        """Record a payment."""


class ReadDeliveries(Protocol):
    """Documents of goods."""

    def by_number(self, number: str) -> Delivery | None:
        """The document with this number."""

    def latest(self, maker: UUID | None = None, limit: int = 50) -> Sequence[Delivery]:
        """The newest documents, of one maker if given."""

    def corrected(self, delivery: UUID) -> Mapping[UUID, int]:
        """The pieces of each item in a document and its corrections together."""


class Deliveries(ReadDeliveries, Protocol):
    """Documents of goods, append-only."""

    def next_sequence(self, kind: DeliveryKind, day: date) -> int:
        """The sequence of this till's next document of a kind."""

    def add(self, delivery: Delivery) -> None:
        """Record a document; what moves is recorded beside it."""


class ReadTrade(Protocol):
    """Figures of the trade in local goods beside used ones."""

    def families_by_day(self, first: date, last: date) -> Sequence[tuple[date, Family, FamilySold]]:
        """What each family sold on each day, less what came back; `pos.reports.local.weeks` adds it up."""

    def places(self, first: date, last: date) -> Sequence[Place]:
        """What each pile and product did, the highest profit a day on the shelf first."""

    def paces(self, today: date) -> Sequence[StockPace]:
        """Every variant that is watched or sold lately; `pos.makers.reorder.reorders` makes the order list of it."""

    def local_makers(self) -> Sequence[LocalMaker]:
        """Every maker with what may be told of it to those who support makers, by name."""

    def local_sales(self, first: date, last: date) -> Sequence[MakerMonth]:
        """What was sold of each maker's goods in each month, without anything private."""


class ReadSettlements(Protocol):
    """What was settled, and what waits."""

    def waiting(self, maker: UUID, until: date) -> Sequence[SettledLine]:
        """What was sold or came back up to the trading day `until` and is not settled, in the order it happened."""

    def by_number(self, number: str) -> Settlement | None:
        """The settlement with this number."""

    def latest(self, maker: UUID, limit: int = 50) -> Sequence[Settlement]:
        """The newest settlements of a maker."""


class Settlements(ReadSettlements, Protocol):
    """Settlements, append-only; the disk refuses a line that was settled before."""

    def next_sequence(self, day: date) -> int:
        """The sequence of this till's next settlement."""

    def add(self, settlement: Settlement) -> None:
        """Record a settlement with its lines."""
