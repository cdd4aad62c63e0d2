"""What is typed about a new price, and what it would do: nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pos.goods.bale import Pile
from pos.goods.item import check_price
from pos.money import Rupiah, read
from pos.refusals import Refusal
from pos.used.pricing import NewPrice, check_floor
from ui.sentences import refusal_sentence
from ui.window.widgets.fields.whole_number import read_pieces
from ui.words import _

PRICE, PERCENT, FLOOR = "price", "percent", "floor"

Faults = dict[str, str]
"""What is wrong, as a sentence for each field."""


@dataclass(frozen=True, slots=True)
class PriceDraft:
    """A price, or a cut in percent; and the lowest price, which may stay empty."""

    price: str = ""
    percent: str = ""
    floor: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not (self.price.strip() or self.percent.strip() or self.floor.strip())


@dataclass(frozen=True, slots=True)
class Change:
    """A pile, with the price and the lowest price that it would get, in rupiah."""

    pile: Pile
    price: Rupiah
    floor: Rupiah | None

    @property
    def is_change(self) -> bool:
        """Whether anything would be different."""
        return (self.price, self.floor) != (self.pile.price, self.pile.floor)


def read_price(draft: PriceDraft) -> NewPrice | Faults:
    """What a draft means, or a sentence for every field that is wrong."""
    faults: Faults = {}
    price = _money(draft.price, PRICE, faults)
    floor = _money(draft.floor, FLOOR, faults)
    percent = _percent(draft.percent, faults)
    if price is not None and percent is not None:
        faults[PERCENT] = _("Pilih satu: harga baru, atau potongan persen.")
    return faults or NewPrice(price, percent, floor)


def changes(piles: Iterable[Pile], new: NewPrice) -> tuple[Change, ...]:
    """What a new price would do to these piles. Raises AbsurdPercent, AbsurdPrice, FloorAbovePrice."""
    return tuple(_change(pile, new) for pile in piles)


def _change(pile: Pile, new: NewPrice) -> Change:
    price = new.of(pile.price)
    check_floor(new.floor, price)
    lowered = None if pile.floor is None else min(pile.floor, price)
    return Change(pile, price, lowered if new.floor is None else new.floor)


def _money(text: str, field: str, faults: Faults) -> Rupiah | None:
    if not text.strip():
        return None
    try:
        amount = read(text)
        check_price(amount)
    except Refusal as refusal:
        faults[field] = refusal_sentence(refusal)
        return None
    return amount


def _percent(text: str, faults: Faults) -> int | None:
    if not text.strip():
        return None
    percent = read_pieces(text.replace("%", ""))
    if percent is None:
        faults[PERCENT] = _('"{text}" bukan persen. Tulis angka, misalnya 20.').format(text=text)
    return percent
