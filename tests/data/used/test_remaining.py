"""What became of the stock since its seal adds up to what is left, wherever in its story the seal was set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from pos.goods.item import Family, Item
from pos.goods.stock import MovementKind
from pos.ports import Work
from pos.reports.remaining import LocalShare, Remaining, RemainingRow, Rises
from pos.reports.stock_letter import StockLetter, stock_letter
from pos.stockroom.bales import tag_piece
from pos.stockroom.counting import record_count
from pos.stockroom.leaving import assign, swap, take_back, write_off
from pos.stockroom.sealing import seal_opening
from pos.used.bales import TierSorted
from pos.used.book import BookFilter, Entry
from pos.used.counting import Counted

if TYPE_CHECKING:
    from tests.data.conftest import Stall
    from tests.data.used.conftest import Sorter

Step = Callable[[], object]
SOLD = {MovementKind.SOLD, MovementKind.ASSIGNED, MovementKind.RETURNED, MovementKind.EXCHANGED}
BACK = {MovementKind.RETURNED, MovementKind.EXCHANGED}
BY, DAY = "Pemilik", timedelta(days=1)


class Story:
    """Everything that can happen to used goods, one step after the other, a day or a moment apart."""

    def __init__(self, sorter: Sorter) -> None:
        self.stall, self.sorter = sorter.stall, sorter
        self.first = self.free = ""

    def steps(self) -> Sequence[Step]:
        """The story; the stock is never so low that a step is refused."""
        return (
            lambda: self.sorter.sort_as_usual("BAL-05"),
            lambda: self.do(lambda work: tag_piece(work, "BAL-05/kepala", "K1", "Kulit", 90_000, None, BY, self.now)),
            self.sell,
            self.sell_free,
            lambda: self.do(lambda work: take_back(work, self.first, 1, 2, BY, self.now)),
            lambda: self.do(lambda work: take_back(work, self.free, 1, 1, BY, self.now)),
            lambda: self.do(lambda work: swap(work, self.first, 1, 1, "BAL-05/kaki", BY, self.now)),
            lambda: self.do(lambda work: assign(work, self.free, 1, 2, "BAL-05/kaki", BY, self.now)),
            *(self.write_off(kind) for kind in (MovementKind.REJECTED, MovementKind.GIVEN, MovementKind.LOST)),
            lambda: self.count("BAL-05/kaki", over=4),
            lambda: self.count("BAL-05/badan", over=-3),
            self.sort_two_more,
            self.lose_and_find_on_one_day,
            self.sell,
        )

    @property
    def now(self) -> datetime:
        return self.stall.now

    def do(self, verb: Callable[[Work], object]) -> None:
        self.stall.now += timedelta(minutes=5)
        with self.stall.store.work() as work:
            verb(work)

    def sell(self) -> None:
        self.stall.now += DAY
        self.first = self.stall.sell(f"a{self.now}", ("BAL-05/badan", 6), ("BAL-05/kaki", 2)).number

    def sell_free(self) -> None:
        cart = self.stall.cart(f"f{self.now}").add(Item.free("Topi", Family.USED, 10_000), 5)
        self.free = self.stall.complete(cart).sale.number

    def write_off(self, kind: MovementKind) -> Step:
        return lambda: self.do(lambda work: write_off(work, "BAL-05/badan", 2, kind, "noda", BY, self.now))

    def count(self, code: str, over: int) -> None:
        with self.stall.store.reading() as look:
            pile = look.goods.pile(code)
            assert pile is not None
            held = look.stock.balance(pile.id).pieces
        self.do(lambda work: record_count(work, (Counted(code, held + over, self.now, "dihitung"),), BY, self.now))

    def sort_two_more(self) -> None:
        """One bale held more than was thought, one less."""
        for code, counted in (("BAL-06", 130), ("BAL-07", 60)):
            self.sorter.sort(code, TierSorted("badan", counted - 10, 40_000), counted=counted, rejected=10)

    def lose_and_find_on_one_day(self) -> None:
        self.write_off(MovementKind.LOST)()
        self.count("BAL-05/badan", over=2)


@pytest.fixture
def story(sorter: Sorter) -> Story:
    for code in ("BAL-06", "BAL-07"):
        sorter.buy(code, pieces=100)
    return Story(sorter)


def look_at(stall: Stall) -> tuple[Remaining, list[Entry], int]:
    """What is told, the whole book, and how many entries it had with the seal."""
    with stall.store.reading() as look:
        entries = [written.entry for written in reversed(look.used.entries(BookFilter(), limit=10_000))]
        seal = look.used.seal()
        return look.reports.remaining(), entries, seal.entries if seal else 0


@pytest.mark.parametrize("sealed_after", [None, *range(17)])
def test_every_figure_is_the_books_from_the_seal_on(story: Story, sealed_after: int | None) -> None:
    for place, step in enumerate(story.steps()):
        if place == sealed_after:
            story.do(lambda work: seal_opening(work, BY, story.now))
        step()
    if sealed_after == 16:
        story.do(lambda work: seal_opening(work, BY, story.now))
    told, entries, sealed = look_at(story.stall)
    assert told == Remaining((_category(entries, sealed), *_waiting(entries, sealed)), _rises(entries, sealed))
    for row in told.rows:
        fell = row.sold + row.rejected + row.given + row.lost
        assert row.left == row.opening + row.resorted - fell + row.corrected
    assert told.total.left == sum(entry.pieces for entry in entries)


def _category(entries: Sequence[Entry], sealed: int) -> RemainingRow:
    """The one category of this stall, added up by hand."""
    ours = [entry for entry in entries if entry.bale]
    later = [entry for entry in entries[sealed:] if entry.bale]
    sums = Counter[MovementKind]()
    for entry in later:
        sums[entry.kind] += entry.pieces
    came = sums[MovementKind.OPENING] + sums[MovementKind.SORTED]
    before = sum(entry.pieces for entry in entries[:sealed] if entry.bale)
    open_bales = sum(1 for code in ("BAL-06", "BAL-07") if sum(e.pieces for e in ours if _closed(e, code)))
    return RemainingRow(
        "Kemeja",
        opening=before if sealed else came,
        resorted=came if sealed else 0,
        sold=-sum(sums[kind] for kind in SOLD),
        rejected=-sums[MovementKind.REJECTED],
        given=-sums[MovementKind.GIVEN],
        lost=-sums[MovementKind.LOST],
        corrected=sums[MovementKind.COUNTED],
        left=sum(entry.pieces for entry in ours),
        closed_bales=open_bales,
    )


def _closed(entry: Entry, code: str) -> bool:
    return entry.bale_code == code and entry.item is None


def _waiting(entries: Sequence[Entry], sealed: int) -> tuple[RemainingRow, ...]:
    before = sum(entry.pieces for entry in entries[:sealed] if not entry.bale)
    now = sum(entry.pieces for entry in entries if not entry.bale)
    return (RemainingRow("", before, 0, before - now, 0, 0, 0, 0, now),) if before or now else ()


def _rises(entries: Sequence[Entry], sealed: int) -> Rises:
    later = entries[sealed:]
    returned = sum(entry.pieces for entry in later if entry.kind in BACK and entry.pieces > 0)
    # Each count here finds what it finds on one pile at once, and each bale replaces its estimate in one entry.
    found = sum(entry.pieces for entry in later if entry.kind is MovementKind.COUNTED and entry.pieces > 0)
    sortings = [e for e in later if e.kind is MovementKind.SORTED and e.item is None and e.bale_code == "BAL-06"]
    return Rises(returned, found, 30 if sortings else 0)


def test_the_share_of_local_goods_is_told_in_pieces(stall: Stall) -> None:
    stall.now -= timedelta(days=40)
    stall.sell("long ago", ("81001", 4))
    stall.now += timedelta(days=40)
    stall.sell("a", ("BAL-01/badan", 6), ("81001", 2))
    with stall.store.reading() as look:
        share = look.reports.local_share(stall.today() - timedelta(days=30))
    assert share == LocalShare(used_left=254, local_left=9, used_sold=6, local_sold=2)
    assert (share.of_stock, share.of_sales) == (3, 25)
    assert LocalShare(0, 0, 0, 0).of_sales is None


def test_a_letter_is_the_same_while_the_book_is_the_same(story: Story) -> None:
    for step in story.steps():
        step()
    story.do(lambda work: seal_opening(work, BY, story.now))
    story.sell()
    first, second = (_letter(story) for _ in range(2))
    assert first == second
    assert first.seal is not None
    assert first.seal.pieces == first.remaining.total.opening == first.left + 8
    assert first.evenings[-1] == (story.stall.today(), first.left)
    assert first.last_count is not None
    day, book = story.stall.today(), first.head
    pinned = f"CATATAN {book.entries} {book.code} {book.carries.hex()}"
    assert first.pin == f"LAPAK SISA STOK {day:%Y-%m-%d} SISA {first.left} {pinned}"


def test_a_letter_of_an_empty_book_says_nothing_wrong(make_stall: Callable[[None], Stall]) -> None:
    stall = make_stall(None)
    with stall.store.reading() as look:
        letter = stock_letter(look, stall.now)
    assert (letter.left, letter.remaining.rows, letter.evenings, letter.head.entries) == (0, (), (), 0)
    assert letter.day == date(2026, 3, 7)


def _letter(story: Story) -> StockLetter:
    with story.stall.store.reading() as look:
        return stock_letter(look, story.now)
