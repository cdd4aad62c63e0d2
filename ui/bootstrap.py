"""The composition root: a path becomes a `Shop`, and nobody else decides what is wired to what. Knows no Qt."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from data.store import Store, open_store
from data.turning import TurningStore
from pos.clock import trading_day
from pos.ids import TimeOrderedIds
from pos.keeping.wish import Keeping
from pos.offering import offers_in_force
from pos.paper import PrintJob
from pos.ports import Pictures, Reading, Work
from pos.pricing.offer import Offer
from pos.printers import Printer, Printers
from pos.selling.cart import Cart
from pos.settings import Settings
from pos.stockroom.planning import begin_due, is_due
from pos.till import ShopNotSetUp
from printing.document import Document
from printing.spooling.progress import QueueStatus
from printing.spooling.spooler import Spooler
from ui.embedded_printer import all_resolved
from ui.keeping.keeper import Keeper
from ui.people.gate import Gate

if TYPE_CHECKING:
    from data.check import CheckResult, Progress
    from data.giving.export import Exported
    from pos.progress import CalledOff
    from pos.reports.day import DayReport
    from pos.used.planning import PricePlan
    from printing.builders.receipt import Copy

Clock = Callable[[], datetime]
"""Gives the moment now, aware, by the wall clock of the stall."""

NEW_TILL = "S1"
"""The code of a till that nobody has named yet."""


def local_time() -> datetime:
    """The moment now by this machine's clock and zone."""
    return datetime.now().astimezone()


def bootstrap(
    path: Path | None = None,
    *,
    clock: Clock = local_time,
    randbits: Callable[[int], int] = secrets.randbits,
    create: bool = False,
    exclusive: bool = True,
    turns: float | None = None,
) -> Shop:
    """The shop in the file `path`, or a new one in memory where there is no path.

    `create` makes a missing file; `exclusive` holds the file's lock, so that no other till opens it to sell. With
    `turns` it is held for each unit of work alone, and whoever has it then is waited for so many seconds.
    Raises what `data.store.open_store` raises: a file missing, damaged, newer than the program, or in use.
    """
    if path is not None and turns is not None:
        return Shop(TurningStore(path, NEW_TILL, clock, turns), path, clock, TimeOrderedIds(randbits))
    store = open_store(
        path, till=NEW_TILL, clock=clock, randbits=randbits, create=create or path is None, exclusive=exclusive
    )
    try:
        return Shop(store, path, clock, TimeOrderedIds(randbits))
    except BaseException:
        store.close()
        raise


