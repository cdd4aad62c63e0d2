"""A product in sizes and colours, entered as one grid."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pos.goods.ean import check_digit, is_ean13
from pos.goods.product import Terms
from pos.makers.local import LocalPrices
from pos.refusals import Refusal
from pos.wording import check_names

IN_STORE = tuple(str(prefix) for prefix in range(20, 30))
"""The prefixes that GS1 leaves to every shop for itself."""


@dataclass(eq=False)
class EmptyGrid(Refusal):
    """A product without any size or colour; one that has neither has one cell without both."""


@dataclass(eq=False)
class CellTwice(Refusal):
    """The product has this `size` and `colour` already."""

    size: str
    colour: str


@dataclass(eq=False)
class WrongCheckDigit(Refusal):
    """`code` has thirteen digits and does not prove itself; `right` would."""

    code: str
    right: str


@dataclass(eq=False)
class MakerTraded(Refusal):
    """Pieces of the product came from `maker`, who is owed for them: it cannot become another's."""

    maker: str


@dataclass(eq=False)
class NameMissing(Refusal):
    """A product needs a code, a name and a category."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One size and colour. `barcode` is its maker's own; left empty it gets one of the shop's."""

    size: str = ""
    colour: str = ""
    barcode: str = ""
    sku: str = ""
    prices: LocalPrices | None = None


@dataclass(frozen=True, slots=True)
class NewProduct:
    """A product as its owner enters it, with the prices of every cell that has none of its own."""

    code: str
    name: str
    category: str
    maker: str
    prices: LocalPrices
    cells: tuple[Cell, ...]
    terms: Terms = Terms.OUTRIGHT
    region: str = ""
    material: str = ""
    labelled: bool = False
    made_in: str = "Indonesia"
    unit: str = "potong"
    reorder_level: int = 0


def grid(sizes: Sequence[str], colours: Sequence[str]) -> tuple[Cell, ...]:
    """Every size in every colour; a product that has only one of the two has one row or one column."""
    return tuple(Cell(size.strip(), colour.strip()) for size in sizes or ("",) for colour in colours or ("",))


def check_cells(cells: Sequence[Cell], there: Collection[tuple[str, str]] = ()) -> None:
    """Raise EmptyGrid, CellTwice, WrongCheckDigit or NameTooLong unless the cells can join those that are `there`."""
    if not cells:
        raise EmptyGrid
    seen = {(size.casefold(), colour.casefold()) for size, colour in there}
    for cell in cells:
        look = cell.size.casefold(), cell.colour.casefold()
        if look in seen:
            raise CellTwice(cell.size, cell.colour)
        seen.add(look)
        check_names(cell.size, cell.colour, cell.sku)
        check_barcode(cell.barcode)


def check_barcode(code: str) -> None:
    """Raise WrongCheckDigit for thirteen digits that do not prove themselves; a maker's other codes are its own."""
    if len(code) == 13 and code.isascii() and code.isdigit() and not is_ean13(code):
        raise WrongCheckDigit(code, code[:12] + check_digit(code[:12]))


def next_in_store(highest: str | None, prefix: str = IN_STORE[0]) -> str | None:
    """The in-store EAN-13 behind the `highest` with this prefix; None where the prefix has none left."""
    number = int(highest[2:12]) + 1 if highest else 1
    if number >= 10**10:
        return None
    body = f"{prefix}{number:010d}"
    return body + check_digit(body)


def sku_of(product: str, cell: Cell) -> str:
    """What the shop calls one cell: `IKM05-L-HIT`."""
    short = (re.sub(r"\W", "", cell.size).upper(), re.sub(r"\W", "", cell.colour)[:3].upper())
    return "-".join((product, *filter(None, short)))
