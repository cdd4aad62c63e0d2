"""Sentences that no receipt may bear.

UU 8/1999 on consumers forbids, in article 18, to refuse goods or money back and to put the risk on the buyer. Such a
clause is void, and printing it is an offence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from pos.refusals import Refusal

_NOT = (
    r"(?:tidak|tdk|tak|tiada|ga|gak|gk|ngga|nggak|enggak|jangan|bukan|dilarang|tanpa"
    r"|no|not|non|never|cannot|can t|won t)"
)
_FILLER = (
    r"(?:dapat|bisa|boleh|akan|mau|lagi|untuk|di|kami|menerima|terima|melayani|layani|dilayani|ada|adanya|ber|be|accept"
    r"|accepted|any|or|and|atau|dan|uang|barang|pernah|sama|sekali|bs|dpt|blh|will|the|for|we|give)"
)
_BACK = (
    r"(?:(?:di|me|pe)?(?:kembalikan|ngembalikan|ngembalian|ngembaliin)|kembali|dikembaliin|balikin|dibalikin|dibalikkan"
    r"|(?:di|me|pe)?(?:tukar|nukar|tuker)(?:kan|in|an)?|(?:di)?retur|diretur|pengembalian|penukaran|komplain|refunds?"
    r"|(?:di)?refund(?:ed|able)?|returns?|return(?:ed|able)|exchanges?|exchang(?:ed|eable))"
)
_REFUSED = r"(?:diterima|dilayani|terima|layani|bisa|boleh|dapat|ada|berlaku|accepted|possible|allowed)"
_FORBIDDEN = re.compile(
    rf"\b(?:{_NOT}(?: {_FILLER}){{0,4}} {_BACK}"
    rf"|{_BACK}(?: (?:uang|barang))? {_NOT} {_REFUSED}"
    r"|apa adanya|as is|all sales(?: are)? final"
    r"|(?:resiko|risiko)(?: \w+){0,2} (?:pembeli|sendiri|konsumen)"
    r"|(?:di luar|bukan|diluar) tanggung jawab (?:kami|penjual|toko|lapak))\b"
)
_CLAUSE = re.compile(r"[.,;:!?]+")


@dataclass(eq=False)
class ForbiddenClause(Refusal):
    """A sentence for the receipt that article 18 of UU 8/1999 forbids; `words` are the ones in it that say so."""

    words: str


def forbidden_in(text: str) -> str:
    """The words in `text` by which goods or money are refused back or the risk is the buyer's; empty if there are none.

    Case, accents, spaces and signs between letters make no difference. It reads words, not what is meant: whoever sees
    the warning decides.
    """
    for clause in _CLAUSE.split(text):
        plain = unicodedata.normalize("NFKD", clause).encode("ascii", "ignore").decode().lower()
        found = _FORBIDDEN.search(" ".join(re.findall(r"[a-z0-9]+", plain)))
        if found:
            return found[0]
    return ""


def refuse_forbidden(sentences: Iterable[str]) -> None:
    """Raise ForbiddenClause for the first sentence that the law forbids."""
    for sentence in sentences:
        if words := forbidden_in(sentence):
            raise ForbiddenClause(words)
