"""What a new printer is asked to print, so that a look at the paper tells how to set it."""

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
    Facts,
    QrCode,
    Row,
    Rule,
    Style,
    Text,
)
from printing.paper_size import paper_size

_EVERY_SIGN = "".join(map(chr, range(0x21, 0x7F)))
_SAMPLE_CODE = "2000000000015"


def trial_page(printer: Printer, printed_at: datetime, *, _: Translate) -> Document:
    """A page that answers: is the width right, do sizes work, are signs and symbols whole, does it cut?"""
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
        Text(_("1. Tiap baris angka harus pas satu baris, dari tepi ke tepi.")),
        Text(_ruler(paper.columns)),
        Row("<<", ">>"),
        Rule(),
        Text(_("2. Ukuran huruf")),
        Text(_("Biasa Rp 1.234.567")),
        Text(_("Tebal Rp 1.234.567"), style=BOLD),
        Text(_("Tinggi Rp 1.234.567"), style=TALL),
        Text(_("Lebar 12.345"), style=Style(wide=True)),
        Text(_("Besar 12.345"), style=DOUBLE),
        Rule(),
        Text(_("3. Semua tanda, tanpa huruf asing")),
        Text(_EVERY_SIGN),
        Rule(),
        Text(_("4. Pindai dengan HP")),
        QrCode(f"LAPAK {_SAMPLE_CODE}"),
        Barcode(_SAMPLE_CODE),
        Rule("="),
        Text(_("Kalau muncul huruf nyasar di struk berikutnya, matikan pemotong.")),
        Cut(),
    )


def _ruler(columns: int) -> str:
    """Digits that count the columns: 1234567890123..."""
    return ("1234567890" * columns)[:columns]
