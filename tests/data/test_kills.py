"""A till that is killed while it sells."""

import subprocess
import sys
from pathlib import Path


def test_an_answered_sale_survives_a_kill() -> None:
    """The short form of the campaign beside this file; the long one is for whoever changes how a sale is written."""
    script = Path(__file__).with_name("kill_campaign.py")
    command = [sys.executable, str(script), "--sales", "40", "--seed", "7"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603 our own script
    assert ended.returncode == 0, ended.stderr
    assert "40 sales answered" in ended.stdout
    assert " 0 kills" not in ended.stdout
