"""Shops that traded for years, made in seconds: plain SQL, in one transaction, under the same triggers as a till's."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from data.opening import open_for_work
from data.queries.history.sheaves import bind_sales
from data.queries.near import folded
from data.store import open_store
from pos.settings import Settings, Stall

SALES_A_DAY = 333
LINES_A_SALE = 3
ITEMS = 200
FIRST_DAY = "2020-01-01"

_ID = "unhex(printf('%012x7%03x8%015x', 1577836800000 + n, {tag}, n))"
_NUMBERS = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {most})"

_GOODS = """
INSERT INTO product (key, id, till, at, code, name, category, maker, region, terms, material, labelled, made_in, unit)
{numbers} SELECT n, {product_id}, 'S1', '{day}T08:00:00+07:00', printf('P%05d', n),
    format('%s seri %d', {name}, n), {name}, format('Perajin %d', n % 300), {region}, 'putus', 'Katun', 1, 'Indonesia',
    'potong'
FROM numbers;
INSERT INTO item (key, id, till, at, kind, family, code, name, detail, category, unit)
{numbers} SELECT n, {item_id}, 'S1', '{day}T08:00:00+07:00', 'variant', 'local', printf('2%012d', n),
    format('%s seri %d', {name}, n), {look}, {name}, 'potong'
FROM numbers;
INSERT INTO variant (item, product, sku, barcode, size, colour)
SELECT key, key, printf('P%05d-1', key), code, substr(detail, 1, 1), substr(detail, 3) FROM item;
INSERT INTO item_code (code, item) SELECT code, key FROM item;
INSERT INTO item_code (code, item) SELECT sku, item FROM variant;
INSERT INTO item_price (id, till, at, day, item, price)
{numbers} SELECT {price_id}, 'S1', '{day}T08:00:00+07:00', '{day}', n, {price} FROM numbers;
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source)
{numbers} SELECT {opening_id}, 'S1', '{day}T08:00:00+07:00', '{day}', n, 'opening', 100000, 1000000000, {product_id}
FROM numbers;
INSERT INTO item_words (rowid, words, family, category)
SELECT item.key, concat_ws(' ', item.name, item.detail, item.category, item.code, sku, product.code, maker, region),
    item.family, item.category
FROM item JOIN variant ON variant.item = item.key JOIN product ON product.key = variant.product;
"""

_WORDS = """
SELECT concat_ws(' ', item.name, item.detail, item.category, item.code, sku, product.code, maker, region)
FROM item JOIN variant ON variant.item = item.key JOIN product ON product.key = variant.product
"""

_SALES = """
INSERT INTO shift (id, till, number, day, at, cashier, float_amount)
{numbers_of_days} SELECT {shift_id}, 'S1', 1, date('{day}', format('+%d days', n - 1)),
    date('{day}', format('+%d days', n - 1)) || 'T08:00:00+07:00', 'Kasir 1', 100000
FROM numbers;
INSERT INTO sale (key, id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change)
{numbers} SELECT n, {sale_id}, format('big-%d', n), 'S1', shift.day, (n - 1) % {sales_a_day} + 1,
    shift.day || format('T%02d:00:00+07:00', 9 + n % 9), shift.key, 'Kasir 1', 3, 150000, 0
FROM numbers JOIN shift ON shift.key = (n - 1) / {sales_a_day} + 1;
INSERT INTO sale_line (sale, position, item, kind, family, code, name, detail, category, unit, price, quantity, amount,
    cost, short)
SELECT sale.key, place.value, item.key, 'variant', 'local', item.code, item.name, item.detail, item.category, item.unit,
    50000, 1, 50000, 10000, 0
FROM sale JOIN json_each('[1, 2, 3]') AS place JOIN item ON item.key = (sale.key * 3 + place.value) % {items} + 1;
INSERT INTO payment (sale, position, method, amount) SELECT key, 1, 'cash', 150000 FROM sale;
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source)
SELECT unhex(printf('%012x7%03x8%015x', 1577836800000 + sale.key, 7, sale.key * 4 + position)), 'S1', sale.at, sale.day,
    item, 'sold', -1, -10000, sale.id
FROM sale JOIN sale_line ON sale_line.sale = sale.key;
"""

_NAMES = 'json_extract(\'["Kaos", "Kemeja", "Jaket", "Hijab", "Celana", "Rok", "Tas", "Sepatu"]\''
_LOOKS = 'json_extract(\'["S Hitam", "M Putih", "L Biru", "L Krem", "M Cokelat", "S Merah", "L Hijau"]\''
_REGIONS = 'json_extract(\'["Bandung", "Pekalongan", "Tasikmalaya", "Garut", "Soreang"]\''


def make(path: Path, *, items: int = ITEMS, lines: int = 0, price: str = "50000") -> None:
    """A shop at `path` with `items` products of one variant each, and `lines` sale lines of years of trading.

    `price` is an expression of SQL in the number `n` of a product.
    """
    with open_store(path, till="S1", clock=lambda: datetime.now(UTC), create=True) as store, store.work() as work:
        work.settings.save(Settings(Stall("LAPAK CONTOH")), datetime.now(UTC))
    database = open_for_work(path, create=False)
    database.execute("PRAGMA synchronous = OFF")
    with database.atomic():
        database.executescript(_filled(_GOODS, most=items, price=price))
        words = {word for (text,) in database.conn.execute(_WORDS) for word in folded(text)}
        database.conn.executemany("INSERT INTO goods_word (word) VALUES (?)", [(word,) for word in sorted(words)])
        if lines:
            database.executescript(_filled(_SALES, most=lines // LINES_A_SALE))
            bind_sales(database, lines // LINES_A_SALE)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def _filled(script: str, most: int, price: str = "") -> str:
    return script.format(
        numbers=_NUMBERS.format(most=most),
        numbers_of_days=_NUMBERS.format(most=-(-most // SALES_A_DAY)),
        day=FIRST_DAY,
        items=ITEMS,
        price=price,
        sales_a_day=SALES_A_DAY,
        name=f"{_NAMES}, format('$[%d]', n % 8))",
        look=f"{_LOOKS}, format('$[%d]', n % 7))",
        region=f"{_REGIONS}, format('$[%d]', n % 5))",
        product_id=_ID.format(tag=1),
        item_id=_ID.format(tag=2),
        price_id=_ID.format(tag=3),
        opening_id=_ID.format(tag=4),
        shift_id=_ID.format(tag=5),
        sale_id=_ID.format(tag=6),
    )
