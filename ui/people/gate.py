"""Who stands at the till: every unit of work of the window and of the command line passes here."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from data.store import Store
from pos.clock import trading_day
from pos.people.asking import Asking
from pos.people.audit import Audited, AuditKind
from pos.people.hand import Hand, Standing, in_hand
from pos.people.person import Person
from pos.people.rights import NotAllowed, Right
from pos.people.secret import STANDARD, Cost
from pos.people.staff import RandomBits, begin_pins, new_recovery, set_pin
from pos.ports import Work
from pos.settings import Settings
from ui.people.given import Given
from ui.people.pins import Pins

LENT_FOR = timedelta(minutes=5)
"""A right that was lent and not used is not lent any more: the buyer went away."""


class Gate(Pins):
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
        super().__init__(store, clock, self._day, randbits, cost)
        self._settings = settings
        self._person: Person | None = None
        self._given = Given()
        self.changed: Callable[[], None] = lambda: None
        """Called when somebody else stands there, or when what they may do has changed, be it for one act."""
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
        return Standing(self._pins, self._person, self._given.loans(self._clock()), self._given.words)

    def may(self, right: Right) -> bool:
        """Whether the person may do what needs `right` without anybody's help."""
        return self.standing.may(right)

    def is_open(self, right: Right) -> bool:
        """Whether what needs `right` is let now, by what the person may or by a loan."""
        standing = self.standing
        return standing.may(right) or right in standing.loans

    def who_lets(self, right: Right, checkout: str = "") -> str:
        """Under whose name what needs `right` is let now: who lent it, let it in `checkout`, or stands here."""
        standing, settings = self.standing, self._settings()
        lender = standing.loans.get(right)
        given = lender.name if lender else "" if standing.may(right) else self._given.lender(checkout, right)
        return given or standing.name or (settings.cashier if settings else "")

    def lacks(self, checkout: str, asked: Iterable[Asking]) -> Asking | None:
        """The first that is neither let nor lent of what is agreed in the open cart `checkout`."""
        standing = self.standing
        missing = (each for each in asked if not standing.lets(checkout, each))
        return next((each for each in missing if each.right not in standing.loans), None)

    def agree(self, checkout: str, asked: Iterable[Asking]) -> None:
        """Go on only where what is agreed in the open cart `checkout` is let or lent; it is let until it is paid.

        Raises NotAllowed; what was refused is in the log. Nothing is read from disk, and only a loan is written.
        """
        standing = self.standing
        if not standing.pins:
            return
        wanted = tuple(asked)
        lent = [each for each in wanted if not standing.lets(checkout, each)]
        if lent:
            with self.work() as work:
                hand = Hand(work, standing, self._clock(), self._day())
                for each in lent:
                    hand.need_agreed(checkout, each, each.subject)
        self._given.give(checkout, wanted, lent, standing)
        self._spend(each.right for each in lent)

    def need(self, right: Right, subject: str = "", *, keep: bool = False) -> None:
        """Go on only where `right` is held or lent: for what is looked at, not written. Raises NotAllowed.

        With `keep` a loan is not used up by that.
        """
        with self.work() as work:
            hand = Hand(work, self.standing, self._clock(), self._day())
            hand.need(right, subject)
        if not keep:
            self._spend(hand.used)

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
            self.refuse(refused)
            raise
        if hand.met_people:
            self._look_again()
        self._spend(hand.used)

    def refuse(self, refused: NotAllowed) -> None:
        """Write into the log what was not let, and tell whoever listens."""
        self.write_refusal(refused)
        self.refused(refused)

    def write_refusal(self, refused: NotAllowed) -> None:
        """Write into the log what was not let."""
        self._write(Audited(AuditKind.REFUSED, refused.person, self._clock(), self._day(), right=refused.right))

    def enter(self, name: str, pin: str) -> Person:
        """Let `name` stand at the till. Raises UnknownPerson, TooSoon, WrongPin."""
        self._person = self._proved(name, pin, entering=True)
        self._given.take_back()
        self.changed()
        return self._person

    def lock(self) -> None:
        """Let nobody stand there until a PIN is shown."""
        if self._pins and self._person is not None:
            self._write(Audited(AuditKind.LOCKED, self._person.name, self._clock(), self._day()))
            self._person = None
            self._given.take_back()
            self.changed()

    def lend(self, name: str, pin: str, *rights: Right) -> Person:
        """Let the owner `name` lend `rights` for one act of whoever stands here.

        Raises UnknownPerson, TooSoon, WrongPin, and NotAllowed for one who is no owner.
        """
        lender = self._proved(name, pin, entering=False)
        if not lender.is_owner:
            raise NotAllowed(rights[0], lender.name)
        self._given.lend(lender, rights, self._clock() + LENT_FOR)
        self.changed()
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
        self._person, further = self._recovered(code, name, pin)
        self._look_again()
        return further

    def new_pin(self, name: str, pin: str) -> None:
        """Give somebody a new PIN. Raises UnknownPerson, NotAPin, PinTooEasy, NotAllowed."""
        with self.work() as work:
            set_pin(work, name, pin, self._clock(), self._randbits, self._cost)

    def new_recovery(self) -> str:
        """A new recovery code; the one before is worth nothing any more. Raises NotAllowed."""
        with self.work() as work:
            return new_recovery(work, self._clock(), self._randbits, self._cost)

    def _look_again(self) -> None:
        with self._store.reading() as look:
            self._pins = look.people.in_use()
            here = {each.id: each for each in look.people.all()} if self._pins else {}
        self._person = here.get(self._person.id) if self._person else None
        self._given.forget()
        self.changed()

    def _spend(self, rights: Iterable[Right]) -> None:
        if self._given.spend(rights):
            self.changed()

    def _write(self, what: Audited) -> None:
        with self._store.work() as work:
            work.audit.add(what)

    def _day(self) -> date:
        settings = self._settings()
        return trading_day(self._clock(), settings.cutoff) if settings else self._clock().date()
