"""What each write of the shop needs, and what of it is written into the log.

A rule takes the Hand, then exactly what the write takes. Raises NotAllowed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pos.goods.bale import Pile
from pos.goods.stock import Movement, MovementKind
from pos.makers.local import LocalPrices
from pos.people.audit import AuditKind
from pos.people.hand import Hand, Rule
from pos.people.person import Person
from pos.people.rights import Right
from pos.people.secret import Secret
from pos.pricing.offer import Offer
from pos.qris.merchant import StoredCode
from pos.settings import Settings
from pos.used.book import Entry
from pos.used.counting import StockCount
from pos.used.planning import PlanState, PricePlan

Told = dict[str, str | int]

_MOVED_BY = {
    MovementKind.COUNTED: Right.COUNT,
    MovementKind.ASSIGNED: Right.COUNT,
    MovementKind.GIVEN: Right.COUNT,
    MovementKind.LOST: Right.COUNT,
    MovementKind.REJECTED: Right.COUNT,
    MovementKind.EXCHANGED: Right.RETURN,
    MovementKind.OPENING: Right.RECEIVE,
    MovementKind.SORTED: Right.RECEIVE,
    MovementKind.SEALED: Right.RECEIVE,
    MovementKind.RECEIVED: Right.RECEIVE,
    MovementKind.SENT_BACK: Right.RECEIVE,
}
"""What moving pieces needs; what a sale or a return moves was asked for when that was written down."""


def free(_hand: Hand, *_given: object, **_named: object) -> None:
    """Everybody may, and nobody will ask."""


def needs(right: Right, named: int | None = None) -> Rule:
    """A rule that needs `right`, and that what bears a name is written down under one's own.

    The name stands in the record that is written, or beside it as what is given in the place `named`, from 0.
    """

    def rule(hand: Hand, *given: Any, **said: Any) -> None:
        hand.need(right)
        hand.act_as(_name_in(given, said, named))

    return rule


def _name_in(given: Sequence[Any], said: Mapping[str, Any], named: int | None) -> str:
    if named is not None:
        return str(given[named] if named < len(given) else said["by"])
    record = given[0] if given else None
    return str(getattr(record, "cashier", None) or getattr(record, "by", None) or "")


def moved(hand: Hand, entries: Iterable[Movement | Entry]) -> None:
    """Pieces that moved by themselves, without a sale."""
    asked = (each.kind for each in entries if each.line is None or each.kind is not MovementKind.REJECTED)
    for right in {_MOVED_BY[kind] for kind in asked if kind in _MOVED_BY}:
        hand.need(right)


def counted(hand: Hand, count: StockCount) -> None:
    """A count of the stock."""
    hand.need(Right.COUNT)
    hand.act_as(count.by)
    hand.log(AuditKind.COUNT, count.by, "", {"piles": len(count.rows)})


def priced(hand: Hand, pile: Pile, by: str, note: str, _at: datetime, _day: date) -> None:
    """A price of a pile."""
    hand.need(Right.REPRICE, pile.code)
    hand.act_as(by)
    before = hand.work.goods.pile(pile.code)
    told: Told = {"price": pile.price, "note": note}
    if before is not None:
        told["before"] = before.price
    hand.log(AuditKind.PRICE, by, pile.code, told)


def local_priced(hand: Hand, item: UUID, prices: LocalPrices, by: str, note: str, _at: datetime, _day: date) -> None:
    """Prices of a local product; what it costs the stall changes with the goods that come."""
    before = next((each.prices for each in hand.work.products.price_history(item)), None)
    costs_alone = before is not None and replace(prices, cost=before.cost, setor=before.setor) == before
    hand.need(Right.RECEIVE if costs_alone else Right.REPRICE)
    hand.act_as(by)
    told: Told = {"price": prices.price, "note": note}
    if before is not None:
        told["before"] = before.price
    if costs_alone:
        told = {"cost": prices.cost or prices.setor or 0, "note": note}
    hand.log(AuditKind.PRICE, by, next(iter(hand.work.products.codes(item)), ""), told)


def planned(hand: Hand, plan: PricePlan) -> None:
    """A price that is to begin later."""
    hand.need(Right.REPRICE)
    hand.act_as(plan.by)
    hand.log(AuditKind.PRICE, plan.by, "", {"plan": plan.number, "begins": plan.begins.isoformat()})


def plan_ended(hand: Hand, plan: PricePlan, state: PlanState, by: str, _at: datetime, changed: int = 0) -> None:
    """A planned price that was called off."""
    hand.need(Right.REPRICE)
    hand.act_as(by)
    hand.log(AuditKind.PRICE, by, "", {"plan": plan.number, "state": state.value, "changed": changed})


def offered(hand: Hand, offer: Offer, by: str, _at: datetime, _day: date) -> None:
    """A new offer."""
    hand.need(Right.REPRICE)
    hand.act_as(by)
    hand.log(AuditKind.OFFER, by, offer.name, {"price": offer.price, "pieces": offer.pieces})


def offer_ended(hand: Hand, number: int, by: str, _at: datetime, _day: date) -> None:
    """An offer that holds no more."""
    hand.need(Right.REPRICE)
    hand.act_as(by)
    hand.log(AuditKind.OFFER, by, "", {"ended": number})


def qris_set(hand: Hand, code: StoredCode, _day: date) -> None:
    """Another QRIS code of the stall, or none."""
    hand.need(Right.QRIS_CODE)
    hand.act_as(code.by)
    hand.log(AuditKind.QRIS_CODE, code.by, code.text[-4:])


def settings_saved(hand: Hand, settings: Settings, _at: datetime) -> None:
    """Settings; the first ones of a new shop are free."""
    before = hand.work.settings.current()
    if before is None:
        return
    was, now = asdict(before), asdict(settings)
    changed = [name for name in now if now[name] != was[name]]
    if changed:
        hand.need(Right.SETTINGS, ", ".join(changed))
        hand.log(AuditKind.SETTING, before.cashier, ", ".join(changed))


def person_put(hand: Hand, person: Person, by: str, _at: datetime) -> None:
    """Somebody comes, goes, or may do something else."""
    hand.met_people = True
    hand.need(Right.PEOPLE, person.name)
    held = [] if person.is_owner else sorted(right.value for right in person.rights.held)
    told: Told = {"role": person.role.value, "rights": ", ".join(held)}
    if not person.is_owner and person.rights.bargain is not None:
        told["bargain"] = person.rights.bargain
    if person.left:
        told["left"] = person.left.isoformat()
    hand.log(AuditKind.PEOPLE, by, person.name, told)


def secret_kept(hand: Hand, holder: UUID | None, secret: Secret | None = None, _at: datetime | None = None) -> None:
    """A PIN or a recovery code, new or forgotten; everybody may change their own PIN."""
    hand.met_people = True
    me = hand.standing.person
    if me is None or holder is None or me.id != holder:
        hand.need(Right.PEOPLE)
    names = [each.name for each in hand.work.people.all(left=True) if each.id == holder]
    owners = [each.name for each in hand.work.people.all() if each.is_owner]
    name = next(iter(names or owners), "")
    told = "pin" if holder else "recovery"
    hand.log(AuditKind.PEOPLE, name, name, {"secret": told if secret else f"no-{told}"})
