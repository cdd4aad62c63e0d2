"""What is left on the shelf, for tiles, search and the stock screens. No question reads more rows than it shows."""

import json
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from data.queries.near import folded, near
from data.queries.words import shelf_question
from data.records.book import Book
from data.records.items import ITEM_NOW, PRICED, TIER_PLACE, item_now_from
from data.records.settings import SettingsRecord
from pos.clock import DEFAULT_CUTOFF, trading_day
from pos.goods.item import Family
from pos.goods.product import Product, Terms
from pos.goods.shelf import OnShelf, ProductOnShelf

LATELY = timedelta(days=7)
"""What "lately" means on the shelf: this trading day and the six before it."""

_SHELF = f"""
WITH came_back (item, pieces) AS MATERIALIZED (
    SELECT return_line.item, sum(return_line.pieces)
    FROM sale_return JOIN return_line ON return_line.return = sale_return.key
    WHERE sale_return.day >= ?1 AND return_line.item IS NOT NULL GROUP BY return_line.item
)
SELECT {ITEM_NOW}, coalesce(balance.pieces, 0), coalesce(balance.value, 0),
    coalesce(balance.opening, 0),
    max(0, (SELECT coalesce(sum(sold_pieces), 0) FROM item_day WHERE item_day.item = item.key AND item_day.day >= ?1)
        - coalesce((SELECT pieces FROM came_back WHERE came_back.item = item.key), 0)),
    coalesce(bale.id, product.id),
    iif(pile.name <> '', (SELECT picture FROM photo WHERE photo.code = item.code ORDER BY photo.key DESC LIMIT 1), '')
FROM item
    LEFT JOIN balance ON balance.item = item.key
    LEFT JOIN pile ON pile.item = item.key LEFT JOIN bale ON bale.key = pile.bale
    LEFT JOIN variant ON variant.item = item.key LEFT JOIN product ON product.key = variant.product
    {PRICED}
"""  # noqa: S608 put together from our own parts
_PILES = f"""
WHERE item.key IN (SELECT item FROM pile)
ORDER BY item.category, {TIER_PLACE}, pile.tier, bale.code, item.key
"""  # noqa: S608 put together from our own parts
PRODUCT = """
SELECT key, id, code, name, category, maker, region, terms, material, labelled, made_in, unit, picture, retired
FROM product
"""
"""What `product_from` reads."""

_NOT_SOLD = """
SELECT key FROM product WHERE NOT retired AND key NOT IN (SELECT value FROM json_each(?)) ORDER BY key LIMIT ? OFFSET ?
"""


def first_day_lately(book: Book) -> date:
    """The first of the seven trading days that end today."""
    settings = SettingsRecord(book).current()
    today = trading_day(book.clock(), settings.cutoff if settings else DEFAULT_CUTOFF)
    return today - LATELY + timedelta(days=1)


def search_shelf(book: Book, text: str, family: Family | None, category: str, limit: int) -> tuple[OnShelf, ...]:
    """Items that match every word, in the order in which they came to the shelf.

    Where nothing does, those that would if each word might have one typing error.
    """
    question = shelf_question(text, family, category)
    found = _searched(book, question, family, category, limit)
    if found or not question:
        return found
    meant = shelf_question(" ".join(folded(text)), family, category, lambda word: near(book, word))
    return _searched(book, meant, family, category, limit) if meant != question else ()


def _searched(book: Book, question: str, family: Family | None, category: str, limit: int) -> tuple[OnShelf, ...]:
    where, values = ["coalesce(product.retired, 0) = 0"], list[object]()
    if question:
        where.append("item.key IN (SELECT rowid FROM item_words WHERE item_words MATCH ? ORDER BY rowid LIMIT ?)")
        values = [question, -1 if category else limit]
    if family:
        where.append("item.family = ?")
        values.append(family)
    if category:
        where.append("item.category = ?")
        values.append(category)
    sql = f"{_SHELF} WHERE {' AND '.join(where)} ORDER BY item.key LIMIT ?"
    return _shelf(book, sql, (*values, limit), first_day_lately(book))


