"""A till that is killed while it sells."""

import os
import subprocess
import sys
from pathlib import Path


def test_an_answered_sale_survives_a_kill() -> None:
    """The short form of the campaign beside this file; the long one is for whoever changes how a sale is written."""
    script = Path(__file__).with_name("selling.py")
    command = [sys.executable, str(script), "--sales", "40", "--seed", "7"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603 our own script
    assert ended.returncode == 0, ended.stderr
    assert "40 sales answered" in ended.stdout
    assert " 0 kills" not in ended.stdout


def test_whatever_a_till_does_when_it_is_killed_the_shop_is_whole_and_holds_what_was_said() -> None:
    """The short form again: returns, voids, drawers, copies and restores beside sales."""
    script = Path(__file__).with_name("everything.py")
    command = [sys.executable, str(script), "--lives", "4", "--seed", "7"]
    root = {"PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    ended = subprocess.run(  # noqa: S603 our own script
        command, capture_output=True, text=True, timeout=120, check=False, env=os.environ | root
    )
    assert ended.returncode == 0, ended.stderr
    assert "4 lives" in ended.stdout


def test_a_move_of_an_older_shop_that_is_killed_is_done_by_the_next_start_and_loses_nothing() -> None:
    """The short form once more: some schemas, each move killed at its own moment."""
    script = Path(__file__).with_name("moving.py")
    command = [sys.executable, str(script), "--moves", "6", "--seed", "7"]
    root = {"PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    ended = subprocess.run(  # noqa: S603 our own script
        command, capture_output=True, text=True, timeout=120, check=False, env=os.environ | root
    )
    assert ended.returncode == 0, ended.stderr
    assert "6 older shops moved on" in ended.stdout
    assert " 0 moves killed" not in ended.stdout
