"""Surat sisa stok on one A4 page: what is left, how the stock fell, by category, and the code that pins the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from pos.money import write
from pos.reports.remaining import NOTHING_REMAINS, RemainingRow
from pos.reports.stock_letter import StockLetter
from pos.settings import Stall
from printing.builders.letter_words import Named, category_name, notes, opening_name, rises, signed
from printing.builders.words import Translate, long_date, moment
from printing.sheets.fall_chart import fall_chart
from printing.sheets.figures import heading, key_figure, ruled, side_by_side, words
from printing.sheets.frame import Sheet, sheet_pdf
from printing.sheets.ink import BODY, EYEBROW, GAP, LINE, SMALL, STRONG, TEXT, TITLE, WIDTH
from printing.sheets.typefaces import printable, register_typefaces

_HALF = (WIDTH - GAP) / 2
_MOST_ROWS = 10
"""Categories that the page has room for; the smallest beyond them stand in one row."""

_QR = 88
_SIGNED = 150
Column = tuple[str, Callable[[RemainingRow], str]]
"""The name of a column, and what stands in it for a row."""

_CODE = ParagraphStyle("code", parent=BODY, fontName="Mono-Bold", fontSize=22, leading=28)


def letter_pdf(letter: StockLetter, stall: Stall, by: str, _: Translate) -> bytes:
    """The letter as a PDF of one page. The same letter gives the same bytes."""
    register_typefaces()
    sheet = Sheet(
        title=f"{_('Surat sisa stok')}, {long_date(letter.day, _)}",
        owner=printable(stall.name),
        foot=_("Catatan internal pedagang, bukan izin."),
    )

    def story() -> list[Flowable]:
        return [
            *_title(letter, stall, by, _),
            Spacer(0, 10),
            _key_figures(letter, _),
            Spacer(0, 12),
            *_fall(letter, _),
            *_categories(letter, _),
            Spacer(0, 12),
            side_by_side(
                _named(_("Yang menambah catatan (potong)"), rises(letter, _)),
                _named(_("Keterangan"), notes(letter, _)),
                _HALF,
            ),
            Spacer(0, 12),
            *_code(letter, _),
        ]

    return sheet_pdf(sheet, story, _)


def _title(letter: StockLetter, stall: Stall, by: str, _: Translate) -> Iterator[Flowable]:
    place = "  ·  ".join(line for line in (stall.name, stall.address, stall.phone) if line)
    yield words(place, EYEBROW)
    yield words(_("Surat sisa stok"), TITLE)
    yield Spacer(0, 2)
    yield words(_("Catatan internal pedagang, bukan izin."), STRONG)
    printed = _("Dicetak {moment} oleh {who}").format(moment=moment(letter.at), who=by)
    yield words(f"{long_date(letter.day, _)}  ·  {printed}", SMALL)


def _key_figures(letter: StockLetter, _: Translate) -> Table:
    """What is left, large; beside it what it began with, and what was sold of it."""
    total = letter.remaining.total
    if letter.seal:
        sealed = _("disegel {moment} oleh {who}").format(moment=moment(letter.seal.at), who=letter.seal.by)
    else:
        sealed = _("stok awal belum disegel")
    percent = round(100 * total.sold / total.opening) if total.opening > 0 else 0
    cells = [
        key_figure(
            _("Pakaian bekas tersisa"),
            _("{pieces} pcs").format(pieces=write(letter.left)),
            _("menurut Buku Habis Stok"),
            30,
        ),
        key_figure(opening_name(letter, _), write(total.opening), sealed, 15),
        key_figure(_("Terjual"), write(total.sold), _("{percent}% dari itu").format(percent=percent), 15),
    ]
    table = Table([cells], [WIDTH * 0.46, WIDTH * 0.36, WIDTH * 0.18])
    edges = [("TOPPADDING", (0, 0), (-1, -1), 8), ("BOTTOMPADDING", (0, 0), (-1, -1), 8)]
    lines = [("LINEABOVE", (0, 0), (-1, 0), 1.5, TEXT), ("LINEBELOW", (0, 0), (-1, 0), 0.5, TEXT)]
    table.setStyle(TableStyle([*_FLUSH, *edges, *lines, ("VALIGN", (0, 0), (-1, -1), "BOTTOM")]))
    return table


def _fall(letter: StockLetter, _: Translate) -> Iterator[Flowable]:
    """Two evenings are needed to see anything fall."""
    if len(letter.evenings) > 1:
        yield from heading(_("Stok bekas, tiap sore"))
        yield fall_chart(letter.evenings, WIDTH, 96)
        yield Spacer(0, 12)


def _categories(letter: StockLetter, _: Translate) -> Iterator[Flowable]:
    """Each row from its opening to what is left; columns in which nothing ever happened are left out."""
    columns: tuple[Column, ...] = (
        (_("Awal"), lambda row: write(row.opening)),
        (_("Terjual"), lambda row: signed(-row.sold)),
        (_("Afkir"), lambda row: signed(-row.rejected)),
        (_("Diberikan"), lambda row: signed(-row.given)),
        (_("Hilang"), lambda row: signed(-row.lost)),
        (_("Koreksi"), lambda row: signed(row.corrected)),
        (_("Isi bal"), lambda row: signed(row.resorted)),
        (_("Sisa"), lambda row: write(row.left)),
    )
    rows, total = _room_for(letter.remaining.rows, _), letter.remaining.total
    used = [
        column for column in columns if column[0] in {_("Awal"), _("Terjual"), _("Sisa")} or column[1](total) != "0"
    ]
    yield from heading(_("Per kategori (potong)"))
    numbers = [52.0] * len(used)
    yield ruled(
        (_("Kategori"), *(name for name, _figure in used)),
        [[name, *(figure(row) for _name, figure in used)] for name, row in rows],
        [WIDTH - sum(numbers), *numbers],
        (_("Jumlah"), *(figure(total) for _name, figure in used)),
    )


def _room_for(rows: Sequence[RemainingRow], _: Translate) -> list[tuple[str, RemainingRow]]:
    """The rows with their names; where they are too many, those that began smallest as one."""
    if len(rows) <= _MOST_ROWS:
        return [(category_name(row, _), row) for row in rows]
    large = sorted(rows, key=lambda row: row.opening, reverse=True)[: _MOST_ROWS - 1]
    small = [row for row in rows if row not in large]
    together = _("{count} kategori lain").format(count=len(small))
    return [*((category_name(row, _), row) for row in rows if row in large), (together, sum(small, NOTHING_REMAINS))]


def _named(title: str, rows: Iterable[Named]) -> list[Flowable]:
    return [*heading(title), ruled((), list(rows), [_HALF - 70, 70])]


def _code(letter: StockLetter, _: Translate) -> Iterator[Flowable]:
    """The code beside its QR, what it stands for, and a place to sign."""
    if not letter.head.code:
        return
    said = _(
        "Buku Habis Stok sampai catatan {number}. Tiap catatan terikat pada yang sebelumnya: kalau satu saja diubah, "
        "dihapus atau disisipkan, kode ini tidak cocok lagi."
    ).format(number=write(letter.head.entries))
    signed_by = Table([[""], [words(_("Pemilik"), SMALL)]], [_SIGNED], [44, 14])
    signed_by.setStyle(TableStyle([*_FLUSH, ("LINEABOVE", (0, 1), (-1, 1), 0.75, TEXT)]))
    text = [words(letter.head.code, _CODE), words(said, SMALL)]
    box = Table([[_qr(letter.pin), text, signed_by]], [_QR + 12, WIDTH - _QR - 12 - _SIGNED - GAP, _SIGNED + GAP])
    box.setStyle(
        TableStyle(
            [
                *_FLUSH,
                ("LINEABOVE", (0, 0), (-1, 0), 0.5, LINE),
                ("TOPPADDING", (0, 0), (-1, -1), 12),
                ("VALIGN", (0, 0), (1, 0), "MIDDLE"),
                ("VALIGN", (2, 0), (2, 0), "BOTTOM"),
                ("ALIGN", (2, 0), (2, 0), "RIGHT"),
            ]
        )
    )
    yield box


def _qr(content: str) -> Drawing:
    """The code as a symbol whose left edge is the page's; its quiet zone is the white around it."""
    drawing = Drawing(_QR, _QR)
    drawing.add(QrCodeWidget(content, barWidth=_QR, barHeight=_QR, barBorder=0, barLevel="M"))
    return drawing


_FLUSH = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
