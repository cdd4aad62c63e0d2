"""What charts are drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the axis: its label (empty for most), and the value there for each series.

    `behind` is the value of other days at this place, None where there is none. `opens` is what a tap leads to, and
    `said` how the place is read aloud and pointed at, where that is more than its label and values.
    """

    label: str
    values: tuple[float, ...]
    behind: float | None = None
    opens: object | None = None
    said: str = ""

    @property
    def spoken(self) -> str:
        """The place read aloud."""
        return self.said or f"{self.label} {' + '.join(f'{value:g}' for value in self.values)}"


def described(points: Sequence[Point]) -> str:
    """A chart read aloud: every labelled point with its values."""
    return "; ".join(point.spoken for point in points if point.label)
