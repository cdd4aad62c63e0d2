"""What a customer owes on A4: what is open since when, and every step of the account that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportlab.platypus import Flowable, Spacer

from pos.customers.account import CustomerAccount, DebtKind
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.paying.account_slip import step_name
from printing.builders.words import Translate, day_text, long_date
from printing.sheets.figures import heading, key_figure, ruled, words
from printing.sheets.frame import sheet_pdf
from printing.sheets.ink import WIDTH
from printing.sheets.makers.parts import figures_row, sheet_of, title_of
from printing.sheets.typefaces import register_typefaces

_OPEN = (90.0, 90.0, 90.0, 90.0)
_STEPS = (80.0, 120.0, 80.0, 80.0)


def account_pdf(account: CustomerAccount, day: date, stall: Stall, _: Translate) -> bytes:
    """The statement as a PDF of A4 pages."""
    register_typefaces()
    title = _("Catatan kasbon {customer}").format(customer=account.customer.name)
    sheet = sheet_of(", ".join((title, day_text(day))), stall, _("Cocokkan dengan struk masing-masing."))

    def story() -> list[Flowable]:
        return [
            *title_of(stall, title, "  ·  ".join(filter(None, (account.customer.phone, long_date(day, _))))),
            Spacer(0, 12),
            _key_figures(account, _),
            Spacer(0, 14),
            *_open(account, _),
            Spacer(0, 14),
            *_steps(account, _),
        ]

    return sheet_pdf(sheet, story, _)


def _key_figures(account: CustomerAccount, _: Translate) -> Flowable:
    since = _("sejak {day}").format(day=day_text(account.since)) if account.since else _("lunas")
    taken = sum(entry.amount for entry in account.entries if entry.kind is DebtKind.SOLD)
    paid = -sum(entry.amount for entry in account.entries if entry.kind is DebtKind.PAID)
    return figures_row(
        [
            key_figure(_("Sisa kasbon"), write_rp(max(0, account.owed)), since, 26),
            key_figure(_("Diambil"), write_rp(taken), _("sejak awal"), 15),
            key_figure(_("Sudah dibayar"), write_rp(paid), _("sejak awal"), 15),
        ],
        (0.46, 0.3, 0.24),
    )


def _open(account: CustomerAccount, _: Translate) -> Iterator[Flowable]:
    yield from heading(_("Belum lunas"))
    if not account.open:
        yield words(_("Lunas, tidak ada kasbon."))
        return
    rows = [
        [debt.number, day_text(debt.day), write(debt.amount), write(debt.amount - debt.open), write(debt.open)]
        for debt in account.open
    ]
    head = (_("Struk"), _("Tgl"), _("Kasbon"), _("Dibayar"), _("Sisa"))
    total = (_("Jumlah"), "", "", "", write(sum(debt.open for debt in account.open)))
    yield ruled(head, rows, [WIDTH - sum(_OPEN), *_OPEN], total)


def _steps(account: CustomerAccount, _: Translate) -> Iterator[Flowable]:
    """Every step in the order in which it happened, with what was owed after it."""
    yield from heading(_("Ambil dan bayar"))
    if not account.entries:
        yield words(_("Belum ada catatan."))
        return
    rows, owed = list[list[str]](), 0
    for entry in account.entries:
        owed += entry.amount
        rows.append([entry.number, day_text(entry.day), step_name(entry.kind, _), write(entry.amount), write(owed)])
    head = (_("Nota"), _("Tgl"), "", _("Jumlah"), _("Kasbon"))
    yield ruled(head, rows, [WIDTH - sum(_STEPS), *_STEPS])
