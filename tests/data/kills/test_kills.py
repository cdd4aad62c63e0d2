"""A till that is killed while it sells: the short forms of the campaigns beside this file."""

import os
import subprocess
import sys
from pathlib import Path


def campaign(script: str, *words: str) -> str:
    """What a campaign says at its end, with seed 7."""
    here = Path(__file__)
    ended = subprocess.run(  # noqa: S603 our own script
        [sys.executable, str(here.with_name(script)), *words, "--seed", "7"],
        capture_output=True, text=True, timeout=120, check=False,
        env=os.environ | {"PYTHONPATH": str(here.resolve().parents[3])},
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_an_answered_sale_survives_a_kill() -> None:
    """The long form is for whoever changes how a sale is written."""
    told = campaign("selling.py", "--sales", "40")
    assert "40 sales answered" in told
    assert " 0 kills" not in told


def test_whatever_a_till_does_when_it_is_killed_the_shop_is_whole_and_holds_what_was_said() -> None:
    """Returns, voids, drawers, copies and restores beside sales."""
    assert "4 lives" in campaign("everything.py", "--lives", "4")


def test_a_move_of_an_older_shop_that_is_killed_is_done_by_the_next_start_and_loses_nothing() -> None:
    """Some schemas, each move killed at its own moment."""
    told = campaign("moving.py", "--moves", "6")
    assert "6 older shops moved on" in told
    assert " 0 moves killed" not in told
