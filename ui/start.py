"""`lapak`: the way in."""

from __future__ import annotations

import sys

from ui.beginning import beginning
from ui.command_line.version import ASKED, say_version


def main() -> None:
    """Run the command line, which opens the window where no verb is named."""
    if sys.argv[1:] == ASKED:
        sys.exit(say_version())
    with beginning():
        from ui.command_line.main import main as run  # late: the whole program comes with it

    run()
