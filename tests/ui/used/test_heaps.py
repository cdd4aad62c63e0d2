from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from pos.goods.item import Family, Item, ItemKind
from pos.goods.shelf import OnShelf
from ui.window.used.glance.heaps import Filter, Heap, by_category, kept


def pile(category: str, pieces: int, opening: int = 100, price: int = 35_000) -> OnShelf:
    item = Item(uuid4(), ItemKind.PILE, Family.USED, "X", category, "badan", category, price)
    return OnShelf(item, pieces, max(0, pieces) * 1_000, opening, 3, UUID(int=1))


piles = st.builds(
    pile,
    st.sampled_from(["Kemeja", "Kaos", "Jaket"]),
    st.integers(-5, 200),
    st.integers(1, 300),
    st.integers(1, 200_000),
)


@given(st.lists(piles, max_size=20))
def test_categories_add_up_to_the_whole_heap(shelf: list[OnShelf]) -> None:
    heaps, whole = by_category(shelf), Heap("", tuple(shelf))
    assert sum(heap.left for heap in heaps) == whole.left
    assert sum(heap.value_at_price for heap in heaps) == whole.value_at_price
    assert sum(heap.value_at_cost for heap in heaps) == whole.value_at_cost
    assert [heap.left for heap in heaps] == sorted((heap.left for heap in heaps), reverse=True)


@given(st.lists(piles, max_size=20))
def test_what_is_there_what_is_gone_and_what_must_be_counted_are_all_there_is(shelf: list[OnShelf]) -> None:
    parts = [kept(shelf, which) for which in (Filter.LEFT, Filter.GONE, Filter.COUNT)]
    assert sum(map(len, parts)) == len(kept(shelf, Filter.ALL)) == len(shelf)


def test_a_pile_sold_beyond_the_book_takes_nothing_from_the_others() -> None:
    heap = Heap("Kemeja", (pile("Kemeja", 10), pile("Kemeja", -4)))
    assert heap.left == 10
    assert [each.pieces for each in heap.flagged] == [-4]


def test_a_heap_that_never_was_is_empty_and_not_a_fault() -> None:
    assert Heap("", ()).share_left == 0
