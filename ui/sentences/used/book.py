"""What an entry of the book of used goods is called, and where a bale stands."""

from __future__ import annotations

from pos.goods.stock import MovementKind
from pos.used.bales import BaleState
from ui.words import _, mark

_MOVEMENTS = {
    MovementKind.OPENING: mark("Stok awal"),
    MovementKind.SORTED: mark("Sortir"),
    MovementKind.SOLD: mark("Terjual"),
    MovementKind.ASSIGNED: mark("Ditentukan"),
    MovementKind.RETURNED: mark("Retur"),
    MovementKind.EXCHANGED: mark("Tukar"),
    MovementKind.REJECTED: mark("Afkir"),
    MovementKind.GIVEN: mark("Diberikan"),
    MovementKind.LOST: mark("Hilang"),
    MovementKind.COUNTED: mark("Hitungan"),
    MovementKind.SEALED: mark("Disegel"),
}
_STATES = {
    BaleState.SEALED: mark("Segel"),
    BaleState.OPENED: mark("Dibuka"),
    BaleState.SORTED: mark("Disortir"),
    BaleState.SOLD_OUT: mark("Habis"),
}


def movement_words(kind: MovementKind) -> str:
    """Why pieces moved, in a word or two."""
    return _(_MOVEMENTS[kind])


def bale_state_words(state: BaleState) -> str:
    """Where a bale stands, in a word or two."""
    return _(_STATES[state])
