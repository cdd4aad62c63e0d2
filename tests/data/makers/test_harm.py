"""What passed between the stall and its makers stays as it was recorded, and harm done to it is named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlite_utils.utils import sqlite3

from data.check import ProofName, check_shop
from pos.buying import change_product, retire
from pos.goods.product import Terms

if TYPE_CHECKING:
    from tests.data.makers.conftest import Trade

BATIK = "81002"
KEPT = (
    "maker_change",
    "retirement",
    "product_change",
    "delivery",
    "delivery_line",
    "settlement",
    "settled",
    "maker_payment",
    "item_code",
)


@pytest.fixture
def traded(trade: Trade) -> Trade:
    """One of everything."""
    trade.receive(Terms.OUTRIGHT, (BATIK, 2, 40_000), costs=1_000)
    trade.receive(Terms.CONSIGNMENT, (BATIK, 9, 35_000))
    trade.stall.sell("a", (BATIK, 8))
    trade.settle()
    trade.stall.sell("b", (BATIK, 1))
    trade.send_back((BATIK, 2))
    trade.pay(50_000)
    with trade.stall.store.work() as work:
        retire(work, "1001", "Pemilik", trade.stall.now)
        product = work.products.product("1001")
        assert product is not None
        change_product(work, replace(product, name="Kaos lain"), "Pemilik", trade.stall.now)
    assert check_shop(trade.stall.store).ok
    return trade


@pytest.mark.parametrize("table", KEPT)
def test_what_was_recorded_stays(traded: Trade, table: str) -> None:
    with traded.stall.store.looking() as database:
        before = database.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
        first = database.execute(f"PRAGMA table_info({table})").fetchall()[0][1]
        for attempt in (f"UPDATE {table} SET {first} = {first}", f"DELETE FROM {table}"):  # noqa: S608
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                database.execute(attempt)
        assert before
        assert database.execute(f"SELECT * FROM {table}").fetchall() == before  # noqa: S608


@pytest.mark.parametrize(
    ("table", "harm", "fault"),
    [
        ("delivery", "UPDATE delivery SET owed = owed - 1 WHERE key = 1", "bought 2026-03-07 1"),
        ("delivery_line", "UPDATE delivery_line SET pieces = 3 WHERE delivery = 1", "bought 2026-03-07 1"),
        ("delivery_line", "UPDATE delivery_line SET pieces = 8 WHERE delivery = 2", "consigned 2026-03-07 1"),
        ("delivery", "UPDATE delivery SET sequence = 4 WHERE kind = 'sent_back'", "sent_back 2026-03-07 S1: 1 / 4"),
        ("settlement", "UPDATE settlement SET owed = owed + 1", "2026-03-07 1"),
        ("settled", "DELETE FROM settled", "S1-260307-0001 81002"),
        ("to_settle", "DELETE FROM to_settle", "S1-260307-0002 81002"),
        ("maker_payment", "UPDATE maker_payment SET amount = 5000000", "Perajin Contoh"),
        ("movement", "UPDATE movement SET owed = owed + 5 WHERE owed > 0", "S1-260307-0001 1"),
        ("movement", "UPDATE movement SET held = 'putus' WHERE held = 'titip' AND owed = 0", "81002"),
        ("balance", "UPDATE balance SET titip = titip + 1 WHERE item = 4", "81002"),
    ],
)
def test_harm_done_behind_the_tills_back_is_named(traded: Trade, table: str, harm: str, fault: str) -> None:
    with traded.stall.store.looking() as database:
        guards = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [table]
        ).fetchall()
        for name, _ in guards:
            database.execute(f"DROP TRIGGER {name}")
        database.execute(harm)
        for _, sql in guards:
            database.execute(sql)
    wrong = {proof.name: proof.faults for proof in check_shop(traded.stall.store).proofs if not proof.ok}
    assert wrong.keys() & {ProofName.MAKERS, ProofName.BALANCES, ProofName.MOVEMENTS}
    assert any(fault in said for faults in wrong.values() for said in faults), wrong
