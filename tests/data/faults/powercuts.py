"""Cuts the power of a till at random moments of all that it does, and proves what the disk is left with.

    python tests/data/faults/powercuts.py --sales 400 --all 400 --seed 7

A till lives for a while on a disk that remembers every write; then its disk is built again as a cut at some moment may
have left it, over and over. Each time the shop opens, proves itself, and holds what was said before that moment, and
nothing but that and the act that was under way, whole or not at all. The next life begins on what a cut has left.

Reading order of this room:

- `disk.c`       stands between a program and its disk: remembers, and says no
- `disk`         runs a program on it
- `recording`    what it wrote down
- `cutting`      what a disk may hold after a cut, by two models
- `till`         what a till does, and says
- `proof`        what must be true of the shop afterwards
- `powercuts`    the campaign, and the same against a till that is not careful, which must be found out
- `full_disk`    a disk that fills up or breaks at each write in turn
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import count
from pathlib import Path
from random import Random

from data.migrations.steps import VERSION
from tests.data.faults.cutting import Disk, Model, Start
from tests.data.faults.disk import note, run_on_disk
from tests.data.faults.proof import SHOP, Lost, prove
from tests.data.faults.recording import Event, What, read_log
from tests.data.faults.till import NINE, Clock, Said, Till
from tests.data.files.older import old_shop

ACTS = 30
"""What a till does in one life, about."""
GENERATIONS = 4
"""So many lives follow each other on one disk."""


class Kind(StrEnum):
    """What a till does in one life."""

    SALES = "sales"
    ALL = "all"
    MOVING_ON = "moving on"  # it opens an older shop
    CARELESS = "careless"  # it sells without waiting for the disk: the campaign must find that out


@dataclass(frozen=True, slots=True)
class Life:
    """One life of a till: how the disk was when it began, and all that was done to it."""

    start: Start
    events: Sequence[Event]


@dataclass(frozen=True, slots=True)
class Cut:
    """What one cut left: the folder, what was said before it, and what would have been said next."""

    left: Path
    said: Sequence[Said]
    under_way: Said | None

    @property
    def act(self) -> str:
        """What was under way."""
        return self.under_way.act if self.under_way else "leaving"


def live(path: Path, seed: int, kind: Kind) -> None:
    """Inside: live one life to its end."""
    began = NINE + timedelta(minutes=seed % 600)  # of one day, and now and then before the life that was before
    till = Till(path, Clock(began), seed, lambda said: note(json.dumps(asdict(said))))
    till.start()
    if kind is Kind.CARELESS:
        till.be_careless()
    if kind in {Kind.SALES, Kind.CARELESS}:
        for _ in range(ACTS):
            till.sell()
    if kind is Kind.ALL:
        till.live(ACTS)
    till.leave()


def record(folder: Path, seed: int, kind: Kind) -> Life:
    """Let a till live in `folder`. Raises AssertionError where it wrote something that was not recorded."""
    if kind is Kind.MOVING_ON:
        old_shop(folder / SHOP, 1 + seed % (VERSION - 1))
    start = Start.of(folder)
    log = folder.with_name(f"{folder.name}.log")
    ended = run_on_disk([__file__, "--child", str(folder / SHOP), "--seed", str(seed), "--kind", kind], folder, log)
    assert ended.returncode == 0, ended.stderr
    life = Life(start, read_log(log))
    log.unlink()
    disk = Disk(start, Model.ORDERED)
    for event in life.events:
        disk.happen(event)
    seen = {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert disk.as_seen() == seen, "the till wrote something that was not recorded"
    return life


def cut_often(life: Life, cuts: int, chance: Random, *, deaf: bool = False) -> Iterator[Cut]:
    """Cut the power in `life` so many times; a deaf disk takes no fsync for one. What is left lies there for a turn."""
    disks = [Disk(life.start, model, deaf=deaf) for model in Model]
    said: list[Said] = []
    happened = 0
    for moment in _moments(life.events, cuts, chance):
        for event in life.events[happened:moment]:
            for disk in disks:
                disk.happen(event)
            said += _said(event)
        happened = moment
        under_way = next((one for event in life.events[moment:] for one in _said(event)), None)
        with tempfile.TemporaryDirectory(prefix="lapak-") as room:
            chance.choice(disks).leave(chance, Path(room) / "left")
            yield Cut(Path(room) / "left", tuple(said), under_way)


def _said(event: Event) -> list[Said]:
    return [Said(**json.loads(event.path))] if event.what is What.NOTE else []


def _moments(events: Sequence[Event], cuts: int, chance: Random) -> list[int]:
    """Inside an act, or when the one before was just said; a sale thrice as often as any other kind of act."""
    acts: dict[str, list[range]] = {}
    start = 0
    for place, event in enumerate(events):
        for one in _said(event):
            acts.setdefault(one.act, []).append(range(start, place + 1))
            start = place + 1
    acts["leaving"] = [range(start, len(events) + 1)]
    kinds = [*acts, *["sale"] * (2 * ("sale" in acts))]
    drawn = [chance.choice(acts[chance.choice(kinds)]) for _ in range(cuts)]
    return sorted(act.start if chance.random() < 0.3 else chance.choice(act) for act in drawn)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How often the power was cut in the middle of which act, and what was lost, each with how to see it again."""

    cuts: Counter[str]
    lost: Sequence[str]


