"""What was typed into the form of a product, read at once and away from its widgets."""

from __future__ import annotations

from dataclasses import dataclass

from pos.goods.item import AbsurdPrice
from pos.goods.product import Terms
from pos.makers.grid import Cell, MakerTraded, NewProduct
from pos.makers.local import AbovePrice, HalfAWholesalePrice, LocalPrices
from pos.makers.maker import UnknownMaker
from pos.money import UnclearAmount, read
from pos.ports import Reading
from pos.refusals import Refusal
from pos.used.bales import AbsurdPieces, CodeTaken
from ui.window.widgets.fields.whole_number import read_pieces
from ui.words import _

_LETTERS = "IKM"

FIELD_OF: dict[type[Refusal], str] = {
    CodeTaken: "code", UnknownMaker: "maker", MakerTraded: "maker", AbovePrice: "floor", AbsurdPrice: "price",
    HalfAWholesalePrice: "wholesale_price", AbsurdPieces: "reorder",
}  # fmt: skip
"""Beside which field a refusal is said."""


class Missing(Exception):
    """`field` holds nothing, or nothing readable; `sentence` says what to do."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(field)
        self.field, self.sentence = field, sentence


@dataclass(frozen=True, slots=True)
class Typed:
    """The texts of the form as they stand."""

    code: str
    name: str
    maker: str
    category: str
    region: str
    material: str
    terms: Terms
    labelled: bool
    reorder: str
    price: str = ""
    asked: str = ""
    floor: str = ""
    wholesale_from: str = ""
    wholesale_price: str = ""

    def checked(self) -> Typed:
        """The same. Raises Missing for the first field that must hold something."""
        needed = (
            ("code", self.code, _("Isi kode produknya, misalnya IKM27.")),
            ("name", self.name, _("Isi nama produknya, misalnya Kaos polos.")),
            ("maker", self.maker, _("Isi nama perajinnya.")),
            ("category", self.category, _("Isi kategorinya, misalnya Kaos.")),
        )
        for field, text, sentence in needed:
            if not text.strip():
                raise Missing(field, sentence)
        return self

    def level(self) -> int:
        """So few pieces are too few. Raises Missing."""
        return _whole("reorder", self.reorder) or 0

    def prices(self) -> LocalPrices:
        """The prices of one piece. Raises Missing."""
        asked = _money("asked", self.asked)
        price = _money("price", self.price)
        if price is None:
            raise Missing("price", _("Isi harga jualnya."))
        outright = self.terms is Terms.OUTRIGHT
        return LocalPrices(
            price, asked if outright else None, None if outright else asked, _money("floor", self.floor),
            _whole("wholesale_from", self.wholesale_from), _money("wholesale_price", self.wholesale_price),
        )  # fmt: skip

    def new(self, cells: tuple[Cell, ...], prices: LocalPrices) -> NewProduct:
        """A product that nobody had before. Raises Missing."""
        self.checked()
        return NewProduct(
            self.code.strip(), self.name, self.category, self.maker.strip(), prices, cells, self.terms,
            self.region.strip(), self.material.strip(), self.labelled, reorder_level=self.level(),
        )  # fmt: skip


def _money(field: str, text: str) -> int | None:
    if not text.strip():
        return None
    try:
        return read(text)
    except UnclearAmount:
        raise Missing(
            field, _('"{text}" bukan jumlah uang. Tulis seperti 35.000 atau 35rb.').format(text=text)
        ) from None


def _whole(field: str, text: str) -> int | None:
    if not text.strip():
        return None
    pieces = read_pieces(text)
    if pieces is None or pieces < 0:
        raise Missing(field, _('"{text}" bukan jumlah potong.').format(text=text))
    return pieces


def next_code(look: Reading) -> str:
    """The code behind the highest `IKM..` there is."""
    return f"{_LETTERS}{look.products.highest_number(_LETTERS) + 1:02d}"
