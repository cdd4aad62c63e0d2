"""Who calls the command line, and what may be looked at only with a right. What is written asks by itself."""

from __future__ import annotations

import click

from pos.people.person import UnknownPerson
from pos.people.rights import OWNERS_ALONE, Right
from ui.bootstrap import Shop
from ui.people.gate import Gate

Words = tuple[str, ...]

_EARNINGS = (Right.REPORTS, Right.SEE_COST)
"""For what tells what was sold and what was earned by it, on every paper and in every file that it leaves as."""

DOORS: dict[Words, tuple[Right, ...]] = {
    ("report",): _EARNINGS,
    ("report", "local-sales"): (Right.REPORTS,),
    ("export",): _EARNINGS,
    ("stock",): (Right.SEE_COST,),
    ("used", "left"): (Right.SEE_COST,),
    ("used", "accounts"): (Right.SEE_COST,),
    ("used", "book"): (Right.SEE_COST,),
    ("used", "nota"): (Right.SEE_COST,),
    ("used", "letter"): (Right.REPORTS,),
    ("used", "sheet"): (Right.COUNT,),
    ("settle", "owed"): (Right.SETTLE,),
    ("settle", "statement"): (Right.SETTLE,),
    ("settle", "due"): (Right.SETTLE,),
    ("settle", "list"): (Right.SETTLE,),
    ("settle", "show"): (Right.SETTLE,),
    ("makers", "show"): (Right.SEE_COST,),
    ("makers", "terms"): (Right.SEE_COST,),
    ("receive", "list"): (Right.SEE_COST,),
    ("receive", "show"): (Right.SEE_COST,),
    ("products", "history"): (Right.SEE_COST,),
    ("receipts",): (Right.SELL,),
    ("customers",): (Right.SELL,),
    ("qris", "waiting"): (Right.SELL,),
    ("shift", "status"): (Right.SELL,),
    ("people", "list"): (Right.PEOPLE,),
    ("audit",): (Right.PEOPLE,),
}
"""By the words of a verb that only looks, or of the group it is in: the rights that it needs."""

VEILED: frozenset[Words] = frozenset({("makers", "list"), ("products", "show")})
"""What everybody may look at, but for what goods cost: that is left out for whoever may not see it."""

FREE: frozenset[Words] = frozenset(
    {
        *(("demo",), ("check",), ("backup",), ("labels",), ("receipt",), ("reorder",), ("restore",)),
        *(("receipt-style", "show"), ("qris", "show"), ("offers", "list"), ("products", "list"), ("products", "find")),
        *(("used", "forecast"), ("used", "plans"), ("used", "unassigned"), ("used", "verify")),
        *(("printer", "test"), ("printer", "list"), ("printer", "find"), ("printer", "queue")),
    }
)
"""What everybody may look at, with a PIN or without one; what some of them write asks by itself."""


def _words_here() -> Words:
    return tuple(click.get_current_context().command_path.split()[1:])


def door_of(words: Words) -> tuple[Right, ...]:
    """What the verb of these words needs for what it shows; nothing where it shows what everybody may see."""
    return next((DOORS[words[:length]] for length in (2, 1) if words[:length] in DOORS), ())


def asks_who(*, pin: bool) -> bool:
    """Whether the verb that runs now has to know who is calling, though it only looks; `pin` tells that one was shown.

    What is veiled is looked at without a PIN, too, as somebody sees it who may nothing.
    """
    words = _words_here()
    return bool(door_of(words)) or (pin and words in VEILED)


def sees_costs(shop: Shop) -> bool:
    """Whether the caller may see what goods cost, or an owner lends that."""
    if not shop.gate.may(Right.SEE_COST) and shop.gate.is_open(Right.SEE_COST):
        shop.gate.need(Right.SEE_COST)
        return True
    return shop.gate.may(Right.SEE_COST)


def shows_the_drawer(shop: Shop) -> bool:
    """Whether what should be in the drawer may be told: where it is counted blindly, only to who sees reports."""
    blind = shop.settings is not None and shop.settings.counts_blindly
    return not blind or shop.gate.may(Right.REPORTS)


def stand_at(gate: Gate, name: str | None, pin: str | None, owner_pin: str | None) -> None:
    """Let the caller stand at the till of a stall with PINs, and what needs a right pass only with it.

    Raises UnknownPerson, TooSoon, WrongPin, NotAllowed.
    """
    if pin:
        gate.enter(name or _owner(gate), pin)
    if owner_pin:
        gate.lend(_owner(gate), owner_pin, *(right for right in Right if right not in OWNERS_ALONE))
    for right in door_of(_words_here()):
        gate.need(right)


def _owner(gate: Gate) -> str:
    """The first owner with a PIN. Raises UnknownPerson."""
    owner = next((each for each in gate.people() if each.is_owner), None)
    if owner is None:
        raise UnknownPerson("")
    return owner.name
