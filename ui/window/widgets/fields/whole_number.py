"""A whole number as people write it."""

import re

_NUMBER = re.compile(r"-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)")


def read_pieces(text: str) -> int | None:
    """The whole number in `text`, with or without dots between thousands; None where there is none."""
    clean = text.strip()
    return int(clean.replace(".", "")) if _NUMBER.fullmatch(clean) else None
