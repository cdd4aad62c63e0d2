"""Where everything stands on the sheet that closes a drawer, so that the smallest screen shows all of it at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.window.look.theme import Space
from ui.window.widgets.fields.keypad import Keypad

_SHARES = (10, 13, 11)
"""How wide what is known, what is asked and the keys are to each other."""


def evening_columns(
    known: Sequence[QWidget], asked: Sequence[QWidget], keypad: Keypad, actions: Sequence[QWidget]
) -> QGridLayout:
    """What is `known` at the left, what is `asked` beside it, then the keys; `actions` below the two that are used."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.WIDE)
    grid.setVerticalSpacing(Space.GAP)
    first = 1 if known else 0
    if known:
        grid.addLayout(_column(known), 0, 0, 2, 1)
    grid.addLayout(_column(asked), 0, first)
    grid.addWidget(keypad, 0, first + 1)
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for action in actions:
        row.addWidget(action, 1)
    grid.addLayout(row, 1, first, 1, 2)
    for place, share in enumerate(_SHARES[1 - first :]):
        grid.setColumnStretch(place, share)
    return grid


def _column(parts: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(Space.GAP)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return column
