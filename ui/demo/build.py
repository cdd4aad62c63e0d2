"""A demo shop in a file: set up, stocked, and traded day after day through the till's own verbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from data.problems import ShopMissing
from data.tables import read_table
from pos.backoffice import import_bales, import_products
from pos.counter import set_qris
from pos.refusals import Refusal
from pos.settings import Language
from pos.till import close_shift, complete_sale, open_shift
from ui.bootstrap import Shop, bootstrap
from ui.demo.buyers import fill, how_many, pay
from ui.demo.days import ORDINARY, Day, days_until, peaks_among, plan
from ui.demo.makers import Makers
from ui.demo.shelf import Shelf
from ui.demo.stall import BALES, HELPER, PRODUCTS, QRIS, STALL, WIB, demo_settings

_SELLABLE = 900
"""Pieces of the opening stock that the demo's days may sell in all, so that something is left to sell."""

_BESIDE = ("", "-wal", "-shm")


@dataclass(eq=False)
class NotADemo(Refusal):
    """A shop that is not the demo stall stands at `path`; it is never written over."""

    path: Path


@dataclass(frozen=True, slots=True)
class Story:
    """What makes a demo: the same three give the same shop, to the last byte of its export."""

    days: int
    seed: int
    until: date


class StoryClock:
    """A clock that stands where the story is."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """The moment of the story."""
        return self.at


def build_demo(path: Path, story: Story, language: Language) -> None:
    """Make the demo shop at `path`, in place of an earlier demo. Raises NotADemo, and what opening a shop raises."""
    _make_room(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    days = days_until(story.until, story.days)
    clock = StoryClock(datetime.combine(days[0] - timedelta(days=1), time(19, 0), WIB))
    ids, random = Random(f"ids {story.seed}"), Random(f"story {story.seed}")  # noqa: S311 a story, no secret
    shop = bootstrap(path, clock=clock, randbits=ids.getrandbits, create=True)
    try:
        shop.set_up(demo_settings(language))
        _stock_up(shop)
        with shop.reading() as look:
            shelf = Shelf(look, shop.today)
        pace = min(1.0, _SELLABLE / (ORDINARY * story.days))
        peaks = peaks_among(days, random)
        makers = Makers(shop, days[-1])
        for number, day in enumerate(days):
            clock.at = datetime.combine(day, time(8, 30), WIB)
            makers.come_by(number, day)
            _trade(shop, clock, plan(day, pace, random, peak=day in peaks), shelf, random)
    finally:
        shop.close()


def _make_room(path: Path) -> None:
    """Take an earlier demo away. Raises NotADemo for anything else, and ShopLocked while a till has it open."""
    if not path.exists():
        return
    try:
        shop = bootstrap(path)
    except ShopMissing:
        return
    demo = shop.settings is not None and shop.settings.stall == STALL
    shop.close()
    if not demo:
        raise NotADemo(path)
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _stock_up(shop: Shop) -> None:
    bales, products = read_table(BALES), read_table(PRODUCTS)
    with shop.work() as work:
        import_bales(work, bales, shop.clock())
        import_products(work, products, shop.clock())
        set_qris(work, QRIS, shop.cashier, shop.clock())


def _trade(shop: Shop, clock: StoryClock, day: Day, shelf: Shelf, random: Random) -> None:
    """One day: open the drawer, sell, close it with a small difference now and then."""
    seller = random.choice((shop.cashier, HELPER))
    clock.at = day.opens
    with shop.work() as work:
        open_shift(work, day.float_amount, seller, clock.at)
    baskets: list[int] = []
    while sum(baskets) < day.pieces:
        baskets.append(how_many(random))
    for at, pieces in zip(day.moments(len(baskets), random), baskets, strict=True):
        clock.at = at
        _sell(shop, pieces, seller, shelf, random)
    clock.at = day.closes
    with shop.work() as work:
        current = work.shifts.current()
        expected = work.shifts.drawer_sum(current.id).expected if current else 0
        close_shift(work, max(0, expected + day.difference), seller, clock.at)


def _sell(shop: Shop, pieces: int, seller: str, shelf: Shelf, random: Random) -> None:
    cart = fill(shop.new_cart(), pieces, shelf, random)
    if not cart:
        return
    payments = pay(cart.total, seller, shop.clock(), random)
    with shop.work() as work:
        complete_sale(work, cart, payments, seller, shop.clock(), print_receipt=False)
