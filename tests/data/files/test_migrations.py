"""A shop of every schema there ever was is moved on with all it holds; what is newer is left alone."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database

from data.check import check_shop
from data.database import connect_writer, number
from data.migrations import steps
from data.problems import ShopDamaged, ShopNewer, ShopOlder
from data.store import open_store
from tests.data.files.older import old_shop

if TYPE_CHECKING:
    from tests.data.conftest import Stall


@pytest.mark.parametrize("version", range(1, steps.VERSION))
def test_every_older_schema_is_copied_aside_and_moved_on(tmp_path: Path, small_stall: Stall, version: int) -> None:
    path = tmp_path / "shop.lapak"
    old_shop(path, version)
    with pytest.raises(ShopOlder) as refused:
        open_store(path, till="S1", clock=lambda: small_stall.now, exclusive=False)
    assert (refused.value.found, refused.value.known) == (version, steps.VERSION)

    with open_store(path, till="S1", clock=lambda: small_stall.now) as store, store.reading() as look:
        assert [found.item.code for found in look.goods.search("perajin kaos")] == ["81001"]
        assert [sale.number for sale in look.sales.find("kaos 50rb")] == (["S1-260307-0001"] if version >= 2 else [])
        assert check_shop(store).ok

    copy = connect_writer(tmp_path / f"shop.schema-{version}.lapak")
    assert steps.version_of(copy) == version
    assert copy.execute("SELECT sum(pieces) FROM movement").fetchone() == (9 if version >= 2 else 10,)
    copy.close()


def test_a_new_shop_has_the_schema_that_the_steps_make_and_needs_no_copy(stall: Stall) -> None:
    assert stall.path is not None
    stall.reopen()
    assert [path.name for path in stall.path.parent.glob("*.lapak")] == ["shop.lapak"]
    with stall.store.looking() as database:
        assert steps.version_of(database) == steps.VERSION
        assert steps.differences(database) == []


@pytest.mark.parametrize("name", ["shop.lapak", None])
def test_every_new_shop_is_an_empty_one_of_its_own_and_has_taken_each_step(
    make_stall: Callable[[Path | None], Stall], tmp_path: Path, name: str | None
) -> None:
    make_stall(tmp_path / "before.lapak" if name else None).pile("BAL-01/badan", 10)
    with make_stall(tmp_path / name if name else None).store.looking() as database:
        assert number(database, "SELECT count(*) FROM item") == 0
        assert number(database, "SELECT count(*) FROM _sqlite_migrations") == steps.VERSION
        assert (steps.version_of(database), steps.differences(database)) == (steps.VERSION, [])


def test_a_newer_schema_is_refused_untouched(stall: Stall) -> None:
    assert stall.path is not None
    stall.store.close()
    database = connect_writer(stall.path)
    database.execute(f"PRAGMA user_version = {steps.VERSION + 1}")
    database.close()
    before = stall.path.read_bytes()
    for exclusive in (True, False):
        with pytest.raises(ShopNewer) as refused:
            open_store(stall.path, till="S1", clock=lambda: stall.now, exclusive=exclusive)
        assert refused.value.found == steps.VERSION + 1
    assert stall.path.read_bytes() == before


def test_a_step_that_fails_changes_nothing_and_is_taken_again(
    tmp_path: Path, small_stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shop.lapak"
    old_shop(path, steps.VERSION - 1)

    def half(database: Database) -> None:
        database.executescript("CREATE TABLE half_way (a); CREATE TABLE half_way (a);")

    with monkeypatch.context() as broken:
        last = import_module(f"data.migrations.{steps._STEPS[-1]}")  # noqa: SLF001 the step must fail
        broken.setattr(last, "apply", half)
        with pytest.raises(Exception, match="half_way"):
            open_store(path, till="S1", clock=lambda: small_stall.now)
    database = connect_writer(path)
    assert steps.version_of(database) == steps.VERSION - 1
    assert "half_way" not in database.table_names()
    database.close()
    with open_store(path, till="S1", clock=lambda: small_stall.now) as store:
        assert check_shop(store).ok


def test_a_schema_that_does_not_come_out_as_meant_is_called_damaged(tmp_path: Path, small_stall: Stall) -> None:
    path = tmp_path / "shop.lapak"
    old_shop(path, steps.VERSION - 1)
    database = connect_writer(path)
    database.execute("DROP TRIGGER sale_is_never_changed")
    database.close()
    with pytest.raises(ShopDamaged) as refused:
        open_store(path, till="S1", clock=lambda: small_stall.now)
    assert "sale_is_never_changed" in refused.value.detail


LEFT = """
INSERT INTO maker (id, till, at, name, region, contact, business_number, terms, share, pays_within, lead_days, note,
    retired)
