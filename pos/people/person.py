"""The owner and the helpers."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pos.money import Rupiah
from pos.people.rights import HELPERS, Right, Rights
from pos.refusals import Refusal
from pos.wording import check_names

LONGEST_NAME = 24
"""Letters of a name: it stands on 32 columns of paper beside a word."""


class Role(StrEnum):
    """An OWNER may do everything; a HELPER what was given."""

    OWNER = "owner"
    HELPER = "helper"


@dataclass(eq=False)
class NamelessPerson(Refusal):
    """A person has a name."""


@dataclass(eq=False)
class PersonIsThere(Refusal):
    """Somebody called `name` works here or did: two people with one name could not be told apart on old receipts."""

    name: str


@dataclass(eq=False)
class UnknownPerson(Refusal):
    """Nobody called `name` works here."""

    name: str


@dataclass(eq=False)
class LastOwner(Refusal):
    """`name` is the only owner with a PIN: without one nobody could change anything any more."""

    name: str


@dataclass(frozen=True, slots=True)
class Person:
    """One who works at the stall, or did: `left` is the moment since when not. `rights` count for helpers only."""

    id: UUID
    name: str
    role: Role = Role.HELPER
    rights: Rights = HELPERS
    left: datetime | None = None

    @property
    def is_owner(self) -> bool:
        """Whether everything is allowed."""
        return self.role is Role.OWNER

    def may(self, right: Right) -> bool:
        """Whether what needs `right` is allowed; a bargain of any depth is not asked for here."""
        return self.left is None and (self.is_owner or right in self.rights.held)

    def may_bargain(self, off: Rupiah) -> bool:
        """Whether a piece may go `off` rupiah below its list price by word of mouth."""
        return self.left is None and (self.is_owner or self.rights.let_bargain(off))

    def named(self, name: str) -> "Person":
        """The same person under another name. Raises NamelessPerson."""
        return replace(self, name=checked_name(name))


@dataclass(frozen=True, slots=True)
class PersonChange:
    """What was known of a person from `at` on, and who said so."""

    person: Person
    by: str
    at: datetime


def checked_name(name: str) -> str:
    """The name as it is kept, without spaces around it. Raises NamelessPerson, NameTooLong."""
    kept = " ".join(name.split())
    if not kept:
        raise NamelessPerson
    check_names(kept, longest=LONGEST_NAME)
    return kept
