"""What was sold, by whom and of whose goods, as rows that open their receipts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pos.goods.item import Family
from pos.money import write as write_number
from pos.money import write_rp, write_short
from pos.reports.day import DayReport
from pos.reports.returned import Sold
from pos.reports.rows import HourRow
from pos.reports.span.hours import hours_shown
from pos.reports.span.report import Takings
from pos.reports.who import NamedRow, SellerRow
from printing.builders.words import category_name, receipt_count, shelf_name
from ui.window.desk.facts import Fact
from ui.window.look.theme import Space, Type
from ui.window.report.rows.ways import Way, Ways
from ui.window.widgets.figures.bars import Bar
from ui.window.widgets.figures.columns import Columns
from ui.window.widgets.figures.points import Point
from ui.window.widgets.text import MUTED, Words
from ui.words import _


def category_bars(report: DayReport, ways: Ways) -> list[Bar]:
    """Every category as a bar in the colour of its family."""
    most = max((row.amount for row in report.categories), default=0)
    families: dict[str, set[Family]] = {}
    for sold in report.sold:
        families.setdefault(sold.item.category, set()).add(sold.item.family)
    return [
        Bar(
            category_name(row.key, _),
            float(max(0, row.amount)),
            float(max(0, most)),
            write_number(row.amount),
            _pieces(row.pieces),
            next(iter(families[row.key])) if len(families.get(row.key, ())) == 1 else None,
            ways.category(row.key),
        )
        for row in report.categories
    ]


def show_hours(chart: Columns, hours: Sequence[HourRow], ways: Ways, beside: Takings | None, days: str) -> None:
    """The hours of the trading day, from the first with a sale to the last; those of other `days` quietly behind."""
    by_hour = {row.hour: row for row in hours}
    before = {row.hour: row.amount for row in beside.hours} if beside else {}
    points = []
    for hour in hours_shown(hours, beside.hours if beside else ()):
        row = by_hour.get(hour)
        said = f"{hour:02d}:00: {write_rp(row.amount if row else 0)}, {receipt_count(row.sales if row else 0, _)}"
        said += f" ({days} {write_number(before.get(hour, 0))})" if beside else ""
        behind = float(before.get(hour, 0)) if beside else None
        amount = float(row.amount if row else 0)
        points.append(Point(f"{hour:02d}", (amount,), behind, ways.hour(hour) if row else None, said))
    peak = max((row.amount for row in hours), default=0)
    chart.show_points(points, write_short(peak) if peak else "")


def behind_note() -> Words:
    """What the columns behind a chart are, and that its own can be opened."""
    words = Words(style=Type.NOTE, tone=MUTED)
    words.setIndent(Space.SMALL)
    return words


def say_behind(note: Words, days: str) -> None:
    """Say which days stand behind; none where the words are empty."""
    tap = _("ketuk batangnya")
    note.setText("  ·  ".join((_("abu-abu: {days}").format(days=days), tap)) if days else tap)


def seller_facts(sellers: Iterable[SellerRow], ways: Ways) -> Iterator[Fact]:
    """Who sold what; what somebody undid stands beneath."""
    for row in sellers:
        less = ((_("nego"), row.agreed), (_("potongan"), row.discounts))
        told = [receipt_count(row.sales, _), _pieces(row.pieces)]
        told += [f"{name} {write_number(-amount)}" for name, amount in less if amount]
        if row.sales:
            yield Fact(row.name, write_rp(row.amount), note="  ·  ".join(told), opens=ways.seller(row.name))
        if row.voids:
            words = _("{who} membatalkan {receipts}").format(who=row.name, receipts=receipt_count(row.voids, _))
            yield Fact(words, write_number(-row.voided), MUTED, opens=ways.voided_by(row.name))


def best_facts(sold: Iterable[Sold], ways: Ways) -> Iterator[Fact]:
    """What sold, the best first."""
    for row in sold:
        name = f"{shelf_name(row.item, _)}  ·  {_pieces(row.pieces)}"
        yield Fact(name, write_number(row.amount), opens=ways.item(row.item))


def bale_facts(rows: Iterable[NamedRow], ways: Ways) -> Iterator[Fact]:
    """What each bale brought."""
    return (_named(row, ways.bale(row.name)) for row in rows)


def maker_facts(rows: Iterable[NamedRow], ways: Ways) -> Iterator[Fact]:
    """What each maker's goods brought."""
    return (_named(row, ways.maker(row.name)) for row in rows)


def _named(row: NamedRow, way: Way) -> Fact:
    name = f"{row.name or _('Tanpa nama')}  ·  {_pieces(row.pieces)}"
    return Fact(name, write_number(row.amount), opens=way)


def _pieces(count: int) -> str:
    return _("{pieces} pcs").format(pieces=write_number(count))
