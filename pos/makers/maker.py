"""A maker of local goods, and the terms on which the stall has its goods."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from pos.goods.product import Terms
from pos.refusals import Refusal
from pos.wording import LONGEST_NOTE, check_names

MOST_DAYS = 365
"""Longer than a year nobody waits for money or goods."""
MOST_SHARE = 99


@dataclass(eq=False)
class UnknownMaker(Refusal):
    """No maker has this name."""

    name: str


@dataclass(eq=False)
class MakerNameTaken(Refusal):
    """Another maker has this name; an empty one names nobody."""

    name: str


@dataclass(eq=False)
class AbsurdTerms(Refusal):
    """A `share` beyond 0 to 99 percent, or `days` beyond 0 to 365."""

    share: int
    days: int


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes local goods (Perajin). `business_number` is the NIB, empty where there is none.

    `terms` tell how its goods usually come. On consignment the stall keeps `share` percent of the agreed price; a
    share of zero means that the maker gets a fixed price a piece (harga setor). The stall pays within `pays_within`
    days, and an order is there after `lead_days`. One that is `retired` has left: it is offered no more, and what
    passed between it and the stall stays as it was.
    """

    id: UUID
    name: str
    region: str = ""
    contact: str = ""
    business_number: str = ""
    terms: Terms = Terms.OUTRIGHT
    share: int = 0
    pays_within: int = 7
    lead_days: int = 7
    note: str = ""
    retired: bool = False

    def due(self, day: date) -> date:
        """The day by which a debt of `day` is to be paid."""
        return day + timedelta(days=self.pays_within)


@dataclass(frozen=True, slots=True)
class MakerChange:
    """What was known of a maker from the moment `at` on, and who wrote it."""

    at: datetime
    by: str
    maker: Maker


def as_of(changes: Sequence[MakerChange], at: datetime) -> Maker:
    """The maker as it was known at a moment; before the first of its `changes`, as that one says.

    `changes` has one at least, the newest first.
    """
    return next((change.maker for change in changes if change.at <= at), changes[-1].maker)


def check_maker(maker: Maker, before: Maker | None = None) -> None:
    """Raise MakerNameTaken for an empty name, NameTooLong, AbsurdTerms for figures that are no terms.

    Words that were that long `before` may stay.
    """
    if not maker.name:
        raise MakerNameTaken(maker.name)
    check_names(*_names(maker), before=_names(before) if before else ())
    check_names(maker.note, longest=LONGEST_NOTE, before=(before.note,) if before else ())
    longest = max(maker.pays_within, maker.lead_days)
    if not 0 <= maker.share <= MOST_SHARE or not 0 <= min(maker.pays_within, maker.lead_days) <= longest <= MOST_DAYS:
        raise AbsurdTerms(maker.share, longest)


def _names(maker: Maker) -> tuple[str, ...]:
    return maker.name, maker.region, maker.contact, maker.business_number
