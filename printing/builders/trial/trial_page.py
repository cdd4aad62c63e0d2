"""What a new printer is asked to print, so that a look at the paper tells how to set it.

The letters before each part are what `printing.guide` asks about.
"""

from __future__ import annotations

from datetime import datetime

from pos.printers import Printer
from printing.builders.words import Translate, moment
from printing.document import (
    BOLD,
    DOUBLE,
    TALL,
    Align,
    Barcode,
    Cut,
    Document,
    Drawing,
    Facts,
    QrCode,
    Row,
    Rule,
    Ruler,
    Style,
    Text,
)
from printing.paper_size import paper_size

_EVERY_SIGN = "".join(map(chr, range(0x21, 0x7F)))
_SAMPLE_CODE = "2000000000015"
_TRIED_DOTS = 4
"""Dots of a module of the codes that are tried: small, because a printer prints whole lines of one that it cannot."""


def trial_page(printer: Printer, printed_at: datetime, *, _: Translate) -> Document:
    """A page that answers: how wide is it, do sizes work, are signs and symbols whole, does it cut?"""
    profile = printer.profile
    paper = paper_size(profile.columns)
    yes, no = _("ya"), _("tidak")
    return (
        Text(_("CETAK PERCOBAAN"), Align.CENTRE, TALL),
        Facts(
            (
                (_("Alamat"), printer.address),
                (_("Tanggal"), moment(printed_at)),
                (_("Kertas"), _("{width} mm, {columns} kolom").format(width=paper.millimetres, columns=paper.columns)),
                (_("Pemotong"), yes if profile.cutter else no),
                (_("Menjawab"), yes if profile.answers else no),
            )
        ),
        Rule("="),
        Text(_("A. Baris terpanjang yang utuh sampai angka di ujungnya?")),
        *(Ruler(columns) for columns in (32, 42, 48, 64)),
        Rule(),
        Text(_("B. Ukuran huruf")),
        Text(_("Biasa Rp 1.234.567")),
        Text(_("Tebal Rp 1.234.567"), style=BOLD),
        Text(_("Tinggi Rp 1.234.567"), style=TALL),
        Text(_("Lebar 12.345"), style=Style(across=2)),
        Text(_("Besar 12.345"), style=DOUBLE),
        Row("<<", ">>"),
        Text(_("Semua tanda, tanpa huruf asing:")),
        Text(_EVERY_SIGN),
        Rule(),
        Text(_("C. Kotak yang utuh dan terbaca HP?")),
        *_tried(_("C1 gambar"), Drawing.BANDS),
        *_tried(_("C2 gambar per baris"), Drawing.COLUMNS),
        *_tried(_("C3 buatan printer"), Drawing.NATIVE),
        Barcode(_SAMPLE_CODE),
        Rule("="),
        Text(_("D. Terpotong sendiri di bawah ini? Huruf nyasar di struk berikutnya berarti tidak ada pemotong.")),
        Cut(anyway=True),
    )


def _tried(words: str, drawing: Drawing) -> tuple[Text, QrCode]:
    return Text(words), QrCode(f"LAPAK {drawing.value}", _TRIED_DOTS, drawing)
