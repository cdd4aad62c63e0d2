"""`lapak`: the way in."""

from __future__ import annotations

from ui.beginning import beginning


def main() -> None:
    """Run the command line, which opens the window where no verb is named."""
    with beginning():
        from ui.command_line.main import main as run  # late: the whole program comes with it

    run()
