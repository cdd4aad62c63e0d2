"""Surat sisa stok on receipt paper: what is left of the used stock, how it came to that, and the code of the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pos.money import write
from pos.reports.remaining import RemainingRow
from pos.reports.stock_letter import StockLetter
from pos.settings import Stall
from printing.builders.letter_words import Named, category_name, changes, notes, opening_name, rises
from printing.builders.words import Translate, day_text, moment
from printing.document import (
    BOLD,
    DOUBLE,
    TALL,
    Align,
    Block,
    Cut,
    Document,
    Facts,
    Figures,
    QrCode,
    Row,
    Rule,
    Text,
)


def letter_slip(letter: StockLetter, stall: Stall, by: str, *, _: Translate) -> Document:
    """The letter as one slip: pieces, days and the code; no price and no buyer stands on it."""
    return (
        Text(stall.name, Align.CENTRE, BOLD),
        *(Text(line, Align.CENTRE) for line in (stall.address,) if line),
        Text(_("SURAT SISA STOK"), Align.CENTRE, TALL),
        Text(_("Catatan internal pedagang, bukan izin."), Align.CENTRE),
        Rule("="),
        Facts(((_("Hari"), day_text(letter.day)), (_("Dicetak"), moment(letter.at)), (_("Oleh"), by))),
        Rule(),
        Row(_("Pakaian bekas tersisa"), _("{pieces} pcs").format(pieces=write(letter.left)), TALL),
        Rule(),
        *_opening(letter, _),
        *_categories(letter, _),
        *_section(_("Yang menambah catatan (pcs)"), rises(letter, _)),
        *_section(_("Keterangan"), notes(letter, _)),
        *_code(letter, _),
        Rule("="),
        Text(_("Catatan internal pedagang, bukan izin."), Align.CENTRE),
        Cut(),
    )


def _opening(letter: StockLetter, _: Translate) -> Iterator[Block]:
    if letter.seal:
        yield Text(_("Catatan stok awal"), style=BOLD)
        yield Facts(((_("Disegel"), moment(letter.seal.at)), (_("Oleh"), letter.seal.by)))
    else:
        yield Text(_("Catatan stok awal belum disegel"), style=BOLD)
    yield Row(opening_name(letter, _), write(letter.remaining.total.opening))
    yield from (Row(name, pieces) for name, pieces in changes(letter, _))
    yield Row(_("Sisa (pcs)"), write(letter.left), BOLD)


def _categories(letter: StockLetter, _: Translate) -> Iterator[Block]:
    """From the opening less what was sold, and everything else in one column, to what is left."""
    if not letter.remaining.rows:
        return
    yield Rule()
    yield Text(_("Per kategori (pcs)"), style=BOLD)
    yield Figures("", (_("Awal"), _("Laku"), _("Lain"), _("Sisa")))
    for row in letter.remaining.rows:
        yield Figures(category_name(row, _), _numbers(row))
    yield Figures(_("Jumlah"), _numbers(letter.remaining.total), BOLD)


def _numbers(row: RemainingRow) -> tuple[str, ...]:
    """No dots in them: four digits are as many as a column holds."""
    return tuple(map(str, (row.opening, row.sold, row.otherwise, row.left)))


def _section(title: str, rows: Iterable[Named]) -> Iterator[Block]:
    yield Rule()
    yield Text(title, style=BOLD)
    yield from (Row(name, figure) for name, figure in rows)


def _code(letter: StockLetter, _: Translate) -> Iterator[Block]:
    if not letter.head.code:
        return
    yield Rule()
    yield Text(_("Buku Habis Stok sampai catatan {number}").format(number=write(letter.head.entries)), Align.CENTRE)
    yield Text(letter.head.code, Align.CENTRE, DOUBLE)
    yield QrCode(letter.pin)
