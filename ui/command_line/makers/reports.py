"""`lapak report used-vs-local` and `local-sales`: the way to local goods, and what supporters of makers are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import click

from data.giving.local_sales import places_csv, weeks_csv, write_programme
from pos.goods.item import Family
from pos.money import write
from pos.reports.local import FromUsedToLocal, Place, Programme, WeekShare
from pos.reports.way_to_local import programme, used_to_local
from ui.command_line.context import caller, disk_of, result_options
from ui.command_line.makers.report_results import programme_result, way_result
from ui.command_line.papers.saving import save
from ui.command_line.typed import DAY
from ui.command_line.verbs import Verb
from ui.papers.makers import local_pages, programme_pages
from ui.words import _, mark, short_date, translator

WEEKS = timedelta(weeks=26)
YEAR = timedelta(days=365)
_FILE = click.Path(path_type=Path)
_FROM = click.option("--from", "first", type=DAY, help=mark("Mulai hari ini."))
_TO = click.option("--to", "last", type=DAY, help=mark("Sampai hari ini."))
_PDF = click.option("--pdf", type=_FILE, help=mark("Simpan sebagai PDF A4."))


@click.command("used-vs-local", cls=Verb, help=mark("Bekas vs lokal tiap minggu, dan siapa pantas di gantungan."))
@_FROM
@_TO
@_PDF
@click.option("--csv", "weeks", type=_FILE, help=mark("Simpan minggunya sebagai CSV."))
@click.option("--places-csv", "places", type=_FILE, help=mark("Simpan tumpukan dan produk sebagai CSV."))
@result_options
def report_used_vs_local(
    *, first: date | None, last: date | None, pdf: Path | None, weeks: Path | None, places: Path | None
) -> None:  # fmt: skip
    """From used to local; half a year where no day is named."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        until = last or shop.today
        way = used_to_local(look, first or until - WEEKS, until)
        page = local_pages(look, way, shop.clock(), shop.cashier, translate=translator()) if pdf else b""
    files = {
        "pdf": pdf and save(pdf, page),
        "csv": weeks and save(weeks, weeks_csv(way.weeks)),
        "places_csv": places and save(places, places_csv(way.places)),
    }
    saved = {kind: str(path) for kind, path in files.items() if path}
    asked.answer({**way_result(way), **saved}, lambda: "\n".join(saved.values() or _way_lines(way)))


@click.command("local-sales", cls=Verb, help=mark("Perajin dan penjualan produk lokal untuk program pendukung."))
@_FROM
@_TO
@_PDF
@click.option("--csv", "folder", type=_FILE, metavar="DIR", help=mark("Simpan dua CSV di folder ini."))
@result_options
def report_local_sales(*, first: date | None, last: date | None, pdf: Path | None, folder: Path | None) -> None:
    """Makers and sales of their goods, with nothing private; a year where no day is named."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        until = last or shop.today
        told = programme(look, first or until - YEAR, until)
        page = programme_pages(look, told, translate=translator()) if pdf else b""
    saved: dict[str, object] = {}
    lines: list[str] = []
    if folder:
        with disk_of(folder):
            saved["csv"] = [str(path) for path in write_programme(folder, told)]
        lines += saved["csv"]  # type: ignore[arg-type]
    if pdf:
        saved["pdf"] = str(save(pdf, page))
        lines.append(str(pdf))
    asked.answer({**programme_result(told), **saved}, lambda: "\n".join(lines or _programme_lines(told)))


def _way_lines(way: FromUsedToLocal) -> Iterator[str]:
    yield _week_row(_("Minggu mulai"), "% pcs", _("lokal"), _("bekas"), _("% omzet"), _("% laba"))
    yield from (_week_line(short_date(week.first), week) for week in way.weeks)
    yield _week_line(_("Semua"), way.whole)
    if way.places:
        yield ""
        yield _place_row(_("Tumpukan atau produk"), _("Laku"), _("Laba/pcs"), _("Hari"), _("Laba/hari"), _("Sisa"))
    yield from map(_place_line, way.places)


def _week_line(name: str, week: WeekShare) -> str:
    shares = [_percent(share) for share in (week.pieces, week.turnover, week.profit)]
    return _week_row(name, shares[0], write(week.local.pieces), write(week.used.pieces), *shares[1:])


def _percent(share: int | None) -> str:
    return "-" if share is None else f"{round(share / 10)}%"


def _week_row(name: str, *cells: str) -> str:
    return f"{name:<16}" + "".join(f"{cell:>10}" for cell in cells)


def _place_line(place: Place) -> str:
    mark_ = _("[BEKAS]") if place.family is Family.USED else _("[IKM]")
    each = "-" if place.profit_per_piece is None else write(place.profit_per_piece)
    figures = (write(place.pieces), each, write(place.days), write(place.profit_per_day), write(place.left))
    return _place_row(f"{mark_} {place.name}", *figures)


def _place_row(name: str, *cells: str) -> str:
    return f"{name[:39]:<40}" + "".join(f"{cell:>11}" for cell in cells)


def _programme_lines(told: Programme) -> Iterator[str]:
    for maker in told.makers:
        since = short_date(maker.since) if maker.since else "-"
        yield f"{maker.name[:27]:<28}{maker.region[:19]:<20}{maker.business_number:<16}{maker.products:>4}  {since}"
    yield ""
    for month in told.months:
        yield f"{month.month:%Y-%m}  {month.maker[:27]:<28}{write(month.pieces):>7} pcs{write(month.amount):>14}"
