"""What every verb does alike: exit codes, one line in words, a language, and a demo that is the same each time."""

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.ui.command_line.conftest import Lapak
from ui.bootstrap import bootstrap
from ui.command_line.main import VERBS

PROGRAM = [sys.executable, "-c", "from ui.command_line.main import main; main()"]
HAT = {
    "lines": [{"free": "Topi", "family": "used", "price": 15_000, "quantity": 1}],
    "payments": [{"method": "cash", "amount": 15_000}],
    "print": False,
}
OPENING = [
    ["sell", "-"],
    ["receipt", "S1-260307-0001"],
    ["shift", "status"],
    ["shift", "open", "--float", "0"],
    ["stock"],
    ["report", "day", "--date", "2026-03-07"],
    ["export", "out"],
    ["check"],
    ["printer", "queue"],
]


@pytest.mark.parametrize("words", OPENING, ids=" ".join)
def test_a_shop_that_is_not_there_ends_with_3(lapak: Lapak, tmp_path: Path, words: list[str]) -> None:
    path = tmp_path / "none.lapak"
    refused = lapak(*words, "--json", "--shop", path, stdin=HAT)
    assert (refused.code, refused.json["refused"]) == (3, "ShopMissing")
    assert not list(tmp_path.iterdir()), "looking for a shop makes none"


@pytest.mark.parametrize("words", OPENING, ids=" ".join)
def test_a_file_that_is_no_shop_ends_with_3_and_stays_as_it_is(lapak: Lapak, tmp_path: Path, words: list[str]) -> None:
    path = tmp_path / "letter.lapak"
    path.write_text("Yth. Bapak" * 1_000, encoding="utf-8")
    refused = lapak(*words, "--json", "--shop", path, stdin=HAT)
    assert (refused.code, refused.json["refused"]) == (3, "NotAShopFile")
    assert path.read_text(encoding="utf-8") == "Yth. Bapak" * 1_000
    assert lapak(*words, "--shop", tmp_path, stdin=HAT).code == 3


def test_a_shop_in_use_is_looked_at_and_not_written(lapak: Lapak, shop: Path) -> None:
    till = bootstrap(shop)
    try:
        refused = lapak("sell", "-", "--shop", shop, stdin=HAT)
        assert (refused.code, refused.json["refused"]) == (3, "ShopLocked")
        assert lapak("demo", "--no-window", "--shop", shop).code == 3
        assert lapak("stock", "--shop", shop).code == 0
        assert lapak("check", "--shop", shop).code == 0
    finally:
        till.close()


def test_a_shop_that_was_never_set_up_says_so(lapak: Lapak, tmp_path: Path) -> None:
    path = tmp_path / "new.lapak"
    bootstrap(path, create=True).close()
    refused = lapak("sell", "-", "--shop", path, stdin=HAT)
    assert (refused.code, refused.json["refused"]) == (1, "ShopNotSetUp")
    assert lapak("shift", "status", "--shop", path).code == 0


@pytest.mark.parametrize(
    "words",
    [
        ["nosuch"],
        ["stock", "--nosuch"],
        ["stock", "more", "words"],
        ["stock", "--family", "vintage"],
        ["stock", "--shop"],
        ["stock", "--json=1"],
        ["--lang", "fr", "stock"],
        ["shift"],
        ["shift", "open"],
        ["sell"],
        ["report", "day", "--date", "2026-02-30"],
        ["report", "day", "--date", "0001-01-01"],
        ["receipt", "S1", "--columns", "40"],
        ["import", "bales", "none.csv"],
        ["demo", "--days", "0"],
        ["demo", "--seed", "seven"],
    ],
    ids=" ".join,
)
def test_wrong_words_end_with_2_and_one_line(lapak: Lapak, words: list[str]) -> None:
    refused = lapak(*words)
    assert (refused.code, refused.out) == (2, "")
    (line,) = refused.err.splitlines()
    assert line.startswith("lapak: ")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(lapak: Lapak, verb: str) -> None:
    told = lapak(verb, "--help")
    assert told.code == 0
    assert told.out.startswith(f"Pakai: lapak {verb}")
    assert verb in lapak("--help").out


