"""`lapak sell`, killed at random moments by somebody who sends again what was not answered."""

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest

from tests.ui.command_line.conftest import Lapak

SALES, KILLS = 8, 12
"""Forms, and tries of each that may be killed."""

STALL = """
import io, json, os, signal, sys
from contextlib import redirect_stdout, suppress
from ui.command_line.main import main

def sell(form, shop, answer):
    sys.stdin = io.TextIOWrapper(io.BytesIO(form.encode()))
    with open(answer, "w") as out, redirect_stdout(out), suppress(SystemExit):
        main(["sell", "-", "--shop", shop])

asked = sys.stdin
sell(*json.loads(asked.readline()))
print("open", flush=True)
for line in asked:
    patience, *words = json.loads(line)
    child = os.fork()
    if not child:
        signal.setitimer(signal.ITIMER_REAL, patience)
        sell(*words)
        os._exit(0)
    print(os.waitpid(child, 0)[1], flush=True)
"""
"""Sells once for itself, so that all is imported; then each sale is a process of its own, which the system ends after
its patience, in the middle of whatever it does, as it ends one that is killed. No patience is all the time it takes."""


@dataclass
class Sender:
    """Whoever sends forms to the stall at `shop`."""

    stall: subprocess.Popen[str]
    shop: Path
    killed: int = 0
    took: float = 0
    """Seconds that the first sale took, which nobody killed."""

    def send(self, number: int, patience: float = 0) -> str:
        """What one process answered to the form `number`."""
        assert self.stall.stdin
        assert self.stall.stdout
        answer = self.shop.with_name("answer.json")
        answer.unlink(missing_ok=True)
        begun = monotonic()
        self.stall.stdin.write(json.dumps([patience, form(number), str(self.shop), str(answer)]) + "\n")
        self.stall.stdin.flush()
        self.killed += self.stall.stdout.readline() != "0\n"
        self.took = self.took or monotonic() - begun
        return answer.read_text("utf-8") if answer.exists() else ""


@contextmanager
def stall_at(shop: Path) -> Iterator[Sender]:
    """The stall, which tried how it sells on a copy."""
    beside = shutil.copy(shop, shop.with_name("beside.lapak"))
    program = [sys.executable, "-c", STALL]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as stall:  # noqa: S603 our own program
        assert stall.stdin
        assert stall.stdout
        stall.stdin.write(json.dumps([form(0), str(beside), str(shop.with_name("beside.json"))]) + "\n")
        stall.stdin.flush()
        assert stall.stdout.readline() == "open\n"
        yield Sender(stall, shop)
        stall.stdin.close()


def form(number: int) -> str:
    line = {"pile": "BAL-02/badan", "quantity": 2}
    return json.dumps({"id": f"sale-{number}", "lines": [line], "payments": [{"method": "cash", "amount": "50rb"}]})


@pytest.mark.skipif(sys.platform == "win32", reason="a process that is made of another is of Unix")
def test_every_answered_sale_is_there_once_and_none_is_half(lapak: Lapak, shop: Path) -> None:
    chance = random.Random(7)  # noqa: S311 no secret
    left = lapak("stock", "--json", "--shop", shop).json["used_total"]["left"]
    answered: dict[str, str] = {}
    with stall_at(shop) as sender:
        for number in range(SALES):
            for patience in (*(chance.random() * sender.took for _ in range(KILLS)), 0):
                with suppress(json.JSONDecodeError):  # killed before its answer was whole
                    sale = json.loads(sender.send(number, patience))
                    assert answered.setdefault(sale["id"], sale["number"]) == sale["number"]
    numbers = sorted(int(number[-4:]) for number in answered.values())
    assert list(answered) == [f"sale-{number}" for number in range(SALES)]
    assert numbers == list(range(1, SALES + 1))
    assert sender.killed > 0
    assert lapak("stock", "--json", "--shop", shop).json["used_total"]["left"] == left - 2 * SALES
    assert lapak("shift", "status", "--json", "--shop", shop).json["expected"] == SALES * 40_000
    assert lapak("check", "--shop", shop).code == 0
