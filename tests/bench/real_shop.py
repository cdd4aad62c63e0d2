"""1,000,000 sales traded as a stall does: shifts, helpers who come and go, ways to pay, returns, voids."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from data.opening import open_for_work
from data.queries.history.sheaves import bind_sales
from data.queries.paying.drawer import amounts

if TYPE_CHECKING:
    from tests.bench.run import Bench

SALES = 1_000_000
SALES_A_DAY = 400
ITEMS = 500
CUSTOMERS = 300
EVENING = datetime(2026, 11, 5, 20, 50, tzinfo=timezone(timedelta(hours=7)))
"""Of the last of 2,500 days; its second drawer is open still."""

_CHANCE = "(({number} * {prime} % 2147483647) / 61 % {sides})"
_ID = "unhex(printf('%012x7%03x8%015x', {moment}, {tag}, {number}))"
_CONFIRMED = "method = 'qris', cashier, NULL), iif(method = 'qris', at, NULL)"

_PLAN = """
CREATE TEMP TABLE planned AS
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {sales}),
    dated AS (SELECT n, (n - 1) / {sales_a_day} AS days, (n - 1) % {sales_a_day} AS place FROM numbers),
    placed AS (SELECT *, date('{first_day}', format('+%d days', days)) AS day FROM dated)
SELECT n AS sale, day, place + 1 AS sequence, 2 * days + (place >= {sales_a_day} / 2) + 1 AS shift,
    day || 'T' || time(32400 + place * 100, 'unixepoch') || '+07:00' AS at,
    CASE WHEN {who} < 4 THEN iif(day < '2023-06-01', 'Rina', 'Sari') WHEN {who} < 7 THEN 'Dewi Lestari'
        WHEN {who} < 9 THEN 'Kasir 1' ELSE 'Pemilik' END AS cashier,
    CASE WHEN {buyer} < 30 THEN {buyer_number} + 1 END AS customer,
    CASE WHEN {buyer} < 5 THEN 'kasbon' WHEN {way} < 62 THEN 'cash' WHEN {way} < 85 THEN 'qris'
        WHEN {way} < 92 THEN 'transfer' WHEN {way} < 95 THEN 'edc' WHEN {way} < 98 THEN 'wallet'
        ELSE 'mixed' END AS way,
    {many} + 1 AS lines
FROM placed;

CREATE TEMP TABLE bought AS
SELECT sale, place.value AS position, {one} * {other} / {items} + 1 AS item, iif({kodi} = 0, 3, 1) AS quantity,
    iif({bargained} = 0, 5000, 0) AS off
FROM planned JOIN json_each('[1, 2, 3, 4, 5]') AS place ON place.value <= lines;
CREATE TEMP TABLE priced AS
SELECT bought.*, price, (price - off) * quantity AS amount FROM bought JOIN item_price USING (item)
ORDER BY sale, position;
DROP TABLE bought;
CREATE TEMP TABLE added AS
SELECT sale, sum(quantity) AS pieces, sum(amount) AS total FROM priced GROUP BY sale ORDER BY sale;
CREATE UNIQUE INDEX temp.added_by_sale ON added (sale);
CREATE UNIQUE INDEX temp.planned_by_sale ON planned (sale);
CREATE INDEX temp.priced_by_sale ON priced (sale);

INSERT INTO customer (key, id, till, at, name, phone, note, most, wholesale)
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {customers})
SELECT n, {customer_id}, 'S1', '{first_day}T08:00:00+07:00',
    format('Ibu %s %d', json_extract('["Tini", "Nur", "Ratna", "Yanti", "Wati", "Lilis"]', format('$[%d]', n % 6)), n),
    '', '', NULL, n % 9 = 0
FROM numbers;

