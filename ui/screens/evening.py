"""The demo stall on the evening of 7 March 2026: thirty days behind it, the drawer open, buyers all day."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from pos.settings import Language, Settings, Stall
from pos.till import complete_sale, open_shift
from ui.bootstrap import Shop, bootstrap
from ui.demo.build import Story, StoryClock, build_demo
from ui.demo.buyers import fill, how_many, pay
from ui.demo.shelf import Shelf
from ui.demo.stall import WIB

TODAY = date(2026, 3, 7)
MORNING = datetime(2026, 3, 7, 9, 5, tzinfo=WIB)
EVENING = datetime(2026, 3, 7, 18, 40, tzinfo=WIB)
BUYERS = 17
FLOAT = 300_000
SEED = 7


class AtOnce(Executor):
    """Does work in the caller's thread: a picture is taken of what is there, not of what is still to come."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it now."""
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 the future carries it, as an executor's does
            done.set_exception(error)
        return done


@contextmanager
def demo_evening(days: int = 30) -> Iterator[Shop]:
    """The demo shop in a folder of its own that is gone afterwards; its clock stands at EVENING."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lapak-contoh.lapak"
        build_demo(path, Story(days, SEED, TODAY - timedelta(days=1)), Language.INDONESIAN)
        clock = StoryClock(MORNING)
        shop = bootstrap(path, clock=clock, randbits=Random("evening").getrandbits)  # noqa: S311 a story, no secret
        try:
            _sell_all_day(shop, clock)
            yield shop
        finally:
            shop.close()


@contextmanager
def empty_shop(*, set_up: bool) -> Iterator[Shop]:
    """A shop in memory that nobody has set up yet, or one that is and has nothing to sell."""
    shop = bootstrap(clock=StoryClock(EVENING))
    try:
        if set_up:
            shop.set_up(Settings(Stall("LAPAK CONTOH SENEN")))
        yield shop
    finally:
        shop.close()


def _sell_all_day(shop: Shop, clock: StoryClock) -> None:
    random = Random("today")  # noqa: S311 a story, no secret
    with shop.work() as work:
        open_shift(work, FLOAT, shop.cashier, clock())
    with shop.reading() as look:
        shelf = Shelf(look, shop.today)
    pause = (EVENING - MORNING) / (BUYERS + 1)
    for _buyer in range(BUYERS):
        clock.at += pause
        cart = fill(shop.new_cart(), how_many(random), shelf, random)
        if cart:
            payments = pay(cart.total, shop.cashier, clock(), random)
            with shop.work() as work:
                complete_sale(work, cart, payments, shop.cashier, clock(), print_receipt=False)
    clock.at = EVENING
