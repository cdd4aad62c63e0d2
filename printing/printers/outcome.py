"""The four ends a slip can have. A write that returns says nothing about paper; only an answer does."""

from __future__ import annotations

from dataclasses import dataclass, field

from pos.paper import Cause


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer answered after the last byte, or the file is written. `paper_low`: the roll is near its end."""

    paper_low: bool = False


@dataclass(frozen=True, slots=True)
class SentUnconfirmed:
    """Every byte went to a printer that never answers: treated as done, a copy is a tap away."""


@dataclass(frozen=True, slots=True)
class NotSent:
    """Not one byte of the slip went out, so it may be tried again alone."""

    cause: Cause


@dataclass(frozen=True, slots=True)
class Unknown:
    """Some bytes went out and nobody knows how far they came. Only a person can look; never retried alone."""

    cause: Cause


Outcome = Printed | SentUnconfirmed | NotSent | Unknown


@dataclass(frozen=True, slots=True)
class Health:
    """How a printer is while it has nothing to do.

    Not `heard`, nothing is known of this moment: it says nothing, or must not be asked; `sent` tells that it took the
    last slip. `cause` tells why it could not print now. One that `spoke` was asked and answered for itself.
    """

    heard: bool
    cause: Cause | None = None
    paper_low: bool = False
    spoke: bool = field(default=False, compare=False)
    sent: bool = False


UNHEARD = Health(heard=False)
"""Nothing is known of this printer."""

TOOK_A_SLIP = Health(heard=False, sent=True)
"""It took the last slip, and has said nothing since."""

WELL = Health(heard=True)
"""It is there, and has nothing to complain of."""
