"""`lapak used reprice`, `plans` and `cancel`: obral for one pile, a tier, or a category, now or later."""

from __future__ import annotations

from typing import Any

import click

from pos.money import write, write_rp
from pos.stockroom import pricing
from pos.stockroom.planning import cancel_plan, plan_reprice
from pos.used.planning import PricePlan
from pos.used.pricing import NewPrice, Piles
from ui.command_line.context import Caller, caller, result_options
from ui.command_line.typed import AMOUNT
from ui.command_line.used.trial import by_option, dry_run_option, kept_line, work_in
from ui.command_line.used.typed import MOMENT, meant, piles_options
from ui.command_line.verbs import Verb
from ui.planned.moment import read_moment
from ui.sentences.used.plans import begins_words, piles_words, price_words, state_of
from ui.words import _, mark, moment


@click.command(
    "reprice",
    cls=Verb,
    help=mark("Ganti harga satu tumpukan, satu sortiran, atau satu kategori; sekarang atau nanti."),
)
@piles_options
@click.option("--price", type=AMOUNT, help=mark("Harga baru."))
@click.option("--cut", type=int, metavar="PERCENT", help=mark("Potong sekian persen, dibulatkan ke ribuan."))
@click.option("--floor", type=AMOUNT, help=mark("Harga pas baru."))
@click.option("--from", "begins", type=MOMENT, metavar="WHEN", help=mark("Mulai nanti, misalnya besok 15:00."))
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
        _plan(asked, meant(**which), new, begins, note, by, dry_run=dry_run)
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


def _plan(asked: Caller, piles: Piles, new: NewPrice, begins: str, note: str, by: str | None, *, dry_run: bool) -> None:
    """Plan a price that begins at the moment that was typed, and answer with the plan."""
    with asked.open(writing=True) as shop:
        now = shop.clock()
        with work_in(shop, dry_run=dry_run) as work:
            plan = plan_reprice(work, piles, new, read_moment(begins, now) or now, by or shop.cashier, now, note)
        line = _("{piles}: {price}, mulai {begins}.").format(
            piles=piles_words(piles), price=price_words(new), begins=begins_words(plan.begins)
        )
        result = {"dry_run": dry_run, "piles": [], "plan": _plan_result(plan)}
        asked.answer(result, lambda: f"{line}\n{kept_line(dry_run=dry_run)}")


@click.command("plans", cls=Verb, help=mark("Harga yang direncanakan, dan apa jadinya."))
@click.option("--limit", type=click.IntRange(1, 1000), default=50, help=mark("Paling banyak sekian."))
@result_options
def plans(limit: int) -> None:
    """Planned prices, the one made last first."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = look.prices.plans(limit)
    lines = [_line(plan) for plan in found]
    words = "\n".join(lines) or _("Belum ada harga yang direncanakan.")
    asked.answer({"plans": [_plan_result(plan) for plan in found]}, lambda: words)


@click.command("cancel", cls=Verb, help=mark("Batalkan harga yang direncanakan."))
@click.argument("number", type=int)
@by_option
@dry_run_option
@result_options
def cancel(*, number: int, by: str | None, dry_run: bool) -> None:
    """Let a planned price never begin."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            cancel_plan(work, number, by or shop.cashier, shop.clock())
            plan = work.prices.plan(number)
        line = _("Rencana harga nomor {number} dibatalkan.").format(number=number)
        result = {"dry_run": dry_run, "plan": _plan_result(plan) if plan else None}
        asked.answer(result, lambda: f"{line}\n{kept_line(dry_run=dry_run)}")


def _plan_result(plan: PricePlan) -> dict[str, Any]:
    """A planned price as JSON; `changed` counts the piles it changed once it had begun."""
    return {
        "number": plan.number,
        "state": plan.state,
        "begins": plan.begins.isoformat(),
        "pile": plan.piles.code or None,
        "tier": plan.piles.tier,
        "category": plan.piles.category or None,
        "price": plan.new.price,
        "cut": plan.new.percent,
        "floor": plan.new.floor,
        "note": plan.note,
        "planned_at": plan.at.isoformat(),
        "by": plan.by,
        "ended_at": plan.ended_at.isoformat() if plan.ended_at else None,
        "ended_by": plan.ended_by or None,
        "changed": plan.changed,
    }


def _line(plan: PricePlan) -> str:
    meant, price = piles_words(plan.piles), price_words(plan.new)
    return f"{plan.number:>4}  {moment(plan.begins)}  {meant:<24}{price:<24}{state_of(plan)}"
