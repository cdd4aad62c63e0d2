"""`lapak return` and `lapak void`: buyers who come back, once, and answered."""

from pathlib import Path
from typing import Any

import pytest

from tests.ui.command_line.conftest import Lapak

SHIRT = {"pile": "BAL-01/kepala", "quantity": 3, "agreed": "100rb"}
CASH = [{"method": "cash", "amount": "100rb"}]


@pytest.fixture
def receipt(sell: Lapak) -> str:
    """Three shirts for a hundred thousand."""
    number: str = sell({"id": "first", "lines": [SHIRT], "payments": CASH}).json["number"]
    return number


@pytest.fixture
def bring(lapak: Lapak, shop: Path) -> Lapak:
    """Sends one form."""

    def bring(form: Any, *words: object) -> Any:
        return lapak("return", "-", "--json", "--shop", shop, *words, stdin=form)

    return bring


def back(line: int = 1, pieces: int = 1, **more: Any) -> dict[str, Any]:
    return {"line": line, "pieces": pieces, **more}


def test_a_piece_is_exchanged_and_the_difference_paid(bring: Lapak, receipt: str, lapak: Lapak, shop: Path) -> None:
    form = {
        "id": "swap",
        "receipt": receipt,
        "returned": [back(condition="damaged")],
        "lines": [{"pile": "BAL-03/badan", "quantity": 1}],
        "payments": [{"method": "cash", "amount": "50rb"}],
    }
    answered = bring(form)
    assert answered.code == 0
    came = answered.json
    assert (came["total"], came["credit"], came["refunds"], came["receipt"]) == (33_333, 33_333, [], receipt)
    assert (came["sale"]["total"], came["sale"]["change"]) == (80_000, 3_333)
    assert bring(form).json == {**came, "repeated": True}
    assert lapak("check", "--shop", shop).code == 0


def test_the_same_id_with_other_goods_is_refused_with_the_number_of_its_return(bring: Lapak, receipt: str) -> None:
    form = {"id": "once", "receipt": receipt, "returned": [back()]}
    number = bring(form).json["number"]
    for other in ({"returned": [back(pieces=2)]}, {"lines": [{"pile": "BAL-03/badan", "quantity": 1}]}):
        refused = bring({**form, **other})
        assert refused.code == 1
        assert (refused.json["refused"], refused.json["number"]) == ("RequestTaken", number)


def test_money_that_was_never_seen_is_not_handed_out(sell: Lapak, bring: Lapak, lapak: Lapak, shop: Path) -> None:
    payments = [{"method": "qris", "amount": "100rb", "confirmed": False}]
    number = sell({"lines": [SHIRT], "payments": payments}).json["number"]
    came = bring({"receipt": number, "returned": [back()]}).json
    assert came["refunds"] == [{"method": "qris", "amount": 33_333, "unseen": True}]
    form = {"receipt": number, "returned": [back()]}
    said = lapak("return", "-", "--shop", shop, stdin=form).out
    assert "1 pcs kembali, Rp 33.333 belum pernah masuk." in said
    assert lapak("check", "--shop", shop).code == 0


def test_what_is_left_over_goes_back_in_cash_and_the_drawer_knows(
    bring: Lapak, receipt: str, lapak: Lapak, shop: Path
) -> None:
    before = lapak("shift", "status", "--json", "--shop", shop).json["expected"]
    came = bring({"id": "a", "receipt": receipt, "returned": [back(pieces=3)]}).json
    assert came["refunds"] == [{"method": "cash", "amount": 100_000}]
    assert came["sale"] is None
    assert lapak("shift", "status", "--json", "--shop", shop).json["expected"] == before - 100_000
    day = lapak("report", "day", "--json", "--shop", shop).json
    assert day["returned"]["amount"] == 100_000
    assert day["turnover"] == day["receipted"] - 100_000


def test_without_a_receipt_goods_say_what_they_are_worth(bring: Lapak) -> None:
    form = {"returned": [{"free": "Topi", "family": "used", "pieces": 1, "worth": "15rb"}]}
    came = bring(form).json
    assert (came["receipt"], came["total"]) == (None, 15_000)
    assert bring({"returned": [{"code": "0000", "pieces": 1, "worth": 1}]}).json["refused"] == "UnknownCode"


@pytest.mark.parametrize(
    ("form", "rule"),
    [
        ({"returned": []}, "NothingReturned"),
        ({"returned": [back(pieces=4)]}, "MoreThanSold"),
        ({"returned": [back(line=2)]}, "UnknownSaleLine"),
        ({"returned": [back(pieces=0)]}, "AbsurdPieces"),
        ({"returned": [back(colour="red")]}, "UnknownKey"),
        ({"returned": [back(condition="so-so")]}, "WrongValue"),
        ({"returned": [back()], "refunds": [{"method": "qris", "amount": 33_333}]}, "NotPaidThatWay"),
        ({"returned": [back()], "refunds": [{"method": "cash", "amount": 1}]}, "WrongRefund"),
        ({"returned": [{"code": "1", "worth": 5, "line": 1, "pieces": 1}]}, "NotOneKey"),
        ({"returned": [back()], "lines": [SHIRT]}, "Underpaid"),
    ],
)
def test_a_form_that_cannot_be_is_refused_by_its_rule(bring: Lapak, receipt: str, form: Any, rule: str) -> None:
    answered = bring({"receipt": receipt, **form})
    assert (answered.code, answered.json["refused"]) == (1, rule)


def test_a_sale_is_voided_with_a_reason_and_once(lapak: Lapak, shop: Path, receipt: str) -> None:
    before = lapak("report", "day", "--json", "--shop", shop).json["turnover"]
    words = ("void", receipt, "--reason", "salah pencet", "--json", "--shop", shop)
    came = lapak(*words).json
    assert (came["kind"], came["receipt"], came["total"]) == ("void", receipt, 100_000)
    assert lapak(*words).json == {**came, "repeated": True}
    assert lapak("report", "day", "--json", "--shop", shop).json["turnover"] == before - 100_000
    assert "DIBATALKAN" in lapak("receipt", receipt, "--shop", shop).out
    assert lapak("check", "--shop", shop).code == 0


def test_a_void_of_money_that_never_came_names_what_nobody_hands_back(lapak: Lapak, sell: Lapak, shop: Path) -> None:
    hat = {"free": "Topi", "family": "used", "price": 15_000, "quantity": 1}
    waits = [{"method": "qris", "amount": 10_000, "confirmed": False}, {"method": "cash", "amount": 5_000}]
    number = sell({"lines": [hat], "payments": waits}).json["number"]
    words = ("void", number, "--reason", "salah pencet", "--shop", shop)
    assert "uang kembali Rp 5.000; Rp 10.000 belum pernah masuk" in lapak(*words).out
    assert lapak(*words, "--json").json["refunds"] == [
        {"method": "qris", "amount": 10_000, "unseen": True},
        {"method": "cash", "amount": 5_000},
    ]


def test_a_void_without_words_or_of_no_sale_is_refused(lapak: Lapak, shop: Path, receipt: str) -> None:
    for number, reason, rule in ((receipt, " ", "NoReason"), ("S1-260307-9999", "x", "UnknownReceipt")):
        answered = lapak("void", number, "--reason", reason, "--json", "--shop", shop)
        assert (answered.code, answered.json["refused"]) == (1, rule)


def test_the_answer_in_words_says_what_to_do_with_the_money(lapak: Lapak, shop: Path, receipt: str) -> None:
    form = {"receipt": receipt, "returned": [back()]}
    assert "uang kembali Rp 33.333" in lapak("return", "-", "--shop", shop, stdin=form).out
