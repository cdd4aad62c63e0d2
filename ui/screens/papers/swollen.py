"""Records as large as they can become, and records of a stall from which everything goes back."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

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


@dataclass(frozen=True, slots=True)
class _Growth:
    """Every number `times` as large, so that sums still add up; names `longer`; lists of at least `lines`."""

    times: int
    longer: str = ""
    lines: int = 0

    def of(self, value: Any, field: str = "") -> Any:
        """The same value, of the same shape, grown; `field` is where it stands."""
        if is_dataclass(value) and not isinstance(value, type):
            grown = {each.name: self.of(getattr(value, each.name), each.name) for each in fields(value) if each.init}
            return replace(value, **grown)
        if isinstance(value, tuple):
            return self._many(tuple(self.of(each, field) for each in value))
        if isinstance(value, str) and not isinstance(value, Enum):
            return value + self.longer if field in _WORDY and value else value
        if isinstance(value, int) and not isinstance(value, bool | Enum):
            return value if field in _COUNTED else value * self.times
        return value

    def _many(self, lines: tuple[Any, ...]) -> tuple[Any, ...]:
        """A list of records grows; a pair of figures, or a list of days, stays as it is."""
        if not lines or not all(is_dataclass(line) for line in lines) or any(hasattr(line, "day") for line in lines):
            return lines
        return (lines * (self.lines // len(lines) + 1))[: self.lines] if len(lines) < self.lines else lines


_FULL = _Growth(997, " Kelompok Usaha Bersama Perajin Tenun Troso Jepara", 24)
_LOST = _Growth(-3)


def swollen(record: Record) -> Record:
    """The record with long names, thousands of millions, and lists of two dozen lines."""
    grown: Record = _FULL.of(record)
    return grown


def losing(record: Record) -> Record:
    """The record with every figure below zero."""
    grown: Record = _LOST.of(record)
    return grown
