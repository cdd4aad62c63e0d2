"""Goods that come in from a file: read, looked at, taken in whole or not at all. Knows no Qt."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from data.tables import read_table
from pos.backoffice import Imported, import_bales, import_products
from pos.goods.table import Table
from pos.progress import Progress, silent
from pos.used.sealing import StockSealed
from ui.bootstrap import Shop


class Intake(Enum):
    """What a file is a list of."""

    BALES = "bales"
    PRODUCTS = "products"


def rows_of(path: Path) -> Table:
    """The rows of a CSV or XLSX file. Raises what `data.tables.read_table` raises; may take seconds."""
    return read_table(path)


def take_in(shop: Shop, intake: Intake, table: Table, *, dry_run: bool, progress: Progress = silent) -> Imported:
    """Take in the rows of a file, or with `dry_run` only look at them; `progress` hears of products row by row.

    Raises FaultyTable, StockSealed, ShopNotSetUp, Cancelled where `progress` does, and what the disk says.
    """
    with shop.work() as work:
        if intake is Intake.BALES:
            return import_bales(work, table, shop.clock(), dry_run=dry_run)
        return import_products(work, table, shop.clock(), dry_run=dry_run, progress=progress)


def closed(shop: Shop, intake: Intake) -> StockSealed | None:
    """Why nothing of this kind can come in any more: used goods, once their opening count is sealed."""
    if intake is Intake.PRODUCTS:
        return None
    with shop.reading() as look:
        seal = look.used.seal()
    return StockSealed(seal.at, seal.by) if seal else None
