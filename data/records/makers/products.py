"""Local products as their owner changes them; prices and retirements are kept as they were."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from data.queries.near import folded, remember
from data.queries.shelf import PRODUCT, product_from, retired_page
from data.records.book import Book, moment
from data.records.items import ITEM_COLUMNS, item_from
from pos.goods.product import Product, Terms
from pos.goods.shelf import ProductOnShelf
from pos.makers.grid import Cell
from pos.makers.local import LocalPrices, LocalPriceSet, LocalVariant

_PRICES = "item_price.price, item_price.cost, item_price.setor, floor, wholesale_from, wholesale_price"
_SAID = "name, category, maker, region, terms, material, labelled, made_in, unit"
_VARIANTS = f"""
SELECT {ITEM_COLUMNS}, {_PRICES}, product.code, maker.id, product.terms, variant.reorder_level, product.retired
FROM variant JOIN item ON item.key = variant.item JOIN product ON product.key = variant.product
    JOIN item_price ON item_price.key = (SELECT max(key) FROM item_price WHERE item_price.item = item.key)
    LEFT JOIN maker ON maker.key = product.made_by
"""  # noqa: S608 put together from our own parts

_WORDS = """
SELECT item.key, concat_ws(' ', product.name, variant.size, variant.colour, product.category, variant.sku,
    (SELECT group_concat(code, ' ') FROM item_code WHERE item_code.item = item.key), product.code, product.maker,
    product.region), item.family, item.category
FROM product JOIN variant ON variant.product = product.key JOIN item ON item.key = variant.item
WHERE product.key = ? AND NOT product.retired
"""
_LEFT_WITH = """
WHERE retired AND (SELECT leaving FROM retirement WHERE retirement.product = product.key ORDER BY key DESC LIMIT 1)
    = (SELECT key FROM maker WHERE id = ?)
