"""Trying a PIN or the recovery code.

A try that failed must be remembered, so it is answered and not raised: whoever calls leaves the unit of work first.
"""

from datetime import date, datetime
from uuid import UUID

from pos.people.audit import Audited, AuditFilter, AuditKind
from pos.people.patience import Misses, TooSoon, whole_seconds
from pos.people.person import Person, UnknownPerson
from pos.people.secret import plain_code
from pos.ports import Work

_RECENT = 50
"""Entries among which the one of a running wait is, however many others are waited for."""


def try_pin(work: Work, name: str, pin: str, now: datetime, day: date, *, entering: bool = True) -> tuple[Person, bool]:
    """Try `pin` for the person called `name`; the answer is whether it was right.

    A wrong one is in the log, and a right one where they are `entering`: a loan is logged with what it is used for.
    Raises UnknownPerson for somebody who does not work here or has no PIN, and TooSoon.
    """
    person = work.people.by_name(name)
    if person is None or person.left is not None or not work.people.has_pin(person.id):
        raise UnknownPerson(name)
    right = _try(work, person.id, pin.strip(), now)
    if not right:
        work.audit.add(Audited(AuditKind.WRONG_PIN, "", now, day, subject=person.name))
    elif entering:
        work.audit.add(Audited(AuditKind.LOGIN, person.name, now, day))
    return person, right


def try_recovery(work: Work, code: str, now: datetime, day: date) -> bool:
    """Try the recovery code, however it was typed; whether it was right is in the log. Raises TooSoon."""
    right = _try(work, None, plain_code(code), now)
    kind = AuditKind.RECOVERED if right else AuditKind.WRONG_PIN
    work.audit.add(Audited(kind, "", now, day))
    return right


def seconds_to_wait(work: Work, holder: UUID | None, now: datetime) -> int:
    """How many seconds nothing may be tried yet, rounded up."""
    return whole_seconds(work.people.misses(holder).left(now))


def follow_clock(work: Work, holder: UUID | None, now: datetime) -> None:
    """Let the wait begin again at `now` where the clock was set back: else it would be longer by as much."""
    misses = work.people.misses(holder)
    if misses.last is not None and now < misses.last:
        work.people.keep_misses(holder, Misses(misses.times, now))


def note_haste(work: Work, name: str, now: datetime, day: date) -> None:
    """Write down that a PIN of `name`, or the recovery code where it is empty, was tried before its wait was over.

    One wait has one such entry: whoever hammers on the keys fills no log.
    """
    person = work.people.by_name(name) if name else None
    misses, subject = work.people.misses(person.id if person else None), person.name if person else ""
    known = work.audit.find(AuditFilter(kind=AuditKind.TOO_SOON, text=subject), _RECENT)
    if not any(misses.last and each.what.subject == subject and each.what.at >= misses.last for each in known):
        left = whole_seconds(misses.left(now))
        work.audit.add(Audited(AuditKind.TOO_SOON, "", now, day, subject=subject, details={"seconds": left}))


def _try(work: Work, holder: UUID | None, text: str, now: datetime) -> bool:
    misses, secret = work.people.misses(holder), work.people.secret(holder)
    if wait := whole_seconds(misses.left(now)):
        raise TooSoon(wait)
    right = secret is not None and secret.is_made_of(text)
    work.people.keep_misses(holder, Misses() if right else misses.one_more(now))
    return right
