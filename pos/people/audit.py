"""The log: what was done that somebody may ask about, each entry tied to the one before.

It names staff and documents, never customers. Whoever changes, removes or inserts an entry breaks the chain there. The
form below must never change: every shop's chain is made of it.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

START = bytes(32)
"""What the first entry is tied to."""

Details = Mapping[str, str | int]


class AuditKind(StrEnum):
    """What an entry tells of; the words are in `ui/`.

    LENT is an act that a person could not do and another one's PIN allowed. REFUSED names the right that was missing.
    TOO_SOON is a try before the wait after wrong ones was over, whatever was typed: once each wait, not once each try.
    """

    LOGIN = "login"
    WRONG_PIN = "wrong-pin"
    TOO_SOON = "too-soon"
    LOCKED = "locked"
    REFUSED = "refused"
    LENT = "lent"
    BELOW_FLOOR = "below-floor"
    DISCOUNT = "discount"
    VOID = "void"
    RETURN = "return"
    REPRINT = "reprint"
    PRICE = "price"
    OFFER = "offer"
    DRAWER = "drawer"
    CASH = "cash"
    COUNT = "count"
    SETTING = "setting"
    QRIS_CODE = "qris-code"
    PEOPLE = "people"
    RECOVERED = "recovered"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Audited:
    """What happened, before it has its place in the log.

    `person` did it, empty where nobody had shown a PIN; `lender` let it. `right` is the one that was asked for, if any.
    `subject` is the number of a document, a code, or a name of the staff. `details` go by names that never change.
    """

    kind: AuditKind
    person: str
    at: datetime
    day: date
    lender: str = ""
    right: str = ""
    subject: str = ""
    details: Details = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One entry of the log, with its number from 1 and what it carries."""

    number: int
    id: UUID
    till: str
    what: Audited
    carries: bytes

    @property
    def fields(self) -> tuple[str, ...]:
        """What the chain is made over."""
        what = self.what
        return (
            self.id.hex, self.till, what.at.isoformat(), what.day.isoformat(), what.kind.value, what.person,
            what.lender, what.right, what.subject, details_text(what.details),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries: trading days `first` to `last`, of one kind, of one person, holding `text`; None is all."""

    first: date | None = None
    last: date | None = None
    kind: AuditKind | None = None
    person: str = ""
    text: str = ""


def details_text(details: Details) -> str:
    """Details as they are kept and tied: one line of JSON, sorted by name."""
    return json.dumps(dict(details), ensure_ascii=False, sort_keys=True, separators=(",", ":")) if details else ""


def audit_link(before: bytes, number: int, fields: tuple[str, ...]) -> bytes:
    """What entry `number` carries: the SHA-256 of what the entry `before` carries and of its own form."""
    form = json.dumps([number, *fields], ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(before + form).digest()
