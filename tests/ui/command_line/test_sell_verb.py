"""`lapak sell`: one sale out of a form, once, and answered."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from pos.paper import JobState
from printing.printers.folder import FolderPrinter
from printing.printers.outcome import Outcome
from printing.printers.slip import Slip, Stopping
from printing.spooling.post import Post
from tests.ui.command_line.conftest import Lapak
from ui.bootstrap import Shop, bootstrap
from ui.command_line.papers import after

CASH = [{"method": "cash", "amount": "1jt"}]
HAT = {"free": "Topi", "family": "used", "price": 15_000, "quantity": 1}


def form(*lines: Any, payments: Any = CASH, **more: Any) -> dict[str, Any]:
    return {"lines": list(lines), "payments": payments, **more}


def test_the_promised_form_is_sold_and_answered_to_the_rupiah(sell: Lapak) -> None:
    answered = sell(
        {
            "id": "0192f3ab",
            "cashier": "Ani",
            "lines": [
                {"code": "2000000000015", "quantity": 2},
                {"pile": "BAL-01/kepala", "quantity": 3},
                {"pile": "BAL-03/badan", "quantity": 1, "agreed": "70rb"},
                HAT,
            ],
            "payments": [
                {"method": "cash", "amount": "400.000"},
                {"method": "qris", "amount": 50_000, "confirmed": True},
            ],
            "print": True,
        }
    )
    assert answered.code == 0
    sale = answered.json
    assert (sale["total"], sale["paid"], sale["change"]) == (425_000, 450_000, 25_000)
    assert (sale["id"], sale["print"]) == ("0192f3ab", "queued")
    assert [(line["name"], line["quantity"], line["unit"], line["list"], line["price"]) for line in sale["lines"]] == [
        ("Kemeja batik cap pendek M Cokelat", 2, 95_000, 190_000, 190_000),
        ("Kemeja kepala", 3, 50_000, 150_000, 150_000),
        ("Jaket badan", 1, 80_000, 80_000, 70_000),
        ("Topi", 1, 15_000, 15_000, 15_000),
    ]
    assert [line["family"] for line in sale["lines"]] == ["local", "used", "used", "used"]
    assert "repeated" not in sale


def test_the_same_id_twice_is_one_sale_and_says_so(sell: Lapak, lapak: Lapak, shop: Path) -> None:
    first = sell(form(HAT, id="once", print=True))
    again = sell(form(HAT, id="once", print=True))
    assert again.code == 0
    assert again.json == {**first.json, "repeated": True}
    drawer = lapak("shift", "status", "--json", "--shop", shop).json
    assert drawer["received"] - drawer["change"] == 15_000


def test_a_sale_sent_again_is_answered_though_its_prices_were_refused_today(sell: Lapak) -> None:
    first = sell(form({"pile": "BAL-03/badan", "quantity": 1, "agreed": "70rb"}, id="once"))
    now_absurd = form({"pile": "BAL-03/badan", "quantity": 1, "agreed": "900rb"}, id="once")
    assert sell(now_absurd).json == {**first.json, "repeated": True}


@pytest.mark.parametrize(
    "others",
    [
        [{**HAT, "quantity": 2}],
        [HAT, HAT],
        [{**HAT, "free": "Tas"}],
        [{"pile": "BAL-03/badan", "quantity": 1}],
        [{"pile": "gone", "quantity": 1}],
    ],
)
def test_an_id_that_was_sold_is_refused_for_other_goods_and_names_the_receipt(
    sell: Lapak, lapak: Lapak, shop: Path, others: list[Any]
) -> None:
    first = sell(form(HAT, id="once")).json["number"]
    refused = sell(form(*others, id="once"))
    assert (refused.code, refused.json["refused"], refused.json["number"]) == (1, "CheckoutTaken", first)
    assert first in refused.json["message"]
    drawer = lapak("shift", "status", "--json", "--shop", shop).json
    assert drawer["received"] - drawer["change"] == 15_000


def test_agreed_is_for_the_line_and_agreed_each_for_one_piece(sell: Lapak) -> None:
    line = {"pile": "BAL-01/badan", "quantity": 3}
    assert sell(form({**line, "agreed": "100rb"})).json["total"] == 100_000
    assert sell(form({**line, "agreed_each": "30rb"})).json["total"] == 90_000


def test_numbers_run_on_without_a_gap_past_what_was_refused(sell: Lapak) -> None:
    first = sell(form(HAT)).json["number"]
    assert sell(form(HAT, payments=[{"method": "cash", "amount": 1}])).code == 1
    second = sell(form(HAT)).json["number"]
    assert int(second[-4:]) == int(first[-4:]) + 1


def test_what_the_book_does_not_hold_is_sold_and_told(sell: Lapak) -> None:
    answered = sell(form({"pile": "BAL-05/kepala", "quantity": 20}, payments=[{"method": "cash", "amount": "2jt"}]))
    assert answered.code == 0
    assert answered.json["lines"][0]["short"] == 4
    assert "Celana kepala" in answered.err


def test_paper_follows_the_form_and_no_print_wins(sell: Lapak, lapak: Lapak, shop: Path) -> None:
    assert sell(form(HAT, print=False)).json["print"] == "off"
    assert sell(form(HAT, print=True), "--no-print").json["print"] == "off"
    printed = sell(form(HAT)).json
    assert printed["print"] == "queued"
    slips = sorted(path.suffix for path in (shop.parent / "struk").iterdir() if printed["number"] in path.name)
    assert slips == [".bin", ".png", ".txt"]
    assert lapak("printer", "queue", "--json", "--shop", shop).json == []


def test_another_till_sells_while_the_paper_of_a_sale_moves(
    sell: Lapak, lapak: Lapak, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, JobState]] = []
    send = FolderPrinter.send

    def meanwhile(printer: FolderPrinter, slip: Slip, stopping: Stopping) -> Outcome:
        """Another program opens the shop and looks after its paper, as a till does at its start."""
        with closing(bootstrap(shop)) as till:
            till.spooler.look()
            with till.work() as work:
                Post.tidied(till.spooler._post, work)  # noqa: SLF001 what every turn of a till begins with
                seen.extend((job.subject, job.state) for job in work.outbox.unfinished())
        return send(printer, slip, stopping)

    monkeypatch.setattr(FolderPrinter, "send", meanwhile)
    number = sell(form(HAT, print=True)).json["number"]
    assert seen == [(number, JobState.SENDING)], "what another program is printing was taken for lost"
    assert lapak("printer", "queue", "--json", "--shop", shop).json == []


def test_paper_that_a_till_took_over_stays_in_its_queue(
    sell: Lapak, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(after, "_A_TURN", 0.0)
    tills: list[Shop] = []

    @contextmanager
    def opened(_path: Path, _patience: float) -> Iterator[bool]:
        tills.append(bootstrap(shop))
        yield True

    monkeypatch.setattr(after, "held_paper", opened)
    sold = sell(form(HAT, print=True))
    assert sold.code == 0
    with closing(tills[0]) as till, till.reading() as look:
        left = [(job.subject, job.state) for job in look.outbox.unfinished()]
    assert left == [(sold.json["number"], JobState.WAITING)]


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        (form(), "EmptyCart"),
        (form({"pile": "BAL-99/kaki", "quantity": 1}), "UnknownCode"),
        (form({"pile": "2000000000015", "quantity": 1}), "UnknownCode"),
        (form({"code": "1", "pile": "BAL-01/kaki", "quantity": 1}), "NotOneKey"),
        (form({"quantity": 1}), "NotOneKey"),
        (form({**HAT, "agreed": 1_000, "agreed_each": 1_000}), "NotOneKey"),
        (form({**HAT, "agreed": "20rb"}), "AgreedAboveList"),
        (form({**HAT, "agreed": 0}), "AbsurdPrice"),
        (form({**HAT, "price": "gratis"}), "UnclearAmount"),
        (form({**HAT, "price": 10**30}), "UnclearAmount"),
        (form({**HAT, "price": 10**9}), "AbsurdPrice"),
        (form({**HAT, "price": 15.5}), "FractionalAmount"),
        (form({**HAT, "family": "vintage"}), "WrongValue"),
        (form({**HAT, "quantity": 0}), "AbsurdQuantity"),
        (form({**HAT, "quantity": -1}), "AbsurdQuantity"),
        (form({**HAT, "quantity": 10**40}), "AbsurdQuantity"),
        (form({**HAT, "quantity": 1.5}), "WrongValue"),
        (form({**HAT, "quantity": True}), "WrongValue"),
        (form({**HAT, "quantity": None}), "WrongValue"),
        (form({**HAT, "quantity": "dua"}), "WrongValue"),
        (form({**HAT, "free": "T\x1b@opi"}), "WrongValue"),
        (form({**HAT, "free": "T" * 200}), "NameTooLong"),
        (form({**HAT, "color": "red"}), "UnknownKey"),
        (form({"pile": "BAL-01/kaki", "quantity": 1, "price": 1_000}), "UnknownKey"),
        (form(HAT, tip=1_000), "UnknownKey"),
        (form(HAT, id=""), "WrongValue"),
        (form(HAT, id=7), "WrongValue"),
        (form(HAT, print="yes"), "WrongValue"),
        (form("Topi"), "WrongValue"),
        ({"lines": {}, "payments": CASH}, "WrongValue"),
        ({"payments": CASH}, "MissingKey"),
        ({"lines": [HAT]}, "MissingKey"),
        (form(HAT, payments=[]), "Underpaid"),
        (form(HAT, payments=[{"method": "cash", "amount": 14_999}]), "Underpaid"),
        (form(HAT, payments=[{"method": "cash", "amount": -1}]), "WorthlessPayment"),
        (form(HAT, payments=[{"method": "cash", "amount": 10**40}]), "UnclearAmount"),
        (form(HAT, payments=[{"method": "card", "amount": 15_000}]), "WrongValue"),
        (form(HAT, payments=[{"method": "qris", "amount": 15_000}]), "UnconfirmedPayment"),
        (form(HAT, payments=[{"method": "qris", "amount": 16_000, "confirmed": True}]), "Overpaid"),
        ([], "WrongValue"),
        (None, "WrongValue"),
    ],
)
def test_a_form_that_breaks_a_rule_is_refused_by_its_name_and_sells_nothing(sell: Lapak, wrong: Any, rule: str) -> None:
    before = sell(form(HAT)).json["number"]
    refused = sell(wrong)
    assert (refused.code, refused.json["refused"]) == (1, rule)
    assert refused.err.startswith("lapak: ")
    assert f"[{rule}]" in refused.err
    assert refused.json["message"] in refused.err
    assert int(sell(form(HAT)).json["number"][-4:]) == int(before[-4:]) + 1


@pytest.mark.parametrize("key", ["price", "quantity"])
def test_a_key_that_stands_twice_is_refused_instead_of_guessed(sell: Lapak, key: str) -> None:
    doubled = json.dumps(form(HAT)).replace(f'"{key}":', f'"{key}": 1, "{key}":')
    assert sell(doubled).json == {
        "refused": "KeyTwice",
        "message": f'"{key}" tertulis dua kali.',
        "key": key,
    }


@pytest.mark.parametrize("content", ["", "  \n", "{", "Topi 15rb", b"\xff\xfe\x00", "[" * 100_000])
def test_what_is_no_json_is_wrong_usage_in_one_line(sell: Lapak, content: Any) -> None:
    refused = sell(content)
    assert (refused.code, refused.json["refused"]) == (2, "NotJson")
    assert len(refused.err.splitlines()) == 1


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_form_may_come_from_any_editor(sell: Lapak, letters: str) -> None:
    assert sell(json.dumps(form(HAT)).encode(letters)).code == 0


def test_a_form_comes_from_a_file_too(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    path = tmp_path / "sale.json"
    path.write_text(json.dumps(form(HAT)), encoding="utf-8")
    assert lapak("sell", path, "--shop", shop).json["total"] == 15_000
    missing = lapak("sell", tmp_path / "none.json", "--shop", shop)
    assert (missing.code, missing.json["refused"]) == (2, "FormUnreadable")


def test_a_name_that_is_too_long_is_refused_as_that(lapak: Lapak, shop: Path) -> None:
    line = {"free": "a" * 61, "family": "used", "price": 1_000, "quantity": 1}
    answer = lapak("sell", "-", "--shop", shop, stdin={"lines": [line], "payments": [{"method": "cash", "amount": 1}]})
    assert (answer.code, answer.json["refused"], answer.json["longest"]) == (1, "NameTooLong", 60)
