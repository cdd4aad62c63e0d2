"""What the program writes down about its own end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FALLS = """
import ctypes
from ui.logs import watch_for_crashes
watch_for_crashes()
ctypes.string_at(0)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name the folder of logs otherwise")
def test_a_till_that_vanishes_leaves_the_line_it_was_in(tmp_path: Path) -> None:
    surroundings = {**os.environ, "XDG_STATE_HOME": str(tmp_path)}
    fallen = subprocess.run([sys.executable, "-c", FALLS], env=surroundings, check=False, capture_output=True)  # noqa: S603 our own line
    assert fallen.returncode < 0
    (told,) = tmp_path.rglob("lapak-crash.log")
    assert "Fatal Python error" in told.read_text()
    assert "string_at" in told.read_text()
