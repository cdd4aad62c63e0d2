"""An obral that is to begin at a moment to come."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from pos.refusals import Refusal
from pos.used.pricing import NewPrice, Piles

FARTHEST = timedelta(days=366)
"""A price that is to begin later than this is a slip of the finger."""


class PlanState(StrEnum):
    """Where a planned price stands.

    | from    | to        | when |
    |---------|-----------|------------------------------------------------------------|
    | WAITING | BEGUN     | its moment has come: `begin_due` reprices what is meant then |
    | WAITING | CANCELLED | `cancel_plan`: nothing of it ever held |
    """

    WAITING = "waiting"
    BEGUN = "begun"
    CANCELLED = "cancelled"

    def can_cancel(self) -> bool:
        """Whether it has not begun and was not cancelled."""
        return self is PlanState.WAITING


@dataclass(eq=False)
class BeginsPast(Refusal):
    """A planned price begins later than `now`, and `begins` does not; what begins now is no plan."""

    begins: datetime
    now: datetime


@dataclass(eq=False)
class BeginsTooFar(Refusal):
    """A planned price begins within FARTHEST, and `begins` lies beyond."""

    begins: datetime


@dataclass(eq=False)
class UnknownPlan(Refusal):
    """No planned price has this number."""

    number: int


@dataclass(eq=False)
class PlanIsOver(Refusal):
    """The planned price `number` has begun or was cancelled already."""

    number: int
    state: PlanState


@dataclass(frozen=True, slots=True)
class PricePlan:
    """A new price for the piles that are meant when it begins; one record, and a further one when it ends.

    `number` counts plans from 1. `changed` is how many piles had another price once it had begun.
    """

    id: UUID
    number: int
    at: datetime
    by: str
    begins: datetime
    piles: Piles
    new: NewPrice
    note: str = ""
    state: PlanState = PlanState.WAITING
    ended_at: datetime | None = None
    ended_by: str = ""
    changed: int = 0


def check_begins(begins: datetime, now: datetime) -> None:
    """Raise BeginsPast or BeginsTooFar unless now < begins <= now + FARTHEST."""
    if begins <= now:
        raise BeginsPast(begins, now)
    if begins > now + FARTHEST:
        raise BeginsTooFar(begins)
