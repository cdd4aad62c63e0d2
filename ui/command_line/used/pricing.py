"""`lapak used reprice`: obral for one pile, a tier, or a category."""

from __future__ import annotations

import click

from pos.money import write, write_rp
from pos.stockroom import pricing
from pos.used.pricing import NewPrice
from ui.command_line.context import caller, result_options
from ui.command_line.typed import AMOUNT
from ui.command_line.used.planning import plan_instead
from ui.command_line.used.trial import by_option, dry_run_option, kept_line, work_in
from ui.command_line.used.typed import MOMENT, meant, piles_options
from ui.command_line.verbs import Verb
from ui.words import _, mark


@click.command(
    "reprice",
    cls=Verb,
    help=mark("Ganti harga satu tumpukan, satu sortiran, atau satu kategori; sekarang atau nanti."),
)
@piles_options
@click.option("--price", type=AMOUNT, help=mark("Harga baru."))
@click.option("--cut", type=int, metavar="PERCENT", help=mark("Potong sekian persen, dibulatkan ke ribuan."))
@click.option("--floor", type=AMOUNT, help=mark("Harga pas baru."))
@click.option("--from", "begins", type=MOMENT, metavar="WHEN", help=mark("Mulai nanti, misalnya besok 15.00."))
@click.option("--note", default="", help=mark("Catatan, misalnya obral."))
@by_option
@dry_run_option
@result_options
def reprice(
    *,
    price: int | None,
    cut: int | None,
    floor: int | None,
    begins: str | None,
    note: str,
    by: str | None,
    dry_run: bool,
    **which: str | None,
) -> None:
    """Give all the piles that are meant a new price."""
    asked = caller()
    if (price is None) == (cut is None) and (floor is None or price is not None):
        raise click.UsageError(_("Tulis salah satu: --price atau --cut."))
    if not any(which.values()):
        raise click.UsageError(_("Tulis tumpukan yang mana: --pile, --tier, atau --category."))
    new = NewPrice(price, cut, floor)
    if begins is not None:
        plan_instead(asked, meant(**which), new, begins, note, by, dry_run=dry_run)
        return
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            piles = meant(**which)
            before = {one.id: one.price for one in work.prices.meant(piles)}
            changed = pricing.reprice(work, piles, new, by or shop.cashier, shop.clock(), note)
        result = {
            "dry_run": dry_run,
            "piles": [
                {"code": one.code, "before": before[one.id], "price": one.price, "floor": one.floor} for one in changed
            ],
        }
        lines = [f"{one.code:<22}{write(before[one.id]):>12} -> {write_rp(one.price)}" for one in changed]
        asked.answer(result, lambda: "\n".join([*lines, kept_line(dry_run=dry_run)]))
