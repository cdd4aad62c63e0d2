"""Copies on the command line: one is made and believed, one comes back, and nothing is ever lost on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.database import connect_writer
from data.migrations.steps import VERSION
from data.problems import NoPermission
from tests.data.files.older import old_shop
from tests.ui.command_line.conftest import Lapak
from ui.bootstrap import Shop, bootstrap
from ui.command_line import context

SALE = {"id": "one-more", "lines": [{"free": "Topi", "family": "used", "price": 15_000, "quantity": 1}],
        "payments": [{"method": "cash", "amount": 15_000}]}  # fmt: skip


def test_a_copy_in_a_folder_is_told_listed_and_remembered(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    made = lapak("backup", tmp_path / "copies", "--json", "--shop", shop).json
    listed = lapak("backup", tmp_path / "copies", "--list", "--json", "--shop", shop).json
    assert [copy["file"] for copy in listed["copies"]] == [made["file"]]
    assert made["last_receipt"] in lapak("backup", tmp_path / "copies", "--list", "--shop", shop).out
    with bootstrap(shop, exclusive=False).reading() as look:
        (known,) = look.copies.latest()
    assert (known.folder, known.receipts) == (str(tmp_path / "copies"), made["receipts"])


def test_copies_that_nobody_sends_elsewhere_lie_beside_the_shop(lapak: Lapak, shop: Path) -> None:
    made = lapak("backup", "--json", "--shop", shop).json
    assert Path(made["file"]).parent == shop.parent / "cadangan"


def test_a_folder_without_copies_is_told(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    assert "Belum ada cadangan" in lapak("backup", tmp_path, "--list", "--shop", shop).out


def test_a_copy_is_made_beside_a_till_that_sells(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    till = bootstrap(shop)
    try:
        assert lapak("backup", tmp_path / "one.lapak", "--shop", shop).code == 0
        refused = lapak("restore", tmp_path / "one.lapak", "--shop", shop)
        assert (refused.code, "ShopLocked" in refused.err) == (3, True)
    finally:
        till.close()


def test_a_restore_takes_the_sale_back_and_restoring_what_it_replaced_brings_it_again(
    lapak: Lapak, shop: Path, tmp_path: Path
) -> None:
    made = lapak("backup", tmp_path / "one.lapak", "--json", "--shop", shop).json
    number = lapak("sell", "-", "--json", "--shop", shop, stdin=SALE).json["number"]
    looked = lapak("restore", tmp_path / "one.lapak", "--dry-run", "--json", "--shop", shop).json
    assert (looked["receipts"], looked["replaced"]) == (made["receipts"], None)
    assert lapak("receipt", number, "--shop", shop).code == 0

    done = lapak("restore", tmp_path / "one.lapak", "--json", "--shop", shop).json
    assert lapak("receipt", number, "--shop", shop).code == 1
    assert lapak("restore", done["replaced"], "--shop", shop).code == 0
    assert lapak("receipt", number, "--shop", shop).code == 0
    assert lapak("check", "--shop", shop).code == 0


def test_what_can_be_read_of_a_damaged_shop_is_made_the_shop(lapak: Lapak, shop: Path) -> None:
    before = lapak("stock", "--json", "--shop", shop).json
    looked = lapak("restore", "--salvage", "--dry-run", "--json", "--shop", shop).json
    assert (looked["torn"], looked["whole"]) == ([], True)
    with shop.open("r+b") as file:
        file.truncate(shop.stat().st_size - 4_096)
    assert lapak("stock", "--shop", shop).code == 3
    saved = lapak("restore", "--salvage", "--json", "--shop", shop).json
    assert Path(saved["replaced"]).name.startswith("demo.rusak-")
    assert lapak("stock", "--json", "--shop", shop).json == before


def test_a_restore_says_what_it_needs(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    assert lapak("restore", "--shop", shop).code == 2
    assert lapak("restore", tmp_path / "none.lapak", "--shop", shop).code == 1
    missing = lapak("restore", "--salvage", "--shop", tmp_path / "none.lapak")
    assert (missing.code, "tidak ada" in missing.err) == (3, True)


def cut_short(shop: Path) -> Path:
    """The shop as a power cut leaves it in the middle of a write to the file itself, as a restore does one."""
    cut = shop.with_name("cut.lapak")
    database = connect_writer(shop)
    database.execute("PRAGMA journal_mode = DELETE").fetchone()
    database.execute("PRAGMA cache_size = 1")
    database.execute("BEGIN IMMEDIATE")
    database.execute("CREATE TABLE half_way (a)")
    database.execute("INSERT INTO half_way SELECT zeroblob(3000) FROM movement LIMIT 300")
    for end in ("", "-journal"):
        shutil.copyfile(f"{shop}{end}", f"{cut}{end}")
    database.rollback()
    database.close()
    return cut


def test_who_only_looks_ends_what_a_power_cut_left_half_done(lapak: Lapak, shop: Path) -> None:
    before = lapak("stock", "--json", "--shop", shop).json
    cut = cut_short(shop)
    assert lapak("stock", "--json", "--shop", cut).json == before
    assert not cut.with_name(f"{cut.name}-journal").exists()
    assert lapak("check", "--shop", cut).code == 0


def test_who_may_not_write_is_told_what_is_left_half_done_and_what_to_do(
    lapak: Lapak, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def barred(path: Path, *, exclusive: bool = True) -> Shop:
        if exclusive:
            raise NoPermission(path)
        return bootstrap(path, exclusive=False)

    cut = cut_short(shop)
    monkeypatch.setattr(context, "bootstrap", barred)
    refused = lapak("stock", "--json", "--shop", cut)
    assert (refused.code, refused.json["refused"]) == (3, "ShopUnfinished")
    assert "Buka sekali dengan `lapak`" in refused.err


def test_a_shop_of_an_older_program_is_moved_on_with_a_word_on_stderr(lapak: Lapak, tmp_path: Path) -> None:
    path = tmp_path / "old.lapak"
    old_shop(path, VERSION - 3)
    looked = lapak("receipts", "--json", "--shop", path)
    assert (looked.code, looked.json["refused"]) == (3, "ShopOlder")
    moved = lapak("offers", "end", "1", "--json", "--shop", path)
    assert moved.err.startswith("lapak: 3 langkah menyiapkan berkas versi lama untuk versi ini, sekali ini saja.")
    assert moved.json["refused"]
    assert "langkah" not in lapak("offers", "end", "1", "--json", "--shop", path).err
    assert lapak("receipts", "--json", "--shop", path).code == 0
