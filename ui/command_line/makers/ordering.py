"""`lapak reorder`: what runs low and what soon will, as a list for each maker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from pos.buying import order_lists
from pos.buying.papers import OrderList
from pos.makers.reorder import Reorder
from pos.money import write
from ui.command_line.context import caller, result_options
from ui.command_line.makers.report_results import order_result
from ui.command_line.papers.saving import save
from ui.command_line.verbs import Verb
from ui.papers.makers import order_message, order_pages
from ui.sentences.makers import missing_words
from ui.words import _, mark, translator


@click.command("reorder", cls=Verb, help=mark("Yang menipis dan yang segera habis, per perajin."))
@click.option("--maker", metavar="NAME", help=mark("Hanya perajin ini."))
@click.option("--text", "message", is_flag=True, help=mark("Sebagai pesan untuk ditempel dan dikirim."))
@click.option("--pdf", type=click.Path(path_type=Path), help=mark("Simpan sebagai PDF A4."))
@result_options
def reorder(maker: str | None, *, message: bool, pdf: Path | None) -> None:
    """What to order."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        orders = order_lists(look, shop.today, maker)
        messages = [order_message(look, order, translate=translator()) for order in orders if order.lines]
        page = order_pages(look, orders, shop.today, translate=translator()) if pdf else b""
    result: dict[str, Any] = {"makers": [order_result(order) for order in orders]}
    if message:
        result["messages"] = messages
    lines = ["\n\n".join(messages) or _("Tidak ada yang perlu dipesan.")] if message else list(_lines(orders))
    if pdf:
        result["pdf"] = str(save(pdf, page))
        lines = [*(lines if message else []), str(pdf)]
    asked.answer(result, lambda: "\n".join(lines))


def _lines(orders: Sequence[OrderList]) -> Iterator[str]:
    if not any(order.lines for order in orders):
        yield _("Tidak ada yang perlu dipesan.")
        return
    for order in orders:
        yield _row(order.maker or _("Tanpa perajin"), _("Sisa"), _("Laku"), _("Cukup"), _("Pesan"), "")
        yield from (_order_row(line) for line in order.lines)
        yield _row(_("Jumlah"), "", "", "", write(order.pieces), "")
        yield ""


def _order_row(line: Reorder) -> str:
    pace = line.pace
    lasts = _("{days} hari").format(days=write(line.lasts)) if line.lasts is not None else "-"
    why = _("menipis") if line.low else _("segera menipis")
    why = ", ".join((why, missing_words(line.missing))) if line.missing else why
    name = f"{pace.item.code} {pace.item.full_name}"
    return _row(name, write(pace.left), write(pace.sold), lasts, write(line.wanted), why)


def _row(name: str, left: str, sold: str, lasts: str, wanted: str, why: str) -> str:
    return f"{name[:47]:<48}{left:>6}{sold:>7}{lasts:>11}{wanted:>7}  {why}".rstrip()
