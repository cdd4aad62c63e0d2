"""Local products as results and as lines of text."""

from __future__ import annotations

from typing import Any

from pos.goods.shelf import ProductOnShelf
from pos.makers.local import LocalPrices, LocalPriceSet, LocalVariant
from pos.money import write, write_rp
from pos.ports import Reading, Work
from ui.words import _, moment


def head_result(shown: ProductOnShelf) -> dict[str, Any]:
    """One product of a list."""
    made = shown.product
    return {
        "code": made.code,
        "name": made.name,
        "category": made.category,
        "maker": made.maker,
        "region": made.region,
        "terms": made.terms,
        "price": shown.price if shown.variants else None,
        "variants": len(shown.variants),
        "left": shown.pieces,
        "retired": shown.retired,
    }


def head_line(shown: ProductOnShelf) -> str:
    """One product of a list, in a line."""
    price = write(shown.price) if shown.variants else "-"
    return f"{shown.product.code:<12}{shown.product.name[:33]:<34}{price:>10}{write(shown.pieces):>7}"


def prices_result(prices: LocalPrices, *, costs: bool = True) -> dict[str, Any]:
    """Every price of one variant, in rupiah; without `costs` not what the stall pays for it."""
    return {
        "price": prices.price,
        **({"cost": prices.cost, "setor": prices.setor} if costs else {}),
        "floor": prices.floor,
        "wholesale_from": prices.wholesale_from,
        "wholesale_price": prices.wholesale_price,
    }


def product_result(look: Reading | Work, shown: ProductOnShelf, *, costs: bool = True) -> dict[str, Any]:
    """Everything about one product, its variants with all their codes; `costs` as in `prices_result`."""
    made = shown.product
    left = {variant.item.id: variant.pieces for variant in shown.variants}
    cells = look.products.cells(made.id)
    return {
        **head_result(shown),
        "material": made.material,
        "labelled": made.labelled,
        "made_in": made.made_in,
        "unit": made.unit,
        "picture": shown.picture or None,
        "variants": [
            {
                "code": variant.item.code,
                "sku": cell.sku,
                "size": cell.size,
                "colour": cell.colour,
                "codes": list(look.products.codes(variant.id)),
                **prices_result(variant.prices, costs=costs),
                "reorder_level": variant.reorder_level,
                "left": left.get(variant.id, 0),
            }
            for variant, cell in zip(look.products.variants(made.id), cells, strict=True)
        ],
    }


def product_text(result: dict[str, Any]) -> str:
    """The same in lines."""
    lines = [
        f"{result['code']}  {result['name']}" + (f"  ({_('ditarik')})" if result["retired"] else ""),
        ", ".join(filter(None, (result["category"], result["maker"], result["region"], result["material"]))),
        "",
    ]
    for one in result["variants"]:
        look = f"{one['size']} {one['colour']}".strip()
        lines.append(f"{look[:20]:<21}{one['code']:<15}{write(one['price']):>10}{write(one['left']):>7}")
    return "\n".join(lines)


def history_result(variant: LocalVariant, history: tuple[LocalPriceSet, ...]) -> dict[str, Any]:
    """The prices that a variant had, the newest first."""
    return {
        "code": variant.item.code,
        "prices": [
            {"at": each.at.isoformat(), "by": each.by, "note": each.note, **prices_result(each.prices)}
            for each in history
        ],
    }


def history_text(history: tuple[LocalPriceSet, ...]) -> str:
    """The same in lines."""
    lines = (f"{moment(one.at)}  {write_rp(one.prices.price):>12}  {one.by}  {one.note}" for one in history)
    return "\n".join(line.rstrip() for line in lines)
