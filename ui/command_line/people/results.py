"""People and entries of the log, as JSON and as lines."""

from __future__ import annotations

from typing import Any

from pos.money import write_rp
from pos.people.audit import AuditEntry
from pos.people.person import Person
from pos.people.rights import OWNERS_ALONE, Right
from ui.sentences.people import right_words, role_of_person
from ui.sentences.people.log import entry_words, kind_words
from ui.words import _, moment


def person_result(person: Person, *, pin: bool) -> dict[str, Any]:
    """A person as JSON; an owner holds every right."""
    rights = [right.value for right in Right if person.may(right)]
    bargain = None if person.is_owner else person.rights.bargain
    result = {"name": person.name, "role": person.role, "pin": pin, "rights": rights, "bargain": bargain}
    return {**result, "left": person.left}


def person_line(person: Person, *, pin: bool) -> str:
    """A person in one line."""
    if person.left is not None:
        return f"{person.name:<24}  {_('keluar')} {moment(person.left)}"
    has = _("dengan PIN") if pin else _("belum ada PIN")
    return f"{person.name:<24}  {role_of_person(person.role):<8}  {has:<14}  {_rights(person)}"


def entry_result(entry: AuditEntry) -> dict[str, Any]:
    """An entry of the log as JSON; keys that say nothing are null."""
    what = entry.what
    return {
        "number": entry.number,
        "at": what.at,
        "day": what.day,
        "kind": what.kind,
        "person": what.person or None,
        "lender": what.lender or None,
        "right": what.right or None,
        "subject": what.subject or None,
        "details": dict(what.details),
    }


def entry_line(entry: AuditEntry) -> str:
    """An entry of the log in one line."""
    what = entry.what
    line = f"{entry.number:>6}  {moment(what.at)}  {what.person or '-':<14}  {kind_words(what.kind)}"
    return f"{line}  ·  {told}" if (told := entry_words(entry)) else line


def _rights(person: Person) -> str:
    if person.is_owner:
        return _("semuanya")
    held = [right for right in Right if right in person.rights.held and right not in OWNERS_ALONE]
    limit = person.rights.bargain
    words = [right_words(right) for right in held]
    if Right.BARGAIN in held and limit is not None:
        words[held.index(Right.BARGAIN)] += _(" sampai {limit}").format(limit=write_rp(limit))
    return ", ".join(words) or _("tidak ada")
