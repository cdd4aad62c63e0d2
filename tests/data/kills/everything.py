"""Kills a till at random moments in all that it does, from sales to nights, and in restores.

    python tests/data/kills/everything.py --lives 100 --seed 7

Each life does one act after the other and says it the moment it is done, until it is killed. The shop that comes back
opens, proves itself, and holds every act that was said. At the end of each life a copy is restored by a program that
is killed as well: the shop is then the one before or the one of the copy, whole either way, and goes on from there.
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

from data.check import check_shop
from data.keeping.contents import contents_of
from data.keeping.folder import copies_in
from data.keeping.restoring import look_into, restore
from tests.data.faults.till import COPIES, Till
from tests.data.kills.selling import now, open_shop, stock


def live(path: Path, seed: int) -> None:
    """Act until somebody ends it."""
    till = Till(path, now, seed, lambda said: _say(said.act, said.found))
    till.start()
    till.live(10_000, restoring=False)


def _say(act: str, found: str) -> None:
    sys.stdout.write(f"{act} {found}\n")
    sys.stdout.flush()


def kill_once(command: Sequence[str], chance: random.Random, most: int) -> tuple[list[str], bool]:
    """Run a program, kill it after some lines and a moment; the whole lines it said, and whether it was killed."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as till:  # noqa: S603 our own script
        assert till.stdout is not None
        said = [till.stdout.readline() for _ in range(chance.randint(1, most))]
        Event().wait(chance.uniform(0, 0.02))  # somewhere inside the next act
        till.send_signal(signal.SIGKILL)
        said += till.stdout.read().splitlines(keepends=True)
    return [line.strip() for line in said if line.endswith("\n")], till.returncode == -signal.SIGKILL


def prove(path: Path, said: Sequence[str]) -> None:
    """Raise AssertionError unless the shop proves itself and holds every act of this life that was said."""
    with open_shop(path) as store:
        found = check_shop(store)
        assert found.ok, [proof for proof in found.proofs if not proof.ok]
        with store.reading() as look:
            for line in said:
                act, _space, name = line.partition(" ")
                assert act != "sale" or look.sales.by_number(name) is not None, f"{name} was answered and is gone"
                assert act != "return" or look.returns.by_number(name) is not None, f"{name} was answered and is gone"
    copies = [path.parent / COPIES / line.removeprefix("copy ") for line in said if line.startswith("copy ")]
    if copies:  # of two in one second the later one, which holds more, may have taken the place of the other
        assert look_into(copies[-1]).whole, copies[-1]


def kill_a_restore(path: Path, chance: random.Random) -> bool:
    """Restore the newest copy and kill that: the shop is one of the two. Whether it was killed before it was done."""
    copies = copies_in(path.parent / COPIES, now())
    if not copies:
        return False
    copy = copies[0][0]
    either = {contents_of(path), contents_of(copy)}
    command = [sys.executable, __file__, "--restore", str(copy), "--child", str(path)]
    _said, killed = kill_once(command, chance, most=1)
    assert contents_of(path) in either, "a killed restore left neither the shop nor the copy"
    return killed


def campaign(path: Path, lives: int, chance: random.Random) -> tuple[int, int, int]:
    """Live and die; how many acts were said, how many lives were killed, and how many restores."""
    acts = kills = restores = 0
    for life in range(lives):
        command = [sys.executable, __file__, "--child", str(path), "--seed", str(life)]
        said, killed = kill_once(command, chance, most=14)
        prove(path, said)
        acts, kills = acts + len(said), kills + killed
        restores += kill_a_restore(path, chance)
        prove(path, ())
    return acts, kills, restores


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a campaign, one life of its till, or one restore."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lives", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--restore", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.restore:
        _say("restoring", "")
        restore(asked.child, asked.restore, now())
        Event().wait(60)
        return
    if asked.child:
        live(asked.child, asked.seed)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.lapak"
        stock(path)
        acts, kills, restores = campaign(path, asked.lives, random.Random(asked.seed))  # noqa: S311 repeatable
        sys.stdout.write(f"{acts} acts said, {kills} lives and {restores} restores killed, nothing lost\n")


if __name__ == "__main__":
    main()
