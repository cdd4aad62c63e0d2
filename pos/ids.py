"""Ids that sort by the time they were made, so that the records of several tills merge by plain union."""

import secrets
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

_COUNTER_BITS = 12
_RANDOM_BITS = 62


class TimeOrderedIds:
    """Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter, 62 random bits.

    Ids of one maker always rise, also within a millisecond and when the clock is set back: then the time of
    the last id is kept and the counter goes on (RFC 9562, 6.2, fixed-length counter).
    """

    def __init__(self, randbits: Callable[[int], int] = secrets.randbits, after: UUID | None = None) -> None:
        """`randbits(n)` gives n random bits; a seeded one makes the ids repeatable. All ids are higher than `after`."""
        self._randbits = randbits
        self._millisecond = after.int >> 80 if after else 0
        self._counter = after.int >> 64 & (1 << _COUNTER_BITS) - 1 if after else 0

    def __call__(self, now: datetime) -> UUID:
        """A new id for the moment `now` (aware), higher than every id before."""
        self._advance(int(now.timestamp() * 1000))
        value = self._millisecond << 80 | 0x7 << 76 | self._counter << 64 | 0b10 << 62
        return UUID(int=value | self._randbits(_RANDOM_BITS))

    def _advance(self, millisecond: int) -> None:
        if millisecond > self._millisecond:
            self._millisecond, self._counter = millisecond, 0
        elif self._counter + 1 < 1 << _COUNTER_BITS:
            self._counter += 1
        else:
            self._millisecond, self._counter = self._millisecond + 1, 0
