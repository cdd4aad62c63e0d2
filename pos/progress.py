"""How far long work has come, and how it is called off."""

from collections.abc import Callable

from pos.refusals import Refusal

Progress = Callable[[int, int], None]
"""Hears how much is done, of how much. Whoever raises Cancelled in it calls the work off: nothing of it is kept."""

CalledOff = Callable[[], bool]
"""Tells whether somebody called the work off meanwhile."""

STEP = 200
"""So many rows pass between two words about them."""


class Cancelled(Refusal):
    """Somebody called long work off; nothing of it was kept."""


def silent(_done: int, _of: int) -> None:
    """Nobody wants to hear."""
