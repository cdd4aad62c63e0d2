"""`lapak receipts` finds by number, day, amount, item, cashier, customer and method, alone and together."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.test_told_in_docs import examples

FORMS: tuple[dict[str, Any], ...] = (
    {"cashier": "Sari", "customer": "Bu Ratna", "lines": [{"free": "Selendang", "family": "local", "price": 71_000}],
     "payments": [{"method": "qris", "amount": 71_000, "confirmed": True}]},
    {"cashier": "Dewi", "lines": [{"free": "Selendang", "family": "used", "price": 12_000, "category": "Langka"}],
     "payments": [{"method": "transfer", "amount": 12_000, "name": "BCA"}]},
    {"cashier": "Dewi", "lines": [{"pile": "BAL-01/kepala"}], "payments": [{"method": "cash", "amount": 500_000}]},
)  # fmt: skip


@pytest.fixture
def numbers(lapak: Lapak, shop: Path, sell: Lapak) -> tuple[str, ...]:
    """Three receipts of today, by their numbers."""
    assert lapak("customers", "add", "Bu Ratna", "--shop", shop).code == 0
    lines = [[{**line, "quantity": 1} for line in form["lines"]] for form in FORMS]
    return tuple(sell({**form, "lines": these}).json["number"] for form, these in zip(FORMS, lines, strict=True))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("selendang",), (1, 0)),
        (("71rb",), (0,)),
        (("ratna",), (0,)),
        (("selendang", "qris"), (0,)),
        (("selendang", "--cashier", "Dewi"), (1,)),
        (("selendang", "--customer", "bu ratna"), (0,)),
        (("selendang", "--method", "transfer", "--method-name", "BCA"), (1,)),
        (("selendang", "--method", "cash"), ()),
        (("selendang", "--family", "local"), (0,)),
        (("--category", "Langka"), (1,)),
        (("--cashier", "Dewi", "--code", "BAL-01/kepala"), (2,)),
        (("selendang", "--to", "2026-03-07"), ()),
    ],
)
def test_receipts_are_found_by_what_is_remembered_of_them(
    lapak: Lapak, shop: Path, numbers: tuple[str, ...], words: tuple[str, ...], found: tuple[int, ...]
) -> None:
    answer = lapak("receipts", *words, "--json", "--shop", shop).json
    assert [each["number"] for each in answer["receipts"]] == [numbers[place] for place in found]
    assert answer["more"] is False


def test_days_and_hours_narrow_and_the_newest_come_first(lapak: Lapak, shop: Path, numbers: tuple[str, ...]) -> None:
    newest = lapak("receipts", "--limit", 2, "--json", "--shop", shop).json
    assert ([each["number"] for each in newest["receipts"]], newest["more"]) == ([numbers[2], numbers[1]], True)
    today, hour = newest["receipts"][0]["at"][:10], int(newest["receipts"][0]["at"][11:13])
    of_hour = lapak("receipts", "--hour", hour, "--limit", 1_000, "--json", "--shop", shop).json["receipts"]
    assert {int(each["at"][11:13]) for each in of_hour} == {hour}
    of_story = lapak("receipts", "--day", "2026-03-07", "--limit", 1_000, "--json", "--shop", shop).json["receipts"]
    assert of_story
    assert {each["number"][:9] for each in of_story} == {"S1-260307"}
    assert today not in {each["at"][:10] for each in of_story}


def test_without_json_a_receipt_is_one_line(lapak: Lapak, shop: Path, numbers: tuple[str, ...]) -> None:
    said = lapak("receipts", "selendang", "--limit", 1, "--shop", shop).out.splitlines()
    assert said[0].startswith(numbers[1])
    assert all(word in said[0] for word in ("Transfer", "Rp 12.000", "Dewi", "1 Selendang"))
    assert "--limit" in said[1]
    assert lapak("receipts", "tidak", "ada", "--shop", shop).out.strip() == "Tidak ada struk yang cocok."


@pytest.mark.parametrize(
    ("words", "rule", "code"),
    [
        (("--code", "XX"), "UnknownCode", 1),
        (("--customer", "Siapa"), "UnknownCustomer", 1),
        (("--hour", "24"), None, 2),
        (("--method", "emas"), None, 2),
    ],
)
def test_what_cannot_be_meant_is_refused(
    lapak: Lapak, shop: Path, words: tuple[str, ...], rule: str | None, code: int
) -> None:
    answer = lapak("receipts", *words, "--json", "--shop", shop)
    assert answer.code == code
    assert rule is None or answer.json["refused"] == rule


def test_a_receipt_tells_its_whole_story(lapak: Lapak, shop: Path, tmp_path: Path, numbers: tuple[str, ...]) -> None:
    paper = (tmp_path / "paper").as_uri()
    lapak("receipt", numbers[0], "--to", paper, "--shop", shop)
    back = {"id": "back", "receipt": numbers[0], "cashier": "Dewi", "reason": "sobek",
            "returned": [{"line": 1, "pieces": 1}],
            "lines": [{"free": "Topi", "family": "local", "price": 50_000, "quantity": 1}]}  # fmt: skip
    instead = lapak("return", "-", "--json", "--shop", shop, stdin=back).json
    story = lapak("receipt", numbers[0], "--json", "--shop", shop).json["story"]
    (paid,) = story["payments"]
    assert (story["cashier"], story["customer"], story["total"], story["copies"]) == ("Sari", "Bu Ratna", 71_000, 1)
    assert (paid["method"], paid["seen_by"], paid["waiting"]) == ("qris", "Sari", False)
    (record,) = story["returns"]
    assert (record["number"], record["by"], record["reason"], record["pieces"]) == (
        instead["number"], "Dewi", "sobek", 1,
    )  # fmt: skip
    assert (record["new_receipt"], sum(each["amount"] for each in record["refunds"])) == (
        instead["sale"]["number"], 21_000,
    )  # fmt: skip
    followed = lapak("receipt", record["new_receipt"], "--json", "--shop", shop).json["story"]
    assert followed["credit"] == {"amount": 50_000, "return": instead["number"]}
    assert (followed["payments"], followed["returns"]) == ([], [])
    (told,) = examples("lapak receipt")
    assert story.keys() == told["story"].keys()
    assert paid.keys() == told["story"]["payments"][0].keys()
    assert record.keys() == told["story"]["returns"][0].keys()
    assert record["refunds"][0].keys() == told["story"]["returns"][0]["refunds"][0].keys()


def test_moments_are_told_as_iso_8601_has_them(lapak: Lapak, shop: Path) -> None:
    (newest,) = lapak("receipts", "--limit", 1, "--json", "--shop", shop).json["receipts"]
    assert datetime.fromisoformat(newest["at"]).isoformat() == newest["at"]
