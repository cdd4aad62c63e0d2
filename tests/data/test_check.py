"""The check proves a good shop, and names what is wrong in a bad one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.check import ProofName, check_shop
from data.opening import open_for_work

if TYPE_CHECKING:
    from tests.data.conftest import Stall


@pytest.fixture
def sold(stall: Stall) -> Stall:
    """Three receipts, one with a bargain and one beyond the book."""
    stall.complete(stall.cart("a", ("BAL-01/kepala", 3), ("81001", 1), agreed=100_000))
    stall.sell("b", ("81002", 9), ("BAL-01/kepala", 1), cash=600_000)
    stall.sell("c", ("BAL-01/badan", 1))
    return stall


def test_a_shop_that_traded_proves_itself(sold: Stall) -> None:
    found = check_shop(sold.store)
    assert found.ok
    looked_at = {proof.name: proof.looked_at for proof in found.proofs}
    assert set(looked_at) == set(ProofName)
    assert (looked_at[ProofName.SUMS], looked_at[ProofName.MOVEMENTS], looked_at[ProofName.BALANCES]) == (3, 9, 4)


@pytest.mark.parametrize(
    ("table", "harm", "names", "fault"),
    [
        ("sale", "UPDATE sale SET total = total + 1 WHERE key = 2", {ProofName.SUMS}, "S1-260307-0002"),
        ("sale", "UPDATE sale SET change = change + 1 WHERE key = 2", {ProofName.SUMS}, "S1-260307-0002"),
        ("reduction", "DELETE FROM reduction", {ProofName.SUMS}, "S1-260307-0001 1"),
        ("payment", "DELETE FROM payment WHERE sale = 3", {ProofName.SUMS}, "S1-260307-0003"),
        ("sale", "UPDATE sale SET sequence = 9 WHERE key = 3", {ProofName.NUMBERS}, "2026-03-07 S1: 3 / 9"),
        ("balance", "UPDATE balance SET pieces = 1 WHERE item = 3", {ProofName.BALANCES}, "81001"),
        ("balance", "DELETE FROM balance WHERE item = 2", {ProofName.BALANCES}, "BAL-01/badan"),
        (
            "balance",
            "UPDATE balance SET pieces = 1 WHERE item = 1",
            {ProofName.BALANCES, ProofName.LOTS},
            "BAL-01/kepala",
        ),
        ("lot", "UPDATE lot SET earned = 7 WHERE item = 1", {ProofName.LOTS}, "BAL-01 BAL-01/kepala"),
        ("item_day", "UPDATE item_day SET start_value = 7 WHERE item = 3", {ProofName.DAYS}, "81001 2026-03-07"),
        ("item_day", "UPDATE item_day SET sold_pieces = 7 WHERE item = 3", {ProofName.DAYS}, "81001 2026-03-07"),
        ("item_day", "DELETE FROM item_day WHERE item = 3", {ProofName.DAYS, ProofName.BALANCES}, "81001 2026-03-07"),
        (
            "movement",
            "DELETE FROM movement WHERE item = 2 AND kind = 'sold'",
            {ProofName.BALANCES, ProofName.DAYS, ProofName.MOVEMENTS, ProofName.LOTS, ProofName.BOOK},
            "BAL-01/badan",
        ),
        (
            "sale_line",
            "UPDATE sale_line SET quantity = 4, price = 37500 WHERE sale = 1 AND position = 1",
            {ProofName.SUMS, ProofName.MOVEMENTS},
            "S1-260307-0001",
        ),
        ("payment", "UPDATE payment SET sale = 99 WHERE sale = 3", {ProofName.REFERENCES, ProofName.SUMS}, "payment"),
        ("sale", "DROP INDEX sale_by_shift", {ProofName.SCHEMA}, "index sale_by_shift"),
    ],
)
def test_harm_done_behind_the_tills_back_is_named(
    sold: Stall, table: str, harm: str, names: set[ProofName], fault: str
) -> None:
    """Whoever can write to the file can take the guards off and put them back; the sums still tell."""
    assert sold.path is not None
    sold.store.close()
    database = open_for_work(sold.path, create=False)
    guards = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [table]
    ).fetchall()
    database.execute("PRAGMA foreign_keys = OFF")
    for name, _ in guards:
        database.execute(f"DROP TRIGGER {name}")
    database.execute(harm)
    for _, sql in guards:
        database.execute(sql)
    database.close()
    sold.store = sold.open()
    found = check_shop(sold.store)
    wrong = {proof.name: proof.faults for proof in found.proofs if not proof.ok}
    assert set(wrong) == names
    assert any(fault in said for faults in wrong.values() for said in faults)


def test_a_torn_page_is_found_and_the_other_proofs_go_on(sold: Stall) -> None:
    assert sold.path is not None
    with sold.store.looking() as database:
        page = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'movement'").fetchone()[0]
    sold.store.close()
    with sold.path.open("r+b") as file:  # no till has the file open now
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    sold.store = sold.open()
    found = check_shop(sold.store)
    by_name = {proof.name: proof for proof in found.proofs}
    assert not by_name[ProofName.FILE].ok
    assert not by_name[ProofName.MOVEMENTS].ok
    assert by_name[ProofName.SUMS].ok
