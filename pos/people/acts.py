"""Which right each write of the shop needs, and what of it is written into the log.

A rule takes the Hand, then exactly what the write takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pos.cash.movement import CashMovement
from pos.cash.shift import Closing, Shift
from pos.goods.bale import Pile
from pos.goods.stock import Movement, MovementKind
from pos.makers.local import LocalPrices
from pos.paper import JobKind, PrintJob
from pos.people.audit import AuditKind
from pos.people.hand import Hand, Rule
from pos.people.person import Person
from pos.people.rights import Right
from pos.people.secret import Secret
from pos.pricing.offer import Offer
from pos.pricing.reductions import ReductionKind
from pos.qris.merchant import StoredCode
from pos.selling.returned import Return, ReturnKind
from pos.selling.sale import Sale, SaleLine
from pos.settings import Settings
from pos.used.book import Entry
from pos.used.counting import StockCount
from pos.used.planning import PlanState, PricePlan

Told = dict[str, str | int]

_BY_WORD = frozenset({ReductionKind.BARGAIN, ReductionKind.LOT})
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


def needs(right: Right) -> Rule:
    """A rule that needs `right`, and that what bears a name is written down under one's own."""

    def rule(hand: Hand, *given: Any, **named: Any) -> None:
        hand.need(right)
        hand.act_as(_name_in(given, named))

    return rule


def _name_in(given: Sequence[Any], named: Mapping[str, Any]) -> str:
    """Under which name something is written down: said beside it, or in the record itself."""
    if "by" in named:
        return str(named["by"])
    record = given[0] if given else None
    found = getattr(record, "cashier", None) or getattr(record, "by", None)
    if found is None and len(given) > 1 and isinstance(given[1], str):
        found = given[1]
    return str(found or "")


def _sale(hand: Hand, sale: Sale) -> None:
    hand.need(Right.SELL)
    hand.act_as(sale.cashier)
    for line in sale.lines:
        _line(hand, sale, line)
    if sale.taken_off:
        hand.need(Right.DISCOUNT, sale.number)
        hand.log(AuditKind.DISCOUNT, sale.cashier, sale.number, {"amount": sale.taken_off})


