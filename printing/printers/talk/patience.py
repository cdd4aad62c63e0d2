"""How long a printer is waited for. Every wait ends within a moment when the program does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds for each step. `write` counts from the last byte taken, so a slow printer has its time.

    An answer to a whole slip may take `answer` and, for a long one, `per_byte` more for each byte: it comes
    after the paper. `pause` lies between two chunks for a printer that wants them, `queue` is how long the
    system's own queue may keep a slip.
    """

    connect: float = 3.0
    status: float = 1.0
    write: float = 5.0
    answer: float = 3.0
    per_byte: float = 0.002
    drain: float = 0.5
    pause: float = 0.02
    queue: float = 20.0
