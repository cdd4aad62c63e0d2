"""Who calls the command line, and what may be looked at only with a right. What is written asks by itself."""

from __future__ import annotations

import click

from pos.people.person import UnknownPerson
from pos.people.rights import OWNERS_ALONE, Right
from ui.people.gate import Gate

DOORS: dict[tuple[str, ...], Right] = {
    ("report",): Right.REPORTS,
    ("export",): Right.REPORTS,
    ("stock",): Right.SEE_COST,
    ("used", "left"): Right.SEE_COST,
    ("used", "accounts"): Right.SEE_COST,
    ("used", "book"): Right.SEE_COST,
    ("used", "letter"): Right.REPORTS,
    ("settle", "owed"): Right.SETTLE,
    ("settle", "statement"): Right.SETTLE,
    ("settle", "due"): Right.SETTLE,
    ("settle", "list"): Right.SETTLE,
    ("settle", "show"): Right.SETTLE,
    ("makers", "show"): Right.SEE_COST,
    ("receive", "list"): Right.SEE_COST,
    ("receive", "show"): Right.SEE_COST,
    ("products", "history"): Right.SEE_COST,
    ("people", "list"): Right.PEOPLE,
    ("audit",): Right.PEOPLE,
}
"""By the words of a verb that only looks, or of the group it is in: the right that it needs."""


def door_here() -> Right | None:
    """What the verb that runs now needs for what it shows."""
    words = tuple(click.get_current_context().command_path.split()[1:])
    return next((DOORS[words[:length]] for length in (2, 1) if words[:length] in DOORS), None)


def stand_at(gate: Gate, name: str | None, pin: str | None, owner_pin: str | None) -> None:
    """Let the caller stand at the till of a stall with PINs, and what needs a right pass only with it.

    Raises UnknownPerson, TooSoon, WrongPin, NotAllowed.
    """
    if pin:
        gate.enter(name or _owner(gate), pin)
    if owner_pin:
        gate.lend(_owner(gate), owner_pin, *(right for right in Right if right not in OWNERS_ALONE))
    if (door := door_here()) is not None:
        gate.need(door)


def _owner(gate: Gate) -> str:
    """The first owner with a PIN. Raises UnknownPerson."""
    owner = next((each for each in gate.people() if each.is_owner), None)
    if owner is None:
        raise UnknownPerson("")
    return owner.name
