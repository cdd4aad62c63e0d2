"""The owner's verbs about people: who works here, with which PIN, and what each may do.

Whether somebody may call them is asked where they write (`hand`).
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from pos.people.person import LastOwner, Person, PersonIsThere, Role, UnknownPerson, checked_name
from pos.people.rights import HELPERS, Rights
from pos.people.secret import STANDARD, Cost, checked_pin, plain_code, recovery_code, secret_of
from pos.ports import Work

RandomBits = Callable[[int], int]
"""`randbits(n)` gives n random bits."""


def begin_pins(
    work: Work, name: str, pin: str, now: datetime, randbits: RandomBits, cost: Cost = STANDARD
) -> tuple[Person, str]:
    """Let the stall work with PINs from now on: `name` is its owner. Answers the recovery code, once and never again.

    Raises NamelessPerson, PersonIsThere for a helper of that name, NotAPin, PinTooEasy.
    """
    known = work.people.by_name(name)
    if known is not None and not known.is_owner:
        raise PersonIsThere(known.name)
    owner = known or Person(work.new_id(), checked_name(name), Role.OWNER)
    owner = replace(owner, left=None)
    secret = secret_of(checked_pin(pin), randbits, cost)
    work.people.put(owner, owner.name, now)
    work.people.keep_secret(owner.id, secret, now)
    return owner, new_recovery(work, now, randbits, cost)


def new_recovery(work: Work, now: datetime, randbits: RandomBits, cost: Cost = STANDARD) -> str:
    """Make a new recovery code; the one before is worth nothing any more."""
    code = recovery_code(randbits)
    work.people.keep_secret(None, secret_of(plain_code(code), randbits, cost), now)
    return code


def end_pins(work: Work) -> None:
    """Let the stall work without PINs again: everybody may everything. Who works here stays known."""
    for person in work.people.all(left=True):
        if work.people.has_pin(person.id):
            work.people.forget_secret(person.id)
    work.people.forget_secret(None)


def add_person(
    work: Work, name: str, by: str, now: datetime, *, role: Role = Role.HELPER, rights: Rights = HELPERS
) -> Person:
    """Let somebody work here. Raises NamelessPerson, PersonIsThere."""
    kept = checked_name(name)
    if work.people.by_name(kept) is not None:
        raise PersonIsThere(kept)
    person = Person(work.new_id(), kept, role, rights)
    work.people.put(person, by, now)
    return person


def change_person(
    work: Work, name: str, by: str, now: datetime, *, called: str = "", role: Role | None = None
) -> Person:
    """Call somebody otherwise, or make an owner of a helper and back. What was written down keeps the name it had.

    Raises UnknownPerson, NamelessPerson, PersonIsThere, LastOwner.
    """
    person = person_called(work, name)
    other = work.people.by_name(called) if called else None
    if other is not None and other.id != person.id:
        raise PersonIsThere(other.name)
    changed = replace(person.named(called) if called else person, role=role or person.role)
    if person.is_owner and not changed.is_owner:
        _keep_an_owner(work, person)
    work.people.put(changed, by, now)
    return changed


def set_rights(work: Work, name: str, rights: Rights, by: str, now: datetime) -> Person:
    """Let somebody do this from now on, and nothing else. Raises UnknownPerson."""
    changed = replace(person_called(work, name), rights=rights)
    work.people.put(changed, by, now)
    return changed


def set_pin(work: Work, name: str, pin: str, now: datetime, randbits: RandomBits, cost: Cost = STANDARD) -> Person:
    """Give somebody a new PIN. Raises UnknownPerson, NotAPin, PinTooEasy."""
    person = person_called(work, name)
    work.people.keep_secret(person.id, secret_of(checked_pin(pin), randbits, cost), now)
    return person


def leave(work: Work, name: str, by: str, now: datetime) -> Person:
    """Somebody works here no more; old records and the log go on naming them. Raises UnknownPerson, LastOwner."""
    person = person_called(work, name)
    if person.is_owner:
        _keep_an_owner(work, person)
    gone = replace(person, left=now)
    work.people.put(gone, by, now)
    if work.people.has_pin(person.id):
        work.people.forget_secret(person.id)
    return gone


def come_back(work: Work, name: str, by: str, now: datetime) -> Person:
    """Somebody who left works here again, with the rights they had and without a PIN. Raises UnknownPerson."""
    person = work.people.by_name(name)
    if person is None:
        raise UnknownPerson(name)
    back = replace(person, left=None)
    work.people.put(back, by, now)
    return back


def person_called(work: Work, name: str) -> Person:
    """Who works here under this name. Raises UnknownPerson."""
    person = work.people.by_name(name)
    if person is None or person.left is not None:
        raise UnknownPerson(name)
    return person


def _keep_an_owner(work: Work, person: Person) -> None:
    others = (each for each in work.people.all() if each.is_owner and each.id != person.id)
    if work.people.in_use() and not any(work.people.has_pin(each.id) for each in others):
        raise LastOwner(person.name)
