"""A stall with a shop on disk, and the few things a test does with it through the doors of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest

from data.store import Store, open_store
from pos import till
from pos.bookkeeping import Page
from pos.buying.people import met_maker
from pos.goods.bale import Bale, Pile
from pos.goods.product import Product, Terms, Variant
from pos.goods.stock import Movement, MovementKind
from pos.money import Rupiah
from pos.printers import Printer
from pos.selling.agreement import Agreement
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from pos.settings import Settings
from pos.settings import Stall as StallName
from pos.used.lots import Draw

WIB = timezone(timedelta(hours=7))


class Stall:
    """A shop that is open, with a clock that only moves when it is told to."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.now = datetime(2026, 3, 7, 14, 5, tzinfo=WIB)
        self.store = self.open(create=True)
        with self.store.work() as work:
            work.settings.save(Settings(StallName("LAPAK CONTOH"), printer=Printer("file:///slips")), self.now)

    def open(self, *, create: bool = False) -> Store:
        """The shop once more."""
        return open_store(self.path, till="S1", clock=lambda: self.now, create=create)

    def reopen(self) -> None:
        """End the program and start it again."""
        self.store.close()
        self.store = self.open()

    def today(self) -> date:
        """The trading day; tests trade in the afternoon."""
        return self.now.date()

    def pile(self, code: str, pieces: int, price: Rupiah = 50_000, value: Rupiah = 1_000_000) -> UUID:
        """Put a pile of used goods on the shelf; `code` is `BALE/tier`."""
        bale_code, _, tier = code.partition("/")
        with self.store.work() as work:
            known = {bale.code: bale.id for bale in work.goods.bales()}
            if bale_code not in known:
                known[bale_code] = work.new_id()
                work.goods.add_bale(_bale(known[bale_code], bale_code), self.now)
            pile = Pile(work.new_id(), known[bale_code], code, "Kemeja", tier, price, pieces)
            work.goods.add_pile(pile, self.now, self.today())
            page = Page(work, self.now, self.today(), "Pemilik", work.new_id())
            page.onto_pile(MovementKind.OPENING, pile.item, Draw(pile.bale, bale_code, pieces, value))
            page.write()
        return pile.id

    def product(
        self, code: str, name: str, category: str = "Kaos", colour: str = "Hitam", terms: Terms = Terms.OUTRIGHT
    ) -> UUID:
        """Put a local product with one variant on the shelf; its barcode is `code` with an 8 before it."""
        with self.store.work() as work:
            met_maker(work, "Perajin Contoh", "Bandung", terms, "Pemilik", self.now)
            product = Product(
                work.new_id(), code, name, category, "Perajin Contoh", "Bandung", terms, "Katun", True,
                "Indonesia", "potong",
            )  # fmt: skip
            work.goods.add_product(product, self.now)
            variant = Variant(
                work.new_id(), product.id, f"{code}-L", f"8{code}", "L", colour, 30_000, 50_000, 40_000, 12, 45_000
            )
            work.goods.add_variant(variant, self.now, self.today())
        return variant.id

    def bring_in(self, item: UUID, pieces: int, value: Rupiah, held: Terms = Terms.OUTRIGHT) -> None:
        """Count pieces of a local product in at the opening."""
        with self.store.work() as work:
            movement = Movement(
                work.new_id(), "S1", self.now, self.today(), item, MovementKind.OPENING, pieces, value, work.new_id(),
                held,
            )  # fmt: skip
            work.stock.add((movement,))

    def cart(self, checkout: str, *goods: tuple[str, int], agreed: Rupiah | None = None, lent: str = "Pemilik") -> Cart:
        """A cart of (code, pieces), the first line for `agreed` rupiah if given, which `lent` lets be that low."""
        cart = Cart(checkout)
        with self.store.reading() as look:
            for code, quantity in goods:
                item = look.goods.item_by_code(code)
                assert item is not None, code
                cart = cart.add(item, quantity)
        return cart.agreed(cart.lines[0].key, Agreement(agreed, lent=lent)) if agreed else cart

    def complete(self, cart: Cart, cash: Rupiah | None = None) -> till.Completed:
        """Pay a cart, with the exact cash if none is said."""
        with self.store.work() as work:
            payments = (Payment(Method.CASH, cash or cart.total),)
            return till.complete_sale(work, cart, payments, "Kasir 1", self.now, print_receipt=False)

    def sell(self, checkout: str, *goods: tuple[str, int], cash: Rupiah | None = None) -> Sale:
        """Sell (code, pieces) for cash."""
        return self.complete(self.cart(checkout, *goods), cash).sale


@pytest.fixture
def make_stall() -> Iterator[Callable[[Path | None], Stall]]:
    """Opens stalls and closes them when the test is over."""
    opened: list[Stall] = []

    def make(path: Path | None) -> Stall:
        opened.append(Stall(path))
        return opened[-1]

    yield make
    for stall in opened:
        stall.store.close()


@pytest.fixture
def stall(make_stall: Callable[[Path | None], Stall], tmp_path: Path) -> Stall:
    """A shop in a file, with two piles and two local products on the shelf."""
    return stocked(make_stall(tmp_path / "shop.lapak"))


@pytest.fixture
def small_stall(make_stall: Callable[[Path | None], Stall]) -> Stall:
    """The same in memory."""
    return stocked(make_stall(None))


@pytest.fixture
def stock_up() -> Callable[[Stall], Stall]:
    """Puts two piles and two local products on the shelf."""
    return stocked


def stocked(stall: Stall) -> Stall:
    """Fill the shelf."""
    stall.pile("BAL-01/kepala", 70)
    stall.pile("BAL-01/badan", 190, price=35_000, value=2_000_000)
    stall.bring_in(stall.product("1001", "Kaos polos combed"), 10, 300_000)
    stall.bring_in(stall.product("1002", "Kemeja batik", "Kemeja", "Cokelat"), 5, 250_000)
    return stall


def _bale(bale: UUID, code: str) -> Bale:
    weight, pieces, rejected, price, others = 100, 400, 60, 6_500_000, 75_000
    return Bale(
        bale, code, "Kemeja", "Campur", "Jepang", "A", "bal segel", weight, pieces, rejected, price, others,
        date(2023, 1, 16), None, "Agen",
    )  # fmt: skip
