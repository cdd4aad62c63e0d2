"""Goods come in from rows of a file: whole, or not at all, or called off on the way."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from data.tables import read_table
from pos.backoffice import import_products
from pos.buying import Arrival, lines_in, receive
from pos.goods.intake.faults import FaultyTable, Problem
from pos.goods.product import Terms
from pos.goods.stock import Balance
from pos.goods.table import Row, Table
from pos.progress import Cancelled

if TYPE_CHECKING:
    from tests.data.makers.conftest import Trade

MAKER = "Perajin Contoh"


def table_of(tmp_path: Path, text: str) -> Table:
    """A file that another program wrote."""
    path = tmp_path / "kiriman.csv"
    path.write_text(text, encoding="utf-8-sig")
    return read_table(path)


def products(number: int, maker: str = "Konveksi Contoh") -> Table:
    """A list of as many products."""
    columns = ("sku", "kode_produk", "nama_produk", "kategori", "produsen_ikm", "skema", "stok_awal",
               "harga_modal_rp", "harga_jual_rp")  # fmt: skip
    cells = [(f"P{n}-1", f"P{n}", f"Kaos {n}", "Kaos", f"{maker} {n % 7}", ("putus", "titip")[n % 2], "2", "30.000",
              "50rb") for n in range(number)]  # fmt: skip
    rows = (Row(n, dict(zip(columns, row, strict=True))) for n, row in enumerate(cells, start=2))
    return Table(columns, tuple(rows))


def test_a_file_with_semicolons_is_received_like_lines_that_were_typed(trade: Trade, tmp_path: Path) -> None:
    table = table_of(tmp_path, "kode;jumlah;harga_rp;catatan\n81001;12;32.000;\n1002-L;3;;baik\n")
    with trade.stall.store.work() as work:
        lines, unknown = lines_in(work, table, MAKER)
        delivery = receive(work, Arrival(MAKER, Terms.OUTRIGHT, lines), "Pemilik", trade.stall.now)
    assert unknown == ("catatan",)
    assert [(line.item.code, line.pieces, line.price) for line in delivery.lines] == [
        ("81001", 12, 32_000),
        ("81002", 3, 30_000),
    ]
    assert trade.holding("81002").own == Balance(8, 340_000)


def test_every_fault_of_a_file_is_named_with_its_row_and_column(trade: Trade, tmp_path: Path) -> None:
    trade.other("Penjahit Lain")
    text = 'kode,jumlah,harga_rp\n81001,0,\n99,2,\n1001-L,-3,\n81002,1,"35,000"\n,5,\n'
    with trade.stall.store.reading() as look:
        with pytest.raises(FaultyTable) as refused:
            lines_in(look, table_of(tmp_path, text), MAKER)
        with pytest.raises(FaultyTable) as others:
            lines_in(look, table_of(tmp_path, "kode,jumlah\n81001,1\n"), "Penjahit Lain")
    assert [(fault.row, fault.column, fault.problem) for fault in refused.value.faults] == [
        (2, "jumlah", Problem.NOT_PIECES),
        (3, "kode", Problem.UNKNOWN_CODE),
        (4, "kode", Problem.TWICE_IN_FILE),
        (4, "jumlah", Problem.NEGATIVE),
        (5, "harga_rp", Problem.NOT_MONEY),
        (6, "kode", Problem.EMPTY),
    ]
    assert [fault.problem for fault in others.value.faults] == [Problem.OTHER_MAKER]


def test_a_list_of_products_brings_its_makers_with_it(trade: Trade) -> None:
    heard: list[tuple[int, int]] = []
    with trade.stall.store.work() as work:
        import_products(work, products(500), trade.stall.now, progress=lambda done, of: heard.append((done, of)))
    with trade.stall.store.reading() as look:
        assert [maker.name for maker in look.makers.all("konveksi")] == [f"Konveksi Contoh {n}" for n in range(7)]
        variant = look.products.variant("P1-1")
        assert variant is not None
        assert (variant.terms, variant.prices.setor, look.stock.holding(variant.id).titip) == (
            Terms.CONSIGNMENT,
            30_000,
            2,
        )
    assert heard[-1] == (1_000, 1_000)
    assert all(before <= after for before, after in pairwise(heard))
    assert check_shop(trade.stall.store).ok


@pytest.mark.parametrize("after", [0, 400, 700])
def test_what_is_called_off_leaves_nothing_behind(trade: Trade, after: int) -> None:
    def enough(done: int, _of: int) -> None:
        if done >= after:
            raise Cancelled

    before = everything(trade)
    with pytest.raises(Cancelled), trade.stall.store.work() as work:
        import_products(work, products(500), trade.stall.now, progress=enough)
    assert everything(trade) == before


def everything(trade: Trade) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with trade.stall.store.looking() as database:
        names = [name for name in database.table_names() if "_words" not in name]
        return {name: database.execute(f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608


def test_whoever_leaves_goods_on_consignment_has_a_name(trade: Trade) -> None:
    table = products(2)
    nameless = Table(table.columns, (table.rows[0], Row(3, {**table.rows[1].cells, "produsen_ikm": ""})))
    with trade.stall.store.work() as work, pytest.raises(FaultyTable) as refused:
        import_products(work, nameless, trade.stall.now)
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [(3, "produsen_ikm")]


def test_a_name_that_was_pasted_in_several_lines_is_one_line(trade: Trade) -> None:
    maker = trade.other("  Tenun\n Bu\tWati ")
    assert maker.name == "Tenun Bu Wati"
    with trade.stall.store.reading() as look:
        assert look.makers.by_name("tenun bu wati") == maker
