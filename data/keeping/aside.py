"""A shop file out of the way of another one, under a name that says why and when, with all that belongs to it."""

from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from data.durable import settle_folder
from data.problems import telling

_BESIDE = ("-wal", "-shm", "-journal")
"""Ends the names of what SQLite lays beside a file at work; a damaged file may need it to be read."""


class Why(StrEnum):
    """Why a file was set aside; the word stands in its name."""

    REPLACED = "diganti"
    DAMAGED = "rusak"


def put_in_place(path: Path, ready: Path, why: Why, now: datetime) -> Path | None:
    """Let the finished shop file `ready` become the shop at `path`, which nobody has open; both in one folder.

    The file that was there gets another name, which is returned; None where there was none. Nothing is overwritten, and
    at every moment there is a shop at `path`. Raises NoPermission, DiskFull, DiskFailed.
    """
    with telling(path):
        aside = _second_name(path, why, now) if path.exists() else None
        # An old log or journal beside the new file would be replayed into it.
        for end in _BESIDE:
            path.with_name(path.name + end).unlink(missing_ok=True)
        settle_folder(path.parent)
        ready.replace(path)
    with suppress(OSError):  # from here on it is the shop, whatever a disk that took all of it says at the very end
        settle_folder(path.parent)
    return aside


def _second_name(path: Path, why: Why, now: datetime) -> Path:
    """The file and what lies beside it under further names, without moving a byte."""
    aside = _free(path, f"{path.stem}.{why}-{now:%Y%m%d-%H%M%S}")
    for end in ("", *_BESIDE):
        beside = path.with_name(path.name + end)
        if beside.exists():
            aside.with_name(aside.name + end).hardlink_to(beside)
    settle_folder(path.parent)
    return aside


def set_aside_before(path: Path) -> tuple[Path, ...]:
    """The files that were set aside beside the shop at `path`, the newest first."""
    found = [
        beside for why in Why for beside in path.parent.glob(f"{path.stem}.{why}-*{path.suffix}") if beside.is_file()
    ]
    return tuple(sorted(found, key=lambda beside: beside.name.rpartition("-2")[2], reverse=True))


def _free(path: Path, stem: str) -> Path:
    name, number = path.with_name(stem + path.suffix), 1
    while name.exists():
        number += 1
        name = path.with_name(f"{stem}-{number}{path.suffix}")
    return name
