"""An export holds everything, in files that need no Lapak to be read, and is whole or not there."""

from __future__ import annotations

import csv
import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from data.giving.export import ExportInTheWay, export_shop
from data.problems import DiskFull, NoPermission
from data.queries.everything import RECORDS

if TYPE_CHECKING:
    from tests.data.conftest import Stall


def records(folder: Path, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return found


def test_every_record_is_in_both_forms_and_counted(stall: Stall, tmp_path: Path) -> None:
    sale = stall.complete(stall.cart("a", ("BAL-01/kepala", 3), ("81001", 1), agreed=100_000)).sale
    folder = tmp_path / "out"
    done = export_shop(stall.store, folder, stall.now)
    assert done.folder == folder
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["records"] == done.counts
    assert datetime.fromisoformat(manifest["exported_at"]) == stall.now
    for name, count in done.counts.items():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        as_json = records(folder, name)
        assert len(rows) == len(as_json) == count
        assert [{key: "" if value is None else str(value) for key, value in row.items()} for row in as_json] == rows
    (head,) = records(folder, "sales")
    assert (UUID(head["id"]), head["total"], datetime.fromisoformat(head["at"])) == (sale.id, sale.total, sale.at)
    lines = records(folder, "sale_lines")
    assert [(UUID(line["sale"]), UUID(line["item"]), line["amount"]) for line in lines] == [
        (sale.id, line.item.id, line.amount) for line in sale.lines
    ]
    assert {movement["source"] for movement in records(folder, "movements") if movement["kind"] == "sold"} == {
        str(sale.id)
    }


def test_no_table_of_the_shop_is_left_out(small_stall: Stall) -> None:
    """Derived tables and word lists can be made again; all others must be named in an export."""
    derived = {"balance", "item_day", "category", "_sqlite_migrations", "sqlite_sequence", "book_head", "unassigned",
               "to_settle", "goods_word", "audit_head", "receipt_sheaf", "receipt_word"}  # fmt: skip
    with small_stall.store.looking() as database:
        tables = {name for name in database.table_names() if not name.startswith("item_words")}
    secrets = {"secret", "wrong_pin"}  # what is kept of PINs leaves the machine in no file that others read
    asked = " ".join(RECORDS.values()).replace("\n", " ").split()
    assert {table for table in tables - derived - secrets if table not in asked} == set()


def test_an_export_writes_over_nothing(stall: Stall, tmp_path: Path) -> None:
    taken = tmp_path / "photos"
    taken.mkdir()
    (taken / "jaket.jpg").write_bytes(b"jpg")
    with pytest.raises(ExportInTheWay):
        export_shop(stall.store, taken, stall.now)
    with pytest.raises(ExportInTheWay):
        export_shop(stall.store, taken / "jaket.jpg", stall.now)
    assert [path.name for path in taken.iterdir()] == ["jaket.jpg"]


def test_an_empty_folder_may_be_filled(stall: Stall, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert export_shop(stall.store, folder, stall.now).counts["items"] == 4
    assert (folder / "items.csv").exists()


@pytest.mark.parametrize(("error", "refusal"), [(OSError(28, "full"), DiskFull), (PermissionError(), NoPermission)])
def test_an_export_that_fails_leaves_nothing(
    stall: Stall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, refusal: type[Exception]
) -> None:
    written: list[str] = []

    def fail_at_the_fifth(descriptor: int) -> None:
        written.append(str(descriptor))
        if len(written) == 5:
            raise error

    monkeypatch.setattr("data.giving.export.os.fsync", fail_at_the_fifth)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(refusal):
        export_shop(stall.store, tmp_path / "out", stall.now)
    assert sorted(tmp_path.iterdir()) == before