def all_piles(book: Book) -> tuple[OnShelf, ...]:
    """Every pile, category by category, head to feet, then the older bale first."""
    return _shelf(book, _SHELF + _PILES, (), first_day_lately(book))


def products_page(book: Book, limit: int, offset: int) -> tuple[ProductOnShelf, ...]:
    """Products with their variants: first those that sold lately, the best first, then the others as they came.

    Only the days lately are added up, so the cost is that of a week of trading and one page, not of the catalogue.
    """
    since = first_day_lately(book)
    sold = [
        key
        for key, _ in book.rows(
            """
            SELECT variant.product, sum(item_day.sold_pieces) AS pieces
            FROM item_day JOIN variant ON variant.item = item_day.item JOIN product ON product.key = variant.product
            WHERE item_day.day >= ? AND item_day.sold_pieces <> 0 AND NOT product.retired
            GROUP BY variant.product ORDER BY pieces DESC, variant.product
            """,
            (since.isoformat(),),
        )
    ]
    page = sold[offset : offset + limit]
    if len(page) < limit:
        values = (json.dumps(sold), limit - len(page), max(0, offset - len(sold)))
        page += [key for (key,) in book.rows(_NOT_SOLD, values)]
    return tuple(_product(book, book.rows(PRODUCT + "WHERE key = ?", (key,))[0], since) for key in page)


def retired_page(book: Book, text: str, limit: int, offset: int) -> tuple[ProductOnShelf, ...]:
    """Products that nobody finds at the till any more, by name."""
    rows = book.rows(
        PRODUCT + "WHERE retired AND instr(lower(name || ' ' || code || ' ' || maker), lower(?)) "
        "ORDER BY name, key LIMIT ? OFFSET ?",
        (text.strip(), limit, offset),
    )
    since = first_day_lately(book)
    return tuple(_product(book, row, since) for row in rows)


def one_product(book: Book, product: UUID) -> ProductOnShelf:
    """One product with its variants. Raises KeyError."""
    return _product(book, _product_row(book, product), first_day_lately(book))


def one_product_head(book: Book, product: UUID) -> Product:
    """One product without its variants. Raises KeyError."""
    return product_from(_product_row(book, product))


def _product_row(book: Book, product: UUID) -> tuple[Any, ...]:
    row = book.row(PRODUCT + "WHERE id = ?", (product.bytes,))
    if row is None:
        raise KeyError(product)
    return row


def product_from(row: tuple[Any, ...]) -> Product:
    """The product in a row of PRODUCT."""
    _, raw, code, name, category, maker, region, terms, material, labelled, made_in, unit, _picture, _retired = row
    return Product(
        UUID(bytes=raw), code, name, category, maker, region, Terms(terms), material, bool(labelled), made_in, unit
    )


def _product(book: Book, row: tuple[Any, ...], since: date) -> ProductOnShelf:
    key = row[0]
    of_product = "WHERE item.key IN (SELECT item FROM variant WHERE product = ?) ORDER BY item.key"
    variants = _shelf(book, _SHELF + of_product, (key,), since)
    looks = book.rows("SELECT colour, size FROM variant WHERE product = ? ORDER BY item", (key,))
    colours, sizes = (tuple(dict.fromkeys(column)) for column in zip(*looks, strict=True)) if looks else ((), ())
    return ProductOnShelf(product_from(row), variants, colours, sizes, row[12], bool(row[13]))


def _shelf(book: Book, sql: str, values: tuple[object, ...], since: date) -> tuple[OnShelf, ...]:
    rows = book.rows(sql, (since.isoformat(), *values))
    return tuple(
        OnShelf(item_now_from(tuple(item)), pieces, value, opening, sold, UUID(bytes=group), picture or "")
        for *item, pieces, value, opening, sold, group, picture in rows
    )
