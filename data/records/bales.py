"""Reading a bale back, as it was bought and as it was sorted."""

from datetime import date
from typing import Any
from uuid import UUID

from pos.goods.bale import Bale, PriceOffer

BALE_COLUMNS = """
    bale.id, bale.code, bale.category, bale.description, bale.origin, bale.grade, bale.kind, bale.weight,
    coalesce(sorted.pieces, bale.pieces), coalesce(sorted.rejected, bale.rejected), bale.purchase_price,
    bale.other_costs, bale.bought_on, coalesce(bale.opened_on, opened.day, sorted.day), bale.seller, bale.offer_pieces,
    bale.offer_total, bale.offer_bin_price
"""
"""What `bale_from` reads."""

BALES = """
bale LEFT JOIN bale_step AS opened ON opened.bale = bale.key AND opened.state = 'opened'
    LEFT JOIN bale_step AS sorted ON sorted.bale = bale.key AND sorted.state = 'sorted'
"""
"""Where BALE_COLUMNS come from."""


def bale_from(row: tuple[Any, ...]) -> Bale:
    """The bale in a row of BALE_COLUMNS."""
    raw, *until_costs, bought_on, opened_on, seller, pieces, total, bin_price = row
    opened = date.fromisoformat(opened_on) if opened_on else None
    offer = PriceOffer(pieces, total, bin_price) if pieces else None
    values: tuple[Any, ...] = (UUID(bytes=raw), *until_costs, date.fromisoformat(bought_on), opened, seller, offer)
    return Bale(*values)
