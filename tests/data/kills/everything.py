"""Kills a till at random moments in all that it does: sales, returns, voids, drawers, copies, and restores.

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
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from data.check import check_shop
from data.keeping.contents import contents_of
from data.keeping.folder import copies_in, keep_copy
from data.keeping.restoring import look_into, restore
from data.store import Store
from pos.returning import Brought, Wanted, take_back, void_sale
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.till import close_shift, complete_sale, move_cash, open_shift
from tests.data.kills.selling import now, open_shop, stock

Say = Callable[[str, str], None]
"""Says an act and what can be found of it."""


def live(path: Path, seed: int) -> None:
    """Act until somebody ends it."""
    chance = random.Random(seed)  # noqa: S311 repeatable on purpose
    acts = (_sell, _sell, _bring_back, _void, _drawer, _copy)
    with open_shop(path) as store:
        _say("open", "")
        for count in range(10_000):
            chance.choice(acts)(store, path, f"{seed}-{count}")


def _say(act: str, found: str) -> None:
    sys.stdout.write(f"{act} {found}\n")
    sys.stdout.flush()


def _sell(store: Store, _path: Path, name: str) -> str:
    cart = Cart(name)
    with store.reading() as look:
        for pile in look.goods.piles():
            cart = cart.add(pile.item, 2)
    with store.work() as work:
        paid = (Payment(Method.CASH, cart.total),)
        number = complete_sale(work, cart, paid, "Kasir 1", now(), print_receipt=True).sale.number
    _say("sale", number)
    return number


def _bring_back(store: Store, path: Path, name: str) -> None:
    number = _sell(store, path, name)
    with store.work() as work:
        wanted = Wanted(name, number, (Brought(1, line=1),), Cart(f"{name}-instead"))
        back = take_back(work, wanted, "Kasir 1", now(), print_slip=False).record.number
    _say("return", back)


def _void(store: Store, path: Path, name: str) -> None:
    number = _sell(store, path, name)
    with store.work() as work:
        back = void_sale(work, number, "salah", "Kasir 1", now(), print_slip=False).record.number
    _say("return", back)


def _drawer(store: Store, _path: Path, _name: str) -> None:
    """Close the drawer, open it, and spend something, each in a unit of work of its own."""
    with store.work() as work:
        if work.shifts.current() is not None:
            close_shift(work, 0, "Kasir 1", now())
    with store.work() as work:
        open_shift(work, 100_000, "Kasir 1", now())
    with store.work() as work:
        move_cash(work, "BPP", 1_000, "Kasir 1", now())


def _copy(store: Store, path: Path, _name: str) -> None:
    _say("copy", str(keep_copy(store, path.parent / "copies", now()).path))


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
    copies = [Path(line.removeprefix("copy ")) for line in said if line.startswith("copy ")]
    if copies:  # of two in one second the later one, which holds more, may have taken the place of the other
        assert look_into(copies[-1]).whole, copies[-1]


def kill_a_restore(path: Path, chance: random.Random) -> bool:
    """Restore the newest copy and kill that: the shop is one of the two. Whether it was killed before it was done."""
    copies = copies_in(path.parent / "copies", now())
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
