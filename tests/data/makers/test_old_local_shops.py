"""A shop from before there were makers keeps all it had: names become makers, consigned pieces wait to be settled."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from data.check import check_shop
from data.database import connect_new
from data.migrations import steps
from data.store import open_store
from pos.buying import settle
from pos.goods.product import Terms
from pos.settings import Settings, Stall

AT = "2026-03-07T14:05:00+07:00"
NOW = datetime(2026, 3, 8, 10, 0, tzinfo=timezone(timedelta(hours=7)))
GOODS = f"""
INSERT INTO product (id, till, at, code, name, category, maker, region, terms, material, labelled, made_in, unit)
VALUES
    (unhex(printf('%032x', 1)), 'S1', '{AT}', 'P1', 'Kaos', 'Kaos', 'Konveksi A', 'Bandung', 'putus', '', 1, '', 'pcs'),
    (unhex(printf('%032x', 2)), 'S1', '{AT}', 'P2', 'Batik', 'Kemeja', 'KONVEKSI A', 'Solo', 'titip', '', 1, '', 'pcs'),
    (unhex(printf('%032x', 3)), 'S1', '{AT}', 'P3', 'Topi', 'Topi', '', '', 'putus', '', 1, '', 'potong'),
    (unhex(printf('%032x', 4)), 'S1', '{AT}', 'P4', 'Tas', 'Tas', '', '', 'titip', '', 1, '', 'potong');
INSERT INTO item (id, till, at, kind, family, code, name, detail, category, unit)
SELECT unhex(printf('%032x', 10 + key)), till, at, 'variant', 'local', '8100' || key, name, 'L', category, 'potong'
FROM product;
INSERT INTO variant (item, product, sku, barcode, size, colour) SELECT key, key, '', code, 'L', '' FROM item;
INSERT INTO item_code (code, item) SELECT code, key FROM item;
INSERT INTO item_price (id, till, at, day, item, price, cost)
SELECT unhex(printf('%032x', 20 + key)), till, at, '2026-03-07', key, 50000, 30000 FROM item;
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source)
SELECT unhex(printf('%032x', 30 + item.key)), item.till, item.at, '2026-03-07', item.key, 'opening', 5,
    iif(terms = 'titip', 0, 150000), zeroblob(16)
FROM item JOIN product ON product.key = item.key;
INSERT INTO shift (id, till, number, day, at, cashier, float_amount)
    VALUES (unhex(printf('%032x', 40)), 'S1', 1, '2026-03-07', '{AT}', 'Ani', 0);
INSERT INTO sale (id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change)
    VALUES (unhex(printf('%032x', 50)), 'a', 'S1', '2026-03-07', 1, '{AT}', 1, 'Ani', 6, 290000, 0);
INSERT INTO payment (sale, position, method, amount) VALUES (1, 1, 'cash', 290000);
INSERT INTO reduction (sale, position, number, kind, amount, pieces, price)
    VALUES (1, 3, 1, 'bargain', 10000, 1, 40000);
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source) VALUES
    (unhex(printf('%032x', 61)), 'S1', '{AT}', '2026-03-07', 1, 'sold', -2, -60000, (SELECT id FROM sale)),
    (unhex(printf('%032x', 62)), 'S1', '{AT}', '2026-03-07', 2, 'sold', -3, 0, (SELECT id FROM sale)),
    (unhex(printf('%032x', 63)), 'S1', '{AT}', '2026-03-07', 2, 'sold', -1, 0, (SELECT id FROM sale));
"""  # noqa: S608 our own moment
LINES = """
INSERT INTO sale_line (sale, position, item, kind, family, code, name, detail, category, unit, price, quantity, amount,
    cost, short{owed}) VALUES
    (1, 1, 1, 'variant', 'local', '81001', 'Kaos', 'L', 'Kaos', 'potong', 50000, 2, 100000, 60000, 0{none}),
    (1, 2, 2, 'variant', 'local', '81002', 'Batik', 'L', 'Kemeja', 'potong', 50000, 3, 150000, {three}, 0{for_three}),
    (1, 3, 2, 'variant', 'local', '81002', 'Batik', 'L', 'Kemeja', 'potong', 50000, 1, 40000, {one}, 0{for_one});
"""


def old_shop(path: Path, version: int) -> None:
    """A shop as a program that knew `version` left it; from the fifth on it noted what was owed."""
    noted = version >= 5
    owed = {
        "owed": ", owed",
        "none": ", 0",
        "for_three": ", 90000",
        "for_one": ", 30000",
        "three": 90_000,
        "one": 30_000,
    }
    lines = LINES.format(**(owed if noted else dict.fromkeys(owed, "") | {"three": 0, "one": 0}))
    database = connect_new(path)
    steps.migrate(database, to=version)
    script = GOODS.replace("INSERT INTO payment", lines + "INSERT INTO payment")
    database.executescript(script)
    database.close()


@pytest.mark.parametrize("version", range(2, 7))
def test_names_become_makers_and_what_was_sold_for_them_waits(tmp_path: Path, version: int) -> None:
    path = tmp_path / "shop.lapak"
    old_shop(path, version)
    with open_store(path, till="S1", clock=lambda: NOW) as store:
        found = check_shop(store)
        assert found.ok, [proof for proof in found.proofs if not proof.ok]
        with store.work() as work:
            work.settings.save(Settings(Stall("LAPAK")), NOW)
            makers = {maker.name: maker for maker in work.makers.all()}
            assert {name: (maker.terms, maker.region) for name, maker in makers.items()} == {
                "Konveksi A": (Terms.CONSIGNMENT, "Bandung"),
                "Tanpa nama": (Terms.CONSIGNMENT, ""),
            }
            assert len(work.makers.changes(makers["Konveksi A"].id)) == 1
            batik = work.goods.item_by_code("81002")
            assert batik is not None
            assert batik.id is not None
            holding = work.stock.holding(batik.id)
            assert (holding.own.pieces, holding.titip, holding.setor) == (0, 1, 30_000)
            settlement = settle(work, "konveksi a", "Pemilik", NOW)
        owed = [90_000, 30_000] if version >= 5 else [0, 0]
        assert [(line.receipt, line.line, line.pieces, line.amount, line.owed) for line in settlement.lines] == [
            ("S1-260307-0001", 2, 3, 150_000, owed[0]),
            ("S1-260307-0001", 3, 1, 40_000, owed[1]),
        ]
        with store.reading() as look:
            assert len(look.goods.search("konveksi")) == (2 if version < 4 else 0)
        assert check_shop(store).ok
