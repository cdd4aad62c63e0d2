"""The book of used goods after 2,000,000 entries: the glance at what is left, a page of the book, and the check."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from uuid import UUID

from data.opening import open_for_work
from data.store import Store, open_store
from pos.bookkeeping import Page
from pos.goods.bale import Bale, Pile
from pos.goods.stock import MovementKind
from pos.settings import Settings, Stall
from pos.used.book import BookFilter
from pos.used.chain import link
from pos.used.lots import Draw

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

ENTRIES = 2_000_000
BALES = 100
A_DAY = 1_000
FIRST_DAY = date(2020, 1, 1)
NOW = datetime(2026, 3, 7, 14, 5, tzinfo=UTC)
GLANCE = 300
CHANGES = """
INSERT INTO movement (id, till, at, day, item, bale, kind, pieces, value, source, entry, chain)
VALUES (?, 'S1', ?, ?, ?, ?, 'lost', -1, -10000, ?, ?, ?)
"""


def measure(bench: Bench) -> Iterator[Figure]:
    """What the stock screen reads, beside the same in a young book, and the whole proof."""
    make_shop = {name: partial(make, entries=entries) for name, entries in (("young", 3_000), ("old", ENTRIES))}
    young, old = (bench.shop(f"book-{name}", made) for name, made in make_shop.items())
    floors = _asked(bench, young)
    for what, value in _asked(bench, old).items():
        yield bench.figure(what, value, floors[what], "ms", f"under {GLANCE} ms")
    seconds, megabytes = _checked(old)
    yield bench.figure("lapak check of it", seconds, None, "s", "streams")
    yield bench.figure("the most memory that took", megabytes, None, "MB", "bounded")


def _checked(path: Path) -> tuple[float, float]:
    """How long a process of its own takes to prove the shop, and the most memory it ever held."""
    begin = perf_counter()
    lapak = str(Path(sys.executable).with_name("lapak"))
    nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    child = os.posix_spawn(lapak, [lapak, "--shop", str(path), "check"], os.environ, file_actions=[nowhere])
    _, status, used = os.wait4(child, 0)
    assert status == 0
    return perf_counter() - begin, used.ru_maxrss / 1024


def _asked(bench: Bench, path: Path) -> dict[str, float]:
    """The middle of twenty looks for each of ASKED, in milliseconds."""
    with open_store(path, till="S1", clock=lambda: NOW, exclusive=False) as store:
        return {what: bench.middle(bench.milliseconds(partial(ask, store), 20)) for what, ask in ASKED}


def _left(store: Store) -> None:
    with store.reading() as look:
        assert look.used.left().pieces
        assert len(look.used.accounts()) == BALES


def _page(store: Store) -> None:
    with store.reading() as look:
        assert len(look.used.entries(BookFilter())) == 100


def _page_of_pile(store: Store) -> None:
    with store.reading() as look:
        pile = look.goods.pile("BAL-001/badan")
        assert pile is not None
        assert look.used.entries(BookFilter(item=pile.id), limit=10)


def _page_of_bale(store: Store) -> None:
    with store.reading() as look:
        account = look.used.account("BAL-001")
        assert account is not None
        assert look.used.entries(BookFilter(bale=account.bale.id), limit=10)


def _counts(store: Store) -> None:
    with store.reading() as look:
        assert not look.used.entries(BookFilter(kinds=(MovementKind.COUNTED,)))


ASKED = (
    ("used stock at a glance, 100 bales", _left),
    ("a page of the book", _page),
    ("a page of one pile", _page_of_pile),
    ("a page of one bale", _page_of_bale),
    ("all counts in the book, of which there are none", _counts),
)


def make(path: Path, *, entries: int) -> None:
    """A shop at `path` whose book has `entries` entries behind its opening count."""
    with open_store(path, till="S1", clock=lambda: NOW, create=True) as store, store.work() as work:
        work.settings.save(Settings(Stall("LAPAK CONTOH")), NOW)
        page = Page(work, NOW, FIRST_DAY, "Pemilik", work.new_id())
        for number in range(1, BALES + 1):
            code, cost = f"BAL-{number:03d}", 10_000 * entries
            bale = Bale(work.new_id(), code, f"Kaos {number % 8}", "", "", "", "", 100, entries, 0, cost, 0, FIRST_DAY,
                        None, "")  # fmt: skip
            pile = Pile(work.new_id(), bale.id, f"{code}/badan", bale.category, "badan", 35_000, entries)
            work.goods.add_bale(bale, NOW)
            work.goods.add_pile(pile, NOW, FIRST_DAY)
            page.onto_pile(MovementKind.OPENING, pile.item, Draw(bale.id, code, entries, cost))
        page.write()
    _lose(path, entries)


def _lose(path: Path, entries: int) -> None:
    """Plain SQL in one transaction, under the same triggers as a till's."""
    database = open_for_work(path, create=False)
    database.execute("PRAGMA synchronous = OFF")
    with database.atomic():
        database.conn.executemany(
            CHANGES, _rows(database.execute("SELECT chain FROM book_head").fetchone()[0], entries)
        )
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def _rows(carried: bytes, entries: int) -> Iterator[tuple[object, ...]]:
    for number in range(entries):
        day = (FIRST_DAY + timedelta(days=number // A_DAY)).isoformat()
        at, place, new_id = f"{day}T12:00:00+07:00", number % BALES + 1, UUID(int=(1 << 120) + number)
        code = f"BAL-{place:03d}"
        fields = (new_id.hex, "S1", at, day, "lost", f"{code}/badan", code, -1, -10_000, 0, new_id.hex, None, "", "")
        carried = link(carried, BALES + number + 1, fields)
        yield new_id.bytes, at, day, place, place, new_id.bytes, BALES + number + 1, carried
