"""What is open of each bill adds up to what is owed, however it was paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.makers.account import Bill, MakerAccount, MakerPayment, with_open
from pos.makers.maker import AbsurdTerms, Maker, MakerNameTaken, check_maker
from pos.makers.owing import Owing

DAY = date(2026, 3, 7)


def bill(number: str, amount: int, due: int = 0) -> Bill:
    return Bill(number, DAY, DAY + timedelta(days=due), amount, amount)


def paid(amount: int, number: str = "") -> MakerPayment:
    at = datetime(2026, 3, 7, tzinfo=UTC)
    return MakerPayment(UUID(int=1), "S1", 1, UUID(int=2), at, DAY, "Ani", amount, bill=number)


def open_of(bills: list[Bill], payments: list[MakerPayment]) -> dict[str, int]:
    return {found.number: found.open for found in with_open(bills, payments)}


def test_a_payment_without_a_bill_goes_to_the_one_that_is_due_first() -> None:
    bills = [bill("late", 100, due=9), bill("soon", 100, due=2)]
    assert open_of(bills, [paid(130)]) == {"soon": 0, "late": 70}


def test_a_payment_goes_to_the_bill_it_names_and_what_is_over_to_the_first_due() -> None:
    bills = [bill("soon", 100, due=2), bill("late", 100, due=9)]
    assert open_of(bills, [paid(40, "late")]) == {"soon": 100, "late": 60}
    assert open_of(bills, [paid(130, "late")]) == {"soon": 70, "late": 0}


def test_what_the_maker_owes_the_stall_pays_its_other_bills() -> None:
    assert open_of([bill("sold", 100), bill("back", -30, due=1)], []) == {"sold": 70, "back": 0}
    assert open_of([bill("back", -30)], []) == {"back": -30}


def test_each_bill_tells_in_which_parts_it_was_paid() -> None:
    bills = [bill("soon", 100, due=2), bill("late", 100, due=9), bill("back", -30)]
    soon, late, back = with_open(bills, [paid(40, "late"), paid(90)])
    assert [(part.number, part.amount) for part in soon.parts] == [("BP-S1-260307-001", 90), ("back", 10)]
    assert [(part.number, part.amount) for part in late.parts] == [("BP-S1-260307-001", 40), ("back", 20)]
    assert (soon.open, late.open, back.open, back.parts) == (0, 40, 0, ())


def test_what_is_owed_in_all_is_split_by_when_it_is_due() -> None:
    today = DAY + timedelta(days=10)
    first = account("Ani", [bill("late", 100, due=2), bill("now", 200, due=10)], unsettled=70)
    second = account("Budi", [bill("soon", 300, due=17), bill("later", 400, due=18)], unsettled=-20)
    third = account("Cici", [bill("back", -50)])
    owed = Owing(today, (first, second, third))
    assert (owed.overdue, owed.soon, owed.later, owed.owed) == (100, 500, 400, 1_000)
    assert (owed.unsettled, owed.credit) == (50, 50)
    assert [(due.maker.name, due.bill.number) for due in owed.dues] == [
        ("Ani", "late"), ("Ani", "now"), ("Budi", "soon"), ("Budi", "later"),
    ]  # fmt: skip


def account(name: str, bills: list[Bill], unsettled: int = 0) -> MakerAccount:
    return MakerAccount(Maker(UUID(int=1), name), with_open(bills, ()), (), unsettled)


@given(
    st.lists(st.tuples(st.integers(-500, 1_000), st.integers(0, 30)), min_size=1, max_size=8),
    st.lists(st.tuples(st.integers(1, 600), st.integers(0, 9)), max_size=8),
)
def test_what_is_open_adds_up_to_bills_less_payments(
    bills: list[tuple[int, int]], payments: list[tuple[int, int]]
) -> None:
    made = [bill(str(place), amount, due) for place, (amount, due) in enumerate(bills)]
    paying = [paid(amount, str(place)) for amount, place in payments]
    whole = with_open(made, paying)
    found = {one.number: one.open for one in whole}
    assert all(sum(part.amount for part in one.parts) == max(0, one.amount) - one.open for one in whole)
    assert sum(found.values()) == sum(amount for amount, _ in bills) - sum(amount for amount, _ in payments)
    assert min(found.values()) >= 0 or max(found.values()) <= 0


@pytest.mark.parametrize("wrong", [{"share": 100}, {"share": -1}, {"pays_within": -1}, {"lead_days": 366}])
def test_terms_that_cannot_be_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(AbsurdTerms):
        check_maker(replace(Maker(UUID(int=1), "Konveksi"), **wrong))  # type: ignore[arg-type]


def test_a_maker_has_a_name() -> None:
    with pytest.raises(MakerNameTaken):
        check_maker(Maker(UUID(int=1), ""))
