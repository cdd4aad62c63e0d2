"""One unit of work in the hands of one person: the only place where a right is asked for.

Window and command line both write through `Work`, and what they get is this. So no verb can forget to ask, and none has
to: what each write needs stands in `acts`. A write that nobody wrote down there is the owner's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any, cast, get_type_hints

from pos.people.asking import Asking, Words, may_agree
from pos.people.audit import Audited, AuditKind, Details
from pos.people.person import Person
from pos.people.rights import NotAllowed, Right

if TYPE_CHECKING:
    from pos.ports import Work

Rule = Callable[..., None]
"""Asks for what a write needs and says what of it is worth the log; takes the Hand, then what the write takes."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands at the till. Without `pins` everybody may everything, as in a stall that has none.

    `loans` are rights that an owner's PIN lends for one act, `words` what it let for a cart that is still open.
    """

    pins: bool = False
    person: Person | None = None
    loans: Mapping[Right, Person] = field(default_factory=dict)
    words: Words = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the person; empty where nobody has shown a PIN."""
        return self.person.name if self.person else ""

    def may(self, right: Right) -> bool:
        """Whether the person may do what needs `right`, without anybody's help."""
        return not self.pins or (self.person is not None and self.person.may(right))

    def lets(self, checkout: str, asked: Asking) -> bool:
        """Whether what was agreed in `checkout` is let, by what the person may or by a word that was given for it."""
        word = self.words.get((checkout, asked.right, asked.subject))
        if word is not None and (word.deep < asked.deep or not word.lender.may(asked.right)):
            word = None
        given = word is not None and asked.by in {"", word.lender.name}
        own = self.person is not None and asked.by in {"", self.name} and may_agree(self.person, asked)
        return not self.pins or given or own


class Hand:
    """Asks for rights and writes the log, inside one unit of work.

    `used` are the rights that were lent and needed; `met_people` tells whether somebody's rights or PIN changed.
    """

    def __init__(self, work: Work, standing: Standing, now: datetime, day: date) -> None:
        self.work, self.standing = work, standing
        self.used: set[Right] = set()
        self.met_people = False
        self._now, self._day = now, day

    def need(self, right: Right, subject: str = "") -> None:
        """Go on only where `right` is held or lent. Raises NotAllowed."""
        if not self.standing.may(right):
            self._borrow(right, subject)

    def need_agreed(self, checkout: str, asked: Asking, subject: str) -> None:
        """Go on only where what was agreed in `checkout` is let or lent. Raises NotAllowed.

        What is written down as let by somebody was let by that one.
        """
        if self.standing.lets(checkout, asked):
            return
        lender = self.standing.loans.get(asked.right)
        if asked.by and (lender is None or lender.name != asked.by):
            raise NotAllowed(asked.right, self.standing.name)
        self._borrow(asked.right, subject)

    def act_as(self, name: str) -> None:
        """Go on only where `name`, under which something is to be written down, is the person. Raises NotAllowed.

        The owner writes down what a helper did, too.
        """
        if self.standing.pins and name and name != self.standing.name:
            self.need(Right.PEOPLE, name)

    def log(self, kind: AuditKind, by: str, subject: str = "", details: Details | None = None) -> None:
        """Write into the log what is being done."""
        self._write(Audited(kind, self._who(by), self._now, self._day, subject=subject, details=details or {}))

    def _borrow(self, right: Right, subject: str) -> None:
        lender = self.standing.loans.get(right)
        if lender is None or not lender.may(right):
            raise NotAllowed(right, self.standing.name)
        if right not in self.used:
            self.used.add(right)
            who = self.standing.name
            self._write(Audited(AuditKind.LENT, who, self._now, self._day, lender.name, right.value, subject))

    def _who(self, by: str) -> str:
        return self.standing.name if self.standing.pins else by

    def _write(self, what: Audited) -> None:
        self.work.audit.add(what)


def in_hand(hand: Hand) -> Work:
    """The unit of work of `hand`, in which every write asks first."""
    return cast("Work", _Guarded(hand))


class _Guarded:
    """Implements `pos.ports.Work`."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._hand.work, name)
        return _GuardedPort(name, found, self._hand) if name in _writes() else found


class _GuardedPort:
    """One of its ports."""

    def __init__(self, name: str, port: object, hand: Hand) -> None:
        self._name, self._port, self._hand = name, port, hand

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._port, name)
        if name not in _writes()[self._name]:
            return method
        from pos.people.acts import ACTS  # late: the acts are written in terms of the hand

        rule = ACTS.get((self._name, name), _the_owners)
        return partial(_asked, self._hand, rule, method)


def _asked(hand: Hand, rule: Rule, method: Callable[..., Any], *given: Any, **named: Any) -> Any:
    rule(hand, *given, **named)
    return method(*given, **named)


def _the_owners(hand: Hand, *_given: object, **_named: object) -> None:
    hand.need(Right.PEOPLE)


@cache
def _writes() -> Mapping[str, frozenset[str]]:
    """By port, what it adds to the port it may be read through."""
    from pos.ports import Work  # late: the ports name the people of this room

    ports = {
        name: get_type_hints(port.fget)["return"] for name, port in vars(Work).items() if isinstance(port, property)
    }
    return {name: frozenset(_own(port)) for name, port in ports.items() if port is not str}


def _own(port: type) -> list[str]:
    return [name for name, each in vars(port).items() if callable(each) and not name.startswith("_")]


def writes() -> Mapping[str, frozenset[str]]:
    """By port of a unit of work, the methods that a hand asks about."""
    return _writes()
