"""Kills the program that moves an older shop on, at random moments of the move, and starts it again.

    python tests/data/kills/moving.py --moves 200 --seed 7

The shop is one that an older program left, of each schema in turn. Whenever the move is killed, the next start moves
it on to today's schema, and the shop proves itself and holds what it held.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from threading import Event
from time import monotonic

from data.check import check_shop
from data.migrations.steps import VERSION
from tests.data.files.older import old_shop
from tests.data.kills.selling import open_shop

SOLD_SINCE = 2
"""The first schema with a sale in it."""


def move(path: Path) -> None:
    """Open the shop, which moves it on, and say when that begins and ends."""
    _say("moving")
    open_shop(path).close()
    _say("moved")
    Event().wait(60)


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def killed_in_a_move(path: Path, after: float) -> bool:
    """Start a move and kill it `after` seconds; whether it was killed before it was done."""
    command = [sys.executable, __file__, "--child", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as mover:  # noqa: S603 our own script
        assert mover.stdout is not None
        assert mover.stdout.readline() == "moving\n"
        Event().wait(after)
        mover.send_signal(signal.SIGKILL)
        return "moved" not in mover.stdout.read()


def time_of_a_move(path: Path) -> float:
    """Seconds that a move takes which nobody kills."""
    begun = monotonic()
    open_shop(path).close()
    return monotonic() - begun


def prove(path: Path, version: int) -> None:
    """Raise AssertionError unless the next start moves the shop on with all it held."""
    with open_shop(path) as store:
        found = check_shop(store)
        assert found.ok, (version, [proof for proof in found.proofs if not proof.ok])
        with store.reading() as look:
            item = look.goods.item_by_code("81001")
            assert item is not None, f"the goods of schema {version} are gone"
            sold = version >= SOLD_SINCE
            assert (look.sales.by_number("S1-260307-0001") is not None) == sold, f"the sale of schema {version} is gone"


def campaign(folder: Path, moves: int, chance: random.Random) -> int:
    """Kill so many moves; how many of them were killed before they were done."""
    old_shop(folder / "whole.lapak", 1)
    whole = time_of_a_move(folder / "whole.lapak")
    killed = 0
    for number in range(moves):
        version = 1 + number % (VERSION - 1)
        path = folder / str(number) / "shop.lapak"
        path.parent.mkdir()
        old_shop(path, version)
        share = (VERSION - version) / (VERSION - 1)
        killed += killed_in_a_move(path, chance.uniform(0, whole * max(share, 0.2)))
        prove(path, version)
    return killed


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a campaign, or one move of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--moves", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.child:
        move(asked.child)
        return
    with tempfile.TemporaryDirectory() as folder:
        killed = campaign(Path(folder), asked.moves, random.Random(asked.seed))  # noqa: S311 repeatable
    sys.stdout.write(f"{asked.moves} older shops moved on, {killed} moves killed, nothing lost\n")


if __name__ == "__main__":
    main()
