"""Commands of the system, with an end to waiting and answers in one language."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence


class CommandFailed(OSError):
    """A command is not there, or said no; its text is what it said."""


class CommandLate(CommandFailed):
    """A command said neither yes nor no: it took too long, or died. What it was asked for may be done."""


def said(command: Sequence[str], *, data: bytes = b"", seconds: float = 5.0) -> str:
    """What `command` answers when it is given `data`. Raises CommandFailed, and CommandLate after `seconds`."""
    program = shutil.which(command[0])
    if program is None:
        raise CommandFailed(command[0])
    try:
        done = subprocess.run(  # noqa: S603 the words are ours, and a name cannot become a second command without a shell
            [program, *command[1:]], input=data, capture_output=True, timeout=seconds, check=False,
            env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise CommandLate(command[0]) from error
    if done.returncode < 0:  # a signal ended it
        raise CommandLate(command[0])
    if done.returncode:
        raise CommandFailed(done.stderr.decode(errors="replace").strip())
    return done.stdout.decode(errors="replace")
