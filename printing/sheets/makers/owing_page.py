"""What all makers are owed on A4: by when, bill by bill, and what waits to be settled."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from pos.makers.owing import SOON, Owing
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.words import Translate, day_text, long_date
from printing.sheets.figures import heading, key_figure, name_and_code, ruled, warning, words
from printing.sheets.frame import sheet_pdf
from printing.sheets.ink import WIDTH
from printing.sheets.makers.parts import figures_row, sheet_of, title_of
from printing.sheets.typefaces import register_typefaces

_DUE = (110.0, 70.0, 76.0, 76.0)
_WAITING = (90.0, 90.0)


def owing_pdf(owed: Owing, stall: Stall, _: Translate) -> bytes:
    """The list as a PDF of A4 pages."""
    register_typefaces()
    title = _("Utang ke perajin")
    sheet = sheet_of(f"{title}, {day_text(owed.today)}", stall, _("Catatan internal pedagang, bukan izin."))

    def story() -> list[Flowable]:
        return [
            *title_of(stall, title, long_date(owed.today, _)),
            Spacer(0, 12),
            _key_figures(owed, _),
            Spacer(0, 14),
            *_dues(owed, _),
            Spacer(0, 14),
            *_unsettled(owed, _),
        ]

    return sheet_pdf(sheet, story, _)


def _key_figures(owed: Owing, _: Translate) -> Flowable:
    later = _("sesudah itu {amount}").format(amount=write_rp(owed.later))
    waiting = _("belum disetor {amount}").format(amount=write_rp(owed.unsettled))
    credit = _("perajin berutang {amount}").format(amount=write_rp(owed.credit)) if owed.credit else ""
    soon = _("Dalam {days} hari").format(days=SOON.days)
    return figures_row(
        [
            key_figure(_("Utang semua"), write_rp(owed.owed), waiting, 26),
            key_figure(_("Lewat tempo"), write_rp(owed.overdue), credit, 15),
            key_figure(soon, write_rp(owed.soon), later, 15),
        ],
        (0.46, 0.27, 0.27),
    )


def _dues(owed: Owing, _: Translate) -> Iterator[Flowable]:
    yield from heading(_("Belum lunas"))
    if not owed.dues:
        yield words(_("Semua nota lunas."))
        return
    head = (_("Perajin, asal"), _("Nota"), _("Jatuh tempo"), _("Jumlah"), _("Sisa"))
    rows = [
        [
            name_and_code(due.maker.name, due.maker.region),
            due.bill.number,
            warning(day_text(due.bill.due)) if due.bill.due < owed.today else day_text(due.bill.due),
            *(write(due.bill.amount), write(due.bill.open)),
        ]
        for due in owed.dues
    ]
    yield ruled(head, rows, [WIDTH - sum(_DUE), *_DUE], (_("Jumlah"), "", "", "", write(owed.owed)))


def _unsettled(owed: Owing, _: Translate) -> Iterator[Flowable]:
    """Makers of whom something was sold that is not settled, beside what each is owed already."""
    waiting = [account for account in owed.accounts if account.unsettled]
    if not waiting:
        return
    yield from heading(_("Terjual, belum disetor"))
    head = (_("Perajin, asal"), _("Utang"), _("Belum disetor"))
    rows = [
        [name_and_code(account.maker.name, account.maker.region), write(account.owed), write(account.unsettled)]
        for account in waiting
    ]
    yield ruled(head, rows, [WIDTH - sum(_WAITING), *_WAITING], (_("Jumlah"), "", write(owed.unsettled)))
