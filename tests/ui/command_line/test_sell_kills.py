"""`lapak sell`, killed at random moments by somebody who sends again what was not answered."""

import json
import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.ui.command_line.conftest import Lapak

PROGRAM = [sys.executable, "-c", "from ui.command_line.main import main; main()", "sell", "-", "--shop"]
SALES, KILLS = 8, 3


def form(number: int) -> str:
    line = {"pile": "BAL-02/badan", "quantity": 2}
    return json.dumps({"id": f"sale-{number}", "lines": [line], "payments": [{"method": "cash", "amount": "50rb"}]})


def sent(shop: Path, number: int, patience: float | None) -> str:
    """What one process answered to the form `number`; killed after `patience` seconds where there is a patience."""
    command = [*PROGRAM, str(shop)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as till:  # noqa: S603 our own program
        try:
            return till.communicate(form(number), timeout=patience)[0]
        except subprocess.TimeoutExpired:
            till.send_signal(signal.SIGKILL)
            return till.communicate()[0]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of Unix")
def test_every_answered_sale_is_there_once_and_none_is_half(lapak: Lapak, shop: Path) -> None:
    chance = random.Random(7)  # noqa: S311 no secret
    left = lapak("stock", "--json", "--shop", shop).json["used_total"]["left"]
    answered: dict[str, str] = {}
    for number in range(SALES):
        tries = [chance.uniform(0.05, 0.6) for _ in range(KILLS)]
        for patience in (*tries, None):
            with suppress(json.JSONDecodeError):  # killed before its answer was whole
                sale = json.loads(sent(shop, number, patience))
                assert answered.setdefault(sale["id"], sale["number"]) == sale["number"]
    numbers = sorted(int(number[-4:]) for number in answered.values())
    assert list(answered) == [f"sale-{number}" for number in range(SALES)]
    assert numbers == list(range(1, SALES + 1))
    assert lapak("stock", "--json", "--shop", shop).json["used_total"]["left"] == left - 2 * SALES
    assert lapak("shift", "status", "--json", "--shop", shop).json["expected"] == SALES * 40_000
    assert lapak("check", "--shop", shop).code == 0
