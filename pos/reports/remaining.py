"""What became of the used stock since its opening count was sealed: each figure adds up to what is left."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RemainingRow:
    """One category in pieces; `category` is empty for what was sold off no pile and waits for one.

    `opening` is what the seal found, or all that ever came in where nothing is sealed yet. From it to what is `left`:
    `resorted` (bales that held more or less than their estimate), less `sold` (returns taken off), `rejected`, `given`
    and `lost`, and `corrected` by counts. `closed_bales` of it are counted in with their estimates.
    """

    category: str
    opening: int
    resorted: int
    sold: int
    rejected: int
    given: int
    lost: int
    corrected: int
    left: int
    closed_bales: int = 0

    @property
    def otherwise(self) -> int:
        """What changed it beside sales, all together: above zero it rose."""
        return self.left - self.opening + self.sold

    def __add__(self, other: "RemainingRow") -> "RemainingRow":
        """Both together, under no name."""
        return RemainingRow(
            "",
            self.opening + other.opening,
            self.resorted + other.resorted,
            self.sold + other.sold,
            self.rejected + other.rejected,
            self.given + other.given,
            self.lost + other.lost,
            self.corrected + other.corrected,
            self.left + other.left,
            self.closed_bales + other.closed_bales,
        )


NOTHING_REMAINS = RemainingRow("", 0, 0, 0, 0, 0, 0, 0, 0)
"""No pieces anywhere."""


@dataclass(frozen=True, slots=True)
class Rises:
    """All that raised the stock since the seal, in pieces, whatever fell beside it.

    `returned` came back from buyers or was swapped, `found` was over at counts, `resorted` is what bales held
    beyond their estimates.
    """

    returned: int
    found: int
    resorted: int


@dataclass(frozen=True, slots=True)
class Remaining:
    """Every category by name, then what was sold off no pile, if anything; and what raised the stock."""

    rows: tuple[RemainingRow, ...]
    rises: Rises

    @property
    def total(self) -> RemainingRow:
        """All categories together."""
        return sum(self.rows, NOTHING_REMAINS)


@dataclass(frozen=True, slots=True)
class LocalShare:
    """Used beside local goods, in pieces: on the shelf now, and on the receipts of the last days."""

    used_left: int
    local_left: int
    used_sold: int
    local_sold: int

    @property
    def of_stock(self) -> int | None:
        """Local goods in whole percent of the shelf; None for an empty one."""
        return _percent(self.local_left, self.used_left)

    @property
    def of_sales(self) -> int | None:
        """Local goods in whole percent of what was sold; None where nothing was."""
        return _percent(self.local_sold, self.used_sold)


def _percent(part: int, rest: int) -> int | None:
    part, rest = max(0, part), max(0, rest)
    return round(100 * part / (part + rest)) if part + rest else None
