"""Reads what the owner typed about used goods."""

from __future__ import annotations

import re

from pos.goods.bale import Tier
from pos.goods.tiers import named
from pos.refusals import Refusal
from pos.used.pricing import FloorSteps
from ui.sentences import refusal_sentence
from ui.window.settings.fields.reading import Unreadable
from ui.words import _

_STEP = re.compile(r"(?P<days>[0-9]{1,4})\s*(hari|days?)?\s*[:=]?\s*(?P<percent>[0-9]{1,3})\s*%?", re.IGNORECASE)
_PERCENT = re.compile(r"(?P<percent>[0-9]{1,3})\s*%?")


def tiers_text(tiers: tuple[Tier, ...]) -> str:
    """Tiers as they stand in their field."""
    return ", ".join(tiers)


def steps_text(steps: FloorSteps) -> str:
    """The steps by age as they stand in their field."""
    return ", ".join(_("{days} hari {percent}%").format(days=days, percent=percent) for days, percent in steps.by_age)


def paid_back_text(steps: FloorSteps) -> str:
    """The step after balik modal as it stands in its field; nothing where there is none."""
    return f"{steps.paid_back}%" if steps.paid_back != FloorSteps().paid_back else ""


def read_tiers(text: str) -> tuple[Tier, ...]:
    """The tiers, best first. Raises Unreadable."""
    try:
        return named([name for name in re.split(r"[,;/]", text) if name.strip()])
    except Refusal as refusal:
        raise Unreadable(refusal_sentence(refusal)) from refusal


def read_steps(text: str) -> tuple[tuple[int, int], ...]:
    """Days on the shelf and the percent from then on, by age. Raises Unreadable."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    steps = {int(found["days"]): _percent(found["percent"]) for found in map(_STEP.fullmatch, parts) if found}
    if len(steps) != len(parts):
        raise Unreadable(_("Tulis seperti 30 hari 90%, 60 hari 75%; tiap umur satu kali."))
    return tuple(sorted(steps.items()))


def read_paid_back(text: str) -> int:
    """The percent after balik modal; all of it where nothing is said. Raises Unreadable."""
    if not text:
        return FloorSteps().paid_back
    found = _PERCENT.fullmatch(text)
    if found is None:
        raise Unreadable(_("Tulis persennya, misalnya 70%."))
    return _percent(found["percent"])


def _percent(text: str) -> int:
    if not 1 <= int(text) <= 100:
        raise Unreadable(_("Persennya antara 1 dan 100."))
    return int(text)
