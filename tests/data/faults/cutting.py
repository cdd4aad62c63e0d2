"""What a disk may hold after the power went, in two models; docs/decisions/0260 says why these.

In both, all that was written to a file before its last fsync is there. Of what was written later each piece is there,
is not, or is torn at the sectors of the disk, whatever became of the others; a file may have grown without what made
it grow. They differ in what becomes of names:

- `Model.ORDERED`  as ext4, XFS, btrfs and NTFS do it: names change in order, and any fsync carries those before along.
- `Model.POSIX`    as the standard allows it: only an fsync of the folder makes a name durable, each change not followed
  by one is there or not for itself, and where a file grew without being written to, anything may stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from random import Random

from tests.data.faults.recording import Event, What

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""

MAPPED = "-shm"
"""Ends the name of the one file that is mapped: SQLite's index of the log, which it makes anew after a cut."""


class Model(StrEnum):
    """How the names of files come onto the disk."""

    ORDERED = "ordered"
    POSIX = "posix"


@dataclass(eq=False)
class _File:
    """One file or folder: what is surely on the disk, and what was done since."""

    is_folder: bool = False
    sure: bytearray = field(default_factory=bytearray)
    loose: list[Event] = field(default_factory=list)
    mapped: bool = False


_Name = tuple[_File, str]
"""A folder, and a name in it."""
_Names = dict[_Name, _File]
_Change = dict[_Name, _File | None]


@dataclass(frozen=True, slots=True)
class Start:
    """What surely lies in a folder before anything happens: each path with the system's number of what it names."""

    folder: Path
    number: int
    paths: tuple[tuple[Path, int, bytes | None], ...]

    @staticmethod
    def of(folder: Path) -> Start:
        """The folder as it is now; a folder in it has no content."""
        found = sorted(folder.rglob("*"))
        paths = ((path, path.stat().st_ino, None if path.is_dir() else path.read_bytes()) for path in found)
        return Start(folder, folder.stat().st_ino, tuple(paths))


class Disk:
    """The disk under a folder while events happen to it."""

    def __init__(self, start: Start, model: Model, *, deaf: bool = False) -> None:
        """A deaf disk takes no fsync for one."""
        self._folder, self._model, self._deaf = start.folder, model, deaf
        self._top = _File(is_folder=True)
        self._files = {start.number: self._top}
        self._names: _Names = {}  # as the program sees them
        for path, number, content in start.paths:
            file = self._files.setdefault(number, _File(content is None, bytearray(content or b"")))
            self._names[self._name(path)] = file
        self._sure = dict(self._names)
        self._loose: list[_Change] = []

    def happen(self, event: Event) -> None:
        """Let something be done to the disk."""
        if event.what in {What.MAKE, What.MAKE_FOLDER}:  # the system gives the number of a file that is gone again
            self._files[event.file] = _File(event.what is What.MAKE_FOLDER)
        match event.what:
            case What.WRITE | What.SIZE:
                self._files[event.file].loose.append(event)
            case What.SETTLE if not self._deaf:
                self._settle(self._files[event.file])
            case What.MAP:
                assert event.path.endswith(MAPPED), f"{event.path} is written to unseen"
                self._files[event.file].mapped = True
            case What.MAKE | What.MAKE_FOLDER | What.LINK:
                self._change({self._name(event.path): self._files[event.file]})
            case What.RENAME:
                before = self._name(event.path)
                self._change({before: None, self._name(event.second): self._names[before]})
            case What.REMOVE:
                self._change({self._name(event.path): None})

    def as_seen(self) -> dict[str, bytes]:
        """Every file as the program that is still running sees it, without what was mapped."""
        found = _walk(self._top, self._names, self._folder)
        return {str(path): bytes(_all_of(file)) for path, file in found if not (file.is_folder or file.mapped)}

    def leave(self, chance: Random, there: Path) -> None:
        """Write what a cut at this moment may leave into the new folder `there`."""
        there.mkdir()
        luck = chance.choice((0.0, 0.2, 0.5, 0.9, 1.0))
        kept: dict[_File, bytes] = {}
        for path, file in _walk(self._top, self._names_left(chance), there):
            if file.is_folder:
                path.mkdir()
            else:
                path.write_bytes(kept.setdefault(file, self._content_left(file, chance, luck)))

    def _settle(self, file: _File) -> None:
        file.sure, file.loose = _all_of(file), []
        waiting, self._loose = self._loose, []
        for change in waiting:
            if self._model is Model.ORDERED or any(folder is file for folder, _ in change):
                _apply(change, self._sure)
            else:
                self._loose.append(change)

    def _name(self, path: Path | str) -> _Name:
        *folders, name = Path(path).relative_to(self._folder).parts
        place = self._top
        for folder in folders:
            place = self._names[place, folder]
        return place, name

    def _change(self, change: _Change) -> None:
        _apply(change, self._names)
        self._loose.append(change)

    def _names_left(self, chance: Random) -> _Names:
        left = dict(self._sure)
        luck = chance.choice((0.0, 0.5, 1.0))
        survivors = [change for change in self._loose if chance.random() < luck]
        if self._model is Model.ORDERED:
            survivors = self._loose[: chance.randint(0, len(self._loose))]
        for change in survivors:
            _apply(change, left)
        return left

    def _content_left(self, file: _File, chance: Random, luck: float) -> bytes:
        if file.mapped:
            return chance.randbytes(len(_all_of(file)))
        filler = chance if self._model is Model.POSIX else None
        content = bytearray(file.sure)
        for event in file.loose:
            if event.what is What.SIZE:
                if chance.random() < luck:
                    _resize(content, event.at)
                continue
            for start, end in _pieces_left(event, chance, luck):
                _resize(content, max(len(content), start), filler)
                content[start:end] = event.data[start - event.at : end - event.at]
            if chance.random() < luck:
                _resize(content, max(len(content), event.at + len(event.data)), filler)
        return bytes(content)


def _walk(folder: _File, names: _Names, path: Path) -> Iterator[tuple[Path, _File]]:
    """Everything below a folder, each folder before what is in it."""
    for (place, name), file in names.items():
        if place is folder:
            yield path / name, file
            if file.is_folder:
                yield from _walk(file, names, path / name)


def _apply(change: _Change, names: _Names) -> None:
    for name, file in change.items():
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file


def _all_of(file: _File) -> bytearray:
    content = bytearray(file.sure)
    for event in file.loose:
        if event.what is What.SIZE:
            _resize(content, event.at)
        else:
            _resize(content, max(len(content), event.at))
            content[event.at : event.at + len(event.data)] = event.data
    return content


def _pieces_left(event: Event, chance: Random, luck: float) -> list[tuple[int, int]]:
    """The parts of a write that reached the disk: first byte and the one behind the last, of each."""
    end = event.at + len(event.data)
    if chance.random() < luck:
        return [(event.at, end)]
    if chance.random() < 0.5:
        return []
    edges = [event.at, *range(event.at - event.at % SECTOR + SECTOR, end, SECTOR), end]
    return [piece for piece in pairwise(edges) if chance.random() < 0.5]


def _resize(content: bytearray, size: int, filler: Random | None = None) -> None:
    """Cut off what is behind `size`, or fill up to it: with nothing, or with anything."""
    missing = size - len(content)
    del content[size:]
    if missing > 0:
        content += filler.randbytes(missing) if filler else bytes(missing)
