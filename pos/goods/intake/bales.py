"""Bales and the piles sorted out of them, as rows of a file name them."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pos.goods.bale import MOST_IN_PACKAGE, STANDARD_TIERS, PriceOffer, Tier
from pos.goods.costing import spread_by_sales_value, value_of_rest
from pos.goods.intake.cells import Cells, Met
from pos.goods.intake.faults import Fault, FaultyTable, Problem, check_columns
from pos.goods.item import HIGHEST_PRICE
from pos.goods.table import Table
from pos.money import Rupiah, UnclearAmount, read, write
from pos.wording import LONGEST_NOTE

_REQUIRED = ("kode_bal", "kategori", "isi_potong", "afkir_pcs", "harga_beli_rp", "tgl_beli")
_OPTIONAL = (
    *("uraian", "negara_asal", "grade", "jenis_bal", "berat_kg", "biaya_lain_rp", "modal_total_rp"),
    *("modal_per_potong_layak_rp", "harga_paket", "tgl_buka"),
    *("sisa_total", "nilai_sisa_harga_bin_rp", "per_tanggal_sisa", "penjual_bal"),
)

_OFFER = re.compile(
    r"(?P<pieces>[0-9]{1,3})\s*@\s*(?P<total>[^()]+?)\s*\(\s*bin\s+(?P<bin>[^()]+?)\s*\)", re.IGNORECASE
)
_OFFER_SAMPLE = "3@100000 (bin 35.000)"


@dataclass(frozen=True, slots=True)
class PileRow:
    """One tier: `pieces` sorted out, `left` on the shelf, and what those `cost` (rupiah)."""

    tier: Tier
    code: str
    price: Rupiah
    pieces: int
    left: int
    cost: Rupiah


@dataclass(frozen=True, slots=True)
class BaleRow:
    """One bale that was found whole, with the piles of the tiers it has."""

    code: str
    category: str
    description: str
    origin: str
    grade: str
    kind: str
    weight: int
    pieces: int
    rejected: int
    purchase_price: Rupiah
    other_costs: Rupiah
    bought_on: date
    opened_on: date | None
    seller: str
    offer: PriceOffer | None
    piles: tuple[PileRow, ...]


@dataclass(frozen=True, slots=True)
class BaleIntake:
    """A whole file of bales, and the columns in it that nobody read."""

    bales: tuple[BaleRow, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Tier:
    tier: Tier
    pieces: int
    left: int
    price: Rupiah


def pile_code(bale: str, tier: Tier) -> str:
    """What a pile answers to: `BAL-01/kepala`."""
    return f"{bale}/{tier}"


def columns(tiers: Sequence[Tier]) -> tuple[str, ...]:
    """The columns that a file of bales must have at a stall that sorts into `tiers`."""
    of_tiers = (form.format(tier) for form in ("{}_pcs", "bin_{}_rp", "sisa_{}") for tier in tiers)
    return (*_REQUIRED, *of_tiers)


def read_bales(
    table: Table, taken: Callable[[Collection[str]], Collection[str]], tiers: Sequence[Tier] = STANDARD_TIERS
) -> BaleIntake:
    """The bales of a file at a stall that sorts into `tiers`; `taken` tells which codes the shop knows already.

    Raises FaultyTable with every fault.
    """
    required = columns(tiers)
    unknown = check_columns(table.columns, required, (*required, *_OPTIONAL, *(f"terjual_{tier}" for tier in tiers)))
    faults = [] if table.rows else [Fault(2, "", Problem.NO_ROWS)]
    in_shop = taken([row.cells["kode_bal"] for row in table.rows if row.cells["kode_bal"]])
    met, bales = Met(), []
    for row in table.rows:
        cells = Cells(row, faults)
        met.check(cells, "kode_bal")
        if cells.raw("kode_bal") in in_shop:
            cells.fault("kode_bal", Problem.IN_SHOP)
        bales.append(_bale(cells, tiers))
    if faults:
        raise FaultyTable(tuple(faults), unknown)
    return BaleIntake(tuple(bales), unknown)


def _bale(cells: Cells, names: Sequence[Tier]) -> BaleRow:
    tiers = [_tier(cells, tier) for tier in names]
    bought, opened = cells.day("tgl_beli"), cells.optional_day("tgl_buka")
    bale = BaleRow(
        code=cells.text("kode_bal"),
        category=cells.text("kategori"),
        description=cells.words("uraian", LONGEST_NOTE),
        origin=cells.words("negara_asal"),
        grade=cells.words("grade"),
        kind=cells.words("jenis_bal"),
        weight=cells.pieces("berat_kg", default=0),
        pieces=cells.pieces("isi_potong"),
        rejected=cells.pieces("afkir_pcs"),
        purchase_price=cells.rupiah("harga_beli_rp"),
        other_costs=cells.rupiah("biaya_lain_rp", default=0),
        bought_on=bought,
        opened_on=opened,
        seller=cells.words("penjual_bal"),
        offer=_offer(cells, [tier.price for tier in tiers]),
        piles=(),
    )
    if opened and opened < bought:
        cells.fault("tgl_buka", Problem.DAYS_OUT_OF_ORDER, bought.isoformat())
    if cells.sound:
        _check_sums(cells, bale, tiers)
    return _with_piles(bale, tiers)


def _tier(cells: Cells, tier: Tier) -> _Tier:
    """One tier of a bale. A tier without pieces needs no price."""
    pieces, left = cells.pieces(f"{tier}_pcs"), cells.pieces(f"sisa_{tier}")
    column = f"bin_{tier}_rp"
    return _Tier(tier, pieces, left, cells.price(column) if pieces else cells.rupiah(column, 0, HIGHEST_PRICE))


def _check_sums(cells: Cells, bale: BaleRow, tiers: list[_Tier]) -> None:
    """The bale is what was sorted out of it, each tier is what was sold and what is left; further sums if given."""
    _check_sum(cells, "isi_potong", bale.pieces, sum(tier.pieces for tier in tiers) + bale.rejected)
    for tier in tiers:
        sold = cells.pieces(f"terjual_{tier.tier}", default=max(0, tier.pieces - tier.left))
        _check_sum(cells, f"{tier.tier}_pcs", tier.pieces, sold + tier.left)
    sums = {
        "sisa_total": (cells.pieces, sum(tier.left for tier in tiers)),
        "modal_total_rp": (cells.rupiah, bale.purchase_price + bale.other_costs),
        "nilai_sisa_harga_bin_rp": (cells.rupiah, sum(tier.left * tier.price for tier in tiers)),
    }
    for column, (reads, right) in sums.items():
        _check_sum(cells, column, reads(column, right), right)


def _check_sum(cells: Cells, column: str, found: int, right: int) -> None:
    if found != right:
        cells.fault(column, Problem.SUM_DIFFERS, write(right))


def _offer(cells: Cells, bins: list[Rupiah]) -> PriceOffer | None:
    """`3@100000 (bin 35.000)`: any three pieces from the piles at 35.000 for 100.000 together."""
    text = cells.raw("harga_paket")
    if not text:
        return None
    match = _OFFER.fullmatch(text)
    try:
        offer = PriceOffer(int(match["pieces"]), read(match["total"]), read(match["bin"])) if match else None
    except UnclearAmount as unclear:
        cells.fault("harga_paket", Problem.NOT_MONEY, write(unclear.meant) if unclear.meant is not None else "")
        return None
    if offer is None or not _saves(offer) or offer.bin_price not in bins:
        cells.fault("harga_paket", Problem.NOT_AN_OFFER, _OFFER_SAMPLE)
        return None
    return offer


def _saves(offer: PriceOffer) -> bool:
    return 1 < offer.pieces <= MOST_IN_PACKAGE and 0 < offer.total < offer.pieces * offer.bin_price


def _with_piles(bale: BaleRow, tiers: list[_Tier]) -> BaleRow:
    """The piles, each with its share of the joint cost, less what went with the pieces already sold."""
    cost = bale.purchase_price + bale.other_costs
    shares = spread_by_sales_value(cost, [(tier.pieces, tier.price) for tier in tiers])

    def pile(tier: _Tier, share: Rupiah) -> PileRow:
        rest = value_of_rest(share, max(0, tier.pieces - tier.left), tier.left)
        return PileRow(tier.tier, pile_code(bale.code, tier.tier), tier.price, tier.pieces, tier.left, rest)

    piles = map(pile, tiers, shares)
    return replace(bale, piles=tuple(found for found in piles if found.pieces))
