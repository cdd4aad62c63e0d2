"""What a day cost without a buyer."""

from dataclasses import dataclass

from pos.money import Rupiah


@dataclass(frozen=True, slots=True)
class WrittenOff:
    """What the day cost without a buyer: rupiah at cost of what was `rejected`, `given` away and `lost`.

    `counted` is what counts found missing, below zero where they found more than the book held. `assigned` is the cost
    of pieces that were sold off no pile and given theirs today: no receipt bears it.
    """

    rejected: Rupiah = 0
    given: Rupiah = 0
    lost: Rupiah = 0
    counted: Rupiah = 0
    assigned: Rupiah = 0

    @property
    def unsold(self) -> Rupiah:
        """The cost of what left without being sold, less what was found."""
        return self.rejected + self.given + self.lost + self.counted

    @property
    def total(self) -> Rupiah:
        """All that the day's profit has to bear beside the cost of its receipts."""
        return self.unsold + self.assigned


NOTHING_OFF = WrittenOff()
"""A day on which nothing left but what was sold."""
