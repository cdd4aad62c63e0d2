"""Bekas vs lokal on A4: the way from used to local, week by week, and what deserves its place on the rail."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from pos.goods.item import Family
from pos.money import write, write_rp
from pos.reports.local import FromUsedToLocal, Place, WeekShare
from pos.settings import Stall
from printing.builders.words import Translate, day_text, family_name, moment
from printing.sheets.charts import swatch
from printing.sheets.figures import heading, key_figure, ruled, warning, words
from printing.sheets.frame import sheet_pdf
from printing.sheets.ink import SMALL, WIDTH
from printing.sheets.makers.parts import figures_row, sheet_of, title_of
from printing.sheets.makers.share_chart import legend, share_chart
from printing.sheets.typefaces import register_typefaces

_WEEK = (40.0, 52.0, 46.0, 50.0, 76.0, 72.0, 42.0, 68.0)
_PLACE = (40.0, 76.0, 66.0, 72.0, 40.0, 44.0)


def local_pdf(told: FromUsedToLocal, stall: Stall, printed_at: datetime, by: str, _: Translate) -> bytes:
    """The report as a PDF of A4 pages."""
    register_typefaces()
    span = _("{first} s/d {last}").format(first=day_text(told.first), last=day_text(told.last))
    sheet = sheet_of(f"{_('Bekas vs lokal')}, {span}", stall, _("Catatan internal pedagang, bukan izin."))
    printed = _("Dicetak {moment} oleh {who}").format(moment=moment(printed_at), who=by)

    def story() -> list[Flowable]:
        return [
            *title_of(stall, _("Bekas vs lokal"), f"{span}  ·  {printed}"),
            Spacer(0, 12),
            _key_figures(told.whole, _),
            Spacer(0, 14),
            *_weeks(told, _),
            Spacer(0, 18),
            *_places(told, _),
        ]

    return sheet_pdf(sheet, story, _)


def percent(share: int | None) -> str:
    """A share in whole percent: `42%`, and a dash where nothing was sold or one side lost."""
    return "-" if share is None else f"{round(share / 10)}%"


def _key_figures(whole: WeekShare, _: Translate) -> Flowable:
    """The shares of local goods over all the weeks."""
    pieces = _("{local} dari {all} pcs").format(
        local=write(whole.local.pieces), all=write(whole.local.pieces + whole.used.pieces)
    )
    return figures_row(
        [
            key_figure(_("Produk lokal dari yang laku"), percent(whole.pieces), pieces, 26),
            key_figure(_("Dari omzet"), percent(whole.turnover), write_rp(whole.local.amount), 15),
            key_figure(_("Dari laba"), percent(whole.profit), write_rp(whole.local.profit), 15),
        ],
        (0.5, 0.25, 0.25),
    )


def _weeks(told: FromUsedToLocal, _: Translate) -> Iterator[Flowable]:
    yield from heading(_("Bagian produk lokal, tiap minggu"))
    if not told.weeks:
        yield words(_("Belum ada penjualan di hari-hari ini."))
        return
    yield share_chart(told.weeks, WIDTH, 150, _)
    yield Spacer(0, 2)
    yield legend(_)
    yield words(_("Garis 40%: perkiraan lapak Senen sekarang. Garis 100%: semua lokal."), SMALL)
    yield Spacer(0, 10)
    local, used = _("lokal"), _("bekas")
    head = (
        *(_("Minggu mulai"), _("% pcs"), _("Pcs {family}").format(family=local), used, _("% omzet")),
        *(_("Omzet {family}").format(family=local), used, _("% laba"), _("Laba {family}").format(family=local)),
    )
    yield ruled(head, [_week(week) for week in told.weeks], [WIDTH - sum(_WEEK), *_WEEK], _week(told.whole, _("Semua")))


def _week(week: WeekShare, name: str = "") -> list[str]:
    return [
        name or f"{week.first:%d/%m/%y}",
        *(percent(week.pieces), write(week.local.pieces), write(week.used.pieces)),
        *(percent(week.turnover), write(week.local.amount), write(week.used.amount)),
        *(percent(week.profit), write(week.local.profit)),
    ]


def _places(told: FromUsedToLocal, _: Translate) -> Iterator[Flowable]:
    """Every pile and product, the highest profit a day on the shelf first."""
    if not told.places:
        return
    head = (*(_("Tumpukan atau produk"), _("Laku"), _("Laba"), _("Laba/pcs"), _("Laba/hari"), _("Hari"), _("Sisa")),)
    yield from heading(_("Siapa pantas di gantungan: laba per hari di lapak"))
    families = (Family.USED, Family.LOCAL)
    yield words("  ·  ".join(_marked(family, _) for family in families), SMALL)
    yield Spacer(0, 4)
    rows = [_place(place) for place in told.places]
    yield ruled(head, rows, [WIDTH - sum(_PLACE), *_PLACE])


def _marked(family: Family, _: Translate) -> str:
    mark = _("kotak gelap") if family is Family.USED else _("kotak terang")
    return f"{mark}: {family_name(family, _)}"


def _place(place: Place) -> list[Any]:
    per_day = write(place.profit_per_day)
    return [
        _named(place),
        write(place.pieces),
        write(place.profit),
        "-" if place.profit_per_piece is None else write(place.profit_per_piece),
        warning(per_day) if place.profit_per_day < 0 else per_day,
        write(place.days),
        write(place.left),
    ]


def _named(place: Place) -> Table:
    table = Table([[swatch(used=place.family is Family.USED), words(place.name)]], [14, None])
    table.hAlign = "LEFT"
    table.setStyle(
        TableStyle(
            [
                *(("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)),
                *(("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 0)),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ]
        )
    )
    return table