ORDER BY code
"""


def write_words(book: Book, product: int) -> None:
    """Write anew what the variants of a product are found by; those of a retired one are found by nothing."""
    book.write("DELETE FROM item_words WHERE rowid IN (SELECT item FROM variant WHERE product = ?)", (product,))
    rows = book.rows(_WORDS, (product,))
    book.write_all("INSERT INTO item_words (rowid, words, family, category) VALUES (?, ?, ?, ?)", rows)
    remember(book, folded(" ".join(words for _, words, *_ in rows)))


class ProductsRecord:
    """Implements `pos.ports.Products`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def product(self, code: str) -> Product | None:
        """The product with this code, in any case of letters."""
        row = self._book.row(PRODUCT + "WHERE code = ?", (code.strip(),))
        return product_from(row) if row else None

    def made_by(self, maker: UUID) -> Sequence[Product]:
        """Every product of a maker, retired or not, by code."""
        of_maker = "WHERE made_by = (SELECT key FROM maker WHERE id = ?) ORDER BY code"
        rows = self._book.rows(PRODUCT + of_maker, (maker.bytes,))
        return tuple(map(product_from, rows))

    def left_with(self, maker: UUID) -> Sequence[Product]:
        """Products whose last retirement was their maker's leaving, by code."""
        rows = self._book.rows(PRODUCT + _LEFT_WITH, (maker.bytes,))
        return tuple(map(product_from, rows))

    def variant(self, code: str) -> LocalVariant | None:
        """The variant that answers to this code."""
        found = self._found("WHERE variant.item = (SELECT item FROM item_code WHERE code = ?)", code.strip())
        return found[0] if found else None

    def variants(self, product: UUID) -> Sequence[LocalVariant]:
        """Every variant of a product."""
        return self._found("WHERE product.id = ? ORDER BY item.key", product.bytes)

    def cells(self, product: UUID) -> Sequence[Cell]:
        """The sizes and colours of a product."""
        rows = self._book.rows(
            "SELECT size, colour, barcode, sku FROM variant WHERE product = (SELECT key FROM product WHERE id = ?) "
            "ORDER BY item",
            (product.bytes,),
        )
        return tuple(Cell(*row) for row in rows)

    def codes(self, item: UUID) -> Sequence[str]:
        """Every code that an item answers to."""
        rows = self._book.rows(
            "SELECT code FROM item_code WHERE item = (SELECT key FROM item WHERE id = ?) ORDER BY code", (item.bytes,)
        )
        return tuple(code for (code,) in rows)

    def highest_code(self, prefix: str) -> str | None:
        """The highest thirteen-digit code that begins with `prefix`."""
        row = self._book.row(
            "SELECT code FROM item_code WHERE code >= ? AND code < ? AND code GLOB ? ORDER BY code DESC LIMIT 1",
            (prefix, prefix + ":", "[0-9]" * 13),
        )
        return row[0] if row else None

    def highest_number(self, letters: str) -> int:
        """The highest number behind these letters in the code of a product, in any case of letters; 0 without any."""
        rows = self._book.rows(
            "SELECT max(CAST(substr(code, 1 + length(:letters)) AS INTEGER)) FROM product "
            "WHERE substr(code, 1, length(:letters)) = :letters COLLATE NOCASE "
            "AND substr(code, 1 + length(:letters)) <> '' AND substr(code, 1 + length(:letters)) NOT GLOB '*[^0-9]*'",
            {"letters": letters},
        )
        return int(rows[0][0] or 0)

    def retired(self, text: str = "", limit: int = 60, offset: int = 0) -> Sequence[ProductOnShelf]:
        """Products that were taken out of search and tiles, by name."""
        return retired_page(self._book, text, limit, offset)

    def ever_moved(self, product: UUID) -> bool:
        """Whether a piece of it ever came or went."""
        found = self._book.row(
            "SELECT 1 FROM product JOIN variant ON variant.product = product.key "
            "JOIN balance ON balance.item = variant.item WHERE product.id = ? LIMIT 1",
            (product.bytes,),
        )
        return found is not None

    def price_history(self, item: UUID) -> Sequence[LocalPriceSet]:
        """Every price of a variant, the newest first."""
        rows = self._book.rows(
            f"SELECT at, cashier, note, {_PRICES} FROM item_price "  # noqa: S608 put together from our own parts
            "WHERE item = (SELECT key FROM item WHERE id = ?) ORDER BY key DESC",
            (item.bytes,),
        )
        return tuple(LocalPriceSet(moment(at), by, note, LocalPrices(*rest)) for at, by, note, *rest in rows)

    def picture(self, product: UUID) -> str:
        """The name of its picture; empty without one."""
        row = self._book.row("SELECT picture FROM product WHERE id = ?", (product.bytes,))
        return str(row[0]) if row else ""

    def set_prices(self, item: UUID, prices: LocalPrices, by: str, note: str, at: datetime, day: date) -> None:
        """Record prices behind those before."""
        self._book.write(
            """
            INSERT INTO item_price (id, till, at, day, item, price, cost, setor, floor, wholesale_from,
                wholesale_price, cashier, note)
            VALUES (?, ?, ?, ?, (SELECT key FROM item WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                self._book.new_id().bytes, self._book.till, at.isoformat(), day.isoformat(), item.bytes, prices.price,
                prices.cost, prices.setor, prices.floor, prices.wholesale_from, prices.wholesale_price, by, note,
            ),
        )  # fmt: skip

    def add_code(self, item: UUID, code: str) -> None:
        """Let a variant answer to a further code."""
        key = self._book.key_of("item", item)
        self._book.write("INSERT INTO item_code (code, item) VALUES (?, ?)", (code, key))
        write_words(self._book, self._book.rows("SELECT product FROM variant WHERE item = ?", (key,))[0][0])

    def set_reorder_level(self, item: UUID, pieces: int) -> None:
        """Watch a variant."""
        key = self._book.key_of("item", item)
        self._book.write("UPDATE variant SET reorder_level = ? WHERE item = ?", (pieces, key))

    def change(self, product: Product, by: str, at: datetime) -> None:
        """Say something else of a product, and keep what was said."""
        key = self._book.key_of("product", product.id)
        made_by = self._book.row("SELECT key FROM maker WHERE name = ?", (product.maker,))
        if made_by is None:
            raise KeyError(product.maker)
        said = (
            product.name, product.category, product.maker, product.region, product.terms, product.material,
            int(product.labelled), product.made_in, product.unit,
        )  # fmt: skip
        self._book.write(
            f"INSERT INTO product_change (id, till, at, cashier, product, {_SAID}) "  # noqa: S608 our own parts
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self._book.new_id().bytes, self._book.till, at.isoformat(), by, key, *said),
        )
        self._book.write(
            f"UPDATE product SET ({_SAID}) = (?, ?, ?, ?, ?, ?, ?, ?, ?), made_by = ? WHERE key = ?",  # noqa: S608
            (*said, made_by[0], key),
        )
        self._book.write(
            "UPDATE item SET name = ?, category = ?, unit = ? "
            "WHERE key IN (SELECT item FROM variant WHERE product = ?)",
            (product.name, product.category, product.unit, key),
        )
        write_words(self._book, key)

    def set_picture(self, product: UUID, name: str) -> None:
        """Let a product bear a picture, or none."""
        self._book.write("UPDATE product SET picture = ? WHERE id = ?", (name, product.bytes))

    def set_retired(self, product: UUID, by: str, at: datetime, *, retired: bool, leaving: UUID | None = None) -> None:
        """Take a product out of search and tiles, because its maker is `leaving` if one is, or bring it back."""
        key, maker = self._book.key_of("product", product), self._book.key_of("maker", leaving) if leaving else None
        self._book.write(
            "INSERT INTO retirement (id, till, at, cashier, product, retired, leaving) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._book.new_id().bytes, self._book.till, at.isoformat(), by, key, int(retired), maker),
        )
        self._book.write("UPDATE product SET retired = ? WHERE key = ?", (int(retired), key))
        write_words(self._book, key)

    def _found(self, where: str, value: object) -> tuple[LocalVariant, ...]:
        return tuple(
            LocalVariant(
                item, item.id, product, UUID(bytes=maker) if maker else None, Terms(terms), LocalPrices(*prices),
                level, bool(retired),
            )
            for *row, product, maker, terms, level, retired in self._book.rows(_VARIANTS + where, (value,))
            for item, prices in [(item_from((*row[:8], row[8])), row[8:])]
            if item.id is not None
        )  # fmt: skip
