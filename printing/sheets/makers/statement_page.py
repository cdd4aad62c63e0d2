"""What a maker is owed on A4: what is open and by when, and the account that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportlab.platypus import Flowable, Spacer

from pos.buying.papers import Statement
from pos.makers.account import Bill, MakerPayment
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.makers.statement_slip import owed_name
from printing.builders.makers.words import paid_name
from printing.builders.words import Translate, day_text, long_date
from printing.sheets.figures import heading, key_figure, ruled, warning, words
from printing.sheets.frame import sheet_pdf
from printing.sheets.ink import WIDTH
from printing.sheets.makers.parts import figures_row, sheet_of, title_of
from printing.sheets.typefaces import register_typefaces

_OPEN = (80.0, 90.0, 80.0, 80.0, 80.0)
_ACCOUNT = (70.0, 76.0, 76.0, 80.0)


def statement_pdf(told: Statement, stall: Stall, _: Translate) -> bytes:
    """The statement as a PDF of A4 pages."""
    register_typefaces()
    maker = told.account.maker
    title = _("Utang ke {maker}").format(maker=maker.name)
    sheet = sheet_of(", ".join((title, day_text(told.day))), stall, _("Catatan internal pedagang, bukan izin."))

    def story() -> list[Flowable]:
        return [
            *title_of(stall, title, "  ·  ".join(filter(None, (maker.region, long_date(told.day, _))))),
            Spacer(0, 12),
            _key_figures(told, _),
            Spacer(0, 14),
            *_open(told, _),
            Spacer(0, 14),
            *_account(told, _),
        ]

    return sheet_pdf(sheet, story, _)


def _key_figures(told: Statement, _: Translate) -> Flowable:
    account = told.account
    late = account.overdue(told.day)
    note = _("lewat tempo {amount}").format(amount=write_rp(late)) if late else _("tidak ada yang lewat tempo")
    held = _("masih dititip {pieces} pcs").format(pieces=write(told.held))
    return figures_row(
        [
            key_figure(owed_name(told, _).capitalize(), write_rp(abs(account.owed)), note, 26),
            key_figure(_("Terjual, belum disetor"), write_rp(account.unsettled), held, 15),
            key_figure(_("Sudah dibayar"), write_rp(account.paid), _("sejak awal"), 15),
        ],
        (0.46, 0.3, 0.24),
    )


def _open(told: Statement, _: Translate) -> Iterator[Flowable]:
    yield from heading(_("Belum lunas"))
    if not told.account.open:
        yield words(_("Semua nota lunas."))
        return
    head = (_("Nota"), _("Tgl"), _("Jatuh tempo"), _("Jumlah"), _("Dibayar"), _("Sisa"))
    rows = [[bill.number, day_text(bill.day), _due(bill, told.day), *_money(bill)] for bill in told.account.open]
    total = (_("Jumlah"), "", "", "", "", write(told.account.owed))
    yield ruled(head, rows, [WIDTH - sum(_OPEN), *_OPEN], total)


def _due(bill: Bill, today: date) -> object:
    """The day by which it is to be paid; one that is gone has to be looked at."""
    return warning(day_text(bill.due)) if bill.due < today else day_text(bill.due)


def _money(bill: Bill) -> tuple[str, str, str]:
    return write(bill.amount), write(bill.amount - bill.open), write(bill.open)


def _account(told: Statement, _: Translate) -> Iterator[Flowable]:
    """Bills and payments in the order of their days, with what was owed after each."""
    happened: list[Bill | MakerPayment] = sorted(
        [*told.account.bills, *told.account.payments], key=lambda one: (one.day, isinstance(one, MakerPayment))
    )
    yield from heading(_("Nota dan pembayaran"))
    if not happened:
        yield words(_("Belum ada nota."))
        return
    rows, owed = list[list[str]](), 0
    for one in happened:
        added, paid = (one.amount, 0) if isinstance(one, Bill) else (0, one.amount)
        owed += added - paid
        what = one.number if isinstance(one, Bill) else f"{one.number}, {paid_name(one.method, _)}"
        money = [write(added) if added else "", write(paid) if paid else "", write(owed)]
        rows.append([what, day_text(one.day), *money])
    head = (_("Nota, bukti bayar"), _("Tgl"), _("Nota"), _("Dibayar"), _("Utang"))
    yield ruled(head, rows, [WIDTH - sum(_ACCOUNT), *_ACCOUNT], (_("Utang sekarang"), "", "", "", write(owed)))
