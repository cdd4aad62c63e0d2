"""Kills a selling till at random moments and proves what is left.

    python tests/data/kills/selling.py --sales 300 --seed 7

Every sale that was answered is there once and under the number that was told, none is half there, the numbers have no
gap, and the shop proves itself. A till that comes back sends the sale whose answer nobody saw once more.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event

from data.check import check_shop
from data.store import Store, open_store
from pos.bookkeeping import Page
from pos.goods.bale import Bale, Pile
from pos.goods.stock import MovementKind
from pos.printers import Printer
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.settings import Settings, Stall
from pos.till import complete_sale
from pos.used.lots import Draw

OPENING = 100_000
PILES = 5


def now() -> datetime:
    """The moment of a sale."""
    return datetime.now(UTC)


def open_shop(path: Path) -> Store:
    """The shop of this campaign."""
    return open_store(path, till="S1", clock=now)


def stock(path: Path, now: Callable[[], datetime] = now) -> None:
    """A new shop with some piles to sell from, in one unit of work."""
    with open_store(path, till="S1", clock=now, create=True) as store, store.work() as work:
        work.settings.save(Settings(Stall("LAPAK CONTOH"), printer=Printer("file:///slips")), now())
        for number in range(PILES):
            code = f"BAL-{number}"
            bale = Bale(work.new_id(), code, "Kaos", "", "Korea", "A", "bal segel", 100, OPENING, 0, OPENING * 1_000, 0,
                        date(2023, 1, 16), None, "")  # fmt: skip
            pile = Pile(work.new_id(), bale.id, f"{code}/kaki", "Kaos", "kaki", 5_000, OPENING)
            work.goods.add_bale(bale, now())
            work.goods.add_pile(pile, now(), now().date())
            page = Page(work, now(), now().date(), "Pemilik", bale.id)
            page.onto_pile(MovementKind.OPENING, pile.item, Draw(bale.id, code, OPENING, OPENING * 1_000))
            page.write()


def sell(path: Path, first: int, last: int) -> None:
    """Sell the carts `first` to `last` and say each answer the moment the till has it."""
    with open_shop(path) as store:
        for number in range(first, last + 1):
            with store.work() as work:
                done = complete_sale(work, _cart(store, number), _paid(), "Kasir 1", now(), print_receipt=True)
            sys.stdout.write(f"{number} {done.sale.number}\n")
            sys.stdout.flush()


def _cart(store: Store, number: int) -> Cart:
    cart = Cart(f"checkout-{number}")
    with store.reading() as look:
        for pile in look.goods.piles():
            cart = cart.add(pile.item, 2)
    return cart


def _paid() -> tuple[Payment, ...]:
    return (Payment(Method.TRANSFER, 30_000), Payment(Method.CASH, 50_000))


def campaign(path: Path, sales: int, chance: random.Random) -> tuple[dict[int, str], int]:
    """Sell `sales` carts through as many lives as it takes; what was answered, and how often the till was killed."""
    answered: dict[int, str] = {}
    kills = 0
    while len(answered) < sales:
        command = [sys.executable, __file__, "--child", str(path), "--first", str(len(answered) + 1)]
        command += ["--sales", str(sales)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as till:  # noqa: S603 our own script
            assert till.stdout is not None
            for _ in range(chance.randint(0, 12)):
                _hear(till.stdout.readline(), answered)
            Event().wait(chance.uniform(0, 0.012))  # somewhere inside the next sale
            till.send_signal(signal.SIGKILL)
            for line in till.stdout.read().splitlines(keepends=True):
                _hear(line, answered)
        kills += till.returncode == -signal.SIGKILL
    return answered, kills


def _hear(line: str, answered: dict[int, str]) -> None:
    if line.endswith("\n"):
        number, _, receipt = line.strip().partition(" ")
        assert answered.setdefault(int(number), receipt) == receipt, f"{line!r} was answered otherwise before"


def prove(path: Path, answered: dict[int, str]) -> None:
    """Raise AssertionError unless the shop holds exactly what was answered, and adds up."""
    with open_shop(path) as store:
        found = check_shop(store)
        assert found.ok, [proof for proof in found.proofs if not proof.ok]
        with store.reading() as look:
            for number, receipt in answered.items():
                sale = look.sales.by_checkout(f"checkout-{number}")
                assert sale is not None, f"{receipt} was answered and is gone"
                assert (sale.number, sale.total, sale.pieces) == (receipt, 50_000, 10)
            kept = look.sales.find(limit=len(answered) + 100)
            assert {sale.number for sale in kept} == set(answered.values())
            assert len(kept) == len(look.outbox.unfinished()) == len(answered), "a sale or a slip too many"
            assert all(pile.pieces == OPENING - 2 * len(answered) for pile in look.goods.piles())


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a campaign, or one life of its till."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sales", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--first", type=int, default=1, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.child:
        sell(asked.child, asked.first, asked.sales)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.lapak"
        stock(path)
        answered, kills = campaign(path, asked.sales, random.Random(asked.seed))  # noqa: S311 repeatable on purpose
        prove(path, answered)
        sys.stdout.write(f"{len(answered)} sales answered, {kills} kills, nothing lost, nothing twice\n")


if __name__ == "__main__":
    main()
