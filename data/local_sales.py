"""Sales of local goods by maker and month, as a file for whoever supports makers: nothing private is in it."""

import csv
from collections.abc import Iterable
from pathlib import Path

from data.export import ExportInTheWay
from data.problems import telling
from pos.reports.local import MakerMonth

COLUMNS = ("bulan", "perajin", "asal_daerah", "produk", "potong", "omzet_rp")


def write_local_sales(path: Path, months: Iterable[MakerMonth]) -> Path:
    """Write a CSV (UTF-8 with a mark, so that office programs read it right); `path` must be free.

    Raises ExportInTheWay, and the problems of `data.problems` when the disk says no.
    """
    rows = [(f"{m.month:%Y-%m}", m.maker, m.region, m.products, m.pieces, m.amount) for m in months]
    if path.exists():
        raise ExportInTheWay(path)
    draft = path.with_name(f".{path.name}.part")
    try:
        with telling(path):
            with draft.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows([COLUMNS, *rows])
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path
