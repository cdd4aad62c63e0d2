"""A sale whose commit fails at one of its last calls, by a till that is killed before it does anything else.

All of such a sale lies in the log when only its very last flush failed, and a start that finds it there takes it for
sold. So the till commits something harmless in its place at once, where the disk takes that.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from data.problems import ShopFileProblem
from data.store import open_store
from tests.data.faults.disk import calls_of, failing, run_on_disk
from tests.data.faults.proof import SHOP
from tests.data.faults.till import NINE, Clock, Said, Till

CHECKOUT = "refused"
LAST = 6
"""Calls at the end of a sale each of which is tried."""


def found_after_all(many: int = 1) -> dict[int, bool]:
    """By how many calls from the end of a sale the disk refused one, and `many` in all: whether the sale is there.

    Only of sales that were refused.
    """
    with tempfile.TemporaryDirectory(prefix="lapak-") as room:
        ended = run_on_disk([__file__, room, str(many)], Path(room))
    assert ended.returncode == 0, ended.stderr
    return {int(last): found for last, found in json.loads(ended.stdout).items()}


def _try_all(room: Path, many: int) -> dict[int, bool]:
    base = room / "base"
    base.mkdir()
    till = _till_in(base)
    till.start()
    till.sell()
    till.leave()
    calls = _calls_of_a_sale(base, room / "counted")
    found = {}
    for last in range(LAST):
        copy = Path(shutil.copytree(base, room / f"{last}"))
        if _is_refused(copy, calls - last, many):
            with open_store(copy / SHOP, till="S1", clock=Clock(NINE)) as store, store.reading() as look:
                assert store.hold.was_dropped
                found[last] = look.sales.by_checkout(CHECKOUT) is not None
    return found


def _calls_of_a_sale(base: Path, copy: Path) -> int:
    till = _till_in(Path(shutil.copytree(base, copy)))
    till.start()
    calls = calls_of(lambda: till.sell(CHECKOUT))
    till.leave()
    return calls


def _is_refused(folder: Path, k: int, many: int) -> bool:
    """Let a till of its own sell once, with the disk refusing call `k`, and die."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return (folder / "refused").exists()
    till = _till_in(folder)
    till.start()
    with failing(k, errno.EIO, many):
        try:
            till.sell(CHECKOUT)
        except ShopFileProblem:
            pass
        else:
            os.kill(os.getpid(), signal.SIGKILL)
    (folder / "refused").touch()
    os.kill(os.getpid(), signal.SIGKILL)
    return True


def _till_in(folder: Path) -> Till:
    return Till(folder / SHOP, Clock(NINE), 7, _nobody_hears)


def _nobody_hears(_said: Said) -> None:
    """What is done is seen in the file."""


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_try_all(Path(sys.argv[1]), int(sys.argv[2]))))
