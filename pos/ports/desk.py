"""What lies on the desk: the open cart, those that wait, settings, what waits for paper, facts for reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from pos.paper import PrintJob
    from pos.reports.day import DayFacts
    from pos.reports.figure import Figure, MadeOf
    from pos.reports.remaining import LocalShare, Remaining
    from pos.reports.span.report import SpanFacts, Takings
    from pos.reports.span.span import Span
    from pos.selling.cart import Cart
    from pos.selling.held import HeldCart
    from pos.selling.returned import Wanted
    from pos.settings import Settings


class ReadReports(Protocol):
    """Facts for reports."""

    def day(self, day: date) -> DayFacts:
        """Everything the end-of-day report of `day` is made of."""

    def span(self, span: Span) -> SpanFacts:
        """Everything the report of some days is made of."""

    def takings(self, span: Span, until: datetime | None = None) -> Takings:
        """Some days in five figures; of the last one only what was before `until`, where that is given."""

    def made_of(self, figure: Figure, words: str = "", limit: int = 200) -> MadeOf:
        """The receipts and returns that a figure is made of, the newest one by one; those that bear all the words."""

    def trading_days(self, limit: int = 60) -> Sequence[date]:
        """Days on which something was sold, the newest first."""

    def remaining(self) -> Remaining:
        """What became of the used stock since its seal, or since the first entry where nothing is sealed."""

    def local_share(self, after: date) -> LocalShare:
        """Used beside local goods on the shelf now, and on the receipts of the days after `after`."""


class Outbox(Protocol):
    """Print jobs on disk, oldest first."""

    def add(self, job: PrintJob) -> None:
        """Put a job into the queue."""

    def job(self, job: UUID) -> PrintJob | None:
        """One job as it stands now."""

    def unfinished(self) -> Sequence[PrintJob]:
        """Every job that people should see in the queue, oldest first."""

    def update(self, job: PrintJob) -> None:
        """Store the state, attempts, cause, times and printer of a job."""

    def latest_for(self, subject: str) -> PrintJob | None:
        """The newest slip of one receipt or day; opening the drawer for it is none."""


class Carts(Protocol):
    """The open cart, those that wait, and an exchange that was begun, so that they come back after a crash."""

    def keep(self, cart: Cart, at: datetime) -> None:
        """Store the open cart in place of the one before."""

    def open_cart(self) -> Cart | None:
        """The cart that was open, if any."""

    def drop(self, checkout: str) -> None:
        """The cart of this checkout is open no more; another one stays."""

    def begin_exchange(self, wanted: Wanted, at: datetime) -> None:
        """Store what a buyer who came back wants so far, in place of what was begun before."""

    def begun_exchange(self) -> tuple[Wanted, datetime] | None:
        """The exchange that was begun and not finished, if any, and when it was touched last."""

    def drop_exchange(self, request: str) -> None:
        """This exchange is open no more; another one stays."""

    def held(self) -> Sequence[HeldCart]:
        """The carts that wait at this till, the one held longest first."""

    def hold(self, held: HeldCart) -> None:
        """Store a cart that waits."""

    def let_go(self, held: UUID) -> None:
        """This cart waits no more."""


class ReadSettings(Protocol):
    """What the owner set."""

    def current(self) -> Settings | None:
        """The settings, or None before the first start was finished."""


class KeepSettings(ReadSettings, Protocol):
    """What the owner sets."""

    def save(self, settings: Settings, at: datetime) -> None:
        """Store all settings."""
