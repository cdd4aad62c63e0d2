"""Who calls the command line, and what each verb asks of them: every verb stands in one of these lists.

What the window shows to whoever came in with a PIN needs the right to sell here, for here nobody came in.
"""

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
    ("used", "forecast"): (Right.REPORTS,),
    ("used", "unassigned"): (Right.COUNT,),
    ("used", "plans"): (Right.REPRICE,),
    ("settle", "owed"): (Right.SETTLE,),
    ("settle", "statement"): (Right.SETTLE,),
    ("settle", "due"): (Right.SETTLE,),
    ("settle", "list"): (Right.SETTLE,),
    ("settle", "show"): (Right.SETTLE,),
    ("makers", "list"): (Right.SEE_COST,),
    ("makers", "show"): (Right.SEE_COST,),
    ("makers", "terms"): (Right.SEE_COST,),
    ("receive", "list"): (Right.SEE_COST,),
    ("receive", "show"): (Right.SEE_COST,),
    ("products", "history"): (Right.SEE_COST,),
    ("products", "show"): (Right.SELL,),
    ("reorder",): (Right.SELL,),
    ("receipt",): (Right.SELL,),
    ("receipts",): (Right.SELL,),
    ("slip",): (Right.SELL,),
    ("customers",): (Right.SELL,),
    ("qris", "waiting"): (Right.SELL,),
    ("shift", "status"): (Right.SELL,),
    ("shift", "slip"): (Right.SELL,),
    ("people", "list"): (Right.PEOPLE,),
    ("audit",): (Right.PEOPLE,),
}
"""By the words of a verb that only looks, or of the group it is in: the rights that it needs."""

FREE: frozenset[Words] = frozenset(
    {
        *(("demo",), ("check",), ("labels",), ("receipt-style", "show"), ("used", "verify")),
        *(("qris", "show"), ("offers", "list"), ("products", "list"), ("products", "find")),
        *(("printer", "test"), ("printer", "list"), ("printer", "find"), ("printer", "queue")),
    }
)
"""What everybody may look at: goods with the prices that hang on the rail, paper, and whether the shop is whole."""

WRITES: frozenset[Words] = frozenset(
    {
        *(("sell",), ("return",), ("void",), ("backup",), ("restore",), ("qris", "set"), ("qris", "confirm")),
        *(("shift", "open"), ("shift", "cash"), ("shift", "close"), ("receipt-style", "set")),
        *(("import", "bales"), ("import", "products"), ("offers", "add"), ("offers", "end")),
        *(("makers", verb) for verb in ("add", "change", "retire")),
        *(("receive", verb) for verb in ("add", "correct")),
        *(("settle", verb) for verb in ("up", "pay", "send-back")),
        *(("products", verb) for verb in ("add", "change", "price", "codes", "watch", "picture", "retire")),
        *(("used", verb) for verb in ("add", "seal", "open", "tag", "photo", "reprice", "cancel")),
        *(("used", verb) for verb in ("write-off", "assign", "count")),
        *(("people", verb) for verb in ("off", "add", "change", "rights", "pin", "leave")),
        *(("printer", verb) for verb in ("add", "remove", "role", "drawer")),
    }
)
"""What writes, and asks for the right to it where it is written."""

BEFORE_A_PIN: frozenset[Words] = frozenset({("people", "on"), ("people", "recover")})
"""What is done before anybody can show a PIN."""


def _words_here() -> Words:
    return tuple(click.get_current_context().command_path.split()[1:])


def door_of(words: Words) -> tuple[Right, ...]:
    """What the verb of these words needs for what it shows; nothing where it shows what everybody may see."""
    return next((DOORS[words[:length]] for length in (2, 1) if words[:length] in DOORS), ())


def asks_who() -> bool:
    """Whether the verb that runs now has to know who is calling, though it only looks."""
    return bool(door_of(_words_here()))


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
