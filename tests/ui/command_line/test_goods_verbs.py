"""`lapak stock`, `import`, `export` and `check`: what is there, what comes in, and the proof of it."""

import csv
import json
from pathlib import Path

import pytest

from data.opening import open_for_work
from pos.settings import Settings, Stall
from tests.ui.command_line.conftest import Lapak
from ui.bootstrap import bootstrap
from ui.demo.stall import BALES, PRODUCTS


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A shop that is set up and has no goods."""
    path = tmp_path / "new.lapak"
    shop = bootstrap(path, create=True)
    shop.set_up(Settings(Stall("LAPAK CONTOH SENEN")))
    shop.close()
    return path


def test_stock_is_told_per_pile_and_per_product_with_its_value(lapak: Lapak, shop: Path) -> None:
    stock = lapak("stock", "--json", "--shop", shop).json
    for family in ("used", "local"):
        for figure in ("opening", "left", "value", "value_at_price"):
            assert stock[f"{family}_total"][figure] == sum(row[figure] for row in stock[family]) > 0
    product = stock["local"][0]
    assert product["left"] == sum(variant["left"] for variant in product["variants"])
    assert set(lapak("stock", "--family", "used", "--json", "--shop", shop).json) == {"used", "used_total"}
    assert set(lapak("stock", "--family", "local", "--json", "--shop", shop).json) == {"local", "local_total"}
    assert "BAL-01/kepala" in lapak("stock", "--shop", shop).out


@pytest.mark.parametrize(("kind", "file", "family"), [("bales", BALES, "used"), ("products", PRODUCTS, "local")])
def test_a_file_is_tried_then_taken_in_whole_and_only_once(
    lapak: Lapak, empty: Path, kind: str, file: Path, family: str
) -> None:
    tried = lapak("import", kind, file, "--dry-run", "--json", "--shop", empty).json
    assert tried["dry_run"] is True
    assert lapak("stock", "--json", "--shop", empty).json[f"{family}_total"]["left"] == 0
    taken = lapak("import", kind, file, "--json", "--shop", empty).json
    assert {**taken, "dry_run": True} == tried
    total = lapak("stock", "--json", "--shop", empty).json[f"{family}_total"]
    assert (total["left"], total["value"]) == (taken["pieces"], taken["value"])
    again = lapak("import", kind, file, "--json", "--shop", empty)
    assert (again.code, again.json["refused"]) == (1, "FaultyTable")


def test_every_fault_of_a_file_is_named_by_row_and_column_and_nothing_comes_in(
    lapak: Lapak, empty: Path, tmp_path: Path
) -> None:
    rows = list(csv.DictReader(BALES.read_text(encoding="utf-8").splitlines()))
    rows[0]["harga_beli_rp"], rows[3]["sisa_kaki"] = "murah", "-4"
    broken = tmp_path / "broken.csv"
    with broken.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    refused = lapak("import", "bales", broken, "--json", "--shop", empty)
    assert refused.code == 1
    assert {(fault["row"], fault["column"]) for fault in refused.json["faults"]} >= {
        (2, "harga_beli_rp"),
        (5, "sisa_kaki"),
    }
    assert all(fault["message"] in refused.err for fault in refused.json["faults"])
    assert lapak("stock", "--json", "--shop", empty).json["used"] == []


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "TableEmpty"),
        (b"kode_bal\n", "TableEmpty"),
        (b"PK\x03\x04 no book", "NotATable"),
        (b"\x00\x01\x02", "NotATable"),
        (b"a,a\n1,2\n", "ColumnTwice"),
        (b"a\n1,2\n", "CellWithoutColumn"),
    ],
)
def test_a_file_that_is_no_table_is_refused(
    lapak: Lapak, empty: Path, tmp_path: Path, content: bytes, rule: str
) -> None:
    file = tmp_path / "file.csv"
    file.write_bytes(content)
    refused = lapak("import", "bales", file, "--json", "--shop", empty)
    assert (refused.code, refused.json["refused"]) == (1, rule)


def test_an_export_is_everything_in_a_new_folder(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    counts = lapak("export", folder, "--json", "--shop", shop).json["counts"]
    assert counts["sales"] == len(json.loads((folder / "sales.json").read_text(encoding="utf-8"))) > 0
    again = lapak("export", folder, "--json", "--shop", shop)
    assert (again.code, again.json["refused"]) == (1, "ExportInTheWay")


NOTHING_OF_IT = {"copy", "pictures", "debts", "returns"}
"""Proofs of what the invented stall has none of."""


def test_a_sound_shop_proves_itself_and_says_what_was_looked_at(lapak: Lapak, shop: Path) -> None:
    proved = lapak("check", "--json", "--shop", shop)
    assert (proved.code, proved.json["ok"]) == (0, True)
    assert all(proof["ok"] and not proof["faults"] for proof in proved.json["proofs"])
    looked_at = {proof["name"]: proof["looked_at"] for proof in proved.json["proofs"]}
    assert {name for name, count in looked_at.items() if count == 0} <= NOTHING_OF_IT
    told = lapak("check", "--shop", shop).out.splitlines()
    assert len(told) == len(proved.json["proofs"])
    assert all(line.endswith("cocok") for line in told)


def test_a_shop_whose_records_do_not_agree_is_found_and_ends_with_1(lapak: Lapak, shop: Path) -> None:
    database = open_for_work(shop, create=False)
    database.conn.execute("UPDATE balance SET pieces = pieces + 1 WHERE item = 1")
    database.conn.commit()
    database.close()
    found = lapak("check", "--json", "--shop", shop)
    assert (found.code, found.json["ok"]) == (1, False)
    assert "balances" in {proof["name"] for proof in found.json["proofs"] if not proof["ok"]}
    assert "TIDAK COCOK" in lapak("check", "--shop", shop).out


def test_a_file_that_lost_its_guards_is_found_and_ends_with_3(lapak: Lapak, shop: Path) -> None:
    database = open_for_work(shop, create=False)
    (guard,) = database.conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1").fetchone()
    database.conn.execute(f"DROP TRIGGER {guard}")
    database.conn.commit()
    database.close()
    found = lapak("check", "--json", "--shop", shop)
    assert found.code == 3
    assert [proof["name"] for proof in found.json["proofs"] if not proof["ok"]] == ["schema"]


def test_a_torn_file_is_found_and_ends_with_3(lapak: Lapak, shop: Path) -> None:
    whole = shop.read_bytes()
    shop.write_bytes(whole[: len(whole) // 2])
    assert lapak("check", "--shop", shop).code == 3
