"""`lapak return`: pieces brought back, and others taken instead. `lapak void`: a whole sale undone on its own day."""

from __future__ import annotations

import click

from pos.returning import TakenBack, take_back, void_sale
from pos.till import settings_of
from ui.bootstrap import Shop
from ui.command_line.context import caller, result_options
from ui.command_line.returning.answer import answer, spoken
from ui.command_line.returning.form import ReturnForm, read_return
from ui.command_line.selling import form_sentences
from ui.command_line.selling.fields import form_at
from ui.command_line.verbs import Verb
from ui.words import mark

__all__ = ["bring_back", "form_sentences", "void"]


@click.command("return", cls=Verb, help=mark("Retur atau tukar barang dari berkas JSON (atau - untuk stdin)."))
@click.argument("form", metavar="RETURN.json")
@click.option("--no-print", is_flag=True, help=mark("Jangan cetak struk."))
@result_options
def bring_back(form: str, *, no_print: bool) -> None:
    """One return or exchange, answered once it is on disk."""
    read = read_return(form_at(form))
    with caller().open(writing=True) as shop:
        _answered(shop, _taken_back(shop, read, printing=not no_print))


@click.command("void", cls=Verb, help=mark("Batalkan satu struk hari ini, utuh."))
@click.argument("number")
@click.option("--reason", required=True, help=mark("Alasannya."))
@click.option("--by", help=mark("Siapa yang melakukannya; biasanya kasir lapak."))
@click.option("--no-print", is_flag=True, help=mark("Jangan cetak struk."))
@result_options
def void(number: str, *, reason: str, by: str | None, no_print: bool) -> None:
    """Void the sale `number`; a second time answers with the first void."""
    with caller().open(writing=True) as shop:
        with shop.work() as work:
            wanted = not no_print and settings_of(work).receipt.print_by_default
            done = void_sale(work, number, reason, by or shop.cashier, shop.clock(), print_slip=wanted)
        _answered(shop, done)


def _taken_back(shop: Shop, form: ReturnForm, *, printing: bool) -> TakenBack:
    now = shop.clock()
    with shop.work() as work:
        settings = settings_of(work)
        done = work.returns.by_request(form.request) if form.request else None
        if done:  # prices and goods may have changed since; the first one stands
            new = work.sales.by_number(done.new_receipt)
            form.check_same(done, new, work.goods)
            return TakenBack(done, new, repeated=True, printing=False)
        by = form.instead.cashier or shop.cashier
        asked = form.instead.printed
        wanted = printing and (settings.receipt.print_by_default if asked is None else asked)
        return take_back(work, form.wanted(shop, work, by, now), by, now, print_slip=wanted)


def _answered(shop: Shop, done: TakenBack) -> None:
    """Answer before any paper moves."""
    caller().paper_waits = done.printing
    caller().answer(answer(shop, done), lambda: spoken(done))
