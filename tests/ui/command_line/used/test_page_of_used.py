"""`lapak used` is what its page says: its verbs, options and answers, in both languages."""

import json
import re
from pathlib import Path

import pytest

from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.used.conftest import FREE

PAGE = (Path(__file__).resolve().parents[4] / "docs" / "command-line.md").read_text(encoding="utf-8")
SHARED = {"--shop", "--lang", "--json", "--help", "--pin", "--me", "--owner-pin"}


@pytest.mark.parametrize(
    "words",
    [
        ("open", "BAL-01", "--kepala", "banyak"),
        ("open", "BAL-01", "--floor", "sedang=50rb"),
        ("count", "BAL-01/kepala"),
        ("count", "BAL-01/kepala=12@25:00"),
        ("count", "BAL-01/kepala=-1"),
        ("count",),
        ("write-off", "BAL-01/kepala", "2"),
        ("write-off", "BAL-01/kepala", "2", "--as", "sold"),
        ("reprice", "--pile", "BAL-01/kepala"),
        ("reprice", "--price", "40rb"),
        ("reprice", "--pile", "BAL-01/kepala", "--price", "40rb", "--cut", "20"),
        ("add", "BAL-30", "--category", "Jaket"),
        ("book", "--from", "kemarin"),
        ("verify", "satu", "AAAA-AAAA"),
    ],
    ids=" ".join,
)
def test_words_that_mean_nothing_are_wrong_usage_and_change_nothing(
    lapak: Lapak, used: Lapak, shop: Path, words: tuple[str, ...]
) -> None:
    before = used("left").json
    answer = lapak("used", *words, "--shop", shop)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert used("left").json == before


def test_everything_is_said_in_english_too(lapak: Lapak, shop: Path) -> None:
    for words in ("left", "accounts", "book", "forecast", "letter", "sheet"):
        told = lapak("used", words, "--lang", "en", "--shop", shop).out
        assert not {"Catatan", "Tumpukan", "Kategori", "belum", "Terjual"} & set(told.replace(":", " ").split()), words


def test_every_verb_of_used_goods_and_its_options_stand_in_the_page(lapak: Lapak) -> None:
    section = PAGE.partition("## lapak used\n")[2]
    verbs = re.findall(r"^  ([a-z-]+)  ", lapak("used", "--help").out.partition("Perintah")[2], re.MULTILINE)
    assert len(verbs) == 20
    for verb in verbs:
        assert re.search(rf"^\| `{verb}[ `]", section, re.MULTILINE), verb
        options = re.findall(r"^  (--[a-z-]+)", lapak("used", verb, "--help").out, re.MULTILINE)
        assert [option for option in options if option not in section and option not in SHARED] == [], verb


def test_the_answers_in_the_page_have_the_keys_that_come(used: Lapak, sell: Lapak) -> None:
    sell(FREE)
    used("seal")
    section = PAGE.partition("## lapak used\n")[2]
    left, letter, entry, account, forecast, plan = map(json.loads, re.findall(r"```json\n(.*?)```", section, re.DOTALL))
    planned = used("reprice", "--tier", "kaki", "--price", "5rb", "--from", "besok 15.00").json["plan"]
    assert plan.keys() == planned.keys() == used("plans").json["plans"][0].keys()
    came = {"left": used("left").json, "letter": used("letter").json, "forecast": used("forecast").json}
    for told, verb in ((left, "left"), (letter, "letter"), (forecast, "forecast")):
        assert told.keys() == came[verb].keys(), verb
    assert left["categories"][0].keys() == came["left"]["categories"][0].keys()
    assert left["sealed"].keys() == came["left"]["sealed"].keys()
    assert letter["categories"][0].keys() == letter["total"].keys() == came["letter"]["categories"][0].keys()
    assert entry.keys() == used("book").json[0].keys()
    assert account.keys() == used("accounts").json[0].keys()
    assert forecast["categories"][0].keys() == came["forecast"]["categories"][0].keys()
