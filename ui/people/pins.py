"""PINs and the recovery code, tried and written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from data.store import Store
from pos.people.hand import Hand, Standing, in_hand
from pos.people.patience import TooSoon, WrongPin
from pos.people.person import Person, UnknownPerson
from pos.people.proving import follow_clock, note_haste, seconds_to_wait, try_pin, try_recovery
from pos.people.secret import Cost, checked_pin
from pos.people.staff import RandomBits, new_recovery, set_pin


class Pins:
    """Tries what somebody typed, each try in a unit of work of its own: what fails must be remembered."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        day: Callable[[], date],
        randbits: RandomBits,
        cost: Cost,
    ) -> None:
        self._store, self._clock, self._day_of_now = store, clock, day
        self._randbits, self._cost = randbits, cost

    def _proved(self, name: str, pin: str, *, entering: bool) -> Person:
        """The person called `name`, whose `pin` it is; `entering` tells that they will stand at the till.

        Raises UnknownPerson, TooSoon, WrongPin.
        """
        now = self._clock()
        self._follow_clock(name)
        with self._noting_haste(name), self._store.work() as work:
            person, right = try_pin(work, name, pin, now, self._day_of_now(), entering=entering)
            wait = seconds_to_wait(work, person.id, now)
        if not right:
            raise WrongPin(wait)
        return person

    def _recovered(self, code: str, name: str, pin: str) -> tuple[Person, str]:
        """The owner called `name`, with a new `pin` by the recovery `code`; and the code that holds from now on.

        Raises NotAPin and PinTooEasy before anything is tried, UnknownPerson, TooSoon, WrongPin.
        """
        checked_pin(pin)
        now, day = self._clock(), self._day_of_now()
        self._follow_clock("")
        with self._noting_haste(""), self._store.work() as work:
            owner = work.people.by_name(name)
            if owner is None or not owner.is_owner or owner.left is not None:
                raise UnknownPerson(name)
            right, wait = try_recovery(work, code, now, day), seconds_to_wait(work, None, now)
            if right:
                set_pin(work, owner.name, pin, now, self._randbits, self._cost)
                code = new_recovery(work, now, self._randbits, self._cost)
        if not right:
            raise WrongPin(wait)
        return owner, code

    def change_pin(self, name: str, old: str, new: str) -> None:
        """Give `name` a new PIN for the `old` one, whoever stands at the till.

        Raises NotAPin and PinTooEasy before anything is tried, UnknownPerson, TooSoon, WrongPin.
        """
        checked_pin(new)
        person = self._proved(name, old, entering=False)
        now = self._clock()
        with self._store.work() as work:
            hand = Hand(work, Standing(pins=True, person=person), now, self._day_of_now())
            set_pin(in_hand(hand), person.name, new, now, self._randbits, self._cost)

    def waits(self, name: str) -> int:
        """How many seconds no PIN of `name` may be tried yet."""
        with self._store.work() as work:
            person = work.people.by_name(name)
            return seconds_to_wait(work, person.id, self._clock()) if person else 0

    def people(self) -> Sequence[Person]:
        """Those who have a PIN, owners first."""
        with self._store.reading() as look:
            return tuple(each for each in look.people.all() if look.people.has_pin(each.id))

    @contextmanager
    def _noting_haste(self, name: str) -> Iterator[None]:
        """Write down what was tried too soon in a unit of work of its own: the refused one is undone."""
        try:
            yield
        except TooSoon:
            with self._store.work() as work:
                note_haste(work, name, self._clock(), self._day_of_now())
            raise

    def _follow_clock(self, name: str) -> None:
        """A unit of work of its own: the try that comes after it may be refused and undone."""
        with self._store.work() as work:
            person = work.people.by_name(name) if name else None
            if person is not None or not name:
                follow_clock(work, person.id if person else None, self._clock())
