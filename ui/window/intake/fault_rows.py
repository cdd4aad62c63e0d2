"""What is wrong in a file, row by row, as its own program counts them."""

from __future__ import annotations

from collections.abc import Sequence

from pos.goods.intake.faults import Fault, Problem
from ui.sentences.files.faults import fault_sentence
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _


def fault_columns() -> tuple[Column[Fault], ...]:
    """Row, column, and what is wrong there."""
    return (
        Column(_("Baris"), lambda fault: str(fault.row), 72, Voice.STRONG),
        Column(_("Kolom"), lambda fault: fault.column, 170),
        Column(_("Yang salah"), what_is_wrong),
    )


def what_is_wrong(fault: Fault) -> str:
    """The sentence of a fault without its place, which has columns of its own here."""
    _place, _colon, what = fault_sentence(fault).partition(": ")
    return what[:1].upper() + what[1:]


def in_order(faults: Sequence[Fault]) -> list[Fault]:
    """Faults from the top of the file to its end; a missing column concerns the whole file and comes first."""
    return sorted(faults, key=lambda fault: (fault.problem is not Problem.MISSING_COLUMN, fault.row))
