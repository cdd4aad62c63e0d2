"""What is wrong in an imported file, cell by cell."""

from __future__ import annotations

from pos.goods.intake.faults import Fault, Problem
from ui.words import _


def fault_sentence(fault: Fault) -> str:
    """One fault with its row and column: `Baris 3, kolom kepala_pcs: ...`."""
    what = _problem(fault.problem, expected=bool(fault.expected)).format(value=fault.value, expected=fault.expected)
    if fault.problem is Problem.MISSING_COLUMN:
        return _("Kolom {column}: {what}").format(column=fault.column, what=what)
    if not fault.column:
        return _("Baris {row}: {what}").format(row=fault.row, what=what)
    return _("Baris {row}, kolom {column}: {what}").format(row=fault.row, column=fault.column, what=what)


def _problem(problem: Problem, *, expected: bool) -> str:
    sentences = {
        Problem.MISSING_COLUMN: _("kolom ini harus ada"),
        Problem.NO_ROWS: _("tidak ada isinya di bawah judul kolom"),
        Problem.EMPTY: _("harus diisi"),
        Problem.NOT_MONEY: _('"{value}" tidak jelas; maksudnya {expected}?')
        if expected
        else _('"{value}" bukan jumlah uang'),
        Problem.NOT_PIECES: _('"{value}" bukan jumlah barang'),
        Problem.NEGATIVE: _('"{value}" kurang dari nol'),
        Problem.TOO_LARGE: _('"{value}" terlalu besar; paling besar {expected}'),
        Problem.NOT_A_DAY: _('"{value}" bukan tanggal; tulis 2023-01-16 atau 16/01/2023'),
        Problem.DAYS_OUT_OF_ORDER: _('"{value}" sebelum tanggal beli {expected}'),
        Problem.TOO_LONG: _('"{value}" terlalu panjang; paling banyak {expected} huruf'),
        Problem.UNKNOWN_WORD: _('"{value}" tidak dikenal; pilih: {expected}'),
        Problem.NOT_AN_OFFER: _('"{value}" bukan harga paket yang berlaku; tulis seperti {expected}'),
        Problem.NOT_EAN13: _('"{value}" bukan barcode 13 angka'),
        Problem.WRONG_CHECK_DIGIT: _('"{value}" salah angka terakhirnya; mungkin {expected}'),
        Problem.TWICE_IN_FILE: _('"{value}" sudah dipakai di baris {expected}'),
        Problem.IN_SHOP: _('"{value}" sudah ada di toko'),
        Problem.SUM_DIFFERS: _("{value} tidak cocok; jumlahnya {expected}"),
        Problem.ABOVE_PRICE: _("{value} di atas harga jual {expected}"),
        Problem.HALF_A_RULE: _("harga grosir dan jumlah minimalnya harus diisi dua-duanya"),
        Problem.DIFFERS_IN_PRODUCT: _('"{value}" beda dengan baris lain produk ini: "{expected}"'),
        Problem.UNKNOWN_CODE: _('tidak ada barang dengan kode "{value}"'),
        Problem.OTHER_MAKER: _('"{value}" buatan perajin lain'),
    }
    return sentences[problem]
