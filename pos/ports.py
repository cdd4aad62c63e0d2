"""What the verbs need from the disk, as Protocols: `data/` gives them, tests use SQLite in memory.

Whoever holds a `Work` is inside one transaction: all of it becomes durable together, or none of it.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from pos.cash.shift import Closing, Drawer, DrawerSum, Shift
from pos.goods.bale import Bale, Pile
from pos.goods.item import Family, Item
from pos.goods.product import Product, Variant
from pos.goods.shelf import OnShelf, ProductOnShelf
from pos.goods.stock import Balance, Movement
from pos.money import Rupiah
from pos.paper import PrintJob
from pos.reports.day import DayFacts
from pos.selling.cart import Cart
from pos.selling.payment import Method
from pos.selling.sale import Sale
from pos.settings import Settings


class SaleHead(Protocol):
    """One line of the history: enough to recognise a receipt."""

    @property
    def number(self) -> str:
        """The receipt number."""

    @property
    def at(self) -> datetime:
        """When it was completed."""

    @property
    def cashier(self) -> str:
        """Who sold."""

    @property
    def pieces(self) -> int:
        """Pieces sold."""

    @property
    def total(self) -> Rupiah:
        """What the buyer owed, in rupiah."""

    @property
    def methods(self) -> tuple[Method, ...]:
        """The ways it was paid."""

    @property
    def summary(self) -> str:
        """The goods in a few words."""

    @property
    def copies(self) -> int:
        """How often it was reprinted."""


class ReadSales(Protocol):
    """Sales as they were recorded."""

    def by_checkout(self, checkout: str) -> Sale | None:
        """The sale of one checkout, if it was completed."""

    def by_number(self, number: str) -> Sale | None:
        """The sale with this receipt number."""

    def find(self, text: str = "", day: date | None = None, limit: int = 50) -> Sequence[SaleHead]:
        """The newest sales whose number, total, cashier or goods match `text`; of one trading day if given."""

    def copies(self, sale: UUID) -> int:
        """How often the receipt was reprinted."""


class Sales(ReadSales, Protocol):
    """Sales, append-only."""

    def next_sequence(self, day: date) -> int:
        """The sequence that this till's next receipt of `day` must bear, from 1 without gaps."""

    def add(self, sale: Sale) -> None:
        """Record a sale."""

    def add_copy(self, sale: UUID, copy: int, by: str, at: datetime) -> None:
        """Record that a receipt was asked for again."""


class ReadGoods(Protocol):
    """What can be sold, with what is left of it."""

    def item_by_code(self, code: str) -> Item | None:
        """The item with this barcode, SKU or pile code, at its price now."""

    def search(self, text: str, family: Family | None = None, category: str = "", limit: int = 60) -> Sequence[OnShelf]:
        """Items whose name, code, category, maker or colour match every word of `text`, in the order of the shelf."""

    def piles(self) -> Sequence[OnShelf]:
        """Every pile of used goods, category by category, head to feet."""

    def products(self, limit: int = 60, offset: int = 0) -> Sequence[ProductOnShelf]:
        """Local products with their variants, the best-selling of the last seven trading days first."""

    def product(self, product: UUID) -> ProductOnShelf:
        """One product with its variants. Raises KeyError."""

    def categories(self) -> Sequence[tuple[str, Family]]:
        """Every category with its family, the fullest first."""

    def bales(self) -> Sequence[Bale]:
        """Every bale by code."""


class Goods(ReadGoods, Protocol):
    """Goods and the codes they answer to. Prices are kept with the moment from which they hold."""

    def taken(self, codes: Collection[str]) -> frozenset[str]:
        """Which of these codes (bale, pile, product, SKU, barcode) are in use."""

    def add_bale(self, bale: Bale, at: datetime) -> None:
        """Record a bale."""

    def add_pile(self, pile: Pile, at: datetime, day: date) -> None:
        """Record a pile and its first price."""

    def add_product(self, product: Product, at: datetime) -> None:
        """Record a product."""

    def add_variant(self, variant: Variant, at: datetime, day: date) -> None:
        """Record a variant and its first price."""


class ReadStock(Protocol):
    """Pieces and their value: the sum of movements, kept as a balance too."""

    def balance(self, item: UUID) -> Balance:
        """What the book says is left."""


