"""Records as large as they can become: long names, thousands of millions, lists of many lines."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

_TIMES = 997
"""By how much every number grows: sums still add up, and lakhs become thousands of millions."""

_LINES = 40
"""How many lines a list has at least, where it has any."""

_LONGER = " Kelompok Usaha Bersama Perajin Tenun Troso Jepara"
_WORDY = frozenset({"name", "category", "detail", "maker", "note", "reason", "cashier", "description", "region"})
"""Fields that people fill in their own words."""

_COUNTED = frozenset(
    {
        "basis_points",
        "free",
        "hour",
        "weekday",
        "position",
        "sequence",
        "number",
        "till",
        "share",
        "year",
        "pays_within",
    }
)
"""Fields that are no amount."""

Record = TypeVar("Record")


def swollen(record: Record, field: str = "") -> Record:
    """The same record, of the same shape, with everything in it as large as it becomes in a bad year."""
    grown: Any = record
    if is_dataclass(record) and not isinstance(record, type):
        changed = {each.name: swollen(getattr(record, each.name), each.name) for each in fields(record) if each.init}
        grown = replace(record, **changed)
    elif isinstance(record, tuple):
        grown = _many(tuple(swollen(each, field) for each in record))
    elif isinstance(record, str) and not isinstance(record, Enum):
        grown = record + _LONGER if field in _WORDY and record else record
    elif isinstance(record, int) and not isinstance(record, bool | Enum):
        grown = record if field in _COUNTED else record * _TIMES
    return grown  # type: ignore[no-any-return] # the same kind of thing as came in


def _many(lines: tuple[Any, ...]) -> tuple[Any, ...]:
    """A list of records grows; a pair of figures, or a list of days, stays as it is."""
    if not lines or not all(is_dataclass(line) for line in lines) or any(hasattr(line, "day") for line in lines):
        return lines
    return (lines * (_LINES // len(lines) + 1))[:_LINES] if len(lines) < _LINES else lines
