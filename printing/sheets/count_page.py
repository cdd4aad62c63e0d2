"""The sheet for counting piles on A4: blind, a row a pile, with cells that a pen can fill."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from pos.money import write
from pos.settings import Stall
from pos.used.counting import CountSheet
from printing.builders.count_slip import pile_title
from printing.builders.words import Translate, moment
from printing.sheets.figures import words
from printing.sheets.frame import Sheet, sheet_pdf
from printing.sheets.ink import BODY, EYEBROW, LINE, MUTED, SMALL, STRONG, SUNKEN, TEXT, TITLE, WIDTH
from printing.sheets.typefaces import printable, register_typefaces

_ROW_EDGE, _BAND_EDGE = 7, 4
"""Points above and below the words of a pile, so that a pen has room, and of a category."""

_PRICE, _PIECES, _CLOCK, _NOTE = 62, 78, 66, 140


def count_pdf(sheet: CountSheet, stall: Stall, _: Translate) -> bytes:
    """The sheet as a PDF of A4 pages."""
    register_typefaces()
    made = moment(sheet.made_at)
    edges = Sheet(
        title=f"{_('Hitung stok')}, {made}",
        owner=printable(stall.name),
        foot=_("Catatan internal pedagang, bukan izin."),
    )

    def story() -> list[Flowable]:
        piles = f"{_('Tumpukan')}: {write(len(sheet.items))}"
        return [
            words(stall.name, EYEBROW),
            words(_("Hitung stok"), TITLE),
            Spacer(0, 3),
            words(f"{piles}  ·  {_('Dibuat {moment}').format(moment=made)}", SMALL),
            Spacer(0, 10),
            words(
                _("Hitung tiap tumpukan tanpa melihat catatan. Tulis jumlah dan jamnya; lapak boleh tetap jualan."),
                BODY,
            ),
            Spacer(0, 14),
            _signing(_),
            Spacer(0, 14),
            _table(sheet, _) if sheet.items else words(_("Belum ada tumpukan")),
        ]

    return sheet_pdf(edges, story, _)


def _signing(_: Translate) -> Table:
    """Who counted, and on which day."""
    table = Table([[words(_("Dihitung oleh"), STRONG), "", "", words(_("Tanggal"), STRONG), ""]],
                  [76, 190, 24, 52, WIDTH - 342], [20])  # fmt: skip
    lines = [("LINEBELOW", (column, 0), (column, 0), 0.75, TEXT) for column in (1, 4)]
    table.setStyle(TableStyle([*lines, ("LEFTPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "BOTTOM")]))
    return table


def _table(sheet: CountSheet, _: Translate) -> Table:
    """A band for each category, then its piles; the cells to fill in are boxes."""
    cells: list[list[Any]] = [[_("Tumpukan"), _("Harga"), _("Hitungan"), _("Jam"), _("Catatan")]]
    style: list[Any] = [
        ("FONT", (0, 0), (-1, 0), SMALL.fontName, SMALL.fontSize, SMALL.leading),
        ("TEXTCOLOR", (0, 0), (-1, 0), MUTED),
        ("FONT", (1, 1), (1, -1), BODY.fontName, BODY.fontSize, BODY.leading),
        ("ALIGN", (1, 0), (1, -1), "RIGHT"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        *_edges((0, -1), 2),
        ("LEFTPADDING", (0, 0), (0, -1), 6),
        ("RIGHTPADDING", (1, 0), (1, -1), 10),
    ]
    for category, items in groupby(sheet.items, key=lambda item: item.category):
        band = len(cells)
        cells.append([words(category, STRONG), "", "", "", ""])
        style += [("BACKGROUND", (0, band), (-1, band), SUNKEN), ("NOSPLIT", (0, band), (-1, band + 1))]
        style += [("SPAN", (0, band), (-1, band)), *_edges((band, band), _BAND_EDGE)]
        cells += [[words(pile_title(item, _)), write(item.price), "", "", ""] for item in items]
        style += _edges((band + 1, len(cells) - 1), _ROW_EDGE)
        style.append(("GRID", (2, band + 1), (-1, len(cells) - 1), 0.75, TEXT))
        style.append(("LINEBELOW", (0, band + 1), (1, len(cells) - 1), 0.5, LINE))
    table = Table(cells, [WIDTH - _PRICE - _PIECES - _CLOCK - _NOTE, _PRICE, _PIECES, _CLOCK, _NOTE])
    table.repeatRows = 1
    table.setStyle(TableStyle(style))
    return table


def _edges(rows: tuple[int, int], points: float) -> list[Any]:
    """White above and below the words of these rows."""
    first, last = rows
    return [(f"{side}PADDING", (0, first), (-1, last), points) for side in ("TOP", "BOTTOM")]
