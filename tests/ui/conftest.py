"""A dressed application, and a stall with used and local goods whose clock stands still."""

import gc
import secrets
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from datetime import datetime
from functools import partialmethod
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlite_utils import Database

from data.store import open_store
from pos.ids import TimeOrderedIds
from pos.people.secret import Cost
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from pos.settings import Settings, Stall
from pos.till import complete_sale
from ui.bootstrap import NEW_TILL, Shop, bootstrap
from ui.demo.build import StoryClock
from ui.demo.stall import BALES, PRODUCTS, WIB
from ui.goods_in import Intake, rows_of, take_in
from ui.notice import Notice
from ui.people.gate import Gate
from ui.session import Session
from ui.window.look.skin import wear
from ui.window.look.theme import DAY, NIGHT
from ui.words import use


class AtOnce(Executor):
    """Does work in the caller's thread, so that its answer is there when the call returns."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 the future carries it, as an executor's does
            done.set_exception(error)
        return done


Sell = Callable[..., Sale]

_ENOUGH = 200_000
"""New objects after which it is worth to look for those that nobody holds."""
Shown = TypeVar("Shown", bound=QWidget)

OPENING = datetime(2026, 3, 7, 14, 5, tzinfo=WIB)
STALL = Settings(Stall("LAPAK CONTOH SENEN"), cashier="Kasir 1")


def on_screen(bot: QtBot, widget: Shown, width: int = 1266, height: int = 708) -> Shown:
    """Show a widget, in the size that a page has in the first window."""
    bot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def in_front(bot: QtBot, widget: Shown, width: int = 1266, height: int = 708) -> Shown:
    """Show a widget with the keys on it."""
    with bot.waitActive(widget):
        on_screen(bot, widget, width, height)
        widget.activateWindow()
    return widget


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """As in the till itself, no other thread takes widgets away; what tests left goes between two of them."""
    gc.disable()
    yield
    if gc.get_count()[0] > _ENOUGH:
        gc.collect()


@pytest.fixture(scope="session")
def _clothed(qapp: QApplication) -> QApplication:
    wear(DAY, qapp)
    return qapp


@pytest.fixture
def dressed(_clothed: QApplication) -> QApplication:
    """The application in its light theme and its own typeface, whichever light the test before left on."""
    wear(DAY, _clothed)
    return _clothed


@pytest.fixture
def by_night(dressed: QApplication) -> QApplication:
    """The application in its night theme, for one test."""
    wear(NIGHT, dressed)
    return dressed


@pytest.fixture
def clock() -> StoryClock:
    return StoryClock(OPENING)


@pytest.fixture
def fresh_shop(clock: StoryClock) -> Iterator[Shop]:
    """A shop nobody has set up yet."""
    shop = bootstrap(clock=clock)
    yield shop
    shop.close()
    use(Settings(Stall("")).language)


@pytest.fixture
def empty_shop(fresh_shop: Shop) -> Shop:
    """A shop that sells and has nothing to sell."""
    fresh_shop.set_up(STALL)
    return fresh_shop


@pytest.fixture(scope="session")
def _stocked() -> Iterator[Database]:
    """What a shop holds that took in the goods of the invented stall."""
    clock = StoryClock(OPENING)
    store = open_store(None, till=NEW_TILL, clock=clock)
    shop = Shop(store, None, clock, TimeOrderedIds(secrets.randbits))
    shop.set_up(STALL)
    take_in(shop, Intake.BALES, rows_of(BALES), dry_run=False)
    take_in(shop, Intake.PRODUCTS, rows_of(PRODUCTS), dry_run=False)
    with store.looking() as database:
        yield database
    shop.close()


@pytest.fixture
def shop(_stocked: Database, clock: StoryClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    """A shop with the goods of the invented stall. They are taken in once, and each new shop is a copy of that."""
    with monkeypatch.context() as opening:
        opening.setattr("data.opening.pattern", lambda: _stocked)
        shop = bootstrap(clock=clock)
    yield shop
    shop.close()
    use(Settings(Stall("")).language)


@pytest.fixture
def session(shop: Shop) -> Iterator[Session]:
    session = Session(shop, AtOnce())
    yield session
    session.close()


@pytest.fixture
def empty_session(empty_shop: Shop) -> Iterator[Session]:
    session = Session(empty_shop, AtOnce())
    yield session
    session.close()


@pytest.fixture
def cheap_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """PINs that cost nothing to try, for tests that do not ask how hard scrypt works."""
    monkeypatch.setattr(Gate, "__init__", partialmethod(Gate.__init__, cost=Cost(2, 1, 1)))


@pytest.fixture
def at_once() -> AtOnce:
    return AtOnce()


@pytest.fixture
def told(session: Session) -> list[Notice]:
    """Every notice of the session."""
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    return notices


@pytest.fixture
def sell(shop: Shop, clock: StoryClock) -> Sell:
    """Sells pieces of the item with a code for cash, as the till does."""

    def sell(code: str, quantity: int = 1, by: str = "Kasir 1") -> Sale:
        with shop.reading() as look:
            item = look.goods.item_by_code(code)
        assert item is not None
        cart = shop.new_cart().add(item, quantity)
        with shop.work() as work:
            paid = (Payment(Method.CASH, cart.total),)
            return complete_sale(work, cart, paid, by, clock(), print_receipt=False).sale

    return sell
