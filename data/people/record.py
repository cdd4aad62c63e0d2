"""People: as they are now, with every change of what was known; PINs as scrypt left them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from data.records.book import Book, moment, perhaps_moment
from pos.people.patience import Misses
from pos.people.person import Person, PersonChange, Role
from pos.people.rights import Right, Rights
from pos.people.secret import Cost, Secret

_COLUMNS = "person, name, role, rights, bargain, left_at"
_NOW = f"""
SELECT {_COLUMNS} FROM person_change AS latest
WHERE key = (SELECT max(key) FROM person_change AS each WHERE each.person = latest.person)
"""  # noqa: S608 our own parts
_OWNER_WITH_PIN = f"SELECT 1 FROM ({_NOW}) AS now JOIN secret ON holder = person WHERE role = 'owner' LIMIT 1"  # noqa: S608


class PeopleRecord:
    """Implements `pos.ports.People`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def by_name(self, name: str) -> Person | None:
        """The person with this name, in any case of letters, also one who left."""
        row = self._book.row(f"{_NOW} AND name = ?", (" ".join(name.split()),))
        return _person(row) if row else None

    def all(self, *, left: bool = False) -> Sequence[Person]:
        """Owners first, then helpers by name; with `left` also those who left, at the end."""
        rows = self._book.rows(f"{_NOW} ORDER BY left_at IS NOT NULL, role = 'helper', name")
        people = tuple(map(_person, rows))
        return people if left else tuple(each for each in people if each.left is None)

    def changes(self, person: UUID) -> Sequence[PersonChange]:
        """What was known of a person, the newest first."""
        rows = self._book.rows(
            f"SELECT cashier, at, {_COLUMNS} FROM person_change WHERE person = ? ORDER BY key DESC",  # noqa: S608
            (person.bytes,),
        )
        return tuple(PersonChange(_person(row[2:]), row[0], moment(row[1])) for row in rows)

    def has_pin(self, person: UUID) -> bool:
        """Whether a person has a PIN."""
        return self._book.row("SELECT 1 FROM secret WHERE holder = ?", (person.bytes,)) is not None

    def in_use(self) -> bool:
        """Whether the stall works with PINs: an owner has one."""
        return self._book.row(_OWNER_WITH_PIN) is not None

    def put(self, person: Person, by: str, at: datetime) -> None:
        """From `at` on the person is as `person` says."""
        rights = " ".join(sorted(right.value for right in person.rights.held))
        self._book.write(
            """
            INSERT INTO person_change (id, till, at, cashier, person, name, role, rights, bargain, left_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                self._book.new_id().bytes, self._book.till, at.isoformat(), by, person.id.bytes, person.name,
                person.role, rights, person.rights.bargain, person.left.isoformat() if person.left else None,
            ),
        )  # fmt: skip

    def secret(self, holder: UUID | None) -> Secret | None:
        """What is kept of a person's PIN, or of the recovery code where there is no `holder`."""
        row = self._book.row("SELECT salt, work, block, lanes, digest FROM secret WHERE holder = ?", (_held(holder),))
        return Secret(row[0], Cost(row[1], row[2], row[3]), row[4]) if row else None

    def keep_secret(self, holder: UUID | None, secret: Secret, at: datetime) -> None:
        """Let this be the secret from now on; wrong tries are forgotten."""
        cost = secret.cost
        self.forget_secret(holder)
        self._book.write(
            "INSERT INTO secret (holder, set_at, salt, work, block, lanes, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (_held(holder), at.isoformat(), secret.salt, cost.work, cost.block, cost.lanes, secret.digest),
        )

    def forget_secret(self, holder: UUID | None) -> None:
        """Let there be no secret."""
        self._book.write("DELETE FROM secret WHERE holder = ?", (_held(holder),))
        self.keep_misses(holder, Misses())

    def misses(self, holder: UUID | None) -> Misses:
        """Wrong tries since the last right one."""
        row = self._book.row("SELECT times, last FROM wrong_pin WHERE holder = ?", (_held(holder),))
        return Misses(row[0], moment(row[1])) if row else Misses()

    def keep_misses(self, holder: UUID | None, misses: Misses) -> None:
        """Remember wrong tries, also over a restart."""
        self._book.write("DELETE FROM wrong_pin WHERE holder = ?", (_held(holder),))
        if misses.last is not None:
            self._book.write(
                "INSERT INTO wrong_pin (holder, times, last) VALUES (?, ?, ?)",
                (_held(holder), misses.times, misses.last.isoformat()),
            )


def _held(holder: UUID | None) -> bytes:
    return holder.bytes if holder else b""


def _person(row: tuple[Any, ...]) -> Person:
    raw, name, role, rights, bargain, left = row
    held = frozenset(map(Right, rights.split()))
    return Person(UUID(bytes=raw), name, Role(role), Rights(held, bargain), perhaps_moment(left))