VALUES (randomblob(16), 'S1', '2026-03-07T14:00:00+07:00', 'Perajin', '', '', '', 'putus', 0, 7, 7, '', 1);
UPDATE product SET made_by = 1;
INSERT INTO maker_change (id, till, at, day, cashier, maker, name, region, contact, business_number, terms, share,
    pays_within, lead_days, note, retired)
SELECT randomblob(16), 'S1', '2026-03-07T15:00:00+07:00', '2026-03-07', 'Ani', key, name, region, contact,
    business_number, terms, share, pays_within, lead_days, note, 1 FROM maker;
INSERT INTO retirement (id, till, at, cashier, product, retired)
SELECT randomblob(16), 'S1', '{at}', 'Ani', key, 1 FROM product;
UPDATE product SET retired = 1;
"""


@pytest.mark.parametrize(("at", "back"), [("2026-03-07T15:00:00+07:00", ["1001"]), ("2026-03-07T14:59:00+07:00", [])])
def test_what_left_with_its_maker_before_is_known_by_the_moment(
    tmp_path: Path, small_stall: Stall, at: str, back: list[str]
) -> None:
    path = tmp_path / "shop.lapak"
    before = steps._STEPS.index("m0025_left_with")  # noqa: SLF001 the schema in which nobody asked
    old_shop(path, before)
    database = connect_writer(path)
    database.executescript(LEFT.format(at=at))
    database.close()
    with open_store(path, till="S1", clock=lambda: small_stall.now) as store, store.reading() as look:
        (maker,) = look.makers.all()
        assert [product.code for product in look.products.left_with(maker.id)] == back
        assert check_shop(store).ok


REPAID = """
INSERT INTO customer (id, till, at, name, phone, note, wholesale) VALUES
    (randomblob(16), 'S1', '2026-03-07T14:00:00+07:00', 'Bu Tini', '', '', 0);
INSERT INTO debt (id, till, at, day, cashier, customer, kind, amount, sale) VALUES
    (randomblob(16), 'S1', '2026-03-07T14:05:00+07:00', '2026-03-07', 'Ani', 1, 'sold', 50000, 1);
INSERT INTO repayment (id, till, at, day, cashier, sequence, shift, customer, customer_name, method, name, amount,
    before, confirmed_by, confirmed_at)
VALUES (randomblob(16), 'S1', '2026-03-07T15:00:00+07:00', '2026-03-07', 'Ani', 1, 1, 1, 'Bu Tini', 'transfer', 'BCA',
    20000, 50000, 'Ani', '2026-03-07T15:00:00+07:00');
INSERT INTO debt (id, till, at, day, cashier, customer, kind, amount, repayment) VALUES
    (randomblob(16), 'S1', '2026-03-07T15:00:00+07:00', '2026-03-07', 'Ani', 1, 'paid', -20000, 1);
"""


def test_kasbon_that_was_paid_off_before_was_paid_in_one_way(tmp_path: Path, small_stall: Stall) -> None:
    path = tmp_path / "shop.lapak"
    old_shop(path, steps._STEPS.index("m0027_repaid"))  # noqa: SLF001 the schema in which there was one way
    database = connect_writer(path)
    database.executescript(REPAID)
    database.close()
    with open_store(path, till="S1", clock=lambda: small_stall.now) as store:
        with store.reading() as look:
            paid = look.customers.repayment("KB-S1-260307-001")
            assert paid is not None
            (payment,) = paid.payments
            assert (payment.method, payment.name, payment.amount, paid.left) == ("transfer", "BCA", 20_000, 30_000)
            assert payment.confirmation is not None
            assert look.customers.account(paid.customer.id).owed == 30_000
        with store.looking() as database:
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
