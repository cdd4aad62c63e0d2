"""A shop's file at rest: what it was when the till closed it, so that a byte that changed since is found.

SQLite sees a page that is out of order and not a letter that became another one. So the till writes down, when it
closes the file, a sum of each part of it; the note is taken away before the file is written to again. As long as it
lies there, nothing has a right to be different.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

from data.durable import settle_file, settle_folder
from data.problems import ShopDamaged, noted

_PART = 1 << 20
"""Bytes of the file that have one sum."""
_NOTE = ".sum"


def note_of(path: Path) -> Path:
    """Where the sums of the shop at `path` lie."""
    return path.with_name(path.name + _NOTE)


def note_rest(path: Path) -> None:
    """Write down what the file is now, which nobody has open; a disk that takes no note leaves none."""
    note = note_of(path)
    draft = note.with_name(note.name + ".part")
    try:
        with path.open("rb") as file:
            sums = list(_sums(file.fileno()))
        draft.write_text(json.dumps(sums), encoding="ascii")
        settle_file(draft)
        draft.replace(note)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


class Rest:
    """What the file at `path` was when it was last closed; nothing where there is no note.

    The file is read through a handle that stays open until `close`: closing one would cancel the locks that SQLite
    holds on the file for this process.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handles: list[int] = []
        self._sums: Sequence[str] | None = None
        with suppress(OSError, ValueError):
            self._note = note_of(path).read_text(encoding="ascii")
            found = json.loads(self._note)
            self._sums = found if isinstance(found, list) else None
            self._at = path.stat().st_mtime_ns

    def forget(self) -> None:
        """Take the note away for good, since the file is about to be written to. What it said is still known here.

        Raises OSError.
        """
        note = note_of(self._path)
        if note.exists():
            note.unlink()
            settle_folder(note.parent)  # a note that came back would tell of bytes that nobody harmed

    def put_back(self) -> None:
        """Let the note lie there again where the file was not written to after all: it still says what it said."""
        if self._sums is not None and not note_of(self._path).exists():
            with suppress(OSError):
                if self._path.stat().st_mtime_ns == self._at:
                    note_of(self._path).write_text(self._note, encoding="ascii")

    @contextmanager
    def blamed(self) -> Iterator[None]:
        """Let what cannot be read as a date, a number or a word leave as what it is, where a byte changed at rest.

        Raises ShopDamaged.
        """
        try:
            yield
        except (ValueError, LookupError, TypeError) as error:
            for place in self.faults()[:1]:
                raise noted(ShopDamaged(self._path, place)) from error
            raise

    def faults(self) -> tuple[str, ...]:
        """Where the file is not what it was, as `byte FIRST to LAST`; nothing once it was written to."""
        if self._sums is None or self._path.stat().st_mtime_ns != self._at:
            return ()
        handle = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._handles.append(handle)
        now = list(_sums(handle))
        if self._path.stat().st_mtime_ns != self._at:
            return ()
        parts = max(len(now), len(self._sums))
        return tuple(
            f"byte {part * _PART} to {(part + 1) * _PART - 1}"
            for part in range(parts)
            if part >= min(len(now), len(self._sums)) or now[part] != self._sums[part]
        )

    def close(self) -> None:
        """Give the handles back, after SQLite has closed the file."""
        while self._handles:
            os.close(self._handles.pop())


def _sums(handle: int) -> Iterator[str]:
    os.lseek(handle, 0, os.SEEK_SET)
    while part := os.read(handle, _PART):
        yield blake2b(part, digest_size=16).hexdigest()
