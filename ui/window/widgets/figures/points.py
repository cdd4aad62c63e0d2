"""What charts are drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the axis: its label (empty for most), and the value there for each series."""

    label: str
    values: tuple[float, ...]


def described(points: Sequence[Point]) -> str:
    """A chart read aloud: every labelled point with its values."""
    said = (f"{point.label} {' + '.join(f'{value:g}' for value in point.values)}" for point in points if point.label)
    return "; ".join(said)
