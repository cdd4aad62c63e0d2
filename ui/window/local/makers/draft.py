"""A maker as it stands in the fields: text that may be wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from pos.goods.product import Terms
from pos.makers.maker import MOST_DAYS, MOST_SHARE, Maker
from ui.words import _


class Field(StrEnum):
    """The fields of a maker."""

    NAME = "name"
    REGION = "region"
    CONTACT = "contact"
    NIB = "nib"
    SHARE = "share"
    PAYS = "pays"
    LEAD = "lead"
    NOTE = "note"


class Deal(StrEnum):
    """How its goods come: bought, on consignment for a fixed price, on consignment for a share."""

    BOUGHT = "bought"
    FIXED = "fixed"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class MakerDraft:
    """What was typed, whatever it is."""

    texts: dict[Field, str]
    deal: Deal


@dataclass(frozen=True, slots=True)
class Read:
    """The maker that was meant, or None with a sentence for each field that says no maker."""

    maker: Maker | None
    faults: dict[Field, str]


def draft_of(maker: Maker | None) -> MakerDraft:
    """A maker as text; None gives the fields of one that nobody knows yet."""
    known = maker or Maker(UUID(int=0), "")
    deal = Deal.BOUGHT if known.terms is Terms.OUTRIGHT else Deal.SHARED if known.share else Deal.FIXED
    texts = {
        Field.NAME: known.name,
        Field.REGION: known.region,
        Field.CONTACT: known.contact,
        Field.NIB: known.business_number,
        Field.SHARE: str(known.share) if known.share else "",
        Field.PAYS: str(known.pays_within),
        Field.LEAD: str(known.lead_days),
        Field.NOTE: known.note,
    }
    return MakerDraft(texts, deal)


def read_draft(draft: MakerDraft, before: Maker | None) -> Read:
    """Read every field; all faults come together. The id is that of the maker `before`."""
    faults: dict[Field, str] = {}
    text = {field: said.strip() for field, said in draft.texts.items()}
    if not text[Field.NAME]:
        faults[Field.NAME] = _("Isi nama perajinnya.")
    share = 0
    if draft.deal is Deal.SHARED:
        share = _number(text[Field.SHARE].rstrip("% "), 1, MOST_SHARE)
        if share < 0:
            faults[Field.SHARE] = _("Tulis persen untuk lapak, 1 sampai {most}.").format(most=MOST_SHARE)
    terms = {field: _number(text[field], 0, MOST_DAYS) for field in (Field.PAYS, Field.LEAD)}
    for field, count in terms.items():
        if count < 0:
            faults[field] = _("Tulis jumlah hari, 0 sampai {most}.").format(most=MOST_DAYS)
    if faults:
        return Read(None, faults)
    maker = replace(
        before or Maker(UUID(int=0), ""),
        name=text[Field.NAME],
        region=text[Field.REGION],
        contact=text[Field.CONTACT],
        business_number=text[Field.NIB],
        terms=Terms.OUTRIGHT if draft.deal is Deal.BOUGHT else Terms.CONSIGNMENT,
        share=share,
        pays_within=terms[Field.PAYS],
        lead_days=terms[Field.LEAD],
        note=text[Field.NOTE],
    )
    return Read(maker, {})


def _number(text: str, least: int, most: int) -> int:
    """A whole number between the two, or -1 for anything else."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else -1
    return number if least <= number <= most else -1
