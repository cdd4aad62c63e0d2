"""The print queues of Linux and macOS, through the commands that come with CUPS."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pos.paper import Cause
from printing.printers.seams.commands import CommandFailed, said
from printing.printers.seams.queues import QueuedJob

_NUMBER = re.compile(r"request id is (?P<number>\S+)")
_REASONS = (
    ("media-empty", Cause.PAPER_OUT),
    ("media-needed", Cause.PAPER_OUT),
    ("cover-open", Cause.COVER_OPEN),
    ("door-open", Cause.COVER_OPEN),
    ("offline", Cause.UNREACHABLE),
    ("connecting-to-device", Cause.UNREACHABLE),
    ("other-error", Cause.PRINTER_ERROR),
)
"""What CUPS notices about a printer, and what it means."""


class CupsQueue:
    """Speaks `lp`, `lpstat` and `cancel`. A raw queue hands the bytes on as they are."""

    def names(self) -> Sequence[str]:
        """See SystemQueue."""
        try:
            return tuple(said(["lpstat", "-e"]).split())
        except CommandFailed:
            return ()

    def trouble(self, name: str) -> Cause | None:
        """See SystemQueue."""
        try:
            about = said(["lpstat", "-l", "-p", name])
        except CommandFailed:
            if name in self.names():
                raise
            return Cause.NOT_FOUND
        if " disabled since " in about:
            return Cause.QUEUE_STOPPED
        return next((cause for reason, cause in _REASONS if reason in about), None)

    def submit(self, name: str, title: str, data: bytes) -> str:
        """See SystemQueue."""
        answer = _NUMBER.search(said(["lp", "-d", name, "-o", "raw", "-t", title, "-"], data=data))
        if answer is None:
            raise CommandFailed(name)
        return answer["number"]

    def job(self, name: str, number: str) -> QueuedJob | None:
        """See SystemQueue."""
        waiting = said(["lpstat", "-W", "not-completed", "-o", name])
        if not any(line.startswith(f"{number} ") for line in waiting.splitlines()):
            return None
        return QueuedJob(begun=f"now printing {number}." in said(["lpstat", "-p", name]), cause=self.trouble(name))

    def cancel(self, _name: str, number: str) -> None:
        """See SystemQueue."""
        said(["cancel", number])
