"""What the disk of disk.c wrote down, as frozen events in the order in which they happened."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_HEAD = struct.Struct("<cQQII")


class What(StrEnum):
    """What was done; `file` of an event is the system's number of the file or folder it was done to."""

    WRITE = "W"  # `data` at the byte `at`
    SIZE = "T"  # the file now ends at the byte `at`
    SETTLE = "S"  # fsync answered
    MAP = "M"  # `path` was mapped into memory, to be written to behind everybody's back
    MAKE = "C"  # the new file `path`
    MAKE_FOLDER = "D"  # the new folder `path`
    LINK = "L"  # the file has the further name `path`
    RENAME = "R"  # `path` is called `second` now
    REMOVE = "U"  # nothing is called `path` any more
    NOTE = "N"  # the program said something


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was done."""

    what: What
    file: int
    at: int
    data: bytes
    second: str

    @property
    def path(self) -> str:
        """The name it was done to, or what was said."""
        return self.data.decode()


def read_log(path: Path) -> list[Event]:
    """All that was recorded."""
    return list(_events(path.read_bytes()))


def _events(log: bytes) -> Iterator[Event]:
    place = 0
    while place < len(log):
        what, file, at, first, second = _HEAD.unpack_from(log, place)
        middle = place + _HEAD.size + first
        yield Event(What(what.decode()), file, at, log[middle - first : middle], log[middle : middle + second].decode())
        place = middle + second
