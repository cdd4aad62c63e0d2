"""The best split of pieces over packages is the best, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.pricing.split import Block, Package, best_split

Stand = tuple[list[Block], list[Package]]


def cost(blocks: Sequence[Block], packages: Sequence[Package], split: Sequence[dict[int, int]]) -> int:
    """What everything costs under a split, which must be a possible one."""
    inside = [0] * len(packages)
    alone = 0
    for block, into in zip(blocks, split, strict=True):
        assert set(into) <= set(block.packages)
        assert sum(into.values()) <= block.count
        alone += (block.count - sum(into.values())) * block.price
        for package, pieces in into.items():
            inside[package] += pieces
    for offered, pieces in zip(packages, inside, strict=True):
        whole, rest = divmod(pieces, offered.pieces)
        assert rest == 0
        alone += whole * offered.price
    return alone


def by_trying_everything(blocks: Sequence[Block], packages: Sequence[Package]) -> int:
    """The least that the pieces can cost: every piece in every place."""
    pieces = [block for block in blocks for _ in range(block.count)]

    def least(place: int, inside: tuple[int, ...], alone: int) -> int:
        if place == len(pieces):
            if any(count % package.pieces for count, package in zip(inside, packages, strict=True)):
                return 10**12
            return alone + sum(n // p.pieces * p.price for n, p in zip(inside, packages, strict=True))
        piece = pieces[place]
        tried = [least(place + 1, inside, alone + piece.price)]
        for package in piece.packages:
            more = (*inside[:package], inside[package] + 1, *inside[package + 1 :])
            tried.append(least(place + 1, more, alone))
        return min(tried)

    return least(0, (0,) * len(packages), 0)


@st.composite
def stands(draw: st.DrawFn, most_pieces: int, most_of_one: int) -> Stand:
    """Pieces under packages that overlap in every way."""
    packages = draw(st.lists(st.builds(Package, st.integers(2, 5), st.integers(1, 40)), min_size=1, max_size=3))
    places = st.sets(st.sampled_from(range(len(packages)))).map(lambda found: tuple(sorted(found)))
    block = st.builds(Block, st.integers(1, 15), st.integers(1, most_of_one), places)
    blocks: list[Block] = []
    for found in draw(st.lists(block, max_size=6)):
        if sum(each.count for each in blocks) + found.count <= most_pieces:
            blocks.append(found)
    return blocks, packages


@given(stands(most_pieces=7, most_of_one=3))
def test_no_other_split_is_cheaper(stand: Stand) -> None:
    blocks, packages = stand
    assert cost(blocks, packages, best_split(blocks, packages)) == by_trying_everything(blocks, packages)


@pytest.mark.parametrize("price", [95, 100, 101])
@pytest.mark.parametrize("pieces", [8, 9])
def test_nine_pieces_under_two_packages_that_overlap(pieces: int, price: int) -> None:
    blocks = [Block(50, 3, (0, 1)), Block(35, 3, (0,)), Block(20, pieces - 6, (1,))]
    packages = [Package(3, price), Package(2, 60)]
    assert cost(blocks, packages, best_split(blocks, packages)) == by_trying_everything(blocks, packages)


@given(stands(most_pieces=600, most_of_one=120))
def test_what_is_decided_beforehand_is_never_dearer_than_looking_at_every_piece(stand: Stand) -> None:
    blocks, packages = stand
    states = {(0,) * len(packages): 0}
    for piece in (block for block in blocks for _ in range(block.count)):
        after: dict[tuple[int, ...], int] = {}
        for state, so_far in states.items():
            after[state] = min(after.get(state, 10**12), so_far + piece.price)
            for package in piece.packages:
                size, price = packages[package].pieces, packages[package].price
                joined = (*state[:package], (state[package] + 1) % size, *state[package + 1 :])
                after[joined] = min(after.get(joined, 10**12), so_far + (0 if state[package] else price))
        states = after
    assert cost(blocks, packages, best_split(blocks, packages)) == states[(0,) * len(packages)]


def test_a_package_that_saves_nothing_is_not_made() -> None:
    assert best_split([Block(35_000, 3, (0,))], [Package(3, 105_000)]) == [{}]


def test_a_cheap_piece_fills_a_package_only_where_that_saves() -> None:
    three = [Package(3, 100_000)]
    assert best_split([Block(50_000, 2, (0,)), Block(10_000, 1, (0,))], three) == [{0: 2}, {0: 1}]
    assert best_split([Block(40_000, 2, (0,)), Block(10_000, 1, (0,))], three) == [{}, {}]


def test_ten_thousand_lines_are_split_while_a_buyer_looks() -> None:
    packages = [Package(3, 95_000), Package(12, 370_000), Package(2, 68_000)]
    blocks = [Block(20_000 + 7 * n, 1 + n % 9, (0, 1) if n % 3 else (0, 2)) for n in range(10_000)]
    before = perf_counter()
    split = best_split(blocks, packages)
    assert perf_counter() - before < 2  # some 30 ms where nothing else runs
    assert cost(blocks, packages, split) < sum(block.price * block.count for block in blocks)
