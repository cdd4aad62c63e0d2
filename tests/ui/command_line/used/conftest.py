"""`lapak used`: from the closed bale to the last piece, what is made for ever is tried first, and every no is named."""

from pathlib import Path
from typing import Any

import pytest

from tests.ui.command_line.conftest import Lapak

BALE = (
    "BAL-30",
    "--category",
    "Jaket",
    "--pieces",
    180,
    "--price",
    "5,5jt",
    "--costs",
    "120rb",
    "--bought",
    "11/02/2023",
)
SORTING = ("BAL-30", "--kepala", "35x150rb", "--badan", "70 x 85.000", "--kaki", "40=BAL-03/kaki", "--rejected", 43)
FREE = {
    "lines": [{"free": "Topi", "family": "used", "price": 15_000, "quantity": 3}],
    "payments": [{"method": "cash", "amount": "45rb"}],
    "print": False,
}


@pytest.fixture
def used(lapak: Lapak, shop: Path) -> Lapak:
    """Calls `lapak used` on the shop, with an answer in JSON."""
    return lambda *words: lapak("used", *words, "--json", "--shop", shop)


@pytest.fixture
def bales(tmp_path: Path) -> Path:
    """A file of bales, such as it may be."""
    file = tmp_path / "bales.csv"
    file.write_text("kode_bal\nBAL-40\n", encoding="utf-8")
    return file


def refused(answer: Any) -> tuple[int, str]:
    return answer.code, answer.json["refused"]


def pieces(used: Lapak) -> int:
    left: int = used("left").json["pieces"]
    return left


def on_piles(lapak: Lapak, shop: Path) -> dict[str, int]:
    stock = lapak("stock", "--family", "used", "--json", "--shop", shop).json
    return {row["code"]: row["left"] for row in stock["used"]}
