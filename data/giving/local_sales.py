"""Figures of local goods as CSV: for whoever supports makers, with nothing private in it, and for owners who reckon."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from data.durable import make_folder, settle_file, settle_folder
from data.giving.export import ExportInTheWay
from data.problems import telling
from pos.reports.local import LocalMaker, MakerMonth, Place, Programme, WeekShare
from pos.wording import no_formula

COLUMNS = ("bulan", "perajin", "asal_daerah", "produk", "potong", "omzet_rp")
MAKERS = ("perajin", "asal_daerah", "nib", "produk", "varian", "sejak")
WEEKS = (
    *("minggu_mulai", "potong_bekas", "potong_lokal", "omzet_bekas_rp", "omzet_lokal_rp", "laba_bekas_rp"),
    *("laba_lokal_rp", "lokal_potong_permil", "lokal_omzet_permil", "lokal_laba_permil"),
)
PLACES = (
    *("nama", "keluarga", "potong", "omzet_rp", "modal_rp", "laba_rp", "laba_per_potong_rp", "hari"),
    *("laba_per_hari_rp", "sisa"),
)


def write_programme(folder: Path, told: Programme) -> tuple[Path, Path]:
    """Write makers and their sales as two files into a folder, which is made if it is missing.

    Raises ExportInTheWay for a file that is there, and the problems of `data.problems` when the disk says no.
    """
    with telling(folder):
        make_folder(folder)
    makers, sales = folder / "perajin.csv", folder / "penjualan-lokal.csv"
    for path in (makers, sales):
        if path.exists():
            raise ExportInTheWay(path)
    return _written(makers, makers_csv(told.makers)), write_local_sales(sales, told.months)


def write_local_sales(path: Path, months: Iterable[MakerMonth]) -> Path:
    """Write the sales of each maker and month as a file; `path` must be free.

    Raises ExportInTheWay, and the problems of `data.problems` when the disk says no.
    """
    return _written(path, sales_csv(months))


def sales_csv(months: Iterable[MakerMonth]) -> bytes:
    """The sales of each maker and month."""
    rows = [(f"{m.month:%Y-%m}", m.maker, m.region, m.products, m.pieces, m.amount) for m in months]
    return _csv(COLUMNS, rows)


def makers_csv(makers: Iterable[LocalMaker]) -> bytes:
    """Who makes local goods, and what of theirs is in the stall."""
    return _csv(MAKERS, [(m.name, m.region, m.business_number, m.products, m.variants, m.since) for m in makers])


def weeks_csv(weeks: Iterable[WeekShare]) -> bytes:
    """Used beside local goods week by week; shares in tenths of a percent, empty where there is none."""
    rows = [
        (
            *(week.first, week.used.pieces, week.local.pieces, week.used.amount, week.local.amount),
            *(week.used.profit, week.local.profit, week.pieces, week.turnover, week.profit),
        )
        for week in weeks
    ]
    return _csv(WEEKS, rows)


def places_csv(places: Iterable[Place]) -> bytes:
    """What each pile and product earned."""
    rows = [
        (
            *(place.name, place.family, place.pieces, place.amount, place.cost, place.profit, place.profit_per_piece),
            *(place.days, place.profit_per_day, place.left),
        )
        for place in places
    ]
    return _csv(PLACES, rows)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with a mark, so that office programs read it right, and nothing in it that they would run."""
    text = io.StringIO(newline="")
    cells = ([no_formula(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    csv.writer(text).writerows([columns, *cells])
    return text.getvalue().encode("utf-8-sig")


def _written(path: Path, content: bytes) -> Path:
    if path.exists():
        raise ExportInTheWay(path)
    draft = path.with_name(f".{path.name}.part")
    try:
        with telling(path):
            draft.write_bytes(content)
            settle_file(draft)
            draft.replace(path)
            settle_folder(path.parent)
    finally:
        draft.unlink(missing_ok=True)
    return path