INSERT INTO shift (key, id, till, number, day, at, cashier, float_amount)
SELECT shift, {shift_id}, 'S1', 2 - shift % 2, day, min(at), cashier, 200000 FROM planned
GROUP BY shift ORDER BY shift;
INSERT INTO cash_movement (id, till, at, day, shift, cashier, category, kind, amount, note)
SELECT {spent_id}, 'S1', at, day, key, cashier, iif(key % 2, 'Makan', 'BPP'), 'expense', 25000, '' FROM shift
ORDER BY key;
"""

_SALES = """
INSERT INTO sale (key, id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change, customer,
    customer_name)
SELECT sale, {sale_id}, format('real-%d', sale), 'S1', day, sequence, planned.at, shift, cashier, pieces, total,
    iif(way = 'cash' AND sale % 2, (total + 49999) / 50000 * 50000 - total, 0), customer, coalesce(customer.name, '')
FROM planned JOIN added USING (sale) LEFT JOIN customer ON customer.key = planned.customer ORDER BY sale;
INSERT INTO sale_line (sale, position, item, kind, family, code, name, detail, category, unit, price, quantity, amount,
    cost, short)
SELECT sale, position, item, 'variant', 'local', code, name, detail, category, unit, price, quantity, amount,
    10000 * quantity, 0
FROM priced JOIN item ON item.key = priced.item ORDER BY sale, position;
INSERT INTO reduction (sale, position, number, kind, amount, pieces, price, offered_pieces, offered_price)
SELECT sale, position, 1, 'bargain', off * quantity, quantity, price - off, 1, price - off FROM priced WHERE off
ORDER BY sale, position;
INSERT INTO payment (sale, position, method, name, amount, confirmed_by, confirmed_at)
SELECT sale, position, method,
    CASE method WHEN 'transfer' THEN 'Transfer BCA'
        WHEN 'edc' THEN 'EDC Mandiri' WHEN 'wallet' THEN 'GoPay' ELSE '' END,
    amount, iif({confirmed}
FROM (
    SELECT key AS sale, 1 AS position, iif(way = 'mixed', 'cash', way) AS method,
        iif(way = 'mixed', 5000, total + change) AS amount, sale.cashier, sale.at
    FROM sale JOIN planned ON planned.sale = sale.key
    UNION ALL
    SELECT key, 2, 'qris', total - 5000, sale.cashier, sale.at FROM sale JOIN planned ON planned.sale = sale.key
    WHERE way = 'mixed'
) ORDER BY sale, position;
INSERT INTO debt (id, till, at, day, cashier, customer, kind, amount, sale)
SELECT {debt_id}, 'S1', sale.at, sale.day, sale.cashier, sale.customer, 'sold', amount, sale.key
FROM payment JOIN sale ON sale.key = payment.sale WHERE method = 'kasbon' ORDER BY sale.key;
"""

_BACK = """
CREATE TEMP TABLE undone AS
SELECT key AS sale, iif(key % 5, 'return', 'void') AS kind,
    row_number() OVER (PARTITION BY day ORDER BY key) AS sequence
FROM sale WHERE key % 211 = 0 AND customer IS NULL;
CREATE TEMP TABLE brought AS
SELECT undone.sale, position, iif(kind = 'void', quantity, 1) AS pieces,
    iif(kind = 'void', amount, amount / quantity) AS amount
FROM undone JOIN priced ON priced.sale = undone.sale WHERE kind = 'void' OR position = 1;
INSERT INTO sale_return (key, id, request, kind, till, day, sequence, at, shift, cashier, sale, pieces, total, credit,
    reason)
SELECT sale / 211, {return_id}, format('back-%d', sale), kind, 'S1', day, undone.sequence, at, shift, cashier, sale,
    sum(brought.pieces), sum(brought.amount), 0, 'kekecilan'
FROM undone JOIN sale ON sale.key = undone.sale JOIN brought USING (sale) GROUP BY sale ORDER BY sale;
INSERT INTO return_line (return, position, sale, line, item, kind, family, code, name, detail, category, unit, price,
    pieces, amount, cost, owed, condition)
SELECT brought.sale / 211, position, sale, position, item, kind, family, code, name, detail, category, unit, price,
    brought.pieces, brought.amount, 10000 * brought.pieces, 0, 'good'
FROM brought JOIN sale_line USING (sale, position) ORDER BY brought.sale, position;
INSERT INTO refund (return, position, method, amount) SELECT key, 1, 'cash', total FROM sale_return ORDER BY key;
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source, line)
SELECT {movement_id}, 'S1', at, day, item, kind, pieces, value, id, line FROM (
    SELECT sale.key AS sale, position, sale.at, sale.day, item, 'sold' AS kind, -quantity AS pieces, -cost AS value,
        sale.id, position AS line
    FROM sale_line JOIN sale ON sale.key = sale_line.sale
    UNION ALL
    SELECT sale.key, 5 + position, sale.at, sale.day, item, 'returned', return_line.pieces, cost, sale.id, line
    FROM return_line JOIN sale ON sale.key = return_line.sale
    ORDER BY sale, position
);
"""

_CLOSED = """
CREATE TEMP TABLE counted AS SELECT key AS shift, float_amount + {drawer} AS expected FROM shift;
INSERT INTO shift_close (shift, id, till, day, at, cashier, counted, expected, note, number, left_in)
SELECT key, {closing_id}, 'S1', day, day || iif(number = 1, 'T14:35:00+07:00', 'T21:00:00+07:00'), cashier,
    expected + 500 * (key % 5 - 2), expected, '', key, 200000
