"""The log: entries behind one another, each tied to the one before."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from data.records.book import Book, moment
from pos.people.audit import Audited, AuditEntry, AuditFilter, AuditKind, audit_link, details_text

COLUMNS = "key, id, till, at, day, kind, person, lender, asked, subject, details, chain"
_FIND = f"""
SELECT {COLUMNS} FROM audit
WHERE ifnull(day >= :first, 1) AND ifnull(day <= :last, 1) AND ifnull(kind = :kind, 1)
    AND (:person = '' OR lower(:person) IN (lower(person), lower(lender)))
    AND (:text = '' OR instr(lower(person || ' ' || lender || ' ' || subject || ' ' || details), lower(:text)))
    AND ifnull(key < :before, 1)
ORDER BY key DESC LIMIT :limit
"""  # noqa: S608 our own parts


class AuditRecord:
    """Implements `pos.ports.Audit`. The number of an entry is its key."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def find(self, wanted: AuditFilter, limit: int = 200, before: int | None = None) -> Sequence[AuditEntry]:
        """The newest entries that are wanted, of those with a number below `before`."""
        rows = self._book.rows(
            _FIND,
            {
                "first": _day(wanted.first),
                "last": _day(wanted.last),
                "kind": wanted.kind,
                "person": wanted.person,
                "text": wanted.text.strip(),
                "before": before,
                "limit": limit,
            },
        )
        return tuple(map(entry_of, rows))

    def count(self) -> int:
        """How many entries there are."""
        row = self._book.row("SELECT entries FROM audit_head")
        return int(row[0]) if row else 0

    def add(self, what: Audited) -> None:
        """Write an entry behind the last one."""
        entries, chain = self._book.row("SELECT entries, chain FROM audit_head") or (0, b"")
        entry = AuditEntry(entries + 1, self._book.new_id(), self._book.till, what, b"")
        carries = audit_link(chain, entry.number, entry.fields)
        self._book.write(
            f"INSERT INTO audit ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 our own parts
            (
                entry.number, entry.id.bytes, entry.till, what.at.isoformat(), what.day.isoformat(), what.kind,
                what.person, what.lender, what.right, what.subject, details_text(what.details), carries,
            ),
        )  # fmt: skip
        self._book.write("UPDATE audit_head SET entries = ?, chain = ?", (entry.number, carries))


def entry_of(row: tuple[Any, ...]) -> AuditEntry:
    """A row of COLUMNS as an entry."""
    number, raw, till, at, day, kind, person, lender, right, subject, details, carries = row
    told = json.loads(details) if details else {}
    what = Audited(AuditKind(kind), person, moment(at), date.fromisoformat(day), lender, right, subject, told)
    return AuditEntry(number, UUID(bytes=raw), till, what, carries)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
