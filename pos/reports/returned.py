"""What was sold in a day, and what came back in it."""

from dataclasses import dataclass, replace

from pos.goods.item import Item
from pos.money import Rupiah


@dataclass(frozen=True, slots=True)
class Sold:
    """What one item sold in the day: `pieces`, and rupiah at list price, as agreed, and at cost.

    `item.id` is None for the free lines of one name.
    """

    item: Item
    pieces: int
    list_amount: Rupiah
    amount: Rupiah
    cost: Rupiah

    @property
    def back(self) -> "Sold":
        """The same with every sum turned round: what came back, as it lessens what was sold."""
        return replace(self, pieces=-self.pieces, list_amount=-self.list_amount, amount=-self.amount, cost=-self.cost)

    def with_further(self, other: "Sold") -> "Sold":
        """Both together, under the name of this one."""
        return Sold(
            self.item,
            self.pieces + other.pieces,
            self.list_amount + other.list_amount,
            self.amount + other.amount,
            self.cost + other.cost,
        )


@dataclass(frozen=True, slots=True)
class ReturnedDay:
    """What came back in a day, whenever it had been sold.

    `returns` and `voids` count records. Of the rupiah, `voided` were of voided sales, and `unproven` of goods without a
    receipt. `rows` tell by item what had been paid for it, and the cost that came back with it. `discounts` is what
    discounts had taken off the prices of these pieces.
    """

    returns: int = 0
    voids: int = 0
    voided: Rupiah = 0
    unproven: Rupiah = 0
    rows: tuple[Sold, ...] = ()
    discounts: Rupiah = 0

    @property
    def pieces(self) -> int:
        """Pieces that came back."""
        return sum(row.pieces for row in self.rows)

    @property
    def amount(self) -> Rupiah:
        """What buyers had paid for them."""
        return sum(row.amount for row in self.rows)

    @property
    def cost(self) -> Rupiah:
        """What they had cost the stall."""
        return sum(row.cost for row in self.rows)


NOTHING_BACK = ReturnedDay()
"""A day on which nothing came back."""
