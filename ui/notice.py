"""What the shop tells a person in passing, without stopping the hand."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a notice matters, the weightier last."""

    DONE = "done"
    WARNING = "warning"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a notice lets a person do about it: the word on its button, and what happens then."""

    text: str
    accept: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for a person, and what can be done about it if anything."""

    level: Level
    text: str
    offer: Offer | None = None
