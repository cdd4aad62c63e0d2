"""Lets the disk fill up, or break, at each call that needs it in turn, in all that a till does.

    python tests/data/faults/full_disk.py

For each act and each k: from its k-th call on every write, new name and fsync fails. What was not answered has left no
trace, what was is there; the refusal is one of the shop's own, and a full disk is called full. Then there is room
again, and the same till, without a new start, does the same act. At the end it proves itself.
"""

from __future__ import annotations

import argparse
import errno
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from data.check import check_shop
from data.migrations.steps import VERSION
from data.problems import DiskFull, ShopFileProblem
from tests.data.faults.disk import calls_of, failing, run_on_disk
from tests.data.faults.proof import SHOP
from tests.data.faults.till import NINE, Clock, Said, Till, state_at, state_of
from tests.data.files.older import old_shop

STARTS = {"first start": 1, "moving on": 10}
"""Of the calls of each, every so many-th is tried in the long form: a move writes most of a shop anew, page by page."""
ACTS = ("sell", "bring_back", "void", "drawer", "copy", "picture", "export", "night", "restore")
ERRORS = {"full": errno.ENOSPC, "broken": errno.EIO}
LAST = 20
"""Calls at the end of an act each of which is tried."""


class Trouble:
    """One till whose disk fails with an error of errno, and what came of it."""

    def __init__(self, folder: Path, error: int) -> None:
        self.error = error
        self.told_as: type[ShopFileProblem] = DiskFull if error == errno.ENOSPC else ShopFileProblem
        self.said: list[Said] = []
        self.till = Till(folder / SHOP, Clock(NINE), 7, self.said.append)

    def at_each_call(self, act: Callable[[], object], step: int) -> int:
        """Let the disk fail at each `step`-th call of an act and at each of its last ones; how many were tried.

        The last ones are where what was written gets its name.
        """
        places = _places(calls_of(act), step)
        return next(tried for tried, k in enumerate(places) if not self._fails_at(k, act))

    def _fails_at(self, k: int, act: Callable[[], object]) -> bool:
        """Whether the act came as far as its k-th call."""
        if act == self.till.restore:
            self.till.sell()  # so that no copy holds what the shop holds
        came, answered = self.does(act, k)
        assert state_of(self.till.store) == self.said[-1].state, f"call {k} of {act} left a trace"
        assert not list(self.till.path.parent.rglob("*.part*")), f"call {k} of {act} left something unfinished"
        if came and not answered:
            act()
        return came

    def does(self, act: Callable[[], object], k: int) -> tuple[bool, bool]:
        """Let the k-th call of an act fail; whether it came that far, and whether the act was answered."""
        answered = False
        with failing(k, self.error) as came:
            try:
                act()
                answered = True
            except self.told_as:
                answered = False
        return came[0], answered


def _places(known: int, step: int, last: int = LAST) -> Iterator[int]:
    """Each `step`-th of the calls of an act, of which there are about as many as are known, and each from the last."""
    return (k for k in count(1) if k % step == 1 % step or k > known - last)


def trouble_in_acts(folder: Path, error: int, plan: Mapping[str, int]) -> dict[str, int]:
    """Inside: one till does each act of the plan, which says how many calls lie between two that fail."""
    trouble = Trouble(folder, error)
    trouble.till.start()
    trouble.till.copy()
    tried = {act: trouble.at_each_call(getattr(trouble.till, act), step) for act, step in plan.items()}
    found = check_shop(trouble.till.store)
    assert found.ok, [proof for proof in found.proofs if not proof.ok]
    trouble.till.leave()
    assert state_of(trouble.till.store) == trouble.said[-1].state, "the next start found another shop"
    trouble.till.leave()
    return tried


def trouble_at_the_start(folder: Path, error: int, older: int, step: int) -> int:
    """Inside: the disk fails while a till opens an older shop, or makes a new one where `older` is 0; how often."""
    known = calls_of(_till_to_start(folder / f"{older}-whole", error, older).till.start)
    for tried, k in enumerate(_places(known, step, last=6)):
        room = folder / f"{older}-{k}"
        trouble = _till_to_start(room, error, older)
        came, answered = trouble.does(trouble.till.start, k)
        if not came:
            return tried
        if not answered:
            trouble.till.start()
        assert check_shop(trouble.till.store).ok
        trouble.till.leave()
        for one in trouble.said:
            assert not one.file or state_at(room / one.file) == one.holds, f"call {k} spoilt {one.file}"
        shutil.rmtree(room)
    raise AssertionError


def _till_to_start(room: Path, error: int, older: int) -> Trouble:
    room.mkdir()
    if older:
        old_shop(room / SHOP, older)
    return Trouble(room, error)


def trouble(error: str, steps: Mapping[str, int]) -> dict[str, int]:
    """Let a disk be `full` or `broken` in each act that is named; how often it was tried in each.

    Raises AssertionError where something was lost, left a trace, or was told otherwise than it is.
    """
    with tempfile.TemporaryDirectory(prefix="lapak-") as room:
        ended = run_on_disk([__file__, "--child", room, "--error", error, "--steps", json.dumps(steps)], Path(room))
    assert ended.returncode == 0, ended.stderr
    return dict(json.loads(ended.stdout))


def main(arguments: Sequence[str] | None = None) -> None:
    """Try every call of every act, or be the till of that."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--error", choices=ERRORS, default="full", help=argparse.SUPPRESS)
    parser.add_argument("--steps", type=json.loads, default={}, help=argparse.SUPPRESS)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.child:
        tried = _be_the_till(asked.child, ERRORS[asked.error], asked.steps)
        sys.stdout.write(json.dumps(tried))
        return
    for error in ERRORS:
        for act in (*ACTS, *STARTS):
            (times,) = trouble(error, {act: STARTS.get(act, 1)}).values()
            sys.stdout.write(f"{error} disk, {act}: failed at {times} calls, nothing lost, no trace\n")
            sys.stdout.flush()


def _be_the_till(folder: Path, error: int, steps: Mapping[str, int]) -> dict[str, int]:
    tried: dict[str, int] = {}
    for start, older in zip(STARTS, (0, VERSION - 1), strict=True):
        if start in steps:
            tried[start] = trouble_at_the_start(folder, error, older, steps[start])
    acts = {act: step for act, step in steps.items() if act in ACTS}
    return tried | (trouble_in_acts(folder, error, acts) if acts else {})


if __name__ == "__main__":
    main()
