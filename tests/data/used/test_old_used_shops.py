"""A shop that sold used goods before there was a book gets one: every movement in order, and free lines too."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from data.check import ProofName, check_shop
from data.database import connect_new
from data.migrations import steps
from data.store import open_store
from pos.used.book import BookFilter

AT = "2026-03-07T14:05:00+07:00"
NOW = datetime(2026, 3, 8, 10, 0, tzinfo=timezone(timedelta(hours=7)))
GOODS = f"""
INSERT INTO bale (id, till, at, code, category, description, origin, grade, kind, weight, pieces, rejected,
    purchase_price, other_costs, bought_on, seller)
VALUES (unhex(printf('%032x', 1)), 'S1', '{AT}', 'BAL-01', 'Kaos', '', '', '', '', 100, 20, 2, 900000, 100000,
    '2023-01-16', 'Agen');
INSERT INTO item (id, till, at, kind, family, code, name, detail, category, unit) VALUES
    (unhex(printf('%032x', 2)), 'S1', '{AT}', 'pile', 'used', 'BAL-01/kepala', 'Kaos', 'kepala', 'Kaos', 'potong'),
    (unhex(printf('%032x', 3)), 'S1', '{AT}', 'variant', 'local', '81001', 'Kaos polos', 'L', 'Kaos', 'potong');
INSERT INTO pile (item, bale, tier, sorted_pieces) VALUES (1, 1, 'kepala', 18);
INSERT INTO item_code (code, item) VALUES ('BAL-01/kepala', 1), ('81001', 2);
INSERT INTO item_price (id, till, at, day, item, price)
    SELECT unhex(printf('%032x', 10 + key)), till, at, '2026-03-07', key, 50000 FROM item;
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source) VALUES
    (unhex(printf('%032x', 20)), 'S1', '{AT}', '2026-03-07', 1, 'opening', 10, 500000, zeroblob(16)),
    (unhex(printf('%032x', 21)), 'S1', '{AT}', '2026-03-07', 2, 'opening', 5, 100000, zeroblob(16));
"""  # noqa: S608 our own moment
SALE = f"""
INSERT INTO shift (id, till, number, day, at, cashier, float_amount)
    VALUES (unhex(printf('%032x', 30)), 'S1', 1, '2026-03-07', '{AT}', 'Ani', 0);
INSERT INTO sale (id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change)
    VALUES (unhex(printf('%028x', 40) || '0000'), 'a', 'S1', '2026-03-07', 1, '{AT}', 1, 'Ani', 6, 210000, 0);
INSERT INTO sale_line (sale, position, item, kind, family, code, name, detail, category, unit, price, quantity, amount,
    cost, short) VALUES
    (1, 1, 1, 'pile', 'used', 'BAL-01/kepala', 'Kaos', 'kepala', 'Kaos', 'potong', 50000, 2, 80000, 100000, 0),
    (1, 2, NULL, 'free', 'used', '', 'Topi', '', 'Topi', 'potong', 15000, 2, 30000, 0, 0),
    (1, 3, 2, 'variant', 'local', '81001', 'Kaos polos', 'L', 'Kaos', 'potong', 50000, 1, 50000, 20000, 0),
    (1, 4, 1, 'pile', 'used', 'BAL-01/kepala', 'Kaos', 'kepala', 'Kaos', 'potong', 50000, 1, 50000, 50000, 0);
INSERT INTO reduction (sale, position, number, kind, amount, pieces, price)
    VALUES (1, 1, 1, 'bargain', 20000, 2, 80000);
INSERT INTO payment (sale, position, method, amount) VALUES (1, 1, 'cash', 210000);
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source) VALUES
    (unhex(printf('%028x', 41) || '0001'), 'S1', '{AT}', '2026-03-07', 1, 'sold', -2, -100000, (SELECT id FROM sale)),
    (unhex(printf('%028x', 41) || '0002'), 'S1', '{AT}', '2026-03-07', 2, 'sold', -1, -20000, (SELECT id FROM sale)),
    (unhex(printf('%028x', 41) || '0003'), 'S1', '{AT}', '2026-03-07', 1, 'sold', -1, -50000, (SELECT id FROM sale));
"""  # noqa: S608 our own moment


def old_shop(path: Path, version: int) -> None:
    """A shop as a program that knew `version` left it."""
    database = connect_new(path)
    steps.migrate(database, to=version)
    database.executescript(GOODS + (SALE if version >= 2 else ""))
    database.close()


@pytest.mark.parametrize("version", range(1, 6))
def test_what_was_written_before_is_in_the_book(tmp_path: Path, version: int) -> None:
    path = tmp_path / "shop.lapak"
    old_shop(path, version)
    with open_store(path, till="S1", clock=lambda: NOW) as store:
        found = check_shop(store)
        assert found.ok, [proof for proof in found.proofs if not proof.ok]
        with store.reading() as look:
            entries = look.used.entries(BookFilter())[::-1]
            account = look.used.account("BAL-01")
            waiting = look.used.unassigned()
            left = look.used.left()
    said = [(row.number, row.entry.kind, row.entry.code, row.entry.pieces, row.entry.amount) for row in entries]
    assert said[0] == (1, "opening", "BAL-01/kepala", 10, 0)
    assert account is not None
    assert account.cost_in == 500_000
    if version == 1:
        assert len(said) == 1
        return
    assert said[1:] == [
        (2, "sold", "", -2, 30_000),
        (3, "sold", "BAL-01/kepala", -2, 80_000),
        (4, "sold", "BAL-01/kepala", -1, 50_000),
    ]
    assert [(row.entry.line, row.entry.by, row.entry.note) for row in entries[1:]] == [
        (2, "Ani", "Topi"),
        (1, "Ani", ""),
        (4, "Ani", ""),
    ]
    assert (account.sold, account.cost_sold, account.earned, account.left) == (3, 150_000, 130_000, 7)
    assert [(line.number, line.line, line.pieces) for line in waiting] == [("S1-260307-0001", 2, 2)]
    assert (left.pieces, left.unassigned) == (5, 2)
    assert {proof.name: proof.looked_at for proof in found.proofs}[ProofName.BOOK] == 4
