"""The notes and coins of the rupiah, and what a handful of them is worth."""

from collections.abc import Mapping

from pos.money import Rupiah

NOTES = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
COINS = (1_000, 500, 200, 100)
FACES = (*NOTES, *COINS[1:])
"""What a drawer is counted by, rupiah, the largest first; a coin of 1.000 is counted with the note."""


def worth(faces: Mapping[Rupiah, int]) -> Rupiah:
    """What so many pieces of each face are worth together, in rupiah."""
    return sum(face * pieces for face, pieces in faces.items())
