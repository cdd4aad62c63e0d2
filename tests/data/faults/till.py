"""A till that does everything that writes, one act after the other, and says each the moment it is done."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from hashlib import blake2b
from pathlib import Path
from random import Random

from PIL import Image
from sqlite_utils import Database

from data.database import connect_reader
from data.giving.export import export_shop
from data.keeping.folder import copies_in, keep_copy
from data.keeping.restoring import restore
from data.problems import ShopUnfinished
from data.store import Store, open_store
from pos.refusals import Refusal
from pos.returning import Brought, Wanted, take_back, void_sale
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.till import close_shift, complete_sale, move_cash, open_shift
from tests.data.kills.selling import stock

COPIES = "copies"
"""The folder beside the shop that copies go to."""

OLDER = "*.schema-*.lapak"
"""Names what the shop was before it was moved on."""

_FOLDED_EVERY = 12
"""Sales between two folds of the log: more often than at a window, for a cut falls into few of them."""

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
_TELLS_THE_TIME = "_sqlite_migrations"
_KNOWN = "kept_copy"
"""The list of copies: a shop that came back knows the one that it came from, which no copy does of itself."""


@dataclass(frozen=True, slots=True)
class Said:
    """An act that is done: what can be found of it, and the state of the shop from then on.

    `checkout` is that of a sale. `file` is what lies beside the shop because of the act and holds the state `holds`.
    """

    act: str
    found: str
    state: str
    checkout: str = ""
    file: str = ""
    holds: str = ""


class Clock:
    """Each moment is a second after the one before."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """The next moment."""
        self.at += timedelta(seconds=1)
        return self.at


NINE = datetime(2026, 3, 7, 9, tzinfo=timezone(timedelta(hours=7)))


class Till:
    """One shop in one program. `say` hears of each act that is done."""

    def __init__(self, path: Path, clock: Callable[[], datetime], seed: int, say: Callable[[Said], None]) -> None:
        self.path, self.clock, self._say = path, clock, say
        self._chance = Random(seed)  # noqa: S311 repeatable on purpose
        self._name = f"{seed}-"
        self._count = 0
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """The shop, which is opened by the first who asks."""
        if self._store is None:
            self._store = open_store(self.path, till="S1", clock=self.clock, randbits=self._chance.getrandbits)
        return self._store

    def start(self) -> None:
        """Open the shop, which moves an older one on after a copy; a missing one is made, an empty one stocked."""
        if not self.path.exists():
            open_store(self.path, till="S1", clock=self.clock, create=True).close()
            self.say("new")
        else:
            before, there = "", set(self.path.parent.glob(OLDER))
            with suppress(ShopUnfinished):  # a cut inside a restore left what only a till may put right
                before = state_at(self.path)
            self.store.serve_as("S1")
            copied = next(iter(set(self.path.parent.glob(OLDER)) - there), None)
            self.say("open", "", copied, before if copied else "")
        with self.store.reading() as look:
            is_empty = not look.goods.piles()
        if is_empty:
            self.leave()
            stock(self.path, self.clock)
            self.say("stock")

    def be_careless(self) -> None:
        """Take SQLite's word for what is on the disk, as long as the shop stays open: what no till of ours does."""
        self.store._writer.execute("PRAGMA synchronous = NORMAL")  # type: ignore[union-attr]  # noqa: SLF001

    def leave(self, *, for_the_night: bool = True) -> None:
        """Close the shop, and let the next act open it again."""
        if self._store is not None:
            self._store.close(for_the_night=for_the_night)
        self._store = None

    def say(self, act: str, found: str = "", file: Path | None = None, holds: str = "", checkout: str = "") -> None:
        """Let whoever listens know that something is done."""
        beside = str(file.relative_to(self.path.parent)) if file else ""
        self._say(Said(act, found, state_of(self.store), checkout, beside, holds))

    def sell(self, checkout: str = "") -> str:
        """Sell two pieces of each pile, as the sale `checkout` if that is said; the receipt's number."""
        self._count += 1
        cart = Cart(checkout or f"{self._name}{self._count}")
        with self.store.reading() as look:
            for pile in look.goods.piles():
                cart = cart.add(pile.item, 2)
        with self.store.work() as work:
            paid = (Payment(Method.CASH, cart.total),)
            done = complete_sale(work, cart, paid, "Kasir 1", self.clock(), print_receipt=True)
        self.say("sale", done.sale.number, checkout=cart.checkout)
        if self._count % _FOLDED_EVERY == 0:
            with suppress(Refusal):  # as at a window: what could not be folded stays in the log
                self.store.fold()
        return done.sale.number

    def bring_back(self) -> None:
        """Sell, and take a piece back."""
        number = self.sell()
        with self.store.work() as work:
            wanted = Wanted(number, number, (Brought(1, line=1),), Cart(f"{number}-instead"))
            back = take_back(work, wanted, "Kasir 1", self.clock(), print_slip=False).record.number
        self.say("return", back)

    def void(self) -> None:
        """Sell, and take all of it back."""
        number = self.sell()
        with self.store.work() as work:
            back = void_sale(work, number, "salah", "Kasir 1", self.clock(), print_slip=False).record.number
        self.say("return", back)

    def drawer(self) -> None:
        """Close the drawer, open it, and spend something, each in a unit of work of its own."""
        with self.store.reading() as look:
            is_open = look.shifts.current() is not None
        if is_open:
            with self.store.work() as work:
                close_shift(work, 0, "Kasir 1", self.clock())
            self.say("closing")
        with self.store.work() as work:
            open_shift(work, 100_000, "Kasir 1", self.clock())
        self.say("opening")
        with self.store.work() as work:
            move_cash(work, "BPP", 1_000, "Kasir 1", self.clock())
        self.say("cash")

    def copy(self) -> None:
        """Make a copy."""
        kept = keep_copy(self.store, self.path.parent / COPIES, self.clock())
        self.say("copy", kept.path.name, kept.path, state_of(self.store))

    def picture(self) -> None:
        """Keep a picture of the goods."""
        drawn = io.BytesIO()
        Image.new("RGB", (8, 8), self._chance.randrange(1 << 24)).save(drawn, "PNG")
        with self.store.work() as work:
            self.say("picture", work.pictures.keep(drawn.getvalue()))

    def export(self) -> None:
        """Write everything as files that other programs read."""
        self._count += 1
        folder = self.path.parent / f"export-{self._name}{self._count}"
        export_shop(self.store, folder, self.clock())
        self.say("export", folder.name)

    def night(self) -> None:
        """Close for the night, and open in the morning."""
        self.leave()
        self.say("morning")

    def restore(self) -> None:
        """Let one of the copies become the shop, where there are any."""
        copies = copies_in(self.path.parent / COPIES, self.clock())
        if not copies:
            return
        copy = self._chance.choice(copies)[0]
        before, was = state_of(self.store), state_at(copy, but=_KNOWN)
        self.leave(for_the_night=self._chance.random() < 0.5)
        done = restore(self.path, copy, self.clock())
        after = state_at(self.path)
        if state_at(self.path, but=_KNOWN) != was:
            raise AssertionError(f"{copy} came back as something else")
        beside = str(done.before.relative_to(self.path.parent)) if done.before else ""
        self._say(Said("restore", done.contents.last_receipt, after, file=beside, holds=before))

    def live(self, acts: int, *, restoring: bool = True) -> None:
        """Do so many acts in a random order: as many sales as everything else together."""
        others = [self.bring_back, self.void, self.drawer, self.copy, self.picture, self.export, self.night]
        others += [self.restore] * restoring
        for _ in range(acts):
            self._chance.choice((self.sell, self._chance.choice(others)))()


def state_of(store: Store) -> str:
    """All that stands in a shop, in a few letters: two shops with the same ones hold the same rows."""
    with store.looking() as database:
        return state_in(database)


def state_at(path: Path, *, but: str = "") -> str:
    """The same of a file that no program has open, of whatever schema. Raises what `connect_reader` raises."""
    database = connect_reader(path)
    try:
        return state_in(database, but=but)
    finally:
        database.close()


def state_in(database: Database, *, but: str = "") -> str:
    """The same of a file that is open; of all tables `but` one."""
    digest = blake2b(digest_size=12)
    for (table,) in database.execute(_TABLES).fetchall():
        if table not in {_TELLS_THE_TIME, but}:
            for row in database.execute(f"SELECT * FROM {table}"):  # noqa: S608 the tables of the shop itself
                digest.update(repr((table, row)).encode())
    return digest.hexdigest()
