"""Who stands at the till: every unit of work of the window and of the command line passes here."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from data.store import Store
from pos.clock import trading_day
from pos.people.audit import Audited, AuditKind
from pos.people.hand import Hand, Standing, in_hand
from pos.people.patience import WrongPin
from pos.people.person import Person, UnknownPerson
from pos.people.proving import follow_clock, seconds_to_wait, try_pin, try_recovery
from pos.people.rights import NotAllowed, Right
from pos.people.secret import STANDARD, Cost, checked_pin
from pos.people.staff import RandomBits, begin_pins, new_recovery, set_pin
from pos.ports import Work
from pos.settings import Settings

LENT_FOR = timedelta(minutes=5)
"""A right that was lent and not used is not lent any more: the buyer went away."""


class Gate:
    """Holds who stands at the till; gives units of work in their hand; remembers what was refused.

    A shop without PINs has a gate that lets everybody through and writes the log all the same.
    """

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        settings: Callable[[], Settings | None],
        randbits: RandomBits = secrets.randbits,
        cost: Cost = STANDARD,
    ) -> None:
        self._store, self._clock, self._settings = store, clock, settings
        self._randbits, self._cost = randbits, cost
        self._person: Person | None = None
        self._loans: dict[Right, tuple[Person, datetime]] = {}
        self.changed: Callable[[], None] = lambda: None
        """Called when somebody else stands there, or when what they may do has changed."""
        self.refused: Callable[[NotAllowed], None] = lambda _refused: None
        """Called with what was not done because a right was missing."""
        self._pins = False
        self._look_again()

    @property
    def pins(self) -> bool:
        """Whether the stall works with PINs."""
        return self._pins

    @property
    def person(self) -> Person | None:
        """Who stands at the till; None where nobody has shown a PIN, or the stall has none."""
        return self._person

    @property
    def is_locked(self) -> bool:
        """Whether a PIN has to be shown before anything is done."""
        return self._pins and self._person is None

    @property
    def standing(self) -> Standing:
        """The person with what others lent them, as it is now."""
        now = self._clock()
        self._loans = {right: loan for right, loan in self._loans.items() if now < loan[1]}
        return Standing(self._pins, self._person, {right: lender for right, (lender, _until) in self._loans.items()})

    def may(self, right: Right) -> bool:
        """Whether the person may do what needs `right` without anybody's help."""
        return self.standing.may(right)

    def who_lets(self, right: Right) -> str:
        """Under whose name what needs `right` is let now: who lent it, or else whoever stands here."""
        lender = self.standing.loans.get(right)
        settings = self._settings()
        return lender.name if lender else self.standing.name or (settings.cashier if settings else "")

    def need(self, right: Right, subject: str = "") -> None:
        """Go on only where `right` is held or lent: for what is looked at, not written. Raises NotAllowed."""
        with self.work() as work:
            Hand(work, self.standing, self._clock(), self._day()).need(right, subject)
        self._loans.pop(right, None)

    def note(self, kind: AuditKind, subject: str = "") -> None:
        """Write into the log what is being done with the shop as a whole."""
        settings = self._settings()
        by = self.standing.name or (settings.cashier if settings else "")
        self._write(Audited(kind, by, self._clock(), self._day(), subject=subject))

    @contextmanager
    def work(self) -> Iterator[Work]:
        """A unit of work in the hand of whoever stands here. Raises NotAllowed; what was refused is in the log."""
        try:
            with self._store.work() as work:
                hand = Hand(work, self.standing, self._clock(), self._day())
                yield in_hand(hand)
        except NotAllowed as refused:
            self.write_refusal(refused)
            self.refused(refused)
            raise
        for right in hand.used:
            self._loans.pop(right, None)
        if hand.met_people:
            self._look_again()

    def write_refusal(self, refused: NotAllowed) -> None:
        """Write into the log what was not let."""
        self._write(Audited(AuditKind.REFUSED, refused.person, self._clock(), self._day(), right=refused.right))

    def enter(self, name: str, pin: str) -> Person:
        """Let `name` stand at the till. Raises UnknownPerson, TooSoon, WrongPin."""
        self._person = self._proved(name, pin)
        self._loans = {}
        self.changed()
        return self._person

    def lock(self) -> None:
        """Let nobody stand there until a PIN is shown."""
        if self._pins and self._person is not None:
            self._write(Audited(AuditKind.LOCKED, self._person.name, self._clock(), self._day()))
            self._person, self._loans = None, {}
            self.changed()

    def lend(self, name: str, pin: str, *rights: Right) -> Person:
        """Let `name` lend `rights` for one act of whoever stands here.

        Raises UnknownPerson, TooSoon, WrongPin, and NotAllowed for one who may not do it either.
        """
        lender = self._proved(name, pin)
        for right in rights:
            if not lender.may(right):
                raise NotAllowed(right, lender.name)
            self._loans[right] = (lender, self._clock() + LENT_FOR)
        return lender

    def begin(self, name: str, pin: str) -> str:
        """Let the stall work with PINs from now on, with `name` at the till. Answers the recovery code.

        Raises what `begin_pins` raises.
        """
        with self.work() as work:
            self._person, code = begin_pins(work, name, pin, self._clock(), self._randbits, self._cost)
        return code

    def recover(self, code: str, name: str, pin: str) -> str:
        """Give the owner `name` a new PIN by the printed code, and let them stand here. Answers a new code.

        Raises NotAPin and PinTooEasy before anything is tried, UnknownPerson, TooSoon, WrongPin.
        """
        checked_pin(pin)
        now, day = self._clock(), self._day()
        self._follow_clock("")
        with self._store.work() as work:
            owner = work.people.by_name(name)
            if owner is None or not owner.is_owner or owner.left is not None:
                raise UnknownPerson(name)
            right, wait = try_recovery(work, code, now, day), seconds_to_wait(work, None, now)
            if right:
                set_pin(work, owner.name, pin, now, self._randbits, self._cost)
                code = new_recovery(work, now, self._randbits, self._cost)
        if not right:
            raise WrongPin(wait)
        self._person = owner
        self._look_again()
        return code

    def new_pin(self, name: str, pin: str) -> None:
        """Give somebody a new PIN. Raises UnknownPerson, NotAPin, PinTooEasy, NotAllowed."""
        with self.work() as work:
            set_pin(work, name, pin, self._clock(), self._randbits, self._cost)

    def new_recovery(self) -> str:
        """A new recovery code; the one before is worth nothing any more. Raises NotAllowed."""
        with self.work() as work:
            return new_recovery(work, self._clock(), self._randbits, self._cost)

    def waits(self, name: str) -> int:
        """How many seconds no PIN of `name` may be tried yet."""
        with self._store.work() as work:
            person = work.people.by_name(name)
            return seconds_to_wait(work, person.id, self._clock()) if person else 0

    def people(self) -> Sequence[Person]:
        """Those who have a PIN, owners first."""
        with self._store.reading() as look:
            return tuple(each for each in look.people.all() if look.people.has_pin(each.id))

    def _proved(self, name: str, pin: str) -> Person:
        now = self._clock()
        self._follow_clock(name)
        with self._store.work() as work:
            person, right = try_pin(work, name, pin, now, self._day())
            wait = seconds_to_wait(work, person.id, now)
        if not right:
            raise WrongPin(wait)
        return person

    def _follow_clock(self, name: str) -> None:
        """A unit of work of its own: the try that comes after it may be refused and undone."""
        with self._store.work() as work:
            person = work.people.by_name(name) if name else None
            if person is not None or not name:
                follow_clock(work, person.id if person else None, self._clock())

    def _look_again(self) -> None:
        with self._store.reading() as look:
            self._pins = look.people.in_use()
            here = {each.id: each for each in look.people.all()} if self._pins else {}
        self._person = here.get(self._person.id) if self._person else None
        self.changed()

    def _write(self, what: Audited) -> None:
        with self._store.work() as work:
            work.audit.add(what)

    def _day(self) -> date:
        settings = self._settings()
        return trading_day(self._clock(), settings.cutoff) if settings else self._clock().date()
