"""Offers on the command line, and prices of a form: the same rules as at the till."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.ui.command_line.conftest import Lapak

SHIRTS, JACKETS = "BAL-01/badan", "BAL-03/badan"


def paid(*lines: dict[str, Any], cash: int = 10_000_000, **keys: Any) -> dict[str, Any]:
    return {"lines": list(lines), "payments": [{"method": "transfer", "amount": cash, "confirmed": True}], **keys}


def total(lapak: Lapak, shop: Path, *lines: dict[str, Any], **keys: Any) -> Any:
    """What a form comes to: it is refused for too much money, and says by how much."""
    refused = lapak("sell", "-", "--shop", shop, stdin=paid(*lines, **keys)).json
    assert refused["refused"] == "Overpaid", refused
    return 10_000_000 - refused["excess"]


def test_what_the_list_of_bales_offers_holds_by_itself(lapak: Lapak, shop: Path) -> None:
    assert total(lapak, shop, {"pile": SHIRTS, "quantity": 3}) == 100_000
    assert total(lapak, shop, {"pile": SHIRTS, "quantity": 2}, {"pile": "BAL-05/badan", "quantity": 2}) == 140_000
    (*_, shirts) = [
        each for each in lapak("offers", "list", "--json", "--shop", shop).json["offers"] if each["price"] == 100_000
    ]
    assert shirts["covers"] == {"family": "used", "category": "Kemeja", "tier": None, "at": 35_000, "codes": []}


def test_an_offer_is_made_listed_and_ended(lapak: Lapak, shop: Path) -> None:
    added = lapak(
        "offers", "add", "--each", "25rb", "--category", "Jaket", "--name", "Rata jaket", "--json", "--shop", shop
    )
    assert added.code == 0
    number = added.json["number"]
    assert total(lapak, shop, {"pile": JACKETS, "quantity": 2}) == 50_000
    assert "Rata 25 rb · Jaket · Rata jaket" in lapak("offers", "list", "--shop", shop).out
    assert lapak("offers", "end", number, "--shop", shop).code == 0
    assert total(lapak, shop, {"pile": JACKETS, "quantity": 1}) == 80_000
    assert "Rata jaket" not in lapak("offers", "list", "--shop", shop).out
    assert "Rata jaket" in lapak("offers", "list", "--ended", "--shop", shop).out
    assert lapak("offers", "end", number, "--json", "--shop", shop).json["refused"] == "UnknownOffer"


def test_the_list_says_which_offers_are_still_to_come(lapak: Lapak, shop: Path) -> None:
    words = ("offers", "add", "--each", "10rb", "--all", "--from", "2199-01-01", "--json", "--shop", shop)
    number = lapak(*words).json["number"]
    assert number not in [each["number"] for each in lapak("offers", "list", "--json", "--shop", shop).json["offers"]]
    coming = lapak("offers", "list", "--coming", "--json", "--shop", shop).json["offers"]
    assert {each["number"]: each["state"] for each in coming}[number] == "coming"
    assert "mulai 01/01/2199 · akan datang" in lapak("offers", "list", "--coming", "--shop", shop).out
    lapak("offers", "end", number, "--shop", shop)
    every = lapak("offers", "list", "--ended", "--json", "--shop", shop).json["offers"]
    assert {each["number"]: each["state"] for each in every}[number] == "ended"


def test_an_offer_on_one_pile_leaves_the_others_alone(lapak: Lapak, shop: Path) -> None:
    added = lapak("offers", "add", "--pieces", 2, "--for", "90rb", "--code", JACKETS, "--json", "--shop", shop).json
    assert added["covers"]["codes"] == [JACKETS]
    assert total(lapak, shop, {"pile": JACKETS, "quantity": 2}) == 90_000


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (("--pieces", 1, "--for", "10rb", "--all"), "AbsurdPackage"),
        (("--each", "0", "--all"), "AbsurdPrice"),
        (("--each", "10rb", "--all", "--until", "2020-01-01"), "OfferEndsBeforeItBegins"),
        (("--each", "10rb", "--code", "nowhere"), "UnknownCode"),
        (
            ("--pieces", 3, "--for", "100rb", "--family", "used", "--category", "Kemeja", "--at", "35rb"),
            "OfferedAlready",
        ),
    ],
)
def test_an_offer_that_cannot_be_is_refused_by_its_rule(
    lapak: Lapak, shop: Path, words: tuple[object, ...], rule: str
) -> None:
    refused = lapak("offers", "add", *words, "--json", "--shop", shop)
    assert (refused.code, refused.json["refused"]) == (1, rule)


@pytest.mark.parametrize(
    "words", [(), ("--each", "10rb"), ("--pieces", "3", "--all"), ("--each", "10rb", "--all", "--tier", "kepala")]
)
def test_an_offer_that_does_not_say_what_is_wrong_usage(lapak: Lapak, shop: Path, words: tuple[str, ...]) -> None:
    assert lapak("offers", "add", *words, "--shop", shop).code == 2


def test_a_dry_run_offers_nothing(lapak: Lapak, shop: Path) -> None:
    assert lapak("offers", "add", "--each", "5rb", "--all", "--dry-run", "--json", "--shop", shop).json["dry_run"]
    assert total(lapak, shop, {"pile": JACKETS, "quantity": 1}) == 80_000


def test_one_price_for_everything_and_a_discount_apart(lapak: Lapak, shop: Path) -> None:
    lines = ({"pile": JACKETS, "quantity": 1}, {"pile": SHIRTS, "quantity": 2})
    assert total(lapak, shop, *lines, agreed_total="130rb") == 130_000
    assert total(lapak, shop, *lines, discount_percent=10) == 135_000
    form = paid(*lines, agreed_total="130rb", discount=5_000, discount_reason="Langganan", cash=125_000)
    sold = lapak("sell", "-", "--shop", shop, stdin=form).json
    assert (sold["total"], sold["discount"]) == (125_000, 5_000)
    assert sum(line["price"] for line in sold["lines"]) == 125_000
    assert [each["kind"] for each in sold["lines"][0]["reductions"]] == ["lot", "discount"]
    assert lapak("check", "--shop", shop).code == 0


def test_a_dozen_and_a_score_are_quantities(lapak: Lapak, shop: Path) -> None:
    assert total(lapak, shop, {"free": "Topi", "family": "used", "price": 1_000, "quantity": "1 lusin"}) == 12_000
    assert total(lapak, shop, {"free": "Topi", "family": "used", "price": 1_000, "quantity": "2 kodi"}) == 40_000
    wrong = lapak("sell", "-", "--shop", shop, stdin=paid({"pile": SHIRTS, "quantity": "lusinan"})).json
    assert wrong["refused"] == "WrongValue"


def test_below_the_lowest_price_needs_a_word_and_leaves_a_name(lapak: Lapak, shop: Path) -> None:
    lapak("used", "reprice", "--pile", JACKETS, "--price", "80rb", "--floor", "60rb", "--shop", shop)
    low = {"pile": JACKETS, "quantity": 1, "agreed": "55rb"}
    refused = lapak("sell", "-", "--shop", shop, stdin=paid(low, cash=55_000))
    assert (refused.code, refused.json["refused"]) == (1, "BelowLowestPrice")
    assert "60" not in refused.out + refused.err
    for form in (
        paid({**low, "below_floor": True}, cash=55_000, cashier="Ani"),
        paid(low, cash=55_000, below_floor=True),
    ):
        sold = lapak("sell", "-", "--shop", shop, stdin=form).json
        assert sold["lines"][0]["below_floor"] in {"Ani", "Pemilik", "Kasir 1"}
