"""`lapak sell`: one sale out of a form, answered once it is on disk, printed afterwards."""

from __future__ import annotations

from typing import Any

import click

from pos.counter import customer_called
from pos.people.rights import Right
from pos.pricing.reductions import Reduction
from pos.selling.sale import SaleLine
from pos.settings import Settings
from pos.till import Completed, complete_sale, settings_of
from ui.bootstrap import Shop
from ui.command_line.answers import as_json, say
from ui.command_line.context import caller, result_options
from ui.command_line.selling import form_sentences
from ui.command_line.selling.fields import form_at
from ui.command_line.selling.form import SaleForm, read_sale
from ui.command_line.verbs import Verb
from ui.words import _, mark

__all__ = ["form_sentences", "sell"]


@click.command("sell", cls=Verb, help=mark("Satu penjualan dari berkas JSON (atau - untuk stdin)."))
@click.argument("sale", metavar="SALE.json")
@click.option("--no-print", is_flag=True, help=mark("Jangan cetak struk."))
@result_options
def sell(sale: str, *, no_print: bool) -> None:
    """One sale. The answer is JSON with or without `--json`, and it is given before any paper moves."""
    asked = caller()
    asked.as_json = True
    form = read_sale(form_at(sale))
    with asked.open(writing=True) as shop:
        done = complete(shop, form, printing=not no_print)
        asked.paper_waits = done.printing
        say(as_json(answer(shop, done)))
        _warn(done)


def complete(shop: Shop, form: SaleForm, *, printing: bool) -> Completed:
    """Turn a form into a sale; `printing` False wins over what the form and the settings say.

    Raises CheckoutTaken, UnknownCode, UnknownCustomer, and what carts and `complete_sale` raise.
    """
    now = shop.clock()
    with shop.work() as work:
        settings = settings_of(work)
        before = work.sales.by_checkout(form.checkout) if form.checkout else None
        if before:  # prices may have changed since; the first sale stands
            form.check_same(before, work.goods)
            return Completed(before, repeated=True, printing=False)
        cashier = form.cashier or shop.cashier
        cart = form.cart(shop.new_cart(), work.goods, _letting(shop, cashier))
        if form.customer:
            cart = cart.for_customer(customer_called(work, form.customer).buyer)
        payments = form.paid(settings.own_methods, cashier, now)
        wanted = printing and _wants_paper(form, settings)
        return complete_sale(work, cart, payments, cashier, now, print_receipt=wanted)


def _letting(shop: Shop, cashier: str) -> str:
    """Who lets a price go below the lowest: in a stall with PINs whoever showed one for it."""
    return shop.gate.who_lets(Right.BELOW_FLOOR) if shop.gate.pins else cashier


def answer(shop: Shop, done: Completed) -> dict[str, Any]:
    """The answer to a sale; the same checkout a second time gets the same one, marked as repeated."""
    sale = done.sale
    with shop.reading() as look:
        job = look.outbox.latest_for(sale.number)
    result: dict[str, Any] = {
        "number": sale.number,
        "id": sale.checkout,
        "total": sale.total,
        "paid": sale.paid,
        "change": sale.change,
        "lines": [_line(line) for line in sale.lines],
        "print": "queued" if job else "off",
    }
    result |= {"discount": sale.taken_off} if sale.taken_off else {}
    result |= {"rounding": sale.rounding} if sale.rounding else {}
    result |= {"customer": sale.customer.name} if sale.customer else {}
    result |= {"waiting": sum(payment.amount for payment in sale.payments if payment.is_open)} if sale.is_open else {}
    return {**result, "repeated": True} if done.repeated else result


def _line(line: SaleLine) -> dict[str, Any]:
    """`unit` is the list price of one piece, `list` of all of them, `price` what they cost in the end."""
    result: dict[str, Any] = {
        "name": line.item.full_name,
        "quantity": line.quantity,
        "unit": line.item.price,
        "list": line.list_amount,
        "price": line.amount,
        "family": line.item.family,
    }
    result |= {"reductions": [_reduction(each) for each in line.reductions]} if line.reductions else {}
    result |= {"below_floor": line.below.by} if line.below else {}
    return {**result, "short": line.short} if line.short else result


def _reduction(reduction: Reduction) -> dict[str, Any]:
    """Why a line costs less: `pieces` pieces of it went for `price`; `offered` is what was shouted."""
    pieces, price = reduction.said
    return {
        "kind": reduction.kind,
        "amount": reduction.amount,
        "pieces": reduction.pieces,
        "price": reduction.price,
        "offered": {"pieces": pieces, "price": price},
        "name": reduction.name,
    }


def _wants_paper(form: SaleForm, settings: Settings) -> bool:
    return settings.receipt.print_by_default if form.printed is None else form.printed


def _warn(done: Completed) -> None:
    """Say which lines took more than the book holds: they were sold all the same and have to be counted."""
    for line in done.sale.lines if not done.repeated else ():
        if line.short:
            text = _("{name}: terjual {short} lebih dari catatan; hitung ulang nanti.")
            click.echo(f"lapak: {text.format(name=line.item.full_name, short=line.short)}", err=True)
