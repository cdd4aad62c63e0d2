"""What a seller waits for in the morning: from the process to a till that takes keys, and the memory it stands in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from compileall import compile_dir
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from pos.settings import Language
from ui.demo.build import Story, build_demo

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

TIMES = 9
COLD_TIMES = 3
_DROP = Path("/proc/sys/vm/drop_caches")

_BARE = """
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget()
field = QLineEdit(window)
window.resize(1366, 768)
window.show()
field.setFocus()
while app.focusWidget() is None:
    app.processEvents()
print("ready", flush=True)
"""

_TILL = """
import sys
from PySide6 import QtWidgets

class Stopped(QtWidgets.QApplication):
    def exec(self):
        while self.focusWidget() is None:
            self.processEvents()
        pages = int(open("/proc/self/statm").read().split()[1]) if sys.platform == "linux" else 0
        print("ready", pages, flush=True)
        return 0

QtWidgets.QApplication = Stopped
from ui.start import main
sys.argv[1:] = ["--shop", sys.argv[1]]
main()
"""


def measure(bench: Bench) -> Iterator[Figure]:
    """The till of the demo stall beside a window that holds one bare field, warm, and cold where that can be made."""
    shop = bench.shop("demo", _make_demo)
    for room in ("pos", "data", "printing", "ui"):
        compile_dir(room, quiet=2)  # as `make` leaves it, and any package that is installed
    bare, till, pages = _in_turns(shop, TIMES, cold=False)
    aim = "under 2x the bare window"
    yield bench.figure("process start to keys, warm", bench.middle(till), bench.middle(bare), "ms", aim)
    if os.access(_DROP, os.W_OK):
        bare, till, _pages = _in_turns(shop, COLD_TIMES, cold=True)
        yield bench.figure("process start to keys, cold", bench.middle(till), bench.middle(bare), "ms", aim)
    if pages:
        resident = pages * os.sysconf("SC_PAGE_SIZE") / 2**20
        yield bench.figure("resident memory with the till open", resident, None, "MB", "under 150 MB")


def _in_turns(shop: Path, times: int, *, cold: bool) -> tuple[list[float], list[float], int]:
    """Bare, till, bare, till: milliseconds of each, and the pages of memory of the last till."""
    bare: list[float] = []
    till: list[float] = []
    said = ""
    for _time in range(times):
        for child, taken in ((_BARE, bare), (_TILL, till)):
            if cold:
                os.sync()
                _DROP.write_text("3")
            begin = perf_counter()
            with subprocess.Popen(  # noqa: S603 the children above
                [sys.executable, "-c", child, str(shop)],
                stdout=subprocess.PIPE,
                env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
                text=True,
            ) as process:
                said = process.stdout.readline() if process.stdout else ""
                taken.append((perf_counter() - begin) * 1_000)
            if not said.startswith("ready"):
                raise RuntimeError("a window did not come up")
    return bare, till, int(said.split()[1])


def _make_demo(path: Path) -> None:
    build_demo(path, Story(30, 7, date(2026, 3, 6)), Language.INDONESIAN)
