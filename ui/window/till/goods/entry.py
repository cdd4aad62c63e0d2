"""What a text in the till's one field may mean: a quantity, a price, a code, or words to search for."""

import re
from dataclasses import dataclass

from pos.money import Rupiah, UnclearAmount, read, write_rp
from pos.selling.counting import COUNTED, pieces_in
from ui.words import _

_QUANTITY = re.compile(r"[1-9][0-9]{0,2}")
_PACKS = re.compile(rf"{COUNTED}(?:\s*[x*×])?(?:\s+(?P<rest>.*))?", re.IGNORECASE)
_TIMES = re.compile(r"(?P<count>[0-9]{1,9})\s*[x*×]\s*(?P<rest>.*)", re.IGNORECASE)
_LEAST_PRICE = 1_000
"""Rupiah: no piece costs less, so a smaller number typed into the field is a quantity or part of a code."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed, taken apart.

    `quantity` is meant for the next thing tapped or scanned. `words` are searched for. `price` (rupiah) is there
    where the text can be read as one.
    """

    quantity: int = 1
    words: str = ""
    price: Rupiah | None = None

    @property
    def counts(self) -> bool:
        """Whether a quantity was typed."""
        return self.quantity != 1 or not self.words


def understood(text: str) -> Entry:
    """Take apart what stands in the field.

    `3`, `1 lusin` and `2 kodi` are a quantity for the next tap, `2 kodi kaos`, `3x kemeja` and `3*35rb` a quantity
    with what it is for; `35rb` and `35000` are prices, and words to search for as well, since a code may look like
    one. A quantity that no line can have is taken as it was typed: the cart refuses it in words.
    """
    clean = " ".join(text.split())
    if _QUANTITY.fullmatch(clean):
        return Entry(int(clean))
    packs = _PACKS.fullmatch(clean)
    if packs:
        rest = packs["rest"] or ""
        return Entry(pieces_in(int(packs["count"]), packs["pack"]), rest, _price(rest))
    times = _TIMES.fullmatch(clean)
    if times:
        return Entry(int(times["count"]), times["rest"], _price(times["rest"]))
    return Entry(1, clean, _price(clean))


def _price(text: str) -> Rupiah | None:
    try:
        amount = read(text)
    except UnclearAmount:
        return None
    return amount if amount >= _LEAST_PRICE else None


def noted(entry: Entry, text: str) -> str:
    """How the text is understood, in the fewest words."""
    if not text.strip():
        return ""
    count = _("jumlah {count}").format(count=entry.quantity) if entry.counts else ""
    return " · ".join(filter(None, (count, write_rp(entry.price) if entry.price is not None else "")))