class Stock(ReadStock, Protocol):
    """Movements, append-only."""

    def add(self, movements: Sequence[Movement]) -> None:
        """Record movements; balances follow in the same transaction."""


class ReadShifts(Protocol):
    """Shifts and their drawers."""

    def current(self) -> Shift | None:
        """This till's open shift."""

    def drawer_sum(self, shift: UUID) -> DrawerSum:
        """What should be in the drawer of a shift."""

    def on_day(self, day: date) -> Sequence[Drawer]:
        """All shifts of one trading day, in order."""


class Shifts(ReadShifts, Protocol):
    """Shifts, append-only: an opening record, then a closing record."""

    def add(self, shift: Shift) -> None:
        """Record the opening."""

    def close(self, shift: UUID, closing: Closing) -> None:
        """Record the closing."""


class ReadReports(Protocol):
    """Facts for reports."""

    def day(self, day: date) -> DayFacts:
        """Everything the end-of-day report of `day` is made of."""

    def trading_days(self, limit: int = 60) -> Sequence[date]:
        """Days on which something was sold, the newest first."""


class Outbox(Protocol):
    """Print jobs on disk, oldest first."""

    def add(self, job: PrintJob) -> None:
        """Put a job into the queue."""

    def job(self, job: UUID) -> PrintJob | None:
        """One job as it stands now."""

    def due(self, now: datetime) -> Sequence[PrintJob]:
        """Waiting jobs that may be tried at `now`, oldest first."""

    def sending(self) -> Sequence[PrintJob]:
        """Jobs that were being sent: after a start, those whose end nobody saw."""

    def unfinished(self) -> Sequence[PrintJob]:
        """Every job that people should see in the queue, oldest first."""

    def update(self, job: PrintJob) -> None:
        """Store the state, attempts, cause and times of a job."""

    def latest_for(self, subject: str) -> PrintJob | None:
        """The newest job of one receipt or day."""


class Carts(Protocol):
    """The open cart, so that it comes back after a crash."""

    def keep(self, cart: Cart, at: datetime) -> None:
        """Store the open cart in place of the one before."""

    def open_cart(self) -> Cart | None:
        """The cart that was open, if any."""

    def drop(self) -> None:
        """Nothing is open any more."""


class ReadSettings(Protocol):
    """What the owner set."""

    def current(self) -> Settings | None:
        """The settings, or None before the first start was finished."""


class KeepSettings(ReadSettings, Protocol):
    """What the owner sets."""

    def save(self, settings: Settings, at: datetime) -> None:
        """Store all settings."""


class Reading(Protocol):
    """One consistent look at the shop, without writing."""

    @property
    def sales(self) -> ReadSales:
        """Sales."""

    @property
    def goods(self) -> ReadGoods:
        """Goods."""

    @property
    def stock(self) -> ReadStock:
        """Balances."""

    @property
    def shifts(self) -> ReadShifts:
        """Shifts."""

    @property
    def reports(self) -> ReadReports:
        """Reports."""

    @property
    def outbox(self) -> Outbox:
        """Print jobs."""

    @property
    def carts(self) -> Carts:
        """The open cart."""

    @property
    def settings(self) -> ReadSettings:
        """Settings."""


class Work(Protocol):
    """One unit of work: a transaction on the only connection that writes."""

    @property
    def till(self) -> str:
        """The code of this till, such as `S1`."""

    def new_id(self) -> UUID:
        """A new id, higher than every id before."""

    @property
    def sales(self) -> Sales:
        """Sales."""

    @property
    def goods(self) -> Goods:
        """Goods."""

    @property
    def stock(self) -> Stock:
        """Movements and balances."""

    @property
    def shifts(self) -> Shifts:
        """Shifts."""

    @property
    def outbox(self) -> Outbox:
        """Print jobs."""

    @property
    def carts(self) -> Carts:
        """The open cart."""

    @property
    def settings(self) -> KeepSettings:
        """Settings."""


OpenWork = Callable[[], AbstractContextManager[Work]]
"""Begins a transaction; leaving the block commits it durably, an exception undoes all of it."""

OpenReading = Callable[[], AbstractContextManager[Reading]]
"""Begins one consistent look; may be used from any thread."""
