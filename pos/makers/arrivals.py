"""What a maker brings, one row a variant: `kode` (barcode or SKU), `jumlah`, and `harga_rp` where it is a new one."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from pos.goods.intake.cells import Cells
from pos.goods.intake.faults import Fault, FaultyTable, Problem, check_columns
from pos.goods.item import HIGHEST_PRICE
from pos.goods.table import Table
from pos.makers.local import LocalVariant
from pos.money import Rupiah
from pos.progress import STEP, Progress, silent

REQUIRED = ("kode", "jumlah")
OPTIONAL = ("harga_rp",)


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """`pieces` of the variant that answers to `code`; `price` in rupiah, None where it is as it was."""

    code: str
    pieces: int
    price: Rupiah | None


@dataclass(frozen=True, slots=True)
class ArrivalIntake:
    """A whole file, and the columns in it that nobody read."""

    rows: tuple[ArrivalRow, ...]
    unknown: tuple[str, ...]


def read_arrivals(
    table: Table, maker: UUID, variant: Callable[[str], LocalVariant | None], progress: Progress = silent
) -> ArrivalIntake:
    """The rows of a file of what `maker` brings; `variant` finds what answers to a code.

    Raises FaultyTable with every fault.
    """
    unknown = check_columns(table.columns, REQUIRED, (*REQUIRED, *OPTIONAL))
    faults = [] if table.rows else [Fault(2, "", Problem.NO_ROWS)]
    met, rows = dict[UUID, int](), []
    for place, row in enumerate(table.rows):
        if not place % STEP:
            progress(place, len(table.rows))
        cells = Cells(row, faults)
        _check_variant(cells, variant(cells.text("kode")), maker, met)
        rows.append(_row(cells))
    if faults:
        raise FaultyTable(tuple(faults), unknown)
    return ArrivalIntake(tuple(rows), unknown)


def _row(cells: Cells) -> ArrivalRow:
    pieces = cells.pieces("jumlah")
    if cells.sound and not pieces:
        cells.fault("jumlah", Problem.NOT_PIECES)
    price = cells.rupiah("harga_rp", most=HIGHEST_PRICE) if cells.raw("harga_rp") else None
    return ArrivalRow(cells.raw("kode"), pieces, price)


def _check_variant(cells: Cells, found: LocalVariant | None, maker: UUID, met: dict[UUID, int]) -> None:
    """The code is known, made by this maker, and no other row names the same size and colour by another code."""
    if found is None:
        if cells.raw("kode"):
            cells.fault("kode", Problem.UNKNOWN_CODE)
    elif found.maker != maker:
        cells.fault("kode", Problem.OTHER_MAKER)
    elif met.setdefault(found.id, cells.row) != cells.row:
        cells.fault("kode", Problem.TWICE_IN_FILE, str(met[found.id]))
