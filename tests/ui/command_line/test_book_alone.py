"""The book proves itself without the program: the lines that docs/used-stock.md prints walk an export on their own."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from data.database import connect_writer
from tests.ui.command_line.conftest import Lapak

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "used-stock.md").read_text(encoding="utf-8")


@pytest.fixture
def export(lapak: Lapak, shop: Path, tmp_path: Path) -> Path:
    """Every movement of the shop, as another program reads it."""
    lapak("used", "seal", "--shop", shop)
    lapak("export", tmp_path / "out", "--shop", shop)
    return tmp_path / "out" / "movements.json"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The lines in the page."""
    (lines,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / "prove.py"
    path.write_text(lines, encoding="utf-8")
    return path


def proved(program: Path, export: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-I", str(program), str(export)]
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 our own lines


def test_an_export_is_enough_to_come_to_the_digits_of_the_letter(
    lapak: Lapak, shop: Path, export: Path, program: Path
) -> None:
    letter = lapak("used", "letter", "--json", "--shop", shop).json
    number, digits = proved(program, export).stdout.split()
    assert int(number) == letter["book"]["entries"]
    assert digits == letter["qr"].split()[-1]


def test_one_digit_of_one_entry_is_found_there_too(export: Path, program: Path) -> None:
    rows = json.loads(export.read_text(encoding="utf-8"))
    entry = next(row for row in rows if row["entry"] == 7)
    entry["pieces"] += 1
    export.write_text(json.dumps(rows), encoding="utf-8")
    found = proved(program, export)
    assert (found.returncode, found.stderr.strip()) == (1, "the book breaks at entry 7")


def test_the_code_on_paper_gives_away_that_the_last_entry_was_taken_out(lapak: Lapak, shop: Path) -> None:
    lapak("used", "write-off", "BAL-01/badan", 2, "--as", "lost", "--shop", shop)
    printed = lapak("report", "day", "--json", "--shop", shop).json["book"]["code"]
    number = lapak("used", "book", "--limit", 1, "--json", "--shop", shop).json[0]["entry"]
    assert lapak("used", "verify", number, printed, "--json", "--shop", shop).json["matches"] is True
    take_out_the_last_entry(shop)
    assert lapak("report", "day", "--json", "--shop", shop).json["book"]["code"] != printed
    told = lapak("used", "verify", number, printed, "--json", "--shop", shop)
    assert (told.code, told.json["refused"]) == (1, "NoSuchEntry")


def take_out_the_last_entry(shop: Path) -> None:
    """As somebody with a shell would who knows how the head of the book is kept, guards off and on again."""
    database = connect_writer(shop)
    guards = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in guards:
        database.execute(f"DROP TRIGGER {name}")
    database.execute("DELETE FROM movement WHERE entry = (SELECT entries FROM book_head)")
    database.execute(
        "UPDATE book_head SET entries = entries - 1, "
        "chain = (SELECT chain FROM movement WHERE entry IS NOT NULL ORDER BY entry DESC LIMIT 1)"
    )
    for _name, sql in guards:
        database.execute(sql)
    database.close()