FROM shift JOIN counted ON counted.shift = shift.key WHERE key < (SELECT max(key) FROM shift) ORDER BY key;
INSERT INTO shift_count (shift, face, pieces) SELECT shift, 500, counted / 500 FROM shift_close;
"""

_PRICE = "15000 + n % 40 * 5000"


def make(bench: Bench, path: Path, *, sales: int = SALES) -> None:
    """The shop at `path`, with `sales` sales up to EVENING."""
    big = bench.load("big_shop")
    big.make(path, items=ITEMS, price=_PRICE)
    database = open_for_work(path, create=False)
    database.execute("PRAGMA synchronous = OFF")
    with database.atomic():
        for script in (_PLAN, _SALES, _BACK, _CLOSED):
            database.executescript(script.format(**_parts(sales, big.FIRST_DAY)))
        bind_sales(database, sales)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def _parts(sales: int, first_day: str) -> dict[str, object]:
    """What the scripts are filled with: how large the shop is, and dice that fall the same in every run."""
    dice = {"who": 10, "buyer": 100, "buyer_number": CUSTOMERS, "way": 100, "many": 5}
    of_lines = {"one": ITEMS, "other": ITEMS, "kodi": 17, "bargained": 8}
    primes = iter((1_597_334_677, 1_103_515_245, 1_664_525_023, 1_812_433_253, 1_566_083_941, 1_284_865_837,
                   1_481_765_933, 1_181_783_497, 1_332_534_557))  # fmt: skip
    rolled = {name: _CHANCE.format(number="n", prime=next(primes), sides=sides) for name, sides in dice.items()}
    rolled |= {
        name: _CHANCE.format(number="(sale * 5 + place.value)", prime=next(primes), sides=sides)
        for name, sides in of_lines.items()
    }
    start = 1_577_836_800_000
    tags = {"customer_id": ("n", 11), "shift_id": ("shift", 5), "spent_id": ("key", 8), "sale_id": ("sale", 6),
            "debt_id": ("sale.key", 9), "return_id": ("sale", 10), "movement_id": ("sale * 16 + position", 7),
            "closing_id": ("key", 12)}  # fmt: skip
    ids = {
        name: _ID.format(moment=f"{start} + {number}", tag=tag, number=number) for name, (number, tag) in tags.items()
    }
    return {
        "sales": sales, "sales_a_day": SALES_A_DAY, "first_day": first_day, "items": ITEMS, "customers": CUSTOMERS,
        "drawer": " + ".join(amounts("'9999-12-31'")), "confirmed": _CONFIRMED, **rolled, **ids,
    }  # fmt: skip
