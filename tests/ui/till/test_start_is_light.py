"""What no start of the till should pay for is not there when the till takes keys."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_START = """
import sys
from ui.window.shell.desk import Desk
from ui.bootstrap import bootstrap
from ui.window.till.page import TillPage
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize("heavy", ["numpy", "pyqtgraph", "reportlab", "escpos", "openpyxl", "pypdfium2"])
def test_a_start_of_the_till_brings_in_nothing_heavy(heavy: str) -> None:
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", _START], env=env, capture_output=True, text=True, check=True)  # noqa: S603 the lines above
    assert heavy not in ended.stdout.split()
