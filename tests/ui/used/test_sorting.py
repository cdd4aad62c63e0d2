"""Buka bal: a bale becomes piles from the number pad; nothing wrong gets through, and nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from pos.goods.bale import STANDARD_TIERS
from pos.goods.stock import MovementKind
from pos.used.bales import BaleState, Basis
from tests.ui.used.conftest import COST, Owner
from ui.window.used.bales.page import BalesPage
from ui.window.used.bales.sorting import SortingPage
from ui.window.used.bales.sorting_draft import Sorting, SortingDraft, TierDraft, preview, read_sorting

KEY = Qt.Key


@pytest.fixture
def sorting(owner: Owner) -> SortingPage:
    """The screen Buka bal for BAL-09, which is thought to hold 400 pieces."""
    owner.buy()
    return owner.go(SortingPage, "sorting", "BAL-09")


def as_typed(page: SortingPage) -> list[str]:
    draft = page.form.draft
    return [*(text for tier in draft.tiers for text in (tier.pieces, tier.price)), draft.rejected, draft.counted]


def test_a_bale_is_sorted_from_the_number_pad_alone(owner: Owner, sorting: SortingPage) -> None:
    owner.enter("70", "50000", "190", "35000", "80", "10000", "60", "400")
    owner.press(KEY.Key_Return)
    account = owner.account("BAL-09")
    assert account.state is BaleState.SORTED
    assert account.left == 340
    assert account.cost_left == COST
    assert [owner.pile(f"BAL-09/{tier}").item.price for tier in STANDARD_TIERS] == [50_000, 35_000, 10_000]
    assert "BAL-09" in owner.told
    assert not sorting.isVisible()


@pytest.mark.usefixtures("sorting")
def test_prices_of_the_same_tier_are_there_already_and_enter_takes_them(owner: Owner) -> None:
    owner.enter("70", "", "190", "", "80", "", "60", "")
    owner.press(KEY.Key_Return)
    assert owner.pile("BAL-09/badan").item.price == owner.pile("BAL-01/badan").item.price


def test_what_a_sellable_piece_bears_stands_beside_the_naive_cost_before_anything_is_recorded(
    owner: Owner, sorting: SortingPage
) -> None:
    owner.enter("70", "50000", "190", "35000", "80", "10000", "60")
    assert "Rp 19.338" in sorting.form.cost.words
    assert "Rp 16.438" in sorting.form.cost.words
    assert owner.account("BAL-09").state is BaleState.SEALED


def test_the_rest_is_rejected_with_one_key(owner: Owner, sorting: SortingPage) -> None:
    owner.enter("70", "", "190", "", "80")
    owner.press(KEY.Key_F8)
    assert sorting.form.foot.rejected.pieces == 60
    owner.press(KEY.Key_F12)
    assert owner.account("BAL-09").left == 340


@pytest.mark.usefixtures("sorting")
def test_a_tier_of_which_there_is_nothing_is_walked_past(owner: Owner) -> None:
    owner.enter("", "400", "20000", "", "", "")
    owner.press(KEY.Key_F12)
    assert owner.account("BAL-09").left == 400
    with owner.session.reading() as look:
        assert look.goods.pile("BAL-09/kepala") is None


@pytest.mark.usefixtures("sorting")
def test_what_was_counted_replaces_the_estimate_and_the_book_says_so(owner: Owner) -> None:
    owner.enter("100", "50000", "290", "30000", "", "20", "410")
    owner.press(KEY.Key_F12)
    changes = [row.entry for row in owner.book() if row.entry.bale_code == "BAL-09"]
    assert [entry.pieces for entry in changes if entry.kind is MovementKind.SORTED and not entry.code][-1] == 10
    assert sum(entry.pieces for entry in changes) == 390


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        (("70", "50000", "190", "35000", "80", "10000", "61", "400"), "lebih dari isi bal 400"),
        (("70", "50000", "190", "35000", "80", "10000", "", "400"), "baru 340 dari 400"),
        (("abc", "50000", "190", "35000", "80", "10000", "60", "400"), "bukan jumlah potong"),
        (("-5", "50000", "190", "35000", "80", "10000", "60", "400"), "-5 potong tidak bisa"),
        (("70", "lima", "190", "35000", "80", "10000", "60", "400"), "bukan jumlah uang"),
        (("70", "0", "190", "35000", "80", "10000", "60", "400"), "lebih dari nol"),
        (("70", "50000", "190", "35000", "80", "10000", "60", "enam"), "bukan jumlah potong"),
        (("70", "50000", "190", "35000", "80", "10000", "60", "99999"), "paling banyak"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_everything_typed_stays(
    owner: Owner, sorting: SortingPage, typed: tuple[str, ...], beside: str
) -> None:
    fields = [field for row in sorting.form.rows.values() for field in row.fields] + list(sorting.form.foot.fields)
    for field, text in zip(fields, typed, strict=True):
        field.setText(text)
    owner.press(KEY.Key_F12)
    said = [row.fault for row in sorting.form.rows.values()] + [sorting.form.foot.verdict]
    assert any(beside in sentence for sentence in said)
    assert as_typed(sorting) == list(typed)
    assert owner.account("BAL-09").state is BaleState.SEALED


def test_several_bales_feed_one_pile_and_the_oldest_goes_first(owner: Owner, sorting: SortingPage) -> None:
    body = sorting.form.rows["badan"]
    before = owner.pile("BAL-01/badan")
    body.onto.setCurrentIndex(next(at for at in range(body.onto.count()) if "BAL-01" in body.onto.itemText(at)))
    assert not body.price.isEnabled()
    assert body.price.amount == before.item.price
    owner.enter("100", "50000", "200", "", "100")
    owner.press(KEY.Key_F12)
    after = owner.pile("BAL-01/badan")
    assert after.pieces == before.pieces + 200
    with owner.session.reading() as look:
        assert after.item.id is not None
        assert [lot.bale_code for lot in look.used.lots(after.item.id)] == ["BAL-01", "BAL-09"]


def test_a_price_that_was_typed_comes_back_when_the_pile_is_a_new_one_again(sorting: SortingPage) -> None:
    head = sorting.form.rows["kepala"]
    head.price.edit.setText("65.000")
    head.onto.setCurrentIndex(2)
    head.onto.setCurrentIndex(1)
    assert head.price.amount == 65_000


@pytest.mark.usefixtures("sorting")
def test_the_cost_can_be_shared_by_pieces_instead(owner: Owner) -> None:
    owner.enter("100", "90000", "200", "10000", "", "100")
    owner.press(KEY.Key_F9, KEY.Key_F12)
    head, body = owner.pile("BAL-09/kepala"), owner.pile("BAL-09/badan")
    assert head.value * 2 == pytest.approx(body.value, abs=2)
    assert head.value + body.value == COST


def test_a_finger_types_into_the_field_that_has_the_keys(owner: Owner, sorting: SortingPage) -> None:
    owner.tap(sorting.form.rows["badan"].pieces.edit)
    for key in ("1", "9", "0"):
        owner.tap(sorting.form.keypad.keys[key])
    assert sorting.form.rows["badan"].pieces.pieces == 190


def test_a_strap_that_was_cut_is_noted_and_the_pieces_wait(owner: Owner, sorting: SortingPage) -> None:
    owner.type("70")
    owner.press(KEY.Key_F7)
    assert owner.account("BAL-09").state is BaleState.OPENED
    assert sorting.form.rows["kepala"].pieces.pieces == 70
    assert not sorting.cut.isVisible()


def test_leaving_and_coming_back_finds_what_was_typed(owner: Owner, sorting: SortingPage) -> None:
    owner.enter("70", "50000")
    owner.press(KEY.Key_Escape)
    assert not sorting.isVisible()
    owner.go(BalesPage, "bales", "BAL-09")
    owner.press(KEY.Key_F12)
    assert as_typed(sorting)[:2] == ["70", "50.000"]


def test_no_bale_waiting_is_said_in_words(owner: Owner) -> None:
    page = owner.go(SortingPage, "sorting")
    assert page.nothing.isVisible()
    assert page.account is None


tiers = st.tuples(st.integers(0, 300), st.integers(1, 200_000))


@given(st.lists(tiers, min_size=3, max_size=3), st.integers(0, 200), st.integers(1, 20_000_000))
def test_a_draft_without_a_fault_says_what_was_typed_and_shares_the_whole_cost(
    typed: list[tuple[int, int]], rejected: int, cost: int
) -> None:
    rows = tuple(
        TierDraft(tier, str(pieces) if pieces else "", str(price))
        for tier, (pieces, price) in zip(STANDARD_TIERS, typed, strict=True)
    )
    counted = sum(pieces for pieces, _price in typed) + rejected
    draft = SortingDraft(rows, str(rejected), str(counted), Basis.SALES_VALUE)
    found, so_far = read_sorting(draft), preview(draft, cost)
    assert so_far.missing == 0
    if counted == 0:
        assert isinstance(found, dict)
        return
    assert isinstance(found, Sorting)
    assert [(tier.pieces, tier.price) for tier in found.tiers] == [row for row in typed if row[0]]
    assert so_far.would_fetch == sum(pieces * price for pieces, price in typed)
    if so_far.cost_of_sellable is not None and so_far.cost_of_any is not None:
        assert so_far.cost_of_sellable >= so_far.cost_of_any


def test_the_form_has_a_row_for_each_tier_that_the_owner_named(owner: Owner, sorting: SortingPage) -> None:
    owner.session.save_settings(replace(owner.session.settings, tiers=("super", "obral")))
    owner.room.go_to("sorting", "BAL-09")
    assert list(sorting.form.rows) == ["super", "obral"]
    owner.enter("100", "90000", "240", "20000", "60", "400")
    owner.press(KEY.Key_Return)
    assert owner.account("BAL-09").state is BaleState.SORTED
    assert owner.pile("BAL-09/super").item.price == 90_000
