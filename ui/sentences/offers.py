"""Offers in the words in which they are shouted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pos.goods.item import Family
from pos.money import Rupiah, write_short
from pos.pricing.offer import KeptOffer, Offer, OfferKind, OfferState, Scope
from pos.pricing.reductions import Reduction, ReductionKind
from ui.words import _, short_date

_MOST_CODES = 3


def shouted(amount: Rupiah) -> str:
    """An amount as a sign has it: 100000 -> `100 rb`."""
    return re.sub(r"(rb|jt)$", r" \1", write_short(amount))


def offer_words(offer: Offer) -> str:
    """What an offer says: `3 = 100 rb`, `Rata 35 rb`."""
    if offer.kind is OfferKind.FLAT:
        return _("Rata {price}").format(price=shouted(offer.price))
    return f"{offer.pieces} = {shouted(offer.price)}"


def scope_words(scope: Scope, codes: Sequence[str] = ()) -> str:
    """What an offer covers; `codes` are those of single goods."""
    family = {Family.USED: _("semua bekas"), Family.LOCAL: _("semua IKM"), None: ""}[scope.family]
    price = _("yang harganya {price}").format(price=shouted(scope.price)) if scope.price else ""
    single = ", ".join(codes[:_MOST_CODES]) + (f" +{len(codes) - _MOST_CODES}" if len(codes) > _MOST_CODES else "")
    named = " ".join(filter(None, (scope.category, scope.tier)))
    said = " ".join(filter(None, (single or named or family, price)))
    return said or _("seluruh lapak")


def days_words(offer: Offer) -> str:
    """From when until when an offer holds; nothing where it is open on both sides."""
    first = _("mulai {day}").format(day=short_date(offer.first)) if offer.first else ""
    last = _("sampai {day}").format(day=short_date(offer.last)) if offer.last else ""
    return " ".join(filter(None, (first, last)))


def state_words(state: OfferState) -> str:
    """How an offer stands, in a word or two."""
    return {
        OfferState.RUNNING: _("jalan"),
        OfferState.COMING: _("akan datang"),
        OfferState.ENDED: _("berakhir"),
    }[state]


def kept_words(kept: KeptOffer) -> str:
    """An offer in one line, as it was made."""
    parts = (
        offer_words(kept.offer),
        scope_words(kept.offer.scope, kept.codes),
        kept.offer.name,
        days_words(kept.offer),
    )
    return " · ".join(filter(None, parts))


def reduction_words(reduction: Reduction) -> str:
    """Which rule made a price: `Paket 3 = 100 rb`, `Rata 35 rb`, `Nego`."""
    pieces, price = reduction.said
    words = {
        ReductionKind.BUNDLE: _("Paket {pieces} = {price}"),
        ReductionKind.FLAT: _("Rata {price}"),
        ReductionKind.WHOLESALE: _("Grosir {price}"),
        ReductionKind.BARGAIN: _("Nego"),
        ReductionKind.LOT: _("Borongan"),
        ReductionKind.DISCOUNT: _("Potongan"),
    }[reduction.kind]
    return words.format(pieces=pieces, price=shouted(price))


def saved_words(reductions: Sequence[Reduction]) -> str:
    """What saved the buyer something: `Hemat paket dan nego`. Discounts are said apart."""
    names = {
        ReductionKind.BUNDLE: _("paket"),
        ReductionKind.FLAT: _("harga rata"),
        ReductionKind.WHOLESALE: _("grosir"),
        ReductionKind.BARGAIN: _("nego"),
        ReductionKind.LOT: _("borongan"),
    }
    found = {reduction.kind for reduction in reductions}
    said = [name for kind, name in names.items() if kind in found]
    together = (
        _("{first} dan {last}").format(first=", ".join(said[:-1]), last=said[-1]) if len(said) > 1 else "".join(said)
    )
    return _("Hemat {what}").format(what=together)
