"""A file of rows reads the same whatever program wrote it, and what cannot be read is refused by name."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from data import tables
from data.tables import (
    CellWithoutColumn,
    ColumnTwice,
    NotATable,
    TableEmpty,
    TableProblem,
    TableTooLarge,
    TableUnreadable,
    read_table,
)
from pos.goods.table import Row, Table

GOODS = Table(
    ("kode_bal", "uraian", "harga"),
    (
        Row(2, {"kode_bal": "BAL-01", "uraian": 'Hoodie, "crewneck"', "harga": "50000"}),
        Row(4, {"kode_bal": "BAL-02", "uraian": "Café; é", "harga": ""}),
    ),
)
COMMAS = 'kode_bal,uraian,harga\nBAL-01,"Hoodie, ""crewneck""",50000\n,,\nBAL-02,Café; é\n'
SEMICOLONS = 'kode_bal;uraian;harga\r\nBAL-01;"Hoodie, ""crewneck""";50000\r\n\r\nBAL-02;"Café; é";\r\n'
TABS = 'kode_bal\turaian\tharga\nBAL-01\t"Hoodie, ""crewneck"""\t 50000 \n\nBAL-02\tCafé; é\t\n'


def written(tmp_path: Path, content: bytes, name: str = "goods.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("text", [COMMAS, SEMICOLONS, TABS])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_dialect_of_csv_is_one_table(tmp_path: Path, text: str, encoding: str) -> None:
    assert read_table(written(tmp_path, text.encode(encoding))) == GOODS


def test_a_sheet_is_the_same_table(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["kode_bal", "uraian", "harga"],
        ["BAL-01", 'Hoodie, "crewneck"', 50_000],
        [None],
        ["BAL-02", "Café; é"],
    ):
        sheet.append(row)
    book.save(tmp_path / "goods.xlsx")
    assert read_table(tmp_path / "goods.xlsx") == GOODS


def test_numbers_and_days_of_a_sheet_read_as_people_see_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["barcode", "tgl", "jam", "berat", "kosong"])
    sheet.append([2_000_000_000_015.0, date(2023, 1, 16), datetime(2023, 1, 16, 9, 30), 1.5, None])  # noqa: DTZ001 sheets know no zones
    book.save(tmp_path / "goods.xlsx")
    (row,) = read_table(tmp_path / "goods.xlsx").rows
    assert list(row.cells.values()) == ["2000000000015", "2023-01-16", "2023-01-16T09:30:00", "1.5", ""]


def test_the_heading_is_the_first_row_with_something_in_it(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, b"\n,,\nkode,harga,\nA,1\n"))
    assert table == Table(("kode", "harga"), (Row(4, {"kode": "A", "harga": "1"}),))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", TableEmpty),
        (b"\n\n", TableEmpty),
        (b"kode,harga\n", TableEmpty),
        (b"kode,kode\nA,1\n", ColumnTwice),
        (b"kode,harga\nA,1,2\n", CellWithoutColumn),
        (b"kode,,harga\nA,1,2\n", CellWithoutColumn),
        (b'kode,harga\nA,"1\n', NotATable),
        (b"\x89PNG\r\n\x1a\n\0\0\0", NotATable),
        (b"PK\x03\x04 no sheet", NotATable),
        (b"kode\n" + b"A\n" * (tables.MOST_ROWS + 1), TableTooLarge),
        (b",".join(b"%d" % n for n in range(300)) + b"\n" + b"1," * 299 + b"1\n", TableTooLarge),
    ],
)
def test_what_is_no_list_of_goods_is_refused_by_name(
    tmp_path: Path, content: bytes, refusal: type[TableProblem]
) -> None:
    with pytest.raises(refusal):
        read_table(written(tmp_path, content))


def test_a_broken_sheet_is_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "goods.xlsx")
    whole = (tmp_path / "goods.xlsx").read_bytes()
    for cut in range(10, len(whole), 400):
        with pytest.raises(NotATable):
            read_table(written(tmp_path, whole[:cut], "cut.xlsx"))


def test_a_file_that_is_not_there_or_too_big_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TableUnreadable):
        read_table(tmp_path / "none.csv")
    with pytest.raises(TableUnreadable):
        read_table(tmp_path)
    monkeypatch.setattr(tables, "MOST_BYTES", 10)
    monkeypatch.setattr(tables, "MOST_UNPACKED", 10)
    with pytest.raises(TableTooLarge):
        read_table(written(tmp_path, COMMAS.encode()))


def test_a_sheet_that_unpacks_to_far_more_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl.Workbook().save(tmp_path / "goods.xlsx")
    monkeypatch.setattr(tables, "MOST_UNPACKED", 10)
    with pytest.raises(TableTooLarge):
        read_table(tmp_path / "goods.xlsx")


def test_the_hundred_thousandth_row_still_counts(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, b"kode\n" + b"A\n" * tables.MOST_ROWS))
    assert table.rows[-1].number == tables.MOST_ROWS + 1
