"""`lapak used forecast`: when it is gone, category by category and pile by pile, the slow ones first."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from pos.forecast.gone import Forecast, NotEnoughData, Outcome
from pos.forecast.markdowns import Experience
from pos.money import write
from ui.command_line.context import caller, result_options
from ui.command_line.used.results import experience_result, outcome_result
from ui.command_line.verbs import Verb
from ui.stock_outlook import ObralSeen, PileOutlook, StockOutlook, obral_seen, stock_outlook
from ui.words import _, mark, short_date


@click.command("forecast", cls=Verb, help=mark("Kapan habis: per kategori dan per tumpukan, yang lambat dulu."))
@click.option("--category", help=mark("Hanya kategori ini."))
@click.option("--limit", type=click.IntRange(1, 1_000), default=10, help=mark("Paling banyak sekian tumpukan."))
@result_options
def forecast(category: str | None, limit: int) -> None:
    """When the used stock is gone."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        outlook = stock_outlook(look, shop.clock())
        seen = obral_seen(look, outlook)
    slow = [pile for pile in outlook.slow() if category in {None, pile.shelf.item.category}][:limit]
    categories = {name: one for name, one in outlook.categories.items() if category in {None, name}}
    result = {
        "today": outlook.today,
        "everything": outcome_result(outlook.everything),
        "in_bales": outlook.in_bales,
        "categories": [{"category": name, **outcome_result(one)} for name, one in categories.items()],
        "slow_piles": [_pile_result(pile, seen) for pile in slow],
        "markdowns": experience_result(seen.stall),
    }
    asked.answer(result, lambda: "\n".join(_lines(outlook, categories, slow, seen)))


def _pile_result(pile: PileOutlook, seen: ObralSeen) -> dict[str, Any]:
    item = pile.shelf.item
    return {
        "code": item.code,
        "category": item.category,
        "price": item.price,
        "left_now": pile.shelf.pieces,
        **outcome_result(pile.outcome),
        "markdowns": experience_result(seen.of(pile)),
    }


def _lines(
    outlook: StockOutlook, categories: dict[str, Outcome], slow: list[PileOutlook], seen: ObralSeen
) -> list[str]:
    lines = [
        _("Per {day}, empat dari lima kali di antara dua tanggal ini.").format(day=short_date(outlook.today)),
        _row(_("Kategori"), _("Sisa"), _("Pcs/hari"), _("Rp/hari"), _("Habis")),
        *(_outcome_row(name, outcome) for name, outcome in categories.items()),
        _outcome_row(_("Semua"), outlook.everything),
    ]
    if outlook.in_bales:
        lines.append(_("Belum termasuk {pieces} pcs di bal segel.").format(pieces=write(outlook.in_bales)))
    if slow:
        lines += ["", _row(_("Paling lambat"), _("Sisa"), _("Pcs/hari"), _("Rp/hari"), _("Habis"))]
    for pile in slow:
        lines.append(_outcome_row(f"{pile.shelf.item.code} {write(pile.shelf.item.price)}", pile.outcome))
        lines += _obral(seen.of(pile))
    return lines


def _outcome_row(name: str, outcome: Outcome) -> str:
    match outcome:
        case Forecast(left=left, pace=pace, low=low, expected=expected, high=high):
            pieces = f"{pace.pieces:.1f}".replace(".", ",")
            gone = f"{_day(expected)} ({_day(low)} - {_day(high)})"
            if outcome.too_young:
                beside = _("{gone}, tanpa {pieces} pcs yang masih baru")
                gone = beside.format(gone=gone, pieces=write(outcome.too_young))
            return _row(name, write(left), pieces, write(pace.amount), gone)
        case NotEnoughData(left=left, trading_days=days):
            return _row(name, write(left), "", "", _("belum cukup data ({days} hari)").format(days=days))
        case _:
            return _row(name, "0", "", "", _("habis"))


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%y}" if day else _("lebih dari 3 tahun")


def _obral(seen: Experience | None) -> list[str]:
    """What markdowns did before, seen and not promised."""
    if seen is None:
        return []
    before, after = (f"{stretch.pieces_a_day:.1f}".replace(".", ",") for stretch in (seen.before, seen.after))
    sentence = _("  obral {count} kali: {before} jadi {after} pcs/hari")
    return [sentence.format(count=seen.markdowns, before=before, after=after)]


def _row(name: str, left: str, pieces: str, amount: str, gone: str) -> str:
    return f"{name[:25]:<26}{left:>7}{pieces:>10}{amount:>12}  {gone}".rstrip()
