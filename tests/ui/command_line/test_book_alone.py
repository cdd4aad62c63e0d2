"""The book proves itself without the program: the lines that docs/used-stock.md prints walk an export on their own."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

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
