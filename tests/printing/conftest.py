"""The stall, sales and words that the paper tests share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest

from pos.goods.item import Family, Item, ItemKind
from pos.pricing.reductions import Reduction, ReductionKind
from pos.selling.buyer import Buyer
from pos.selling.payment import Confirmation, Method, Payment
from pos.selling.sale import Sale, SaleLine
from pos.settings import Stall
from printing.document import Document
from printing.renderers.plain_text import plain_text
from tests.printing.golden_bytes import Agreed, written

WIB = timezone(timedelta(hours=7))


@pytest.fixture
def agreed(request: pytest.FixtureRequest) -> Agreed:
    """Holds a slip against what was agreed at 32 and 48 columns: how it reads, and what the printer is sent."""
    folder = Path(request.path).parent / "golden"
    if not folder.is_dir():
        folder = Path(__file__).parent / "golden"

    def hold(document: Document, name: str) -> None:
        for columns in (32, 48):
            text = (folder / f"{name}_{columns}.txt").read_text(encoding="ascii")
            assert plain_text(document, columns) == text
            sent = (folder / "bytes" / f"{name}_{columns}.txt").read_text(encoding="ascii")
            assert written(document, columns) == sent

    return hold


@pytest.fixture
def stall() -> Stall:
    """The stall of the agreed receipts."""
    return Stall("LAPAK CONTOH SENEN", "Pasar Senen Blok III Lt.2 No.00", "0800-0000-0000")


@pytest.fixture
def mixed_sale() -> Sale:
    """Used and local goods, a bundle, a bargain, paid by QRIS."""
    return sale(
        42,
        datetime(2026, 3, 7, 14, 5, tzinfo=WIB),
        (
            line(1, pile("Kemeja", 35_000), 3, Reduction(ReductionKind.BUNDLE, 5_000, 3, 100_000)),
            line(2, pile("Jaket", 80_000), 1, Reduction(ReductionKind.BARGAIN, 10_000, 1, 70_000)),
            line(3, variant("Kaos polos 30s", "L Hitam", 50_000), 1),
        ),
        Payment(Method.QRIS, 220_000, Confirmation("Kasir 1", datetime(2026, 3, 7, 14, 6, tzinfo=WIB))),
    )


@pytest.fixture
def cash_sale() -> Sale:
    """Paid in cash with change; one name fills its line so that the mark moves down."""
    return sale(
        37,
        datetime(2026, 3, 7, 13, 22, tzinfo=WIB),
        (
            line(1, pile("Celana", 35_000), 2),
            line(
                2,
                variant("Batik cap pendek", "XL Cokelat", 95_000),
                1,
                Reduction(ReductionKind.BARGAIN, 5_000, 1, 90_000),
            ),
            line(3, variant("Hijab voal", "Krem", 30_000), 2),
        ),
        Payment(Method.CASH, 250_000),
        change=30_000,
    )


@pytest.fixture
def rules_sale() -> Sale:
    """A Rata, a wholesale price, a named package of two piles, and a discount on everything."""
    kind = ReductionKind
    return sale(
        51,
        datetime(2026, 3, 7, 17, 20, tzinfo=WIB),
        (
            line(1, pile("Celana", 50_000), 2, Reduction(kind.FLAT, 30_000, 2, 70_000, (1, 35_000), "Rata malam")),
            line(
                2,
                variant("Kaos polos 30s", "L Hitam", 50_000),
                12,
                Reduction(kind.WHOLESALE, 60_000, 12, 540_000, (1, 45_000)),
                Reduction(kind.DISCOUNT, 18_000, 12, 522_000, None, "Langganan"),
            ),
            line(3, pile("Kemeja", 35_000), 2, Reduction(kind.BUNDLE, 3_333, 2, 66_667, (3, 100_000))),
            line(
                4,
                pile("Jaket", 35_000),
                1,
                Reduction(kind.BUNDLE, 1_667, 1, 33_333, (3, 100_000)),
                Reduction(kind.DISCOUNT, 2_000, 1, 31_333, None, "Langganan"),
            ),
        ),
        Payment(Method.CASH, 700_000),
        change=10_000,
    )


@pytest.fixture
def lot_sale() -> Sale:
    """One agreed price for everything, with names that are longer than the paper."""
    long = variant("Kemeja flanel kotak-kotak lengan panjang", "XXL Merah marun", 1_250_000)
    return sale(
        52,
        datetime(2026, 3, 7, 17, 40, tzinfo=WIB),
        (
            line(1, long, 2, Reduction(ReductionKind.LOT, 375_000, 2, 2_125_000)),
            line(2, pile("Hoodie/Sweater", 75_000), 3, Reduction(ReductionKind.LOT, 33_750, 3, 191_250)),
        ),
        Payment(Method.CASH, 2_316_250),
    )


@pytest.fixture
def owed_sale() -> Sale:
    """A known customer pays a part by QRIS that nobody has seen arrive, and the rest in cash, rounded down."""
    sold = sale(
        43,
        datetime(2026, 3, 7, 14, 20, tzinfo=WIB),
        (line(1, pile("Kemeja", 35_000), 1), line(2, variant("Hijab voal", "Krem", 26_100), 2)),
        Payment(Method.QRIS, 50_000, waiting=True),
        Payment(Method.CASH, 40_000),
        change=3_000,
    )
    return replace(sold, rounding=-200, customer=Buyer(UUID(int=7), "Bu Tini Blok V"))


def sale(sequence: int, at: datetime, lines: tuple[SaleLine, ...], *payments: Payment, change: int = 0) -> Sale:
    """A sale of the till S1 by Kasir 1."""
    return Sale(
        id=UUID(int=sequence),
        checkout=f"checkout-{sequence}",
        till="S1",
        sequence=sequence,
        at=at,
        day=date(2026, 3, 7),
        shift=UUID(int=1),
        cashier="Kasir 1",
        lines=lines,
        payments=payments,
        change=change,
    )


def line(position: int, item: Item, quantity: int, *reductions: Reduction) -> SaleLine:
    """Some pieces of one item."""
    return SaleLine(position, item, quantity, reductions, cost=0, short=0)


def pile(category: str, price: int) -> Item:
    """A pile of used goods."""
    return Item(UUID(int=9), ItemKind.PILE, Family.USED, f"BAL/{category}", category, "badan", category, price)


def variant(name: str, detail: str, price: int) -> Item:
    """A local product in one size and colour."""
    return Item(UUID(int=8), ItemKind.VARIANT, Family.LOCAL, "2000000000015", name, detail, "Kaos", price)
