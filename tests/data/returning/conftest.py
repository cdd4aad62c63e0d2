"""A counter where buyers come back, and what is done there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from pos.goods.item import Family, Item
from pos.goods.product import Terms
from pos.goods.stock import Balance
from pos.money import Rupiah
from pos.returning import Brought, TakenBack, Wanted, take_back, void_sale
from pos.selling.cart import Cart
from pos.selling.payment import Confirmation, Method, Payment
from pos.selling.returned import Condition, Refund
from pos.selling.sale import Sale
from pos.till import complete_sale

if TYPE_CHECKING:
    from tests.data.conftest import Stall

SHIRTS, BODIES, TEES, BATIK = "BAL-01/kepala", "BAL-01/badan", "81001", "81002"


class Counter:
    """Sells on one stall, and takes back what was sold; `by` is who does."""

    def __init__(self, stall: Stall) -> None:
        self.stall = stall
        self.by = "Kasir 1"
        self._requests = 0

    def request(self) -> str:
        """A name that was never used."""
        self._requests += 1
        return f"request {self._requests}"

    def sell(self, *goods: tuple[str, int], agreed: Rupiah | None = None, qris: Rupiah = 0) -> Sale:
        """Sell (code, pieces), `qris` rupiah of it by QRIS and the rest in cash."""
        return self.complete(self.stall.cart(self.request(), *goods, agreed=agreed), qris)

    def complete(self, cart: Cart, qris: Rupiah = 0) -> Sale:
        """Pay a cart."""
        stall, seen = self.stall, Confirmation(self.by, self.stall.now)
        payments = [Payment(Method.QRIS, qris, seen)] if qris else []
        payments += [Payment(Method.CASH, cart.total - qris)] if cart.total > qris else []
        with stall.store.work() as work:
            return complete_sale(work, cart, payments, self.by, stall.now, print_receipt=False).sale

    def sell_free(self, name: str, family: Family, price: Rupiah, pieces: int) -> Sale:
        """Sell what is in no list."""
        return self.complete(Cart(self.request()).add(Item.free(name, family, price), pieces))

    def back(
        self,
        sale: Sale | None,
        *brought: Brought,
        instead: Cart | None = None,
        cash: Rupiah | None = None,
        refunds: tuple[Refund, ...] | None = None,
        request: str = "",
        reason: str = "",
    ) -> TakenBack:
        """Take pieces back, with `cash` for the difference."""
        payments = (Payment(Method.CASH, cash),) if cash else ()
        wanted = Wanted(
            request or self.request(), sale.number if sale else "", brought, instead or Cart(self.request()), payments,
            refunds, reason,
        )  # fmt: skip
        with self.stall.store.work() as work:
            return take_back(work, wanted, self.by, self.stall.now, print_slip=True)

    def void(self, sale: Sale, reason: str = "Salah hitung") -> TakenBack:
        """Void a sale."""
        with self.stall.store.work() as work:
            return void_sale(work, sale.number, reason, self.by, self.stall.now, print_slip=False)

    def pieces(self, code: str) -> int:
        """What the book says is on the shelf."""
        return self._balance(code).pieces

    def value(self, code: str) -> Rupiah:
        """What it cost."""
        return self._balance(code).value

    def earned(self, bale: str) -> Rupiah:
        """What buyers paid for pieces of a bale."""
        with self.stall.store.reading() as look:
            account = look.used.account(bale)
            assert account is not None
            return account.earned

    def unsettled(self) -> Rupiah:
        """What the maker gets at the next settlement."""
        with self.stall.store.reading() as look:
            maker = look.makers.by_name("Perajin Contoh")
            assert maker is not None
            return look.makers.account(maker.id).unsettled

    def drawer(self) -> Rupiah:
        """What should be in the drawer."""
        with self.stall.store.reading() as look:
            shift = look.shifts.current()
            return look.shifts.drawer_sum(shift.id).expected if shift else 0

    def _balance(self, code: str) -> Balance:
        with self.stall.store.reading() as look:
            item = look.goods.item_by_code(code)
            assert item is not None
            assert item.id is not None
            return look.stock.balance(item.id)


def good(line: int, pieces: int = 1) -> Brought:
    """Pieces that come back as they were."""
    return Brought(pieces, line=line)


def rejected(line: int, pieces: int = 1) -> Brought:
    """Pieces that nobody can sell any more."""
    return Brought(pieces, Condition.REJECTED, line)


def consigned(stall: Stall, pieces: int = 6) -> UUID:
    """A product on consignment, found by the code 82001."""
    item = stall.product("2001", "Tas anyam", "Tas", "Cokelat", Terms.CONSIGNMENT)
    stall.bring_in(item, pieces, 0, Terms.CONSIGNMENT)
    return item


BAGS = "82001"


@pytest.fixture
def counter(small_stall: Stall) -> Counter:
    """A counter in memory, with goods of all kinds."""
    consigned(small_stall)
    return Counter(small_stall)


@pytest.fixture
def counter_on_disk(stall: Stall, tmp_path: Path) -> Counter:
    """The same in a file."""
    assert tmp_path.exists()
    consigned(stall)
    return Counter(stall)


@pytest.fixture
def new_counter(
    make_stall: Callable[[Path | None], Stall], stock_up: Callable[[Stall], Stall]
) -> Callable[[], Counter]:
    """Makes counters in memory."""

    def make() -> Counter:
        stall = stock_up(make_stall(None))
        consigned(stall)
        return Counter(stall)

    return make
