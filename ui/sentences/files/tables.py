"""What a person reads when a file cannot be read as rows, or would be written over."""

from __future__ import annotations

from data.giving.export import ExportInTheWay
from data.tables import CellWithoutColumn, ColumnTwice, NotATable, TableEmpty, TableTooLarge, TableUnreadable
from ui.sentences.disk import hindrance_words
from ui.sentences.saying import refusal_sentence
from ui.words import _


@refusal_sentence.register
def _unreadable(refusal: TableUnreadable) -> str:
    return _("{path} tidak bisa dibaca: {why}.").format(path=refusal.path, why=hindrance_words(refusal.why))


@refusal_sentence.register
def _not_a_table(refusal: NotATable) -> str:
    return _("{path} bukan CSV atau XLSX yang utuh.").format(path=refusal.path)


@refusal_sentence.register
def _empty(refusal: TableEmpty) -> str:
    return _("{path} tidak ada isinya di bawah judul kolom.").format(path=refusal.path)


@refusal_sentence.register
def _too_large(refusal: TableTooLarge) -> str:
    return _("{path} terlalu besar untuk daftar barang (paling banyak {most}).").format(
        path=refusal.path, most=refusal.most
    )


@refusal_sentence.register
def _column_twice(refusal: ColumnTwice) -> str:
    return _('Kolom "{column}" ada dua kali di {path}.').format(column=refusal.column, path=refusal.path)


@refusal_sentence.register
def _cell_without_column(refusal: CellWithoutColumn) -> str:
    return _("Baris {row} di {path}: ada isian di kolom tanpa judul.").format(row=refusal.row, path=refusal.path)


@refusal_sentence.register
def _export_in_the_way(refusal: ExportInTheWay) -> str:
    return _("{path} sudah ada isinya; pilih folder baru.").format(path=refusal.path)
