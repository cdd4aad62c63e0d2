"""Whose pieces leave, what their maker gets, which codes the shop gives, and what is to be ordered."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pos.goods.ean import is_ean13
from pos.goods.holding import Holding, OutOnLine
from pos.goods.product import Terms
from pos.goods.stock import Balance
from pos.makers.delivery import spread_costs
from pos.makers.grid import Cell, grid, next_in_store, sku_of
from pos.reports.local import FamilySold, WeekShare, monday


@given(
    st.integers(-5, 40), st.integers(0, 2_000_000), st.integers(-5, 40), st.integers(1, 60), st.sampled_from(Terms),
    st.sampled_from(Terms), st.integers(0, 99), st.integers(0, 5_000_000),
)  # fmt: skip
def test_all_pieces_of_a_line_leave_with_their_value_and_their_share(
    own: int, value: int, titip: int, pieces: int, first: Terms, usual: Terms, share: int, amount: int
) -> None:
    holding = Holding(Balance(own, value if own > 0 else 0), titip, usual, setor=30_000, share=share)
    split = holding.split(pieces, first)
    after = holding.less(split)
    assert split.own + split.titip == pieces
    assert after.pieces == holding.pieces - pieces
    assert split.short == max(0, pieces - max(0, own) - max(0, titip))
    assert after.own.value + split.value == holding.own.value
    assert after.own.pieces > 0 or after.own.value == 0
    assert sum(split.share(amount)) == amount
    owed = holding.owed_for(split, amount)
    assert owed == (split.titip * 30_000 if not share else owed)
    assert not share or 0 <= owed <= split.share(amount)[1]


@given(st.integers(1, 30), st.integers(0, 999_999), st.integers(0, 999_999), st.integers(0, 999_999), st.data())
def test_what_comes_back_in_parts_takes_all_of_it_along(
    pieces: int, value: int, amount: int, owed: int, data: st.DataObject
) -> None:
    out, back = OutOnLine(Terms.CONSIGNMENT, pieces, value, amount, owed), [0, 0, 0]
    while out.pieces:
        part = out.part(data.draw(st.integers(1, out.pieces)))
        back = [sum(sums) for sums in zip(back, (part.value, part.amount, part.owed), strict=True)]
        out = OutOnLine(
            out.held, out.pieces - part.pieces, out.value - part.value, out.amount - part.amount, out.owed - part.owed
        )
    assert back == [value, amount, owed]


@given(st.integers(-20, 20), st.integers(1, 20), st.integers(0, 1_000_000))
def test_where_the_book_holds_no_pieces_it_holds_no_value(held: int, pieces: int, value: int) -> None:
    before = Balance(held, 100_000 if held > 0 else 0)
    late = before.overdue(pieces, value)
    assert 0 <= late <= value
    assert late == 0 or held < 0
    assert held + pieces > 0 or before.value + value - late == 0


def test_costs_are_spread_by_worth_and_by_pieces_where_nothing_is_worth_anything() -> None:
    assert spread_costs(100, ((1, 30_000), (3, 20_000))) == (33, 67)
    assert spread_costs(100, ((1, 0), (3, 0))) == (25, 75)


@given(st.integers(1, 10**10 - 2))
def test_codes_of_the_shop_rise_and_prove_themselves(number: int) -> None:
    code = next_in_store(f"20{number:010d}0")
    assert code is not None
    assert is_ean13(code)
    assert int(code[2:12]) == number + 1


def test_a_prefix_that_is_used_up_gives_no_more() -> None:
    assert next_in_store("2099999999990") is None
    assert next_in_store(None, "21") == "2100000000012"


def test_a_grid_has_every_size_in_every_colour() -> None:
    assert grid(("S", "M"), ("Hitam", "Biru")) == (
        Cell("S", "Hitam"), Cell("S", "Biru"), Cell("M", "Hitam"), Cell("M", "Biru"),
    )  # fmt: skip
    assert grid((), ("Krem",)) == (Cell("", "Krem"),)
    assert grid((), ()) == (Cell(),)
    assert sku_of("IKM01", Cell("All size", "Merah muda")) == "IKM01-ALLSIZE-MER"


@given(st.integers(0, 500), st.integers(0, 500))
def test_shares_of_a_week_are_tenths_of_a_percent(used: int, local: int) -> None:
    day = monday(date(2026, 3, 7))
    share = WeekShare(day, FamilySold(used, used, 0), FamilySold(local, local, 0)).pieces
    other = WeekShare(day, FamilySold(local, local, 0), FamilySold(used, used, 0)).pieces
    assert (share is None) == (used + local == 0)
    assert share is None or other is None or 1_000 <= share + other <= 1_001
