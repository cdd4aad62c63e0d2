"""What is left on the demo stall's shelf while its days go by, so that its buyers take what is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from uuid import UUID

from pos.goods.bale import PriceOffer
from pos.goods.item import Family, Item
from pos.money import Rupiah
from pos.ports import Reading
from pos.till import floor_of

_ALL = 10_000


@dataclass(frozen=True, slots=True)
class Deal:
    """A pile from which some pieces go together for less, as the sign on the stall says."""

    item: Item
    offer: PriceOffer


class Shelf:
    """Items with the pieces left of each."""

    def __init__(self, shop: Reading, today: date) -> None:
        """Starts with what the book says on the trading day `today`."""
        piles = shop.goods.piles()
        variants = [variant for product in shop.goods.products(limit=_ALL) for variant in product.variants]
        self._items = {shelf.item.code: shelf.item for shelf in (*piles, *variants)}
        self._left = {shelf.item.code: shelf.pieces for shelf in (*piles, *variants)}
        self._offers = {bale.id: bale.offer for bale in shop.goods.bales() if bale.offer}
        self._floors = {code: floor_of(shop, item, today) or 0 for code, item in self._items.items()}
        self._bale_of: dict[str, UUID] = {pile.item.code: pile.group for pile in piles}

    def pick(self, random: Random, family: Family, at_least: int = 1) -> Item | None:
        """Some item of a family with enough pieces, the fuller ones likelier; None where there is none."""
        found = [item for code, item in self._items.items() if item.family is family and self._left[code] >= at_least]
        return random.choices(found, [self._left[item.code] for item in found])[0] if found else None

    def deal(self, random: Random) -> Deal | None:
        """Some pile with an offer on it and enough pieces for it."""
        found = [
            Deal(self._items[code], offer)
            for code, bale in self._bale_of.items()
            if (offer := self._offers.get(bale))
            and self._items[code].price == offer.bin_price
            and self._left[code] >= offer.pieces
        ]
        return random.choice(found) if found else None

    def left(self, item: Item) -> int:
        """Pieces left of an item."""
        return self._left[item.code]

    def floor(self, item: Item) -> Rupiah:
        """How low an item may go, in rupiah."""
        return self._floors[item.code]

    def take(self, item: Item, pieces: int) -> None:
        """Pieces leave the shelf."""
        self._left[item.code] -= pieces
