"""Offers of the stall: one price for a heap of things, and packages of any N for X."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.goods.bale import MOST_IN_PACKAGE, Tier
from pos.goods.item import Family, Item, ItemKind, check_price
from pos.money import Rupiah
from pos.refusals import Refusal
from pos.wording import check_names


class OfferKind(StrEnum):
    """Rata: every piece at one price. A package: any so many pieces together at one price."""

    FLAT = "flat"
    BUNDLE = "bundle"


class OfferState(StrEnum):
    """Whether an offer holds now, from a day to come on, or no more: its last day is over, or somebody ended it."""

    RUNNING = "running"
    COMING = "coming"
    ENDED = "ended"


@dataclass(eq=False)
class AbsurdPackage(Refusal):
    """A package has 2 to MOST_IN_PACKAGE pieces."""

    pieces: int


@dataclass(eq=False)
class OfferEndsBeforeItBegins(Refusal):
    """The last trading day of an offer, `last`, lies before its `first`, or before today."""

    first: date
    last: date


@dataclass(eq=False)
class UnknownOffer(Refusal):
    """No offer has this number, or it has ended already."""

    number: int


@dataclass(frozen=True, slots=True)
class Scope:
    """What an offer covers: all that fits everything which is set here; nothing set is the whole stall.

    `goods` are ids of piles, variants or products, of which one must fit. `price` is a list price in rupiah: the rail
    where everything hangs at that price.
    """

    family: Family | None = None
    category: str = ""
    tier: Tier | None = None
    price: Rupiah | None = None
    goods: frozenset[UUID] = frozenset()

    def covers(self, item: Item) -> bool:
        """Whether `item` at its list price is meant."""
        if self.goods and not self.goods & {item.id, item.product}:
            return False
        return (
            self.family in {None, item.family}
            and self.category in {"", item.category}
            and self.price in {None, item.price}
            and (self.tier is None or (item.kind is ItemKind.PILE and item.detail == self.tier))
        )


@dataclass(frozen=True, slots=True)
class Offer:
    """`pieces` pieces that `scope` covers for `price` rupiah together; a Rata is for one piece.

    It holds on the trading days from `first` to `last`, both included; None is open on that side. `name` is what the
    owner calls it, and may be empty.
    """

    id: UUID
    kind: OfferKind
    scope: Scope
    pieces: int
    price: Rupiah
    name: str = ""
    first: date | None = None
    last: date | None = None

    def covers(self, item: Item) -> bool:
        """Whether `item` may be sold under it. What was typed freely has the price that was typed, and no Rata."""
        return self.scope.covers(item) and not (self.kind is OfferKind.FLAT and item.kind is ItemKind.FREE)

    def holds_on(self, day: date) -> bool:
        """Whether it holds on the trading day `day`."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class KeptOffer:
    """An offer with its `number`, who made it and when, and who ended it and when, if somebody did.

    `codes` are those of the single goods that it covers.
    """

    number: int
    offer: Offer
    by: str
    at: datetime
    ended_by: str = ""
    ended_at: datetime | None = None
    codes: tuple[str, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Whether it holds on the trading day `day` and was not ended."""
        return self.state_on(day) is OfferState.RUNNING

    def state_on(self, day: date) -> OfferState:
        """How it stands on the trading day `day`."""
        first, last = self.offer.first, self.offer.last
        if self.ended_at is not None or (last is not None and last < day):
            return OfferState.ENDED
        return OfferState.COMING if first is not None and day < first else OfferState.RUNNING


def check_offer(offer: Offer, today: date) -> None:
    """Look whether `offer` can be made on the day `today`.

    Raises AbsurdPackage, AbsurdPrice, NameTooLong, OfferEndsBeforeItBegins.
    """
    check_names(offer.name, offer.scope.category)
    check_price(offer.price)
    least, most = (1, 1) if offer.kind is OfferKind.FLAT else (2, MOST_IN_PACKAGE)
    if not least <= offer.pieces <= most:
        raise AbsurdPackage(offer.pieces)
    begins = max(today, offer.first or today)
    if offer.last is not None and offer.last < begins:
        raise OfferEndsBeforeItBegins(begins, offer.last)