class Shop:
    """One open shop: its units of work, its looks, its clock, its paper. Window and command line share it."""

    def __init__(self, store: Store, path: Path | None, clock: Clock, ids: TimeOrderedIds) -> None:
        """`path` is the shop's file, or None for one in memory."""
        self.path, self._store, self._ids, self.fold = path, store, ids, store.fold
        self._listener: Callable[[QueueStatus], None] = lambda _status: None
        self._drawer_stuck: Callable[[PrintJob], None] = lambda _job: None
        self.clock = clock
        self._settings: Settings | None = None
        with self.reading() as shop:
            self._take(shop.settings.current())
        self.gate = Gate(store, clock, lambda: self._settings)
        self.keeper = Keeper(store, path, clock, lambda: self._settings.keeping if self._settings else Keeping())
        self.spooler = Spooler(
            store.work, self.reading, self._render, lambda: self.printers, clock, self._heard,
            expired=self._expired,
        )  # fmt: skip
        self.spooler.beside(store.is_printed_elsewhere)

    def work(self) -> AbstractContextManager[Work]:
        """Begin a unit of work in the hand of whoever stands at the till; leaving the block commits it durably.

        From one thread at a time. Raises NotAllowed where a right is missing that something inside it needs.
        """
        return self.gate.work()

    def reading(self, called_off: CalledOff | None = None) -> AbstractContextManager[Reading]:
        """Begin one consistent look, from any thread; Cancelled is raised in it once it was `called_off`."""
        return self._store.reading(called_off)

    @property
    def pictures(self) -> Pictures:
        """Pictures beside the shop's file, from any thread: a large one is best kept before a unit of work begins."""
        return self._store.pictures

    def changed_at_rest(self) -> tuple[str, ...]:
        """Where the file is not what it was when the till last closed it; nothing once it was written to."""
        return self._store.changed_at_rest()

    def close(self, *, for_the_night: bool = False) -> None:
        """Stop printing, end everything, give the file back; `for_the_night` as in `data.store.Store.close`."""
        self.spooler.stop()
        self._store.close(for_the_night=for_the_night)

    @property
    def settings(self) -> Settings | None:
        """The settings as last saved; None before the first start was finished."""
        return self._settings

    @property
    def cashier(self) -> str:
        """Who stands at the till; without PINs whoever the settings name. Raises ShopNotSetUp."""
        return self.gate.standing.name or self._known().cashier

    @property
    def today(self) -> date:
        """The trading day of this moment. Raises ShopNotSetUp."""
        return trading_day(self.clock(), self._known().cutoff)

    def set_up(self, settings: Settings) -> None:
        """Finish the first start. Raises AlreadySetUp."""
        from pos.backoffice import set_up  # late: once in the life of a shop

        with self.work() as work:
            set_up(work, settings, self.clock())
        self._take(settings)

    def save_settings(self, settings: Settings, *, knowingly: bool = False) -> None:
        """Change the settings; what waits is printed by them at once. Raises as `pos.backoffice` does."""
        from pos.backoffice import save_settings  # late: a till sells first

        before = self.printers
        with self.work() as work:
            save_settings(work, settings, self.clock(), knowingly=knowingly)
        self._take(settings)
        if self.printers == before:
            self.spooler.notify()
        else:
            self.spooler.try_now()

    def begin_due_prices(self) -> Sequence[tuple[PricePlan, int]]:
        """Let planned prices begin whose moment has come; answers each with the piles it changed. None is the rule."""
        with self.reading() as look:
            if not is_due(look, self.clock()):
                return ()
        with self._store.work() as work:  # whoever planned it was asked then
            return begin_due(work, self.clock())

    def listen(
        self,
        changed: Callable[[QueueStatus], None],
        drawer_stuck: Callable[[PrintJob], None] = lambda _job: None,
    ) -> None:
        """Have `changed` hear how the print queue stands, now if that is known, then in the spooler's threads.

        `drawer_stuck` hears there of each drawer that did not open in time.
        """
        self._listener, self._drawer_stuck = changed, drawer_stuck
        if self.spooler.status is not None:
            changed(self.spooler.status)

    def new_cart(self) -> Cart:
        """An empty cart of a checkout that never was, under the offers in force."""
        return Cart(str(self._ids(self.clock())), offers=self.offers())

    def offers(self) -> tuple[Offer, ...]:
        """The offers that are in force now."""
        with self.reading() as shop:
            return tuple(offers_in_force(shop, self.clock()))

    def receipt_document(self, number: str, copy: Copy | None = None) -> Document:
        """The receipt `number` in the shop's language. Raises UnknownReceipt, ShopNotSetUp."""
        from ui.papers import receipt_document  # late, as all papers: a start prints nothing

        with self.reading() as shop:
            return receipt_document(shop, number, copy)

    def day_report(self, day: date) -> DayReport:
        """The figures of one trading day; any past day gives the same for ever."""
        from ui.papers import day_report_of  # late

        with self.reading() as shop:
            return day_report_of(shop, day)

    def check(self, progress: Progress | None = None) -> CheckResult:
        """Prove the shop in one look; the till may sell on meanwhile. Seconds, after years of trading.

        `progress` hears which proof is under way and how much of it was looked at, in this thread.
        """
        from data.check import check_shop, quietly  # late: a start proves nothing

        return check_shop(self._store, progress or quietly)

    def export(self, folder: Path) -> Exported:
        """Write everything into a new folder. Raises ExportInTheWay, and what the disk says."""
        from data.giving.export import export_shop  # late: a start gives nothing away

        return export_shop(self._store, folder, self.clock())

    @property
    def printer(self) -> Printer | None:
        """Where receipts come out, if anywhere; the embedded one with its real folder."""
        return self.printers.main

    @property
    def printers(self) -> Printers:
        """Every printer of the stall, the embedded one with its real folder."""
        return all_resolved(self._settings.printers, self.path) if self._settings else Printers()

    def _take(self, settings: Settings | None) -> None:
        self._settings = settings
        if settings:
            self._store.serve_as(settings.till)

    def _known(self) -> Settings:
        if self._settings is None:
            raise ShopNotSetUp
        return self._settings

    def _render(self, job: PrintJob) -> Document:
        from ui.papers import job_document  # late

        with self.reading() as shop:
            return job_document(shop, job)

    def _expired(self, job: PrintJob) -> None:
        self._drawer_stuck(job)

    def _heard(self, status: QueueStatus) -> None:
        self._listener(status)
