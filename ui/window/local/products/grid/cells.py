"""What was typed into a grid of sizes and colours. Nothing typed is lost when a size goes and comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from pos.goods.ean import check_digit, is_ean13
from pos.makers.grid import Cell
from pos.makers.local import LocalPrices
from pos.money import UnclearAmount, read
from ui.window.widgets.fields.whole_number import read_pieces
from ui.words import _

ABSENT = "-"
"""Typed into a cell: this size does not come in this colour."""


class Layer(Enum):
    """What the cells are about."""

    PIECES = "pieces"
    PRICE = "price"
    BARCODE = "barcode"


Place = tuple[str, str]
"""A size and a colour."""


def listed(text: str) -> tuple[str, ...]:
    """`S M L XL` or `Hitam, Biru tua`: words behind commas where there is one, else behind blanks; each once."""
    parts = re.split(r"[,;\n]", text) if re.search(r"[,;\n]", text) else text.split()
    named = (" ".join(part.split()) for part in parts)
    return tuple({name.casefold(): name for name in reversed([*filter(None, named)])}.values())[::-1]


@dataclass
class GridCells:
    """The text of every cell by layer; `there` are the places that the product has already, with what is left."""

    sizes: tuple[str, ...] = ("",)
    colours: tuple[str, ...] = ("",)
    there: dict[Place, int] = field(default_factory=dict)
    _texts: dict[tuple[Layer, Place], str] = field(default_factory=dict)

    def place(self, row: int, column: int) -> Place:
        """The size and colour of a cell."""
        return self.sizes[row], self.colours[column]

    def text(self, layer: Layer, place: Place) -> str:
        """What was typed there."""
        return self._texts.get((layer, place), "")

    def put(self, layer: Layer, place: Place, text: str) -> None:
        """Type something there; what the product has already is not typed over."""
        if place not in self.there:
            self._texts[layer, place] = " ".join(text.split())

    def is_there(self, place: Place) -> bool:
        """Whether the product has this size and colour already."""
        return place in self.there

    def is_absent(self, place: Place) -> bool:
        """Whether somebody said that it does not come like this."""
        return any(self.text(layer, place) == ABSENT for layer in Layer)

    def fault(self, layer: Layer, place: Place) -> str:
        """What is wrong with what was typed there, as a sentence, or nothing."""
        text = self.text(layer, place)
        if not text or text == ABSENT or self.is_there(place) or self.is_absent(place):
            return ""
        return {Layer.PIECES: _pieces_fault, Layer.PRICE: _price_fault, Layer.BARCODE: _barcode_fault}[layer](text)

    def faults(self) -> Iterator[tuple[Layer, Place, str]]:
        """Everything that is wrong, row by row."""
        for place in self.new_places():
            for layer in Layer:
                if sentence := self.fault(layer, place):
                    yield layer, place, sentence

    def new_places(self) -> list[Place]:
        """The sizes and colours that will join the product, row by row."""
        places = ((size, colour) for size in self.sizes for colour in self.colours)
        return [place for place in places if not self.is_there(place) and not self.is_absent(place)]

    def cells(self, usual: LocalPrices) -> tuple[tuple[Cell, ...], tuple[int, ...]]:
        """The new cells, each with its price where it has one of its own, and the pieces that came of each.

        Ask `faults` first.
        """
        places = self.new_places()
        cells = tuple(
            Cell(*place, barcode=self.text(Layer.BARCODE, place), prices=self._prices(place, usual)) for place in places
        )
        return cells, tuple(read_pieces(self.text(Layer.PIECES, place)) or 0 for place in places)

    def total(self) -> int:
        """Pieces that were typed, as far as they can be read."""
        return sum(max(0, read_pieces(self.text(Layer.PIECES, place)) or 0) for place in self.new_places())

    def _prices(self, place: Place, usual: LocalPrices) -> LocalPrices | None:
        """A dearer size keeps the other prices of the product, those that would lie above its own excepted."""
        text = self.text(Layer.PRICE, place)
        if not text:
            return None
        price = read(text)
        floor = usual.floor if usual.floor is None or usual.floor <= price else price
        wholesale = usual.wholesale_price is not None and usual.wholesale_price <= price
        return LocalPrices(
            price, usual.cost, usual.setor, floor,
            usual.wholesale_from if wholesale else None, usual.wholesale_price if wholesale else None,
        )  # fmt: skip


def _pieces_fault(text: str) -> str:
    pieces = read_pieces(text)
    return "" if pieces is not None and pieces >= 0 else _('"{text}" bukan jumlah potong.').format(text=text)


def _price_fault(text: str) -> str:
    try:
        return "" if read(text) > 0 else _("Harga harus lebih dari nol.")
    except UnclearAmount:
        return _('"{text}" bukan jumlah uang. Tulis seperti 35.000 atau 35rb.').format(text=text)


def _barcode_fault(text: str) -> str:
    if len(text) == 13 and text.isascii() and text.isdigit() and not is_ean13(text):
        right = text[:12] + check_digit(text[:12])
        return _("Barcode {code} salah ketik. Maksudnya {right}?").format(code=text, right=right)
    return ""