def campaign(kind: Kind, cuts: int, seed: int, *, each: int = 20, deaf: bool = False) -> Outcome:
    """Cut the power so many times, `each` times in a life, and each life but the first begins on what a cut left."""
    chance = Random(seed)  # noqa: S311 repeatable on purpose
    done: Counter[str] = Counter()
    lost: list[str] = []
    earlier: tuple[Said, ...] = ()
    with tempfile.TemporaryDirectory(prefix="lapak-") as room:
        folder = Path(room) / "0"
        folder.mkdir()
        for number in count(1):
            life = record(folder, seed * 1_000 + number, kind)
            goes_on = kind in {Kind.SALES, Kind.ALL} and not deaf and number % GENERATIONS
            passed_on = chance.randrange(each) if goes_on else -1
            before, earlier, folder = earlier, (), Path(room) / str(number)
            for index, cut in enumerate(cut_often(life, min(each, cuts - done.total()), chance, deaf=deaf)):
                if index == passed_on:
                    shutil.copytree(cut.left, folder)
                    earlier = (*before, *cut.said)
                done[cut.act] += 1
                try:
                    prove(cut.left, cut.said, cut.under_way, before)
                except Lost as what:
                    lost.append(f"seed {seed}, life {number}, cut {index} in {cut.act}: {what}")
            if done.total() >= cuts:
                break
            if not folder.exists():
                folder.mkdir()
    return Outcome(done, lost)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a campaign, or one life of its till."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sales", type=int, default=0)
    parser.add_argument("--all", type=int, default=0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--kind", type=Kind, default=Kind.SALES, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.child:
        live(asked.child, asked.seed, asked.kind)
        return
    moving_on = asked.all // 8
    plan = ((Kind.SALES, asked.sales, 20), (Kind.ALL, asked.all - moving_on, 20), (Kind.MOVING_ON, moving_on, 3),
            (Kind.CARELESS, asked.sales, 20))  # fmt: skip
    outcomes = [_tell(kind, campaign(kind, cuts, asked.seed, each=each)) for kind, cuts, each in plan if cuts]
    sys.exit(not all(outcomes))


def _tell(kind: Kind, outcome: Outcome) -> bool:
    """Say how a campaign came out; whether as it must: a careful till loses nothing, and a careless one does."""
    acts = ", ".join(f"{times} in {act}" for act, times in outcome.cuts.most_common())
    sys.stdout.write(f"{kind}: {outcome.cuts.total()} cuts ({acts}), {len(outcome.lost)} lost something\n")
    if kind is Kind.CARELESS:
        return bool(outcome.lost)
    sys.stdout.writelines(f"  {one}\n" for one in outcome.lost)
    return not outcome.lost


if __name__ == "__main__":
    main()
