"""`lapak customers`: who they are, what they owe, paying it off, statements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import click

from pos.counter import add_customer, change_customer, customer_called, pay_debt
from pos.customers.account import CustomerAccount, Owing
from pos.customers.customer import Customer
from pos.money import write_rp
from pos.selling.payment import Confirmation, Method
from ui.command_line.context import Caller, caller, result_options
from ui.command_line.papers.leaving import Wanted, leave, paper_options
from ui.command_line.paying.ledger import repaid
from ui.command_line.paying.parts import PART, OfMethod
from ui.command_line.paying.results import (
    account_result,
    customer_result,
    owed_then_result,
    owing_result,
    repayment_result,
)
from ui.command_line.typed import AMOUNT, DAY, one_of
from ui.command_line.verbs import Verbs
from ui.papers.paying import account_document, account_pages
from ui.words import _, mark, short_date, translator

_FILE = click.Path(path_type=Path)
_WAYS = one_of(method for method in Method if method is not Method.KASBON)
_PHONE = click.option("--phone", help=mark("Nomor HP."))
_NOTE = click.option("--note", help=mark("Catatan."))
_LIMIT = click.option("--limit", type=AMOUNT, help=mark("Batas kasbon; 0 berarti tidak boleh."))
_WHOLESALE = click.option("--wholesale/--no-wholesale", default=None, help=mark("Harga grosir mulai satu potong."))


@click.group("customers", cls=Verbs, help=mark("Pelanggan dan kasbonnya."))
def customers() -> None:
    """Customers."""


@customers.command("list", help=mark("Semua pelanggan, atau yang masih berutang."))
@click.option("--search", default="", help=mark("Bagian nama, nomor HP atau catatan."))
@click.option("--owing", is_flag=True, help=mark("Hanya yang masih berutang."))
@click.option("--on", "day", type=DAY, metavar="DAY", help=mark("Yang berutang di akhir hari ini, dengan jumlahnya."))
@result_options
def list_them(search: str, day: date | None, *, owing: bool) -> None:
    """Customers by name, or those who owe, the oldest debt first, or who owed something when a day ended."""
    asked = caller()
    if day is not None:
        _list_of_then(asked, day)
        return
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = look.customers.owing() if owing else look.customers.find(search, limit=10_000)
    asked.answer(
        [owing_result(each) for each in found], lambda: "\n".join(map(_line, found)) or _("Belum ada pelanggan")
    )


def _list_of_then(asked: Caller, day: date) -> None:
    with asked.open(writing=False) as shop, shop.reading() as look:
        then = look.customers.owed_on(day)
    lines = (f"{owed.customer.name:<32}{write_rp(owed.owed):>16}" for owed in then)
    asked.answer(
        [owed_then_result(owed) for owed in then], lambda: "\n".join(lines) or _("Tidak ada kasbon yang belum lunas.")
    )


@customers.command("show", help=mark("Satu pelanggan dan kasbonnya."))
@click.argument("name")
@result_options
def show(name: str) -> None:
    """What a customer owes, and since when."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        account = look.customers.account(customer_called(look, name).id)
    asked.answer(account_result(account), lambda: _account_text(account))


@customers.command("add", help=mark("Tambah pelanggan."))
@click.argument("name")
@_PHONE
@_NOTE
@_LIMIT
@_WHOLESALE
@result_options
def add(name: str, phone: str | None, note: str | None, limit: int | None, *, wholesale: bool | None) -> None:
    """Record a customer."""
    asked = caller()
    wanted = Customer(UUID(int=0), name, phone or "", note or "", limit, bool(wholesale))
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            added = add_customer(work, wanted, shop.cashier, shop.clock())
        asked.answer(customer_result(added), lambda: added.name)


@customers.command("change", help=mark("Ubah pelanggan; yang tidak disebut tetap."))
@click.argument("name")
@click.option("--name", "new_name", help=mark("Nama baru."))
@_PHONE
@_NOTE
@_LIMIT
@click.option("--no-limit", is_flag=True, help=mark("Tanpa batas kasbon."))
@_WHOLESALE
@result_options
def change(
    name: str,
    new_name: str | None,
    phone: str | None,
    note: str | None,
    limit: int | None,
    *,
    no_limit: bool,
    wholesale: bool | None,
) -> None:
    """From now on a customer is as said here."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            before = customer_called(work, name)
            wanted = replace(
                before,
                name=before.name if new_name is None else new_name,
                phone=before.phone if phone is None else phone,
                note=before.note if note is None else note,
                limit=None if no_limit else before.limit if limit is None else limit,
                wholesale=before.wholesale if wholesale is None else wholesale,
            )
            changed = change_customer(work, wanted, shop.cashier, shop.clock())
        asked.answer(customer_result(changed), lambda: changed.name)


@customers.command("pay", help=mark("Terima bayaran kasbon, semua atau sebagian."))
@click.argument("name")
@click.argument("amount", type=AMOUNT)
@click.option("--method", type=_WAYS, default=Method.CASH.value, help=mark("Cara bayar; biasanya cash."))
@click.option("--method-name", default="", help=mark("Nama cara bayar sendiri, misalnya BCA."))
@click.option(
    "--and",
    "further",
    type=PART,
    multiple=True,
    metavar="METHOD[:NAME]=AMOUNT",
    help=mark("Sebagian lagi, dengan cara lain; boleh berkali-kali."),
)
@result_options
def pay(name: str, amount: int, method: str, method_name: str, further: tuple[OfMethod, ...]) -> None:
    """Take money for what a customer owes; whoever calls says that it is there."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            customer, now, seen = customer_called(work, name), shop.clock(), Confirmation(shop.cashier, shop.clock())
            parts = (OfMethod(Method(method), method_name, amount), *further)
            payments = [part.seen(seen) for part in parts]
            paid = pay_debt(work, customer.id, payments, shop.cashier, now)
        text = _("{number}: {amount} diterima, sisa {left}.")
        asked.answer(
            repayment_result(paid),
            lambda: text.format(number=paid.number, amount=write_rp(paid.amount), left=write_rp(paid.left)),
        )


@customers.command("statement", help=mark("Catatan kasbon: di layar, ke berkas, atau ke printer."))
@click.argument("name")
@paper_options
@result_options
def statement(*, name: str, pdf: Path | None, png: Path | None, printer: str | None, columns: str) -> None:
    """What a customer owes, on paper."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        found, words = customer_called(look, name), translator()
        account = look.customers.account(found.id)
        document = account_document(look, found.id, shop.today, translate=words)
        page = account_pages(look, found.id, shop.today, translate=words) if pdf else b""
    wanted = Wanted(pdf, png, printer, int(columns))
    leave(asked, account_result(account), f"kasbon-{found.id}", document, lambda: page, wanted)


def _line(owing: Owing) -> str:
    owed = write_rp(owing.owed) if owing.owed else "-"
    since = short_date(owing.since) if owing.since else ""
    return f"{owing.customer.name:<32}{owing.customer.phone:<18}{owed:>16}  {since}".rstrip()


def _account_text(account: CustomerAccount) -> str:
    head = _line(Owing(account.customer, account.owed, account.since))
    return "\n".join([head, *(f"  {d.number:<24}{short_date(d.day):<14}{write_rp(d.open):>16}" for d in account.open)])


customers.add_command(repaid)
