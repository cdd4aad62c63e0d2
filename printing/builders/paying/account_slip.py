"""What a customer owes, on receipt paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pos.customers.account import CustomerAccount, DebtKind
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.receipt import stall_head
from printing.builders.words import Translate, day_text
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Item, Row, Rule, Text

_LAST = 12
"""Steps of the account that a slip has room for; A4 has them all."""


def account_slip(account: CustomerAccount, day: date, stall: Stall, *, _: Translate) -> Document:
    """The statement of a customer's account as it stands on `day`."""
    return (
        *stall_head(stall),
        Text(_("Catatan kasbon").upper(), Align.CENTRE, TALL),
        Rule("="),
        Facts(((_("Per"), day_text(day)), (_("Nama"), account.customer.name))),
        Rule(),
        Row(_("Sisa kasbon"), write_rp(max(0, account.owed)), TALL),
        *_open(account, _),
        *_steps(account, _),
        Rule("="),
        Text(_("Cocokkan dengan struk masing-masing."), Align.CENTRE),
        Cut(),
    )


def step_name(kind: DebtKind, _: Translate) -> str:
    """Why a customer owes more, or less."""
    match kind:
        case DebtKind.SOLD:
            return _("Ambil barang")
        case DebtKind.PAID:
            return _("Bayar")
        case DebtKind.RETURNED:
            return _("Barang kembali")


def _open(account: CustomerAccount, _: Translate) -> Iterator[Block]:
    yield Rule()
    if not account.open:
        yield Text(_("Lunas, tidak ada kasbon."), style=BOLD)
        return
    yield Text(_("Belum lunas"), style=BOLD)
    for debt in account.open:
        paid = debt.amount - debt.open
        notes = (Row(_("dari {amount}").format(amount=write(debt.amount)), ""),) if paid else ()
        yield Item(debt.number, "", day_text(debt.day), write(debt.open), notes)


def _steps(account: CustomerAccount, _: Translate) -> Iterator[Block]:
    last = account.entries[-_LAST:]
    if last:
        yield Rule()
        yield Text(_("Catatan terakhir"), style=BOLD)
    for entry in last:
        yield Row(f"{entry.day:%d/%m} {step_name(entry.kind, _)}", write(entry.amount))