def _line(hand: Hand, sale: Sale, line: SaleLine) -> None:
    off = sum(reduction.amount for reduction in line.reductions if reduction.kind in _BY_WORD)
    if line.below is not None:
        hand.need_word_of(line.below.by, Right.BELOW_FLOOR, line.item.code)
        told: Told = {
            "item": line.item.full_name,
            "amount": line.amount,
            "floor": line.below.floor,
            "by": line.below.by,
        }
        hand.log(AuditKind.BELOW_FLOOR, sale.cashier, sale.number, told)
    elif off:
        hand.need_bargain(-(-off // line.quantity), line.item.code)


def _copy(hand: Hand, sale: UUID, copy: int, by: str, _at: datetime) -> None:
    hand.need(Right.SELL)
    hand.act_as(by)
    hand.log(AuditKind.REPRINT, by, hand.work.sales.number_of(sale), {"copy": copy})


def _brought_back(hand: Hand, record: Return) -> None:
    if record.kind is ReturnKind.VOID:
        hand.need(Right.VOID, record.receipt)
    else:
        hand.need(Right.RETURN, record.receipt)
        if record.sale is None:
            hand.need(Right.RETURN_WITHOUT_RECEIPT)
    hand.act_as(record.cashier)
    kind = AuditKind.VOID if record.kind is ReturnKind.VOID else AuditKind.RETURN
    told: Told = {"number": record.number, "total": record.total, "reason": record.reason}
    hand.log(kind, record.cashier, record.receipt, {name: each for name, each in told.items() if each})


def _moved(hand: Hand, moved: Iterable[Movement | Entry]) -> None:
    asked = (each.kind for each in moved if each.line is None or each.kind is not MovementKind.REJECTED)
    for right in {_MOVED_BY[kind] for kind in asked if kind in _MOVED_BY}:
        hand.need(right)


def _counted(hand: Hand, count: StockCount) -> None:
    hand.need(Right.COUNT)
    hand.act_as(count.by)
    hand.log(AuditKind.COUNT, count.by, "", {"piles": len(count.rows)})


def _priced(hand: Hand, pile: Pile, by: str, note: str, _at: datetime, _day: date) -> None:
    hand.need(Right.REPRICE, pile.code)
    hand.act_as(by)
    before = hand.work.goods.pile(pile.code)
    told: Told = {"price": pile.price, "note": note}
    if before is not None:
        told["before"] = before.price
    hand.log(AuditKind.PRICE, by, pile.code, told)


def _local_priced(hand: Hand, item: UUID, prices: LocalPrices, by: str, note: str, _at: datetime, _day: date) -> None:
    hand.need(Right.REPRICE)
    hand.act_as(by)
    before = hand.work.products.price_history(item)
    told: Told = {"price": prices.price, "note": note}
    if before:
        told["before"] = before[0].prices.price
    hand.log(AuditKind.PRICE, by, next(iter(hand.work.products.codes(item)), ""), told)


def _planned(hand: Hand, plan: PricePlan) -> None:
    hand.need(Right.REPRICE)
    hand.act_as(plan.by)
    hand.log(AuditKind.PRICE, plan.by, "", {"plan": plan.number, "begins": plan.begins.isoformat()})


def _plan_ended(hand: Hand, plan: PricePlan, state: PlanState, by: str, _at: datetime, changed: int = 0) -> None:
    hand.need(Right.REPRICE)
    hand.act_as(by)
    hand.log(AuditKind.PRICE, by, "", {"plan": plan.number, "state": state.value, "changed": changed})


def _offered(hand: Hand, offer: Offer, by: str, _at: datetime, _day: date) -> None:
    hand.need(Right.REPRICE)
    hand.act_as(by)
    hand.log(AuditKind.OFFER, by, offer.name, {"price": offer.price, "pieces": offer.pieces})


def _offer_ended(hand: Hand, number: int, by: str, _at: datetime, _day: date) -> None:
    hand.need(Right.REPRICE)
    hand.act_as(by)
    hand.log(AuditKind.OFFER, by, "", {"ended": number})


def _qris_set(hand: Hand, code: StoredCode, _day: date) -> None:
    hand.need(Right.QRIS_CODE)
    hand.act_as(code.by)
    hand.log(AuditKind.QRIS_CODE, code.by, code.text[-4:])


def _shift_closed(hand: Hand, _shift: UUID, closing: Closing) -> None:
    hand.need(Right.SELL)
    hand.act_as(closing.by)


def _shift_opened(hand: Hand, shift: Shift) -> None:
    hand.need(Right.SELL)
    hand.act_as(shift.by)


def _cash_moved(hand: Hand, movement: CashMovement) -> None:
    hand.need(Right.OPEN_DRAWER)
    hand.act_as(movement.by)
    hand.log(AuditKind.CASH, movement.by, movement.category, {"amount": movement.amount})


def _wanted_on_paper(hand: Hand, job: PrintJob) -> None:
    if job.kind is JobKind.DRAWER and not job.subject:
        hand.need(Right.OPEN_DRAWER)
        hand.log(AuditKind.DRAWER, job.by)
    elif job.copy and job.kind is not JobKind.RECEIPT:
        hand.log(AuditKind.REPRINT, job.by, job.subject, {"copy": job.copy})
    elif job.kind is JobKind.DAY_REPORT:
        hand.need(Right.REPORTS)


def _settings(hand: Hand, settings: Settings, _at: datetime) -> None:
    before = hand.work.settings.current()
    if before is None:
        return
    was, now = asdict(before), asdict(settings)
    changed = [name for name in now if now[name] != was[name]]
    if changed:
        hand.need(Right.SETTINGS, ", ".join(changed))
        hand.log(AuditKind.SETTING, before.cashier, ", ".join(changed))


def _person(hand: Hand, person: Person, by: str, _at: datetime) -> None:
    hand.met_people = True
    hand.need(Right.PEOPLE, person.name)
    held = [] if person.is_owner else sorted(right.value for right in person.rights.held)
    told: Told = {"role": person.role.value, "rights": ", ".join(held)}
    if not person.is_owner and person.rights.bargain is not None:
        told["bargain"] = person.rights.bargain
    if person.left:
        told["left"] = person.left.isoformat()
    hand.log(AuditKind.PEOPLE, by, person.name, told)


def _secret(hand: Hand, holder: UUID | None, _secret: Secret | None = None, _at: datetime | None = None) -> None:
    hand.met_people = True
    me = hand.standing.person
    if me is None or holder is None or me.id != holder:
        hand.need(Right.PEOPLE)
    names = [each.name for each in hand.work.people.all(left=True) if each.id == holder]
    name = names[0] if names else ""
    hand.log(AuditKind.PEOPLE, name, name, {"secret": "pin" if holder else "recovery"})


ACTS: Mapping[tuple[str, str], Rule] = {
    ("sales", "next_sequence"): free,
    ("sales", "add"): _sale,
    ("sales", "add_copy"): _copy,
    ("returns", "next_sequence"): free,
    ("returns", "add"): _brought_back,
    ("goods", "taken"): free,
    ("goods", "add_bale"): needs(Right.RECEIVE),
    ("goods", "add_pile"): needs(Right.RECEIVE),
    ("goods", "add_product"): needs(Right.RECEIVE),
    ("goods", "add_variant"): needs(Right.RECEIVE),
    ("stock", "add"): _moved,
    ("used", "add"): _moved,
    ("used", "set_photo"): needs(Right.RECEIVE),
    ("used", "add_seal"): needs(Right.RECEIVE),
    ("used", "add_step"): needs(Right.RECEIVE),
    ("used", "add_count"): _counted,
    ("makers", "add"): needs(Right.RECEIVE),
    ("makers", "change"): needs(Right.RECEIVE),
    ("makers", "next_payment"): free,
    ("makers", "add_payment"): needs(Right.SETTLE),
    ("deliveries", "next_sequence"): free,
    ("deliveries", "add"): needs(Right.RECEIVE),
    ("settlements", "next_sequence"): free,
    ("settlements", "add"): needs(Right.SETTLE),
    ("products", "set_prices"): _local_priced,
    ("products", "add_code"): needs(Right.RECEIVE),
    ("products", "set_reorder_level"): needs(Right.RECEIVE),
    ("products", "change"): needs(Right.RECEIVE),
    ("products", "set_picture"): needs(Right.RECEIVE),
    ("products", "set_retired"): needs(Right.RECEIVE),
    ("pictures", "keep"): free,
    ("prices", "set"): _priced,
    ("prices", "add_plan"): _planned,
    ("prices", "end_plan"): _plan_ended,
    ("offers", "add"): _offered,
    ("offers", "end"): _offer_ended,
    ("customers", "add"): needs(Right.SELL),
    ("customers", "change"): needs(Right.SELL),
    ("customers", "owe"): free,
    ("customers", "owe_no_more"): free,
    ("customers", "next_repayment"): free,
    ("customers", "add_repayment"): needs(Right.SELL),
    ("qris", "set"): _qris_set,
    ("arrivals", "confirm"): needs(Right.SELL),
    ("shifts", "add"): _shift_opened,
    ("shifts", "close"): _shift_closed,
    ("shifts", "next_number"): free,
    ("shifts", "move"): _cash_moved,
    ("outbox", "add"): _wanted_on_paper,
    **{("outbox", name): free for name in ("job", "sending", "unfinished", "update", "latest_for")},
    **{("carts", name): free for name in ("keep", "open_cart", "drop", "held", "hold", "let_go")},
    ("copies", "add"): free,
    ("settings", "save"): _settings,
    ("people", "put"): _person,
    ("people", "keep_secret"): _secret,
    ("people", "forget_secret"): _secret,
    **{("people", name): free for name in ("secret", "misses", "keep_misses")},
    ("audit", "add"): free,
}
"""By port and method of `pos.ports.Work`."""
