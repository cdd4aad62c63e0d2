"""What is typed of an offer, and what it means. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from pos.goods.bale import Tier
from pos.goods.item import Family
from pos.money import read, write
from pos.offering import OfferedAlready, named_good
from pos.ports import Reading, Work
from pos.pricing.offer import KeptOffer, Offer, OfferEndsBeforeItBegins, OfferKind, Scope
from pos.refusals import Refusal
from ui.planned.moment import read_day
from ui.sentences import refusal_sentence
from ui.words import _

SHOUTED, CODES, AT, FIRST, LAST, COVERS = "shouted", "codes", "at", "first", "last", "covers"
"""The fields that can be wrong."""

Faults = Mapping[str, str]
"""What has to be put right, by field."""

_PACKAGE = re.compile(r"\s*([0-9]{1,4})\s*(?:=|pcs|potong)\s*(.+)", re.IGNORECASE)
_FLAT = re.compile(r"\s*(?:rata\s+)?(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """Every field as it was typed. `whole` says that the whole stall is meant, with nothing else to narrow it."""

    shouted: str = ""
    name: str = ""
    first: str = ""
    last: str = ""
    whole: bool = False
    family: Family | None = None
    category: str = ""
    tier: Tier | None = None
    at: str = ""
    codes: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """The codes of single goods, each once."""
        return tuple(dict.fromkeys(filter(None, (part.strip() for part in self.codes.split(",")))))

    @property
    def says_what(self) -> bool:
        """Whether it is said what the offer covers."""
        return self.whole or bool(self.family or self.category or self.tier or self.at.strip() or self.named)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a draft means as far as it can be read: the offer, or what has to be put right."""

    offer: Offer | None
    faults: Faults


def understand(draft: OfferDraft, look: Reading | Work, new_id: UUID, today: date) -> Understood:
    """Read every field of `draft` on the trading day `today`."""
    faults: dict[str, str] = {}
    days = {field: _day(field, text, today, faults) for field, text in ((FIRST, draft.first), (LAST, draft.last))}
    at, goods = _rail(draft, faults), _goods(draft, look, faults)
    kind, pieces, price = _shouted(draft.shouted, faults)
    if not draft.says_what:
        faults[COVERS] = _("Pilih untuk apa: seluruh lapak, atau persempit dengan pilihan di bawahnya.")
    if faults:
        return Understood(None, faults)
    scope = Scope(draft.family, draft.category, draft.tier, at, goods)
    return Understood(Offer(new_id, kind, scope, pieces, price, draft.name.strip(), days[FIRST], days[LAST]), {})


def fault_of(refusal: Refusal) -> Faults:
    """Beside which field it is said why an offer was refused."""
    field = LAST if isinstance(refusal, OfferEndsBeforeItBegins) else SHOUTED
    return {COVERS if isinstance(refusal, OfferedAlready) else field: refusal_sentence(refusal)}


def draft_like(kept: KeptOffer) -> OfferDraft:
    """The draft of an offer that was made before, to be made once more; its days were others."""
    offer, scope = kept.offer, kept.offer.scope
    price = write(offer.price)
    whole = scope == Scope()
    return OfferDraft(
        shouted=price if offer.kind is OfferKind.FLAT else f"{offer.pieces} = {price}",
        name=offer.name,
        whole=whole,
        family=scope.family,
        category=scope.category,
        tier=scope.tier,
        at=write(scope.price) if scope.price else "",
        codes=", ".join(kept.codes),
    )


def days_hint(today: date) -> str:
    """How days can be typed."""
    return _("besok, {day}").format(day=f"{today:%d/%m}")


def _shouted(text: str, faults: dict[str, str]) -> tuple[OfferKind, int, int]:
    """`3 = 100rb` is a package, `rata 35rb` or `35rb` a Rata."""
    package, flat = _PACKAGE.fullmatch(text), _FLAT.fullmatch(text)
    try:
        if package:
            return OfferKind.BUNDLE, int(package[1]), read(package[2])
        return OfferKind.FLAT, 1, read(flat[1] if flat else text)
    except Refusal as refusal:
        faults[SHOUTED] = refusal_sentence(refusal)
        return OfferKind.FLAT, 1, 0


def _day(field: str, text: str, today: date, faults: dict[str, str]) -> date | None:
    if not text.strip():
        return None
    day = read_day(text, today)
    if day is None:
        faults[field] = _("Tulis harinya seperti besok, sabtu, atau 12/03.")
    return day


def _rail(draft: OfferDraft, faults: dict[str, str]) -> int | None:
    if not draft.at.strip():
        return None
    try:
        return read(draft.at)
    except Refusal as refusal:
        faults[AT] = refusal_sentence(refusal)
        return None


def _goods(draft: OfferDraft, look: Reading | Work, faults: dict[str, str]) -> frozenset[UUID]:
    try:
        return frozenset(named_good(look, code) for code in draft.named)
    except Refusal as refusal:
        faults[CODES] = refusal_sentence(refusal)
        return frozenset()
