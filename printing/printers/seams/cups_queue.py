"""The print queues of Linux and macOS, through the commands that come with CUPS."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pos.paper import Cause
from printing.printers.seams.commands import CommandFailed, CommandLate, said
from printing.printers.seams.ipp import JobStory, story_of
from printing.printers.seams.queues import PerhapsTaken, QueuedJob

_NUMBER = re.compile(r"request id is (?P<number>\S+-\d+)")
_REASONS = (
    ("media-empty", Cause.PAPER_OUT),
    ("media-needed", Cause.PAPER_OUT),
    ("cover-open", Cause.COVER_OPEN),
    ("door-open", Cause.COVER_OPEN),
    ("offline", Cause.OFFLINE),
    ("connecting-to-device", Cause.OFFLINE),
    ("other-error", Cause.PRINTER_ERROR),
)
"""What CUPS notices about a printer, and what it means."""


class CupsQueue:
    """Speaks `lp`, `lpstat` and `cancel`, and asks CUPS itself about a job. A raw queue hands bytes on as they are.

    `seconds` is how long a slip may take on its way into a queue.
    """

    def __init__(self, seconds: float = 5.0) -> None:
        self._seconds = seconds

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
        """See SystemQueue. A slow `lp` may have handed over the whole slip; one that says no has taken it back."""
        command = ["lp", "-d", name, "-o", "raw", "-t", title, "-"]
        try:
            answer = _NUMBER.search(said(command, data=data, seconds=self._seconds))
        except CommandLate as error:
            raise PerhapsTaken(name) from error
        if answer is None:
            raise PerhapsTaken(name)
        return answer["number"]

    def job(self, name: str, number: str) -> QueuedJob | None:
        """See SystemQueue. Of a CUPS that does not answer us, `lpstat` tells at least what it still has."""
        try:
            story = _story(number)
        except OSError:
            waiting = said(["lpstat", "-W", "not-completed", "-o", name])
            is_there = any(line.startswith(f"{number} ") for line in waiting.splitlines())
            return QueuedJob(begun=True, cause=self.trouble(name)) if is_there else None
        if story is None or story.is_printed:
            return None
        return QueuedJob(begun=story.began, cause=self.trouble(name), is_lost=story.is_lost)

    def withdraw(self, _name: str, number: str) -> bool:
        """See SystemQueue. Asked afterwards, when nothing can begin any more: a job that is held may have begun."""
        said(["cancel", number])
        try:
            story = _story(number)
        except OSError:
            return False
        return story is not None and story.is_lost and not story.began


def _story(number: str) -> JobStory | None:
    """What CUPS tells of the job that `lp` called `number`, as in `Kasir-12`. Raises OSError."""
    return story_of(said(["lpstat", "-H"]).strip(), int(number.rpartition("-")[2]))
