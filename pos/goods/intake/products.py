"""Local products and their variants, one row a variant, as rows of a file name them."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from pos.goods.ean import check_digit, is_ean13
from pos.goods.intake.cells import Cells, Met
from pos.goods.intake.faults import Fault, FaultyTable, Problem, check_columns
from pos.goods.item import HIGHEST_PRICE
from pos.goods.product import Terms
from pos.goods.table import Table
from pos.money import Rupiah, write
from pos.progress import STEP

REQUIRED = (
    *("sku", "kode_produk", "nama_produk", "kategori", "skema", "stok_awal"),
    *("harga_modal_rp", "harga_jual_rp"),
)
OPTIONAL = (
    *("barcode_internal", "produsen_ikm", "asal_daerah", "ukuran", "warna", "satuan", "harga_pas_rp"),
    *("grosir_min_qty", "harga_grosir_rp", "bahan", "label_bahasa_indonesia", "buatan"),
)

UNITS = ("potong", "pasang")
"""What is counted: pieces, or pairs of shoes."""

_OF_PRODUCT = (
    *("nama_produk", "kategori", "produsen_ikm", "asal_daerah", "skema", "satuan", "bahan"),
    *("label_bahasa_indonesia", "buatan"),
)
"""Columns that say the same in every row of a product."""


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One size and colour with its opening `pieces` and their `value` at cost (rupiah): nothing on consignment."""

    sku: str
    barcode: str
    size: str
    colour: str
    cost: Rupiah
    price: Rupiah
    floor: Rupiah | None
    wholesale_from: int | None
    wholesale_price: Rupiah | None
    pieces: int
    value: Rupiah


@dataclass(frozen=True, slots=True)
class ProductRow:
    """One product that was found whole, with its variants in the order of the file."""

    code: str
    name: str
    category: str
    maker: str
    region: str
    terms: Terms
    material: str
    labelled: bool
    made_in: str
    unit: str
    variants: tuple[VariantRow, ...]


@dataclass(frozen=True, slots=True)
class ProductIntake:
    """A whole file of products, and the columns in it that nobody read."""

    products: tuple[ProductRow, ...]
    unknown: tuple[str, ...]


def read_products(
    table: Table, taken: Callable[[Collection[str]], Collection[str]], seen: Callable[[int], None] = lambda _rows: None
) -> ProductIntake:
    """The products of a file; `taken` tells which codes the shop knows already, `seen` hears how many rows were read.

    Raises FaultyTable with every fault.
    """
    unknown = check_columns(table.columns, REQUIRED, (*REQUIRED, *OPTIONAL))
    faults = [] if table.rows else [Fault(2, "", Problem.NO_ROWS)]
    rows = [Cells(row, faults) for row in table.rows]
    _check_codes(rows, taken)
    heads = dict[str, ProductRow]()
    first = dict[str, Cells]()
    for place, cells in enumerate(rows):
        if not place % STEP:
            seen(place)
        code = cells.text("kode_produk")
        _check_same(cells, first.setdefault(code, cells))
        if code not in heads:
            heads[code] = _product(cells)
        heads[code] = replace(heads[code], variants=(*heads[code].variants, _variant(cells)))
    if faults:
        raise FaultyTable(tuple(sorted(faults, key=lambda fault: fault.row)), unknown)
    return ProductIntake(tuple(heads.values()), unknown)


def _check_codes(rows: list[Cells], taken: Callable[[Collection[str]], Collection[str]]) -> None:
    """A code names one thing: in this file, and in the shop."""
    columns = ("kode_produk", "sku", "barcode_internal")
    in_shop = taken({cells.raw(column) for cells in rows for column in columns} - {""})
    met = Met()
    for cells in rows:
        met.check(cells, "sku")
        met.check(cells, "barcode_internal")
        for column in columns:
            if cells.raw(column) in in_shop:
                cells.fault(column, Problem.IN_SHOP)


def _check_same(cells: Cells, first: Cells) -> None:
    """What belongs to the product is the same in all of its rows."""
    for column in _OF_PRODUCT:
        if cells.raw(column) != first.raw(column):
            cells.fault(column, Problem.DIFFERS_IN_PRODUCT, first.raw(column))


def _product(cells: Cells) -> ProductRow:
    return ProductRow(
        code=cells.raw("kode_produk"),
        name=cells.text("nama_produk"),
        category=cells.text("kategori"),
        maker=_maker(cells),
        region=cells.words("asal_daerah"),
        terms=Terms(cells.word("skema", [terms.value for terms in Terms], Terms.OUTRIGHT)),
        material=cells.words("bahan"),
        labelled=cells.word("label_bahasa_indonesia", ["ya", "tidak"], "tidak") == "ya",
        made_in=cells.words("buatan"),
        unit=cells.word("satuan", UNITS, UNITS[0]),
        variants=(),
    )


def _maker(cells: Cells) -> str:
    """Who made it; whoever leaves goods on consignment has a name."""
    consigned = cells.raw("skema").casefold() == Terms.CONSIGNMENT
    return cells.text("produsen_ikm") if consigned else cells.words("produsen_ikm")


def _variant(cells: Cells) -> VariantRow:
    pieces, cost = cells.pieces("stok_awal"), cells.rupiah("harga_modal_rp", most=HIGHEST_PRICE)
    consigned = cells.raw("skema").casefold() == Terms.CONSIGNMENT
    variant = VariantRow(
        sku=cells.text("sku"),
        barcode=_barcode(cells),
        size=cells.words("ukuran"),
        colour=cells.words("warna"),
        cost=cost,
        price=cells.price("harga_jual_rp"),
        floor=cells.optional_price("harga_pas_rp"),
        wholesale_from=cells.pieces("grosir_min_qty") if cells.raw("grosir_min_qty") else None,
        wholesale_price=cells.optional_price("harga_grosir_rp"),
        pieces=pieces,
        value=0 if consigned else pieces * cost,
    )
    if cells.sound:
        _check_prices(cells, variant)
    return variant


def _barcode(cells: Cells) -> str:
    """Thirteen digits that prove themselves, or none."""
    code = cells.raw("barcode_internal")
    if not code or is_ean13(code):
        return code
    if len(code) == 13 and code.isascii() and code.isdigit():
        cells.fault("barcode_internal", Problem.WRONG_CHECK_DIGIT, code[:12] + check_digit(code[:12]))
    else:
        cells.fault("barcode_internal", Problem.NOT_EAN13)
    return ""


def _check_prices(cells: Cells, variant: VariantRow) -> None:
    """The lowest price and the wholesale price lie below the price; a wholesale rule has both of its halves."""
    for column, amount in (("harga_pas_rp", variant.floor), ("harga_grosir_rp", variant.wholesale_price)):
        if amount is not None and amount > variant.price:
            cells.fault(column, Problem.ABOVE_PRICE, write(variant.price))
    if variant.wholesale_from is not None and variant.wholesale_price is None:
        cells.fault("harga_grosir_rp", Problem.HALF_A_RULE)
    if variant.wholesale_price is not None and not variant.wholesale_from:
        cells.fault("grosir_min_qty", Problem.HALF_A_RULE)
