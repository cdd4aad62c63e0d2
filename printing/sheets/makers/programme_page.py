"""Makers and the sales of their goods on A4, for those who support them: nothing private stands on it."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from pos.money import write, write_rp
from pos.reports.local import LocalMaker, MakerMonth, Programme
from pos.settings import Stall
from printing.builders.words import Translate, day_text
from printing.sheets.figures import heading, key_figure, name_and_code, ruled, words
from printing.sheets.frame import sheet_pdf
from printing.sheets.ink import SMALL, WIDTH
from printing.sheets.makers.parts import figures_row, sheet_of, title_of
from printing.sheets.typefaces import printable, register_typefaces

_MAKER = (110.0, 54.0, 76.0, 76.0)
_MONTH = (60.0, 54.0, 54.0, 90.0)


def programme_pdf(told: Programme, stall: Stall, _: Translate) -> bytes:
    """Makers and months as a PDF of A4 pages; of the stall only its name and place."""
    register_typefaces()
    title = _("Produk lokal di lapak ini")
    span = _("{first} s/d {last}").format(first=day_text(told.first), last=day_text(told.last))
    shown = Stall(stall.name, stall.address)
    sheet = sheet_of(f"{title}, {span}", shown, _("Catatan internal pedagang, bukan izin."))

    def story() -> list[Flowable]:
        return [
            *title_of(shown, title, span),
            Spacer(0, 12),
            _key_figures(told, _),
            Spacer(0, 14),
            *_makers(told, _),
            Spacer(0, 16),
            *_months(told, _),
            Spacer(0, 8),
            words(_("Tanpa nomor telepon, pembeli, modal dan laba."), SMALL),
        ]

    return sheet_pdf(sheet, story, _)


def _key_figures(told: Programme, _: Translate) -> Flowable:
    pieces = _("{pieces} pcs").format(pieces=write(sum(month.pieces for month in told.months)))
    regions = {maker.region.casefold() for maker in told.makers if maker.region}
    from_regions = _("dari {count} daerah").format(count=len(regions))
    return figures_row(
        [
            key_figure(_("Omzet produk lokal"), write_rp(sum(month.amount for month in told.months)), pieces, 26),
            key_figure(_("Perajin"), write(len(told.makers)), from_regions, 15),
            key_figure(_("Produk"), write(sum(maker.products for maker in told.makers)), _("di lapak"), 15),
        ],
        (0.56, 0.22, 0.22),
    )


def _makers(told: Programme, _: Translate) -> Iterator[Flowable]:
    yield from heading(_("Perajin"))
    if not told.makers:
        yield words(_("Belum ada perajin."))
        return
    head = (_("Perajin, asal"), _("NIB"), _("Produk"), _("Ukuran, warna"), _("Sejak"))
    yield ruled(head, [_maker(maker) for maker in told.makers], [WIDTH - sum(_MAKER), *_MAKER])


def _maker(maker: LocalMaker) -> list[object]:
    since = day_text(maker.since) if maker.since else "-"
    return [
        name_and_code(maker.name, maker.region),
        *(printable(maker.business_number) or "-", write(maker.products), write(maker.variants), since),
    ]


def _months(told: Programme, _: Translate) -> Iterator[Flowable]:
    yield from heading(_("Terjual tiap bulan"))
    if not told.months:
        yield words(_("Belum ada produk lokal yang terjual di hari-hari ini."))
        return
    head = (_("Perajin, asal"), _("Bulan"), _("Produk"), _("Pcs"), _("Omzet"))
    pieces, amount = sum(month.pieces for month in told.months), sum(month.amount for month in told.months)
    total = (_("Jumlah"), "", "", write(pieces), write(amount))
    yield ruled(head, [_month(month, _) for month in told.months], [WIDTH - sum(_MONTH), *_MONTH], total)


def _month(month: MakerMonth, _: Translate) -> list[object]:
    return [
        name_and_code(month.maker or _("Tanpa nama"), month.region),
        *(f"{month.month:%m/%Y}", write(month.products), write(month.pieces), write(month.amount)),
    ]
