"""Sentences that no receipt may bear.

UU 8/1999 on consumers forbids, in article 18, to refuse goods or money back and to put the risk on the buyer. Such a
clause is void, and printing it is an offence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pos.refusals import Refusal

_SHORT = 4
"""Letters of a word that nobody shortens by its vowels: what is left of one could be any other word."""


def _written(words: str) -> str:
    """A pattern for any of these Indonesian words, also without some or all of their vowels: `tidak`, `tdk`."""
    return "|".join(map(_shortened, words.split()))


def _shortened(word: str) -> str:
    if len(word) <= _SHORT:
        return word
    return word[0] + re.sub(r"[aiueo]", r"\g<0>?", word[1:]).replace("ng", "n?g")


_NOT = (
    rf"(?:{_written('tidak tak tiada ga gak gk nggak enggak jangan bukan dilarang tanpa')}|ngga|no|not|non|never"
    r"|cannot|can t|won t)"
)
_FILLER = (
    rf"(?:{_written('dapat bisa boleh akan mau lagi untuk kami adanya barang uang pernah sama sekali atau')}"
    rf"|{_written('menerima terima melayani layani dilayani diminta diambil ditarik diperbolehkan diperkenankan')}"
    rf"|{_written('diizinkan')}|di|ada|ber|be|accept|accepted|any|or|and|dan|bs|dpt|blh|utk|will|the|for|we|give)"
)
_BACK = (
    rf"(?:(?:di|me|pe|d|m)?(?:{_written('kembalikan ngembalikan ngembalian ngembaliin')})"
    rf"|{_written('kembali dikembaliin balikin dibalikin dibalikkan pengembalian penukaran komplain retur diretur')}"
    rf"|(?:di|me|pe|d|m)?(?:{_written('tukar nukar tuker')})(?:kan|kn|in|an)?|(?:di)?refund(?:ed|able|s)?|complaints?"
    r"|returns?|return(?:ed|able)|exchanges?|exchang(?:ed|eable))"
)
_REFUSED = (
    rf"(?:{_written('diterima dilayani terima layani bisa boleh dapat berlaku diperbolehkan diperkenankan diizinkan')}"
    r"|dpt|bs|blh|ada|accepted|possible|allowed)"
)
_WARRANTY = rf"(?:{_written('garansi jaminan bergaransi')}|warranty|guarantee)"
_RISK = rf"(?:{_written('resiko risiko')})"
_SALES = rf"(?:{_written('penjualan pembelian transaksi')})"
_BUYER = rf"(?:{_written('pembeli konsumen')})"
_FORBIDDEN = (
    rf"\b(?:{_NOT}(?: {_FILLER}){{0,4}} {_BACK}"
    rf"|{_BACK}(?: (?:uang|barang))? {_NOT} {_REFUSED}"
    r"|norefunds?|noreturns?"
    rf"|(?:tanpa|tnp|no|non|{_written('tidak')}(?: ada)?) {_WARRANTY}|{_WARRANTY} {_NOT} ada"
    r"|apa adanya|as is|all sales(?: are)? final|every sale(?: is)? final"
    rf"|(?:semua|seluruh|setiap) {_SALES}(?: \w+)? final|{_SALES} (?:bersifat|adalah|sudah) final"
    rf"|{_RISK}(?: \w+){{0,2}} (?:{_BUYER}|sendiri)|{_written('tanggung')} {_written('jawab')} {_BUYER}"
    r"|(?:di luar|bukan|diluar) tanggung jawab (?:kami|penjual|toko|lapak))\b"
)
_ABBREVIATED = re.compile(r"\b([b-df-hj-np-tv-xz]{2,5})\.")
"""A word without vowels and the dot behind it, which ends no sentence: `tdk. dpt.`"""
_CLAUSE = re.compile(r"[.,;:!?]+")


@dataclass(eq=False)
class ForbiddenClause(Refusal):
    """A sentence for the receipt that article 18 of UU 8/1999 forbids; `words` are the ones in it that say so."""

    words: str


def forbidden_in(text: str) -> tuple[str, ...]:
    """Each place in `text` whose words refuse goods or money back or put the risk on the buyer; empty if there is none.

    Case, accents, spaces, ends of lines, signs between letters and vowels left out make no difference. It reads words,
    not what is meant: whoever sees the warning decides.
    """
    return tuple(found[0] for clause in _clauses(text) for found in _forbidden().finditer(clause))


def forbidden_below(parts: Sequence[str]) -> tuple[str, ...]:
    """For each of these texts, printed below each other, the words by which it ends a forbidden clause; else empty.

    A clause may begin in one and end in the next, so each is read with all that stands above it.
    """
    counts = [len(forbidden_in(" ".join(parts[:upto]))) for upto in range(len(parts) + 1)]
    found = forbidden_in(" ".join(parts))
    return tuple(found[before] if before < after <= len(found) else "" for before, after in pairwise(counts))


def refuse_forbidden(sentences: Iterable[str], before: Iterable[str] = ()) -> None:
    """Raise ForbiddenClause for the first clause that the law forbids and that the sentences `before` did not have."""
    known = {words for sentence in before for words in forbidden_in(sentence)}
    for sentence in sentences:
        for words in forbidden_in(sentence):
            if words not in known:
                raise ForbiddenClause(words)


def _clauses(text: str) -> Iterable[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    for clause in _CLAUSE.split(_ABBREVIATED.sub(r"\1 ", plain)):
        yield " ".join(re.findall(r"[a-z0-9]+", clause))


@cache
def _forbidden() -> re.Pattern[str]:
    """Made when it is first asked for: 4 ms that no start waits for."""
    return re.compile(_FORBIDDEN)
