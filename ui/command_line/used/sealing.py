"""`lapak used add` and `seal`: closed bales into the opening count, and the seal on it."""

from __future__ import annotations

from typing import Any

import click

from pos.money import write, write_rp
from pos.stockroom.bales import Purchase, add_sealed_bale
from pos.stockroom.sealing import seal_opening
from ui.command_line.context import caller, result_options
from ui.command_line.typed import AMOUNT, DAY
from ui.command_line.used.looking import seal_line
from ui.command_line.used.results import account_result, category_result
from ui.command_line.used.trial import by_option, dry_run_option, kept_line, work_in
from ui.command_line.verbs import Verb
from ui.words import _, mark


@click.command("add", cls=Verb, help=mark("Catat bal yang masih segel ke stok awal; sesudah disegel tidak bisa."))
@click.argument("code")
@click.option("--category", required=True, help=mark("Kategori isinya."))
@click.option("--pieces", type=int, required=True, help=mark("Taksiran isi, potong."))
@click.option("--price", "purchase_price", type=AMOUNT, required=True, help=mark("Harga beli bal."))
@click.option("--costs", "other_costs", type=AMOUNT, default="0", help=mark("Ongkos lain: angkut, sortir."))
@click.option("--bought", "bought_on", type=DAY, required=True, help=mark("Tanggal beli."))
@click.option("--weight", type=int, default=0, help=mark("Berat, kg."))
@click.option("--origin", default="", help=mark("Asal."))
@click.option("--grade", default="", help=mark("Mutu."))
@click.option("--kind", default="", help=mark("Jenis bal: bal segel, balan pendek."))
@click.option("--seller", default="", help=mark("Penjual bal."))
@click.option("--note", "description", default="", help=mark("Keterangan isi."))
@by_option
@dry_run_option
@result_options
def add(*, by: str | None, dry_run: bool, **told: Any) -> None:
    """Count a closed bale in."""
    asked = caller()
    bale = Purchase(**told).on_one_line
    if not bale.category:
        raise click.UsageError(_("Isi jenis barangnya, misalnya Kemeja."))
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            add_sealed_bale(work, bale, by or shop.cashier, shop.clock())
            account = work.used.account(bale.code)
        result = {"dry_run": dry_run, **(account_result(account) if account else {})}
        line = _("Bal {code}: {pieces} pcs taksiran, modal {cost}.").format(
            code=bale.code, pieces=write(bale.pieces), cost=write_rp(bale.purchase_price + bale.other_costs)
        )
        asked.answer(result, lambda: f"{line}\n{kept_line(dry_run=dry_run)}")


@click.command("seal", cls=Verb, help=mark("Segel catatan stok awal, sekali saja. Lihat dulu dengan --dry-run."))
@by_option
@dry_run_option
@result_options
def seal(*, by: str | None, dry_run: bool) -> None:
    """Seal the opening count: from then on nothing adds used stock."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            there = work.used.left()
            sealed = seal_opening(work, by or shop.cashier, shop.clock())
        result = {
            "dry_run": dry_run,
            "at": sealed.at.isoformat(),
            "day": sealed.day,
            "by": sealed.by,
            "pieces": sealed.pieces,
            "value": sealed.value,
            "categories": [category_result(row) for row in there.categories],
        }
        # What was only tried has no place in the book, and so no code.
        if not dry_run:
            result |= {"entries": sealed.entries, "code": sealed.code}
        lines = [f"  {row.category:<22}{write(row.pieces):>8}{write_rp(row.value):>18}" for row in there.categories]
        lines += [seal_line(sealed), kept_line(dry_run=dry_run)]
        if dry_run:
            lines.append(_("Sesudah disegel, stok bekas tidak bisa ditambah lagi."))
        asked.answer(result, lambda: "\n".join(lines))
