"""What the book says is left, in the words of the stall: one truth on a tile, in the cart, a list and a warning."""

from __future__ import annotations

from pos.money import write
from ui.words import _


def left_words(pieces: int) -> str:
    """`sisa 18`, `habis`, and `minus 3` where three more were sold than the book ever had."""
    if pieces < 0:
        return _("minus {pieces}").format(pieces=write(-pieces))
    return _("sisa {pieces}").format(pieces=write(pieces)) if pieces else _("habis")
