"""Dots between thousands while an amount is typed, without ever losing a digit."""

import re

_GROUPED = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+")
_DIGITS = re.compile(r"[0-9]+")
_DIGITS_AND_DOTS = re.compile(r"[0-9.]+")


def regroup(before: str, now: str, cursor: int) -> tuple[str, int]:
    """Set the dots of `now` where that is safe, and say where the cursor goes.

    Safe are bare digits (`35000` -> `35.000`), and a change to a text whose dots already stood right (`35.000` plus a
    zero -> `350.000`). Anything else, `35rb` or a dot typed by hand half-way through, is left exactly as it was typed.
    """
    was_grouped = _GROUPED.fullmatch(before) is not None
    bare = _DIGITS.fullmatch(now) is not None
    if not bare and not (was_grouped and _DIGITS_AND_DOTS.fullmatch(now) and not now.endswith(".")):
        return now, cursor
    digits = now.replace(".", "")
    behind = len(now[cursor:].replace(".", ""))
    grouped = _grouped(digits)
    return grouped, _place_before(grouped, behind)


def _grouped(digits: str) -> str:
    head = len(digits) % 3
    parts = [digits[:head]] if head else []
    return ".".join(parts + [digits[at : at + 3] for at in range(head, len(digits), 3)])


def _place_before(text: str, digits_behind: int) -> int:
    """The place in `text` with so many digits behind it."""
    place = len(text)
    while digits_behind:
        place -= 1
        digits_behind -= text[place] != "."
    return place