def test_words_follow_the_language_that_was_asked_for(lapak: Lapak, shop: Path) -> None:
    assert "Buka dan tutup kasir" in lapak("--lang", "id", "shift", "--help").out
    english = lapak("--lang", "en", "--help").out
    assert english.startswith("Usage: lapak")
    assert "Open and close the till" in english
    refused = lapak("receipt", "S9", "--lang", "en", "--json", "--shop", shop)
    assert refused.json["message"] == "There is no receipt S9."


def test_the_same_seed_tells_the_same_story(lapak: Lapak, tmp_path: Path) -> None:
    exports = []
    for name in ("one", "two"):
        path = tmp_path / name / "demo.lapak"
        words = ("demo", "--days", "2", "--seed", "5", "--until", "2026-03-07", "--no-window", "--json", "--shop", path)
        left = lapak(*words).json
        assert all(Path(file).is_file() for file in (*left["receipts"], *left["report"]))
        lapak("export", tmp_path / f"{name}-out", "--shop", path)
        exports.append((tmp_path / f"{name}-out" / "sales.csv").read_text(encoding="utf-8"))
    assert exports[0] == exports[1]


def test_the_demo_writes_over_a_demo_and_over_nothing_else(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    assert lapak("demo", "--days", "1", "--no-window", "--shop", shop).code == 0
    real = tmp_path / "new.lapak"
    bootstrap(real, create=True).close()
    refused = lapak("demo", "--days", "1", "--no-window", "--json", "--shop", real)
    assert (refused.code, refused.json["refused"]) == (1, "NotADemo")


def test_the_default_shop_is_in_the_folder_of_the_person(lapak: Lapak, home: Path) -> None:
    refused = lapak("stock", "--json")
    assert refused.code == 3
    assert Path(refused.json["path"]).is_relative_to(home)


@pytest.mark.skipif(sys.platform == "win32", reason="/dev/full and closed descriptors are of Unix")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ('"$@" stock --shop "$SHOP" > /dev/full', 74),
        ('echo "$FORM" | "$@" sell - --shop "$SHOP" > /dev/full', 74),
        ('"$@" sell - --shop "$SHOP" <&-', 2),
        ('"$@" stock --shop "$SHOP" >&- 2>&-', 0),
        ('"$@" sell none.json > /dev/full 2> /dev/full', 2),
        ('set -o pipefail; "$@" stock --json --shop "$SHOP" | true', 74),
    ],
)
def test_lost_streams_break_nothing_and_are_told(shop: Path, command: str, code: int) -> None:
    env = {**os.environ, "SHOP": str(shop), "FORM": json.dumps({**HAT, "id": "lost"})}
    shell = ["bash", "-c", command, "bash", *PROGRAM]
    ended = subprocess.run(shell, env=env, capture_output=True, text=True, check=False)  # noqa: S603 our own program
    assert "Traceback" not in ended.stderr
    assert ended.returncode == code, ended.stderr


def test_which_program_this_is_is_said_without_the_till(home: Path) -> None:
    watched = (
        "import sys; from ui.start import main; sys.argv = ['lapak', '--version']\n"
        "try: main()\n"
        "finally: print(sorted({'sqlite3', 'sqlite_utils', 'data', 'pos'} & set(sys.modules)), file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", watched], capture_output=True, text=True, check=False)  # noqa: S603 our own program
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"lapak {version('lapak')}\n", "[]\n")
    assert list(home.iterdir()) == []


def test_a_real_process_sells_from_stdin_and_knows_no_window(shop: Path) -> None:
    watched = (
        "import sys; from ui.command_line.main import main\n"
        "try: main()\n"
        "finally: print(sorted(name for name in sys.modules if name.startswith('PySide6')), file=sys.stderr)"
    )
    command = [sys.executable, "-c", watched, "sell", "-", "--shop", str(shop)]
    ended = subprocess.run(command, input=json.dumps(HAT), capture_output=True, text=True, check=False)  # noqa: S603 our own program
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["total"] == 15_000
    assert ended.stderr == "[]\n"
