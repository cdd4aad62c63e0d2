"""Where pictures lie: a folder beside the shop's file, or a dictionary for a shop in memory."""

import hashlib
import os
import re
from pathlib import Path
from threading import Lock
from typing import Protocol

from data.durable import make_folder, settle_folder
from data.pictures.shrinking import shrunk
from data.problems import telling
from pos.ports import Pictures

_NAME = re.compile(r"[0-9a-f]{40}\.jpg")


class KeptPictures(Pictures, Protocol):
    """Pictures as the store holds them."""

    def file(self, name: str) -> Path | None:
        """The file of a whole picture; None where there is none, as in memory."""


class FolderPictures:
    """Implements KeptPictures in a folder that is made with the first picture.

    A name is that of the content, so a file is either whole or known to be not; a second write of the same picture
    changes nothing, but puts a damaged one right. A program that dies on the way leaves at most a draft behind.
    """

    def __init__(self, shop: Path) -> None:
        """`shop` is the shop's file."""
        self.folder = shop.with_name(f"{shop.stem}-gambar")
        self._turn = Lock()

    def read(self, name: str) -> bytes | None:
        """A whole picture, or None."""
        if not _NAME.fullmatch(name):
            return None
        try:
            content = (self.folder / name).read_bytes()
        except OSError:
            return None
        return content if _name_of(content) == name else None

    def keep(self, content: bytes) -> str:
        """Shrink a picture and put it on disk for good."""
        small = shrunk(content)
        name = _name_of(small)
        with self._turn, telling(self.folder):
            if self.read(name) is None:
                self._write(name, small)
        return name

    def file(self, name: str) -> Path | None:
        """The file of a whole picture."""
        return self.folder / name if self.read(name) is not None else None

    def _write(self, name: str, small: bytes) -> None:
        make_folder(self.folder)
        draft = self.folder / f"{name}.new"
        with draft.open("wb") as out:
            out.write(small)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(self.folder / name)
        settle_folder(self.folder)


class MemoryPictures:
    """Implements KeptPictures for a shop without a file."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def read(self, name: str) -> bytes | None:
        """A picture, or None."""
        return self._kept.get(name)

    def keep(self, content: bytes) -> str:
        """Shrink a picture and keep it as long as the shop is open."""
        small = shrunk(content)
        name = _name_of(small)
        self._kept[name] = small
        return name

    def file(self, _name: str) -> Path | None:
        """Nothing here is a file."""
        return None


def _name_of(content: bytes) -> str:
    return f"{hashlib.sha256(content).hexdigest()[:40]}.jpg"
