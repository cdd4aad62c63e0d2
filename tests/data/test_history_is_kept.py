"""Nothing that was recorded can be changed, taken away or numbered over, whatever statement tries it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from data.opening import open_for_work
from pos.offering import add_offer, end_offer
from pos.pricing.offer import Offer, OfferKind, Scope
from pos.returning import Brought, Wanted, take_back
from pos.selling.cart import Cart
from pos.till import close_shift, reprint

if TYPE_CHECKING:
    from tests.data.conftest import Stall

KEPT = ("setting", "item_price", "movement", "shift", "shift_close", "sale", "sale_line", "reduction", "payment",
        "receipt_copy", "offer", "offer_goods", "offer_end", "sale_return", "return_line", "refund")  # fmt: skip


@pytest.fixture
def traded(stall: Stall) -> Iterator[Database]:
    """One sale with all that can hang on one, as a plain connection with no till in between."""
    sale = stall.complete(stall.cart("a", ("BAL-01/kepala", 3), ("81001", 1), agreed=100_000)).sale
    with stall.store.work() as work:
        reprint(work, sale.number, "Pemilik", stall.now)
        tee = work.goods.item_by_code("81001")
        scope = Scope(goods=frozenset({tee.id} if tee and tee.id else ()))
        offer = Offer(work.new_id(), OfferKind.BUNDLE, scope, 3, 100_000)
        end_offer(work, add_offer(work, offer, "Pemilik", stall.now).number, "Pemilik", stall.now)
        wanted = Wanted("b", sale.number, (Brought(1, line=1),), Cart("c"))
        take_back(work, wanted, "Kasir 1", stall.now, print_slip=False)
        close_shift(work, 100_000, "Kasir 1", stall.now)
    stall.store.close()
    assert stall.path is not None
    database = open_for_work(stall.path, create=False)
    yield database
    database.close()


def columns_of(database: Database, table: str) -> list[str]:
    return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]


@pytest.mark.parametrize("table", KEPT)
def test_what_was_recorded_stays(traded: Database, table: str) -> None:
    before = traded.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
    columns = ", ".join(columns_of(traded, table))
    first = columns.partition(",")[0]
    attempts = (
        f"UPDATE {table} SET {first} = {first}",  # noqa: S608
        f"DELETE FROM {table}",  # noqa: S608
        f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}",  # noqa: S608
        f"INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET {first} = 0",  # noqa: S608
        f"UPDATE OR REPLACE {table} SET {first} = {first}",  # noqa: S608
    )
    for attempt in attempts:
        with pytest.raises(sqlite3.IntegrityError, match=r"append-only|gap|another sale|was sold"):
            traded.execute(attempt)
    assert before
    assert traded.execute(f"SELECT * FROM {table}").fetchall() == before  # noqa: S608


@pytest.mark.parametrize("sequence", [0, 1, 3, -1])
def test_a_receipt_number_leaves_no_gap_and_comes_once(traded: Database, sequence: int) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="gap"):
        traded.execute(
            """
            INSERT INTO sale (id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change)
            SELECT randomblob(16), 'b', till, day, ?, at, shift, cashier, pieces, total, change FROM sale
            """,
            (sequence,),
        )


def test_two_sales_never_share_a_checkout(traded: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"sale\.checkout"):
        traded.execute(
            """
            INSERT INTO sale (id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change)
            SELECT randomblob(16), checkout, till, day, 2, at, shift, cashier, pieces, total, change FROM sale
            """
        )


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("item_price", "price", "35000.5"),
        ("item_price", "price", "'35rb'"),
        ("item_price", "price", "0"),
        ("movement", "value", "1e30"),
        ("movement", "day", "'07/03/2026'"),
        ("movement", "id", "x'00'"),
    ],
)
def test_only_whole_rupiah_real_days_and_real_ids_go_in(traded: Database, table: str, column: str, value: str) -> None:
    columns = columns_of(traded, table)[1:]
    values = {name: name for name in columns} | {"id": "randomblob(16)", column: value}
    with pytest.raises(sqlite3.IntegrityError):
        traded.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) "  # noqa: S608
            f"SELECT {', '.join(values[name] for name in columns)} FROM {table} LIMIT 1"
        )


def test_a_line_of_a_sale_that_is_not_there_is_refused(traded: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        traded.execute("INSERT INTO payment (sale, position, method, amount) VALUES (99, 1, 'cash', 1)")
