"""What the letter says, on a slip and on a page alike: the same figures under the same names."""

from __future__ import annotations

from collections.abc import Iterator

from pos.money import write
from pos.reports.remaining import RemainingRow
from pos.reports.stock_letter import LATELY, StockLetter
from printing.builders.words import Translate, day_text

Named = tuple[str, str]
"""What a figure is called, and the figure."""


def signed(pieces: int) -> str:
    """A change in pieces with its sign: `+4`, `-10`, and a plain `0`."""
    return f"+{write(pieces)}" if pieces > 0 else write(pieces)


def category_name(row: RemainingRow, _: Translate) -> str:
    """A category, or what the row without one is called: sold, and nobody said yet off which pile."""
    return row.category or _("Tanpa tumpukan")


def opening_name(letter: StockLetter, _: Translate) -> str:
    """What the pieces at the beginning are called."""
    return _("Isi saat disegel") if letter.seal else _("Pernah masuk catatan")


def changes(letter: StockLetter, _: Translate) -> Iterator[Named]:
    """Everything between the opening and what is left; what never happened is left out, but for sales."""
    total = letter.remaining.total
    yield _("Terjual"), signed(-total.sold)
    rare = (
        (_("Afkir"), -total.rejected),
        (_("Diberikan"), -total.given),
        (_("Hilang"), -total.lost),
        (_("Koreksi hitungan"), total.corrected),
        (_("Isi bal beda taksiran"), total.resorted),
    )
    yield from ((name, signed(pieces)) for name, pieces in rare if pieces)


def rises(letter: StockLetter, _: Translate) -> Iterator[Named]:
    """Everything that ever raised the stock, zero or not: the owner vouches for each."""
    found = letter.remaining.rises
    yield _("Kembali dari pembeli"), write(found.returned)
    yield _("Lebih saat dihitung"), write(found.found)
    yield _("Bal lebih dari taksiran"), write(found.resorted)


def notes(letter: StockLetter, _: Translate) -> Iterator[Named]:
    """Closed bales, the last count, and how much of the stall is local goods."""
    if letter.remaining.total.closed_bales:
        yield _("Bal segel (taksiran)"), write(letter.remaining.total.closed_bales)
    count, share = letter.last_count, letter.share
    yield _("Hitungan terakhir"), day_text(count.day) if count else _("belum")
    if count:
        yield _("Selisih hitungan itu"), signed(count.difference)
    if share.of_stock is not None:
        yield _("IKM dari isi lapak"), f"{share.of_stock}%"
    if share.of_sales is not None:
        yield _("IKM dari laku {days} hari").format(days=LATELY.days), f"{share.of_sales}%"
