"""Search: the words of goods and of receipts, filled from what a shop has already."""

from sqlite_utils import Database

TABLES = """
CREATE VIRTUAL TABLE item_words USING fts5(
    words, family, category, content = '', contentless_delete = 1, detail = column,
    prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE sale_words USING fts5(
    words, content = '', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO item_words (rowid, words, family, category)
SELECT item.key,
    concat_ws(' ', item.name, item.detail, item.category, item.code, variant.sku, variant.barcode, product.code,
        product.maker, product.region),
    item.family, item.category
FROM item LEFT JOIN variant ON variant.item = item.key LEFT JOIN product ON product.key = variant.product;

INSERT INTO sale_words (rowid, words)
SELECT sale.key,
    concat_ws(' ', sale.till, replace(substr(sale.day, 3), '-', ''), printf('%04d', sale.sequence), sale.sequence,
        sale.total, sale.cashier,
        (SELECT group_concat(concat_ws(' ', name, detail, code), ' ') FROM sale_line WHERE sale_line.sale = sale.key))
FROM sale;
"""


def apply(database: Database) -> None:
    """Create both word lists."""
    database.executescript(TABLES)
