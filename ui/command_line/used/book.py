"""`lapak used book` and `verify`: the book as it was written, and a code on paper held against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import click

from pos.goods.stock import MovementKind
from pos.money import write
from pos.ports import Reading
from pos.refusals import Refusal
from pos.stockroom.piles import pile_of
from pos.used.bales import UnknownBale
from pos.used.book import BookFilter, Written
from ui.command_line.context import caller, result_options
from ui.command_line.typed import DAY, one_of
from ui.command_line.used.results import entry_result
from ui.command_line.verbs import Verb
from ui.sentences import refusal_sentence
from ui.sentences.used.book import movement_words
from ui.words import _, mark, moment

_MOST = 10_000


@dataclass(eq=False)
class NoSuchEntry(Refusal):
    """The book has no entry `number`: it ends with entry `entries`."""

    number: int
    entries: int


@dataclass(eq=False)
class CodeDiffers(Refusal):
    """At entry `number` the book carries another `code` than the `told` one: they are not the same book up to there."""

    number: int
    told: str
    code: str


@refusal_sentence.register
def _no_such_entry(refusal: NoSuchEntry) -> str:
    return _("Tidak ada catatan {number}; buku ini sampai catatan {entries}.").format(
        number=write(refusal.number), entries=write(refusal.entries)
    )


@refusal_sentence.register
def _code_differs(refusal: CodeDiffers) -> str:
    return _("Tidak cocok: di catatan {number} buku ini berkode {code}, bukan {told}.").format(
        number=write(refusal.number), code=refusal.code, told=refusal.told
    )


@click.command("book", cls=Verb, help=mark("Buku Habis Stok: tiap gerak barang bekas, yang terbaru dulu."))
@click.option("--pile", metavar="CODE", help=mark("Hanya tumpukan ini."))
@click.option("--bale", metavar="CODE", help=mark("Hanya bal ini."))
@click.option("--from", "first", type=DAY, help=mark("Mulai hari ini."))
@click.option("--to", "last", type=DAY, help=mark("Sampai hari ini."))
@click.option(
    "--kind", "kinds", type=one_of(MovementKind), multiple=True, help=mark("Hanya jenis ini; boleh berulang.")
)
@click.option(
    "--before", type=click.IntRange(1), metavar="NUMBER", help=mark("Hanya yang lebih lama dari catatan ini.")
)
@click.option("--limit", type=click.IntRange(1, _MOST), default=50, help=mark("Paling banyak sekian."))
@result_options
def book(
    *,
    pile: str | None,
    bale: str | None,
    first: date | None,
    last: date | None,
    kinds: Sequence[str],
    before: int | None,
    limit: int,
) -> None:
    """Entries of the book, the newest first."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        only = BookFilter(
            item=pile_of(look, pile).id if pile else None,
            bale=_bale(look, bale) if bale else None,
            first=first,
            last=last,
            kinds=tuple(map(MovementKind, kinds)),
        )
        older_than = _entry(look, before).entry.id if before else None
        entries = look.used.entries(only, older_than, limit)
    text = "\n".join(map(_line, entries)) or _("Tidak ada catatan.")
    asked.answer([entry_result(written) for written in entries], lambda: text)


@click.command("verify", cls=Verb, help=mark("Cocokkan kode di kertas dengan Buku Habis Stok."))
@click.argument("number", type=click.IntRange(1))
@click.argument("code")
@result_options
def verify(number: int, code: str) -> None:
    """Hold a code against the book: the eight letters, or all of what the QR says the entry carries."""
    asked = caller()
    told = code.strip().replace("-", "").casefold()
    with asked.open(writing=False) as shop, shop.reading() as look:
        written = _entry(look, number)
    if told not in {written.code.replace("-", "").casefold(), written.carries.hex()}:
        raise CodeDiffers(number, code.strip(), written.code)
    day = written.entry.day
    words = _("Cocok: catatan {number} tanggal {day} berkode {code}. Seluruh buku dibuktikan dengan `lapak check`.")
    text = words.format(number=write(number), day=f"{day:%d/%m/%Y}", code=written.code)
    asked.answer({"entry": number, "code": written.code, "day": day, "matches": True}, lambda: text)


def _entry(look: Reading, number: int) -> Written:
    found = look.used.entry(number)
    if found is None:
        raise NoSuchEntry(number, look.used.head().entries)
    return found


def _bale(look: Reading, code: str) -> UUID:
    account = look.used.account(code.strip())
    if account is None:
        raise UnknownBale(code)
    return account.bale.id


def _line(written: Written) -> str:
    entry = written.entry
    what = f"{movement_words(entry.kind):<11} {entry.code or entry.bale_code or '-':<18} {entry.pieces:>+6}"
    money = f"{write(entry.value):>12} {write(entry.amount) if entry.amount else '':>12}"
    end = f"{entry.by}: {entry.note}" if entry.note else entry.by
    return f"{written.number:>6}  {moment(entry.at)}  {what} {money}  {written.code}  {end}".rstrip()
