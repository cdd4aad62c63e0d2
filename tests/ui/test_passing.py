"""What another program takes up lies somewhere while the till is open, and nowhere afterwards."""

import subprocess
import sys
from pathlib import Path
from shutil import rmtree

from ui.passing import passing_file

A_RUN = """
from ui.passing import passing_file
path = passing_file("surat.pdf")
path.write_bytes(b"%PDF")
print(path, oct(path.parent.stat().st_mode & 0o777))
"""


def test_nothing_is_left_of_it_once_the_till_ended_and_nobody_else_reads_it_before() -> None:
    said = subprocess.run([sys.executable, "-c", A_RUN], check=True, capture_output=True, text=True).stdout  # noqa: S603 our own script
    path, mode = said.split()
    assert not Path(path).parent.exists()
    assert mode == "0o700" or sys.platform == "win32"


def test_a_folder_that_was_cleaned_up_meanwhile_is_there_again() -> None:
    path = passing_file("taken.wav")
    rmtree(path.parent)
    assert passing_file("taken.wav") == path
    path.write_bytes(b"RIFF")
