"""What a bale earned: its account, balik modal, and which sellers and categories were worth it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pos.goods.bale import Bale
from pos.money import Rupiah
from pos.used.bales import BaleState


@dataclass(frozen=True, slots=True)
class BaleAccount:
    """What became of a bale: pieces, and rupiah at cost unless said otherwise.

    `came_in` and `cost_in` are what of it came into the book: all of it for a bale that was sealed then, the rest for
    one that was half sold. `earned` is what buyers paid. Left, sold and written off together are what came in, in
    pieces and in rupiah. `left_at_price` is what the rest would fetch at list price.
    """

    bale: Bale
    state: BaleState
    came_in: int
    cost_in: Rupiah
    left: int
    cost_left: Rupiah
    left_at_price: Rupiah
    sold: int
    cost_sold: Rupiah
    earned: Rupiah

    @property
    def written_off(self) -> int:
        """Pieces that went unsold: rejected, given away, lost, or missing at a count, less those found again."""
        return self.came_in - self.left - self.sold

    @property
    def cost_written_off(self) -> Rupiah:
        """What the pieces written off took with them, in rupiah."""
        return self.cost_in - self.cost_left - self.cost_sold

    @property
    def profit(self) -> Rupiah:
        """What was earned so far less what the pieces gone had cost, in rupiah."""
        return self.earned - self.cost_sold - self.cost_written_off

    @property
    def paid_back(self) -> bool:
        """Balik modal: whether buyers have paid what the bale cost the book."""
        return self.earned >= self.cost_in

    @property
    def still_to_earn(self) -> Rupiah:
        """Rupiah to go until the bale has paid itself back."""
        return max(0, self.cost_in - self.earned)

    @property
    def pieces_to_go(self) -> int | None:
        """Pieces to go at the list prices of what is left; None where the rest cannot pay the bale back."""
        if not self.still_to_earn:
            return 0
        if self.left_at_price < self.still_to_earn:
            return None
        return -(-self.still_to_earn * self.left // self.left_at_price)


@dataclass(frozen=True, slots=True)
class Earnings:
    """The accounts of several bales of one seller or category together."""

    name: str
    bales: int
    cost_in: Rupiah
    earned: Rupiah
    profit: Rupiah
    left: int
    left_at_price: Rupiah


def earnings(accounts: Iterable[BaleAccount], name_of: Callable[[Bale], str]) -> tuple[Earnings, ...]:
    """Which sellers, or categories, were worth it: `name_of` groups the bales; the best profit first."""
    groups: dict[str, list[BaleAccount]] = {}
    for account in accounts:
        groups.setdefault(name_of(account.bale), []).append(account)
    found = (_together(name, group) for name, group in groups.items())
    return tuple(sorted(found, key=lambda group: (-group.profit, group.name)))


def _together(name: str, group: Sequence[BaleAccount]) -> Earnings:
    return Earnings(
        name,
        len(group),
        sum(account.cost_in for account in group),
        sum(account.earned for account in group),
        sum(account.profit for account in group),
        sum(account.left for account in group),
        sum(account.left_at_price for account in group),
    )
