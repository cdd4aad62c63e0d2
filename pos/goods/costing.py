"""What a piece out of a bale cost: one joint cost, spread over what can be sold."""

from collections.abc import Sequence

from pos.money import Rupiah, allocate


def spread_by_sales_value(cost: Rupiah, tiers: Sequence[tuple[int, Rupiah]]) -> tuple[Rupiah, ...]:
    """Spread a bale's joint `cost` over its tiers, given as (pieces, price of one piece), by relative sales value.

    The relative-sales-value method of joint costing: a tier bears the share of the cost that it has of what
    all tiers would fetch at their prices, so that the dear pieces carry more of the bale. The parts sum to `cost`.
    A bale with nothing to sell spreads nothing: every part is zero and the cost stays with the bale.
    """
    worth = [pieces * price for pieces, price in tiers]
    if not any(worth):
        return tuple(0 for _ in tiers)
    return allocate(cost, worth)


def value_of_rest(value: Rupiah, gone: int, left: int) -> Rupiah:
    """The part of `value` (rupiah) that `left` pieces still hold when `gone` pieces took theirs with them."""
    if gone + left == 0:
        return 0
    return allocate(value, (gone, left))[1]
