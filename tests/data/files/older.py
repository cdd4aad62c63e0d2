"""Shops as older programs left them."""

from pathlib import Path

from data.database import connect_new
from data.migrations import steps
from data.queries.history.sheaves import bind_sales

ITEM = """
INSERT INTO item (id, till, at, kind, family, code, name, detail, category, unit) VALUES
    (zeroblob(16), 'S1', '2026-03-07T14:05:00+07:00', 'variant', 'local', '81001', 'Kaos polos', 'L', 'Kaos', 'pcs');
INSERT INTO item_code (code, item) VALUES ('81001', 1);
INSERT INTO item_price (id, till, at, day, item, price) VALUES
    (zeroblob(16), 'S1', '2026-03-07T14:05:00+07:00', '2026-03-07', 1, 50000);
INSERT INTO product (id, till, at, code, name, category, maker, region, terms, material, labelled, made_in, unit)
VALUES (zeroblob(16), 'S1', '2026-03-07T14:05:00+07:00', '1001', 'Kaos', 'Kaos', 'Perajin', '', 'putus', '', 1, '', '');
INSERT INTO variant (item, product, sku, barcode, size, colour) VALUES (1, 1, '', '81001', 'L', 'Hitam');
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source) VALUES
    (zeroblob(16), 'S1', '2026-03-07T14:05:00+07:00', '2026-03-07', 1, 'opening', 10, 300000, zeroblob(16));
"""
SALE = """
INSERT INTO shift (id, till, number, day, at, cashier, float_amount) VALUES
    (zeroblob(16), 'S1', 1, '2026-03-07', '2026-03-07T14:05:00+07:00', 'Ani', 0);
INSERT INTO sale (id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change) VALUES
    (randomblob(16), 'a', 'S1', '2026-03-07', 1, '2026-03-07T14:05:00+07:00', 1, 'Ani', 1, 50000, 0);
INSERT INTO sale_line (sale, position, item, kind, family, code, name, detail, category, unit, price, quantity, amount,
    cost, short)
VALUES (1, 1, 1, 'variant', 'local', '81001', 'Kaos polos', 'L Hitam', 'Kaos', 'pcs', 50000, 1, 50000, 30000, 0);
INSERT INTO payment (sale, position, method, amount) VALUES (1, 1, 'cash', 50000);
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source)
SELECT randomblob(16), 'S1', at, day, 1, 'sold', -1, -30000, id FROM sale;
"""
WORDS = """
INSERT INTO item_words (rowid, words, family, category) VALUES (1, 'Kaos polos L Perajin', 'local', 'Kaos');
"""
LISTED = """
INSERT INTO sale_words (rowid, words) VALUES (1, 'Kaos polos 50000');
"""

_SHEAVES = steps._STEPS.index("m0026_receipt_words") + 1  # noqa: SLF001 from here on receipts are found by sheaves


def old_shop(path: Path, version: int) -> None:
    """A shop as a program that knew `version` left it."""
    database = connect_new(path)
    steps.migrate(database, to=version)
    database.executescript(ITEM + (SALE if version >= 2 else "") + (WORDS if version >= 4 else ""))
    if version >= _SHEAVES:
        bind_sales(database, 1)
    elif version >= 4:
        database.executescript(LISTED)
    database.close()
