"""What docs/command-line.md promises is what happens: its verbs, its form, its answers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.ui.command_line.conftest import Lapak
from ui.command_line.main import VERBS

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "command-line.md").read_text(encoding="utf-8")


OF_THE_WINDOW = {
    *("AbsurdFee", "AbsurdTax", "AlreadySetUp", "CopyBroke", "NoHour", "NotAWriteOff", "NotHeld", "NotToBeGiven"),
    *("TierNamedTwice", "TooManyTiers", "UnclearTier", "UnknownRepayment", "UnknownReturn"),
    *("Cancelled", "NothingToKeep", "OpenForReadingOnly", "ShopFileProblem", "TableProblem", "Unreadable"),
}
"""Rules of what only the window does; and those that nobody meets by their name."""


def examples(heading: str) -> list[Any]:
    """The JSON that stands under one heading."""
    under = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert under, heading
    return [json.loads(block) for block in re.findall(r"```json\n(.*?)```", under[1], re.DOTALL)]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_its_options_stand_in_the_page(lapak: Lapak, verb: str) -> None:
    assert f"`lapak {verb}" in PAGE
    options = re.findall(r"^  (--[a-z-]+)", lapak(verb, "--help").out, re.MULTILINE)
    assert [option for option in options if option not in PAGE] == []


def test_the_form_in_the_page_is_sold_and_answered_as_told(lapak: Lapak, shop: Path) -> None:
    form, told = examples("lapak sell")
    answered = lapak("sell", "-", "--shop", shop, stdin=form).json
    assert answered.keys() == told.keys()
    assert {**answered, "number": "", "lines": []} == {**told, "number": "", "lines": []}
    assert told["lines"][0] in answered["lines"]


def test_the_answers_in_the_page_have_the_keys_that_come(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    paper = (tmp_path / "paper").as_uri()
    lapak("shift", "open", "--float", "0", "--shop", shop)
    came = {
        "shift": lapak("shift", "close", "--counted", "0", "--json", "--shop", shop).json,
        "stock": lapak("stock", "--json", "--shop", shop).json,
        "check": lapak("check", "--json", "--shop", shop).json,
        "export": lapak("export", tmp_path / "out", "--json", "--shop", shop).json,
        "receipt": lapak(
            "receipt", "S1-260307-0001", "--to", paper, "--pdf", tmp_path / "r.pdf", "--json", "--shop", shop
        ).json,
        "offers": lapak("offers", "add", "--each", "20rb", "--all", "--json", "--shop", shop).json,
        "receipts": lapak("receipts", "--json", "--shop", shop).json,
        "products": lapak("products", "show", "IKM01", "--json", "--shop", shop).json,
        "labels": lapak("labels", "2000000000015", "--pdf", tmp_path / "l.pdf", "--json", "--shop", shop).json,
        "makers": lapak("makers", "show", "Perajin Batik Contoh A", "--json", "--shop", shop).json,
        "reorder": lapak("reorder", "--json", "--shop", shop).json,
        "audit": lapak("audit", "--json", "--shop", shop).json,
        "backup": lapak("backup", "--json", "--shop", shop).json,
        "demo": lapak("demo", "--days", "1", "--no-window", "--json", "--shop", tmp_path / "d.lapak").json,
    }
    for verb, answer in came.items():
        (told,) = examples(f"lapak {verb}")
        assert answer.keys() == told.keys(), verb
    (told,) = examples("lapak stock")
    assert came["stock"]["used"][0].keys() == told["used"][0].keys()
    assert came["stock"]["local"][0].keys() == told["local"][0].keys()


def test_every_rule_in_the_page_is_one_that_can_refuse() -> None:
    rules = set(re.findall(r"`([A-Z][a-z]+[A-Z]\w+)`", PAGE))
    source = "".join(path.read_text("utf-8") for room in ("pos", "data", "printing", "ui") for path in _modules(room))
    assert {rule for rule in rules if f"class {rule}(" not in source} == set()


def test_every_rule_that_can_refuse_stands_in_the_page_but_those_of_the_window() -> None:
    told = set(re.findall(r"`(\w+)`", PAGE))
    rules = {
        rule
        for room in ("pos", "data", "printing", "ui")
        for path in _modules(room)
        for rule in re.findall(r"^class (\w+)\(\w*(?:Refusal|Problem)\w*\)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert rules - told == OF_THE_WINDOW


def _modules(room: str) -> list[Path]:
    return sorted((Path(__file__).resolve().parents[3] / room).rglob("*.py"))
