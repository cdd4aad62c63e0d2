"""The owner's verbs for offers: made, looked at, ended. What was offered once stays in the records."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from pos.clock import DEFAULT_CUTOFF, trading_day
from pos.goods.item import UnknownCode
from pos.ports import Reading, Work
from pos.pricing.offer import KeptOffer, Offer, UnknownOffer, check_offer
from pos.refusals import Refusal


@dataclass(eq=False)
class OfferedAlready(Refusal):
    """The same offer stands already, under `number`."""

    number: int


def offers_in_force(look: Reading | Work, now: datetime) -> Sequence[Offer]:
    """What holds on the trading day of `now`."""
    settings = look.settings.current()
    return look.offers.in_force(trading_day(now, settings.cutoff if settings else DEFAULT_CUTOFF))


def named_good(look: Reading | Work, code: str) -> UUID:
    """What a code means to an offer: a product with all its sizes, or a single pile or variant. Raises UnknownCode."""
    product = look.products.product(code)
    if product is not None:
        return product.id
    item = look.goods.item_by_code(code)
    if item is None or item.id is None:
        raise UnknownCode(code)
    return item.id


def add_offer(work: Work, offer: Offer, by: str, now: datetime) -> KeptOffer:
    """Let `offer` hold from its first day on; the record answers with its number.

    Raises AbsurdPackage, AbsurdPrice, NameTooLong, OfferEndsBeforeItBegins, OfferedAlready.
    """
    settings = work.settings.current()
    day = trading_day(now, settings.cutoff if settings else DEFAULT_CUTOFF)
    check_offer(offer, day)
    for kept in work.offers.all():
        if kept.ended_at is None and replace(kept.offer, id=offer.id, name=offer.name) == offer:
            raise OfferedAlready(kept.number)
    work.offers.add(offer, by, now, day)
    return work.offers.all(limit=1)[0]


def end_offer(work: Work, number: int, by: str, now: datetime) -> KeptOffer:
    """Let the offer with this number hold no more. Raises UnknownOffer."""
    kept = work.offers.one(number)
    if kept is None or kept.ended_at is not None:
        raise UnknownOffer(number)
    settings = work.settings.current()
    work.offers.end(number, by, now, trading_day(now, settings.cutoff if settings else DEFAULT_CUTOFF))
    return replace(kept, ended_by=by, ended_at=now)
