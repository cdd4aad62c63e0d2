"""Measures what a person at the till would feel, each figure beside its floor taken in the same run on the same disk.

    python tests/bench/run.py             everything
    python tests/bench/run.py sale_cost   some of it

A new figure is a file here with `measure(bench)`, which yields Figures, and its name in MEASURES.
"""

from __future__ import annotations

import argparse
import importlib.util
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from types import ModuleType

MEASURES = (
    "window_start",
    "window_hand",
    "printer_light",
    "sale_cost",
    "goods_search",
    "day_report",
    "receipt_history",
    "million_sales",
    "receipt_paper",
    "used_book",
    "maker_trade",
)


@dataclass(frozen=True)
class Figure:
    """One row of the table: `floor` is the least it could cost here, in the same unit; `aim` says what we want."""

    name: str
    value: float
    floor: float | None
    unit: str
    aim: str = ""


class Bench:
    """What every measure gets: a folder on the disk that is measured, a clock, and its neighbours."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._loaded: dict[str, ModuleType] = {}
        self._made: dict[str, Path] = {}

    figure = Figure

    def load(self, name: str) -> ModuleType:
        """Another file of this folder, by its path: tests are no package."""
        if name not in self._loaded:
            spec = importlib.util.spec_from_file_location(f"bench_{name}", Path(__file__).with_name(f"{name}.py"))
            if spec is None or spec.loader is None:
                raise FileNotFoundError(name)
            self._loaded[name] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(self._loaded[name])
        return self._loaded[name]

    def shop(self, name: str, make: Callable[[Path], None]) -> Path:
        """The shop `name`, made once in this run."""
        if name not in self._made:
            path = self.folder / f"{name}.lapak"
            make(path)
            self._made[name] = path
        return self._made[name]

    def milliseconds(self, call: Callable[[], object], times: int) -> list[float]:
        """How long each of `times` calls took."""
        return [self.once(call) for _ in range(times)]

    @staticmethod
    def once(call: Callable[[], object]) -> float:
        """How many milliseconds one call took."""
        begin = perf_counter()
        call()
        return (perf_counter() - begin) * 1_000

    @staticmethod
    def middle(taken: Sequence[float]) -> float:
        """The median."""
        return median(taken)

    @staticmethod
    def slowest(taken: Sequence[float]) -> float:
        """The 99th percentile."""
        return quantiles(taken, n=100)[-1]


def table(figures: Iterator[Figure]) -> None:
    """Print each figure when it is there, for some take their time."""
    print(f"{'figure':<58}{'value':>11} {'unit':<6}{'floor':>10}{'ratio':>8}  aim")
    for figure in figures:
        floor = f"{figure.floor:10.3f}{figure.value / figure.floor:7.2f}x" if figure.floor else " " * 18
        print(f"{figure.name:<58}{figure.value:>11.3f} {figure.unit:<6}{floor}  {figure.aim}", flush=True)


def main() -> None:
    """Take the measures that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("measures", nargs="*", choices=[*MEASURES, []], help="which; all of them if none is said")
    asked = parser.parse_args().measures or MEASURES
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # the disk of the project; /tmp may be memory
        bench = Bench(Path(folder))
        table(figure for name in asked for figure in bench.load(name).measure(bench))


if __name__ == "__main__":
    main()
