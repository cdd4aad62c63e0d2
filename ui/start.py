"""`lapak`: the way in."""

from __future__ import annotations

import sys

from ui.beginning import beginning


def main() -> None:
    """Run the command line, which opens the window where no verb is named."""
    if sys.argv[1:] == ["--version"]:
        from ui.command_line.version import say_version  # late: nobody else asks

        sys.exit(say_version())
    with beginning():
        from ui.command_line.main import main as run  # late: the whole program comes with it

    run()
