"""The words of goods in a sorted list, for words that were typed with an error."""

from sqlite_utils import Database

from data.queries.near import folded

_WORDS = """
SELECT item.name, item.detail, item.category, item.code, variant.sku, variant.barcode, product.code, product.maker,
    product.region
FROM item LEFT JOIN variant ON variant.item = item.key LEFT JOIN product ON product.key = variant.product
"""


def apply(database: Database) -> None:
    """Create the list, and fill it with the words of what a shop has already."""
    database.executescript("CREATE TABLE goods_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;")
    words = {word for row in database.conn.execute(_WORDS) for word in folded(" ".join(filter(None, row)))}
    database.conn.executemany("INSERT INTO goods_word (word) VALUES (?)", [(word,) for word in sorted(words)])
