"""How long a wrong PIN makes everybody wait: longer each time, and never for ever."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pos.refusals import Refusal

FREE_TRIES = 3
"""Slips of the finger that cost nothing."""
LONGEST_WAIT = timedelta(minutes=5)
"""An owner who was locked out by somebody's playing waits no longer than this."""


@dataclass(eq=False)
class TooSoon(Refusal):
    """After wrong PINs nothing is tried for another `seconds` (rounded up)."""

    seconds: int


@dataclass(eq=False)
class WrongPin(Refusal):
    """That was not the PIN; the next try has to wait `seconds`, 0 where it need not."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Misses:
    """Wrong tries one after the other, `times` of them, the last one at `last`."""

    times: int = 0
    last: datetime | None = None

    @property
    def wait(self) -> timedelta:
        """How long nothing may be tried after the last one: a second, then twice as long each time."""
        if self.times < FREE_TRIES:
            return timedelta(0)
        doubled = min(self.times - FREE_TRIES, 16)  # beyond that it is the longest anyway
        return min(timedelta(seconds=2**doubled), LONGEST_WAIT)

    def left(self, now: datetime) -> timedelta:
        """How long nothing may be tried yet. A clock that was set back does not make it longer than it was."""
        if self.last is None:
            return timedelta(0)
        passed = max(timedelta(0), now - self.last)
        return max(timedelta(0), self.wait - passed)

    def one_more(self, now: datetime) -> "Misses":
        """With one more, at `now`."""
        return Misses(self.times + 1, now)


def whole_seconds(wait: timedelta) -> int:
    """A wait in seconds, rounded up: 0 only where there is none."""
    return -(-wait // timedelta(seconds=1))
