"""A list of products comes in as the programs of this world write it, and what is wrong in it is named whole."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from data.check import check_shop
from data.tables import read_table
from pos.backoffice import import_products
from pos.goods.intake.faults import FaultyTable, Problem

if TYPE_CHECKING:
    from tests.data.makers.conftest import Trade

LIST = Path(__file__).resolve().parents[3] / "ui" / "demo" / "products.csv"
Rows = list[list[str]]


def rows() -> Rows:
    """The list as rows of text, its heading first."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def as_csv(path: Path, found: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(found)


def as_office_csv(path: Path, found: Rows) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(found)


def as_xlsx(path: Path, found: Rows) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet(index=0)
    for row in found:
        sheet.append([int(cell) if cell.isdigit() and len(cell) < 10 else cell for cell in row])
    book.save(path)


@pytest.mark.parametrize("write", [as_csv, as_office_csv, as_xlsx])
def test_26_products_in_178_variants_come_in_with_their_makers(
    trade: Trade, tmp_path: Path, write: Callable[[Path, Rows], None]
) -> None:
    found = rows()
    prices = found[0].index("harga_jual_rp")
    found[1][prices] = "95.000"  # as people type it
    write(tmp_path / "list", found)
    with trade.stall.store.work() as work:
        done = import_products(work, read_table(tmp_path / "list"), trade.stall.now)
    assert (done.groups, done.items) == (26, 178)
    makers = {row[found[0].index("produsen_ikm")] for row in found[1:]}
    with trade.stall.store.reading() as look:
        assert {maker.name for maker in look.makers.all()} == makers | {"Perajin Contoh"}
        item = look.goods.item_by_code(found[1][0])
        assert item is not None
        assert item.price == 95_000
    assert check_shop(trade.stall.store).ok


@pytest.mark.parametrize(
    ("row", "column", "cell", "problem"),
    [
        (3, "barcode_internal", "2000000000015", Problem.TWICE_IN_FILE),
        (4, "barcode_internal", "2000000000030", Problem.WRONG_CHECK_DIGIT),
        (5, "harga_jual_rp", "-95000", Problem.NEGATIVE),
        (6, "harga_jual_rp", "95,000", Problem.NOT_MONEY),
        (7, "harga_pas_rp", "195000", Problem.ABOVE_PRICE),
        (8, "skema", "titip", Problem.DIFFERS_IN_PRODUCT),
    ],
)
def test_a_broken_list_is_refused_whole_with_row_and_column(
    trade: Trade, tmp_path: Path, row: int, column: str, cell: str, problem: Problem
) -> None:
    found = rows()
    found[row - 1][found[0].index(column)] = cell
    as_csv(tmp_path / "list.csv", found)
    with pytest.raises(FaultyTable) as refused, trade.stall.store.work() as work:
        import_products(work, read_table(tmp_path / "list.csv"), trade.stall.now)
    assert (row, column, problem) in [(fault.row, fault.column, fault.problem) for fault in refused.value.faults]
    with trade.stall.store.reading() as look:
        assert [maker.name for maker in look.makers.all()] == ["Perajin Contoh"]


def test_a_list_without_a_column_that_must_be_there_says_which(trade: Trade, tmp_path: Path) -> None:
    at = rows()[0].index("harga_jual_rp")
    as_csv(tmp_path / "list.csv", [row[:at] + row[at + 1 :] for row in rows()])
    with pytest.raises(FaultyTable) as refused, trade.stall.store.work() as work:
        import_products(work, read_table(tmp_path / "list.csv"), trade.stall.now)
    assert [(fault.column, fault.problem) for fault in refused.value.faults] == [
        ("harga_jual_rp", Problem.MISSING_COLUMN)
    ]
