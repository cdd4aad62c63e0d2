"""Reading an item back, at its price now."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from pos.goods.bale import Pile
from pos.goods.item import Family, Item, ItemKind, Wholesale

ITEM_COLUMNS = "item.id, item.kind, item.family, item.code, item.name, item.detail, item.category, item.unit"
"""What `item_from` reads, before the price."""

PRICE_NOW = "(SELECT price FROM item_price WHERE item_price.item = item.key ORDER BY item_price.key DESC LIMIT 1)"
"""The price that was set last."""


TIER_PLACE = """
coalesce(nullif(instr((
    SELECT coalesce(json_extract(body, '$.tiers'), '["kepala","badan","kaki"]') FROM setting ORDER BY key DESC LIMIT 1
), '"' || pile.tier || '"'), 0), 1000)
"""
"""Where a pile's tier stands among those of the stall, best first; tiers that are no longer sorted into come last."""


def item_from(row: tuple[Any, ...]) -> Item:
    """The item in a row of ITEM_COLUMNS and a price."""
    raw, kind, family, code, name, detail, category, unit, price = row
    key = None if raw is None else UUID(bytes=raw)
    return Item(key, ItemKind(kind), Family(family), code, name, detail, category, price, unit)


ITEM_NOW = f"""
{ITEM_COLUMNS}, price_now.price,
    (SELECT product.id FROM variant JOIN product ON product.key = variant.product WHERE variant.item = item.key),
    price_now.wholesale_from, price_now.wholesale_price
"""  # noqa: S608 put together from our own parts
"""What `item_now_from` reads."""

PRICED = """
LEFT JOIN item_price AS price_now
    ON price_now.key = (SELECT max(key) FROM item_price WHERE item_price.item = item.key)
"""
"""Joined to `item` for ITEM_NOW."""


def item_now_from(row: tuple[Any, ...]) -> Item:
    """The item in a row of ITEM_NOW: as it is sold now, with its product and its wholesale price."""
    *bare, product, pieces, price = row
    wholesale = Wholesale(pieces, price) if pieces and price else None
    return replace(item_from(tuple(bare)), product=UUID(bytes=product) if product else None, wholesale=wholesale)


PILE_COLUMNS = f"""
    item.id, bale.id, item.code, item.category, pile.tier, {PRICE_NOW}, pile.sorted_pieces,
    (SELECT floor FROM item_price WHERE item_price.item = item.key ORDER BY item_price.key DESC LIMIT 1), pile.hung,
    pile.name
"""  # noqa: S608 put together from our own parts
"""What `pile_from` reads."""

PILES = "pile JOIN item ON item.key = pile.item JOIN bale ON bale.key = pile.bale"
"""Where PILE_COLUMNS come from."""


def pile_from(row: tuple[Any, ...]) -> Pile:
    """The pile in a row of PILE_COLUMNS."""
    raw, bale, code, category, tier, price, pieces, floor, hung, name = row
    return Pile(UUID(bytes=raw), UUID(bytes=bale), code, category, tier, price, pieces, floor, bool(hung), name)
