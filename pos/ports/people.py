"""Who works at the stall, their PINs, and the log, as the verbs need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from pos.people.audit import Audited, AuditEntry, AuditFilter
    from pos.people.patience import Misses
    from pos.people.person import Person, PersonChange
    from pos.people.secret import Secret


class ReadPeople(Protocol):
    """The owner and the helpers."""

    def by_name(self, name: str) -> Person | None:
        """The person with this name, in any case of letters, also one who left."""

    def all(self, *, left: bool = False) -> Sequence[Person]:
        """Owners first, then helpers by name; with `left` also those who left, at the end."""

    def changes(self, person: UUID) -> Sequence[PersonChange]:
        """What was known of a person, the newest first."""

    def has_pin(self, person: UUID) -> bool:
        """Whether a person has a PIN."""

    def in_use(self) -> bool:
        """Whether the stall works with PINs: an owner has one."""


class People(ReadPeople, Protocol):
    """People; what was known of them before is kept. PINs are not: an old one may be somebody's new one elsewhere."""

    def put(self, person: Person, by: str, at: datetime) -> None:
        """From `at` on the person is as `person` says."""

    def secret(self, holder: UUID | None) -> Secret | None:
        """What is kept of a person's PIN, or of the recovery code where there is no `holder`."""

    def keep_secret(self, holder: UUID | None, secret: Secret, at: datetime) -> None:
        """Let this be the secret from now on; wrong tries are forgotten."""

    def forget_secret(self, holder: UUID | None) -> None:
        """Let there be no secret."""

    def misses(self, holder: UUID | None) -> Misses:
        """Wrong tries since the last right one."""

    def keep_misses(self, holder: UUID | None, misses: Misses) -> None:
        """Remember wrong tries, also over a restart."""


class ReadAudit(Protocol):
    """The log."""

    def find(self, wanted: AuditFilter, limit: int = 200, before: int | None = None) -> Sequence[AuditEntry]:
        """The newest entries that are wanted, of those with a number below `before`."""

    def count(self) -> int:
        """How many entries there are."""


class Audit(ReadAudit, Protocol):
    """The log, append-only."""

    def add(self, what: Audited) -> None:
        """Write an entry behind the last one."""
