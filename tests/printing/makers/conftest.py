"""A stall between two makers: one with a fixed price a piece, one with a share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from uuid import UUID

import pytest

from pos.buying.papers import DeliveryPaper, OrderList, PaymentPaper, SettlementPaper, Statement
from pos.goods.item import Family, Item, ItemKind
from pos.goods.product import Terms
from pos.goods.stock import MovementKind
from pos.makers.account import Bill, MakerAccount, MakerPayment, PaidBy, Part, with_open
from pos.makers.delivery import Delivery, DeliveryKind, DeliveryLine
from pos.makers.maker import Maker
from pos.makers.owing import Owing
from pos.makers.pace import StockPace
from pos.makers.reorder import reorders
from pos.makers.settlement import SettledLine, Settlement
from pos.reports.local import FamilySold, FromUsedToLocal, LocalMaker, MakerMonth, Place, Programme, WeekShare

DAY = date(2026, 3, 7)
NOON = datetime(2026, 3, 7, 14, 5, tzinfo=timezone(timedelta(hours=7)))
MAKER = Maker(
    UUID(int=7), "Konveksi Suci", "Bandung", "0812-3333-4444", "9120001234567", Terms.CONSIGNMENT, note="sepupu"
)
SHARER = Maker(UUID(int=8), "Rumah Batik Laweyan", "Laweyan", terms=Terms.CONSIGNMENT, share=20, pays_within=14)


def item(name: str, detail: str, price: int, code: str = "2000000000015") -> Item:
    """A local product in one size and colour."""
    return Item(UUID(int=len(name) + len(detail)), ItemKind.VARIANT, Family.LOCAL, code, name, detail, "Kaos", price)


SHIRT = item("Kaos polos 30s", "L Hitam", 50_000)
WHITE = item("Kaos polos 30s", "M Putih", 50_000, "2000000000022")
BATIK = item("Batik cap pendek", "XL Cokelat", 95_000, "2000000000039")
LONG = item("Gamis brokat payung lengan lonceng premium", "XXL Hijau botol", 185_000, "2000000000046")


@pytest.fixture
def bought() -> DeliveryPaper:
    """Goods bought on credit, with transport, of which more is to come."""
    lines = (
        DeliveryLine(1, SHIRT, 12, 30_000, 15_000),
        DeliveryLine(2, WHITE, 6, 30_000, 7_500),
        DeliveryLine(3, LONG, 2, 115_000, 2_500),
    )
    return DeliveryPaper(
        delivery(DeliveryKind.BOUGHT, lines, paper="SJ-0711", costs=25_000, partial=True, note="Sisa kirim Senin."),
        MAKER,
    )


@pytest.fixture
def correction() -> DeliveryPaper:
    """Two pieces fewer than were written down."""
    lines = (DeliveryLine(1, SHIRT, -2, 30_000),)
    return DeliveryPaper(delivery(DeliveryKind.BOUGHT, lines, sequence=2, corrects="TB-S1-260307-001"), MAKER)


@pytest.fixture
def consigned() -> DeliveryPaper:
    """Goods on consignment at a fixed price."""
    lines = (DeliveryLine(1, SHIRT, 12, 30_000), DeliveryLine(2, LONG, 3, 115_000))
    return DeliveryPaper(delivery(DeliveryKind.CONSIGNED, lines, paper="TN-5"), MAKER)


@pytest.fixture
def shared() -> DeliveryPaper:
    """Goods on consignment of which the maker gets a share."""
    return DeliveryPaper(delivery(DeliveryKind.CONSIGNED, (DeliveryLine(1, BATIK, 8, 0),)), SHARER)


@pytest.fixture
def sent_back() -> DeliveryPaper:
    """What nobody bought goes back."""
    return DeliveryPaper(delivery(DeliveryKind.SENT_BACK, (DeliveryLine(1, LONG, 1, 115_000),)), MAKER)


@pytest.fixture
def settled() -> SettlementPaper:
    """Sold at the price, below it, by an older share, and one that came back; paid in two parts."""
    lines = (
        line(1, SHIRT, 2, 95_000, 60_000),
        line(2, LONG, 1, 180_000, 115_000, day=date(2026, 3, 5)),
        line(3, BATIK, 1, 90_000, 67_500, share=25, day=date(2026, 3, 1)),
        line(4, SHIRT, -1, -47_500, -30_000, kind=MovementKind.RETURNED),
    )
    settlement = Settlement(
        UUID(int=1), "S1", 1, MAKER.id, MAKER.name, NOON, DAY, "Pemilik", DAY, date(2026, 3, 14), lines
    )
    parts = (Part("BP-S1-260308-001", date(2026, 3, 8), 100_000), Part("BP-S1-260309-001", date(2026, 3, 9), 50_000))
    bill = Bill(settlement.number, DAY, settlement.due, settlement.owed, settlement.owed - 150_000, parts)
    return SettlementPaper(settlement, MAKER, bill, held=34)


@pytest.fixture
def paid() -> PaymentPaper:
    """A payment that went to two bills."""
    payment = payment_of(1, 400_000, "lewat kakaknya")
    first = Bill("TB-S1-260301-001", date(2026, 3, 1), DAY, 300_000, 0)
    second = Bill("SP-S1-260305-001", DAY, DAY, 250_000, 0)
    return PaymentPaper(payment, MAKER, ((first, 300_000), (second, 100_000)), 150_000)


@pytest.fixture
def told() -> Statement:
    """Two open bills, one of them late, and a payment in part."""
    bills = (
        Bill("TB-S1-260220-001", date(2026, 2, 20), date(2026, 2, 27), 770_000, 0),
        Bill("SP-S1-260305-001", date(2026, 3, 5), date(2026, 3, 12), 212_500, 0),
    )
    payments = (payment_of(1, 500_000),)
    return Statement(MakerAccount(MAKER, with_open(bills, payments), payments, 90_000), DAY, held=34)


@pytest.fixture
def owing(told: Statement) -> Owing:
    """Two makers with open bills, one of whom something was sold, and a third that owes the stall."""
    later = with_open((Bill("TB-S1-260306-001", date(2026, 3, 6), date(2026, 3, 20), 96_000, 0),), ())
    credit = with_open((Bill("SP-S1-260306-001", date(2026, 3, 6), date(2026, 3, 13), -30_000, 0),), ())
    other = replace(MAKER, name="Perajin Kulit Garut", region="Garut")
    return Owing(DAY, (told.account, MakerAccount(SHARER, later, (), 0), MakerAccount(other, credit, (), -12_000)))


@pytest.fixture
def order() -> OrderList:
    """Three sizes of two products."""
    paces = [
        StockPace(SHIRT, MAKER.id, MAKER.name, 1, 3, (3, 0, 0, 0, 0, 0, 0) * 4, 7),
        StockPace(WHITE, MAKER.id, MAKER.name, 4, 2, (4, 0, 0, 0, 0, 3, 0, 0, 0, 0) * 2, 7),
        StockPace(LONG, MAKER.id, MAKER.name, 0, 1, (0,), 7),
    ]
    return OrderList(MAKER.name, MAKER.region, DAY, reorders(paces))


@pytest.fixture
def way() -> FromUsedToLocal:
    """Twelve weeks from forty percent towards all of it, with one week in which the stall was closed."""
    weeks = []
    for number in range(12):
        open_then = number != 5
        used, local = (120 - 8 * number) * open_then, (80 + 9 * number) * open_then
        weeks.append(
            WeekShare(
                date(2025, 12, 15) + timedelta(weeks=number),
                FamilySold(used, used * 40_000, used * 22_000),
                FamilySold(local, local * 62_000, local * 38_000),
            )
        )
    places = (
        Place("BAL-01/kepala", Family.USED, 60, 9_000_000, 3_900_000, 84, 12),
        Place("Kaos polos 30s", Family.LOCAL, 210, 10_400_000, 6_300_000, 84, 40),
        Place(LONG.name, Family.LOCAL, 4, 740_000, 460_000, 11, 0),
        Place("BAL-07/kaki", Family.USED, 0, 0, 90_000, 84, 55),
    )
    return FromUsedToLocal(date(2025, 12, 15), DAY, tuple(weeks), places)


@pytest.fixture
def supported() -> Programme:
    """Two makers, one with a business number, and two months."""
    makers = (
        LocalMaker("Konveksi Suci", "Bandung", "9120001234567", 2, 9, date(2026, 1, 5)),
        LocalMaker("Rumah Batik Laweyan", "Laweyan", "", 1, 4, None),
    )
    months = (
        MakerMonth(date(2026, 2, 1), "Konveksi Suci", "Bandung", 2, 120, 6_100_000),
        MakerMonth(date(2026, 3, 1), "Konveksi Suci", "Bandung", 2, 45, 2_300_000),
    )
    return Programme(date(2026, 2, 1), DAY, makers, months)


def delivery(kind: DeliveryKind, lines: tuple[DeliveryLine, ...], sequence: int = 1, **more: object) -> Delivery:
    """A document of the till S1."""
    return Delivery(
        UUID(int=2), "S1", sequence, kind, MAKER.id, MAKER.name, NOON, DAY, "Pemilik", lines, date(2026, 3, 14), **more  # type: ignore[arg-type]
    )  # fmt: skip


def line(
    place: int, sold: Item, pieces: int, amount: int, owed: int, *, share: int = 0, day: date = DAY,
    kind: MovementKind = MovementKind.SOLD,
) -> SettledLine:  # fmt: skip
    """One line of a settlement."""
    receipt = f"S1-{day:%y%m%d}-{40 + place:04d}"
    return SettledLine(UUID(int=place), day, receipt, 1, kind, sold, pieces, amount, owed, share)


def payment_of(sequence: int, amount: int, note: str = "") -> MakerPayment:
    """A payment of the till S1."""
    return MakerPayment(UUID(int=3), "S1", sequence, MAKER.id, NOON, DAY, "Pemilik", amount, PaidBy.TRANSFER, note=note)
