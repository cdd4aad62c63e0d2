"""Prices that begin at a moment to come: planned, cancelled, and begun by themselves."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from pos.goods.bale import Pile
from pos.ports import Reading, Work
from pos.refusals import Refusal
from pos.stockroom.pricing import reprice, repriced
from pos.used.leaving import NotAPile
from pos.used.planning import PlanIsOver, PlanState, PricePlan, UnknownPlan, check_begins
from pos.used.pricing import NewPrice, NothingToReprice, Piles
from pos.wording import one_line


def plan_reprice(
    work: Work, piles: Piles, new: NewPrice, begins: datetime, by: str, now: datetime, note: str = ""
) -> PricePlan:
    """Plan a new price from the moment `begins` on, for the piles that are meant then; nothing changes before.

    It is tried on the piles of now, so that what cannot be is refused at once.
    Raises BeginsPast, BeginsTooFar, NotAPile, NothingToReprice, AbsurdPercent, AbsurdPrice, FloorAbovePrice.
    """
    check_begins(begins, now)
    meant = work.prices.meant(piles)
    if piles.code and not meant:
        raise NotAPile(piles.code)
    if not meant:
        raise NothingToReprice
    for pile in meant:
        repriced(pile, new)
    plan = PricePlan(work.new_id(), work.prices.plans_made() + 1, now, one_line(by), begins, piles, new, one_line(note))
    work.prices.add_plan(plan)
    return plan


def cancel_plan(work: Work, number: int, by: str, now: datetime) -> PricePlan:
    """Let a planned price never begin; the plan stays in the list. Raises UnknownPlan, PlanIsOver."""
    plan = work.prices.plan(number)
    if plan is None:
        raise UnknownPlan(number)
    if not plan.state.can_cancel():
        raise PlanIsOver(number, plan.state)
    work.prices.end_plan(plan, PlanState.CANCELLED, by, now)
    return plan


def is_due(look: Reading | Work, now: datetime) -> bool:
    """Whether a planned price should have begun by `now`."""
    return any(plan.begins <= now for plan in look.prices.waiting())


def begin_due(work: Work, now: datetime) -> Sequence[tuple[PricePlan, int]]:
    """Let every planned price begin whose moment has come, the earliest first; answers each with the piles it changed.

    Prices hold from the moment that was planned, even where nobody had the shop open then. A plan that changes nothing
    any more, or can no longer be, begins without a pile.
    """
    due = sorted((plan for plan in work.prices.waiting() if plan.begins <= now), key=lambda plan: plan.begins)
    return tuple((plan, _begin(work, plan, now)) for plan in due)


def _begin(work: Work, plan: PricePlan, now: datetime) -> int:
    changed: Sequence[Pile] = ()
    with suppress(Refusal):
        changed = reprice(work, plan.piles, plan.new, plan.by, plan.begins, plan.note)
    work.prices.end_plan(plan, PlanState.BEGUN, plan.by, now, len(changed))
    return len(changed)
