"""Quantities as the market counts: by the piece, by the lusin (12), by the kodi (20)."""

import re

PACKS = {"lusin": 12, "kodi": 20}
"""Pieces in one of each."""

COUNTED = rf"(?P<count>[1-9][0-9]{{0,3}})\s*(?P<pack>{'|'.join(PACKS)})"
"""`1 lusin`, `2kodi`, as a part of a regular expression."""

_COUNT = re.compile(rf"{COUNTED}|(?P<bare>[0-9]{{1,9}})", re.IGNORECASE)


def pieces_in(count: int, pack: str) -> int:
    """The pieces in `count` packs of this name, in any case of letters. Raises KeyError."""
    return count * PACKS[pack.casefold()]


def read_count(text: str) -> int | None:
    """The pieces that were meant by `3`, `1 lusin` or `2 kodi`; None for anything else."""
    found = _COUNT.fullmatch(text.strip()) if len(text) <= 40 else None
    if found is None:
        return None
    return int(found["bare"]) if found["bare"] else pieces_in(int(found["count"]), found["pack"])
