"""What lies beside the shop's file: pictures of goods, tags and bales, and copies of the shop that were made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos.keeping.wish import KeptCopy


class ReadPictures(Protocol):
    """Pictures by the name under which a record refers to them."""

    def read(self, name: str) -> bytes | None:
        """The picture as JPEG, or None where it is not there or not whole any more."""


class Pictures(ReadPictures, Protocol):
    """Pictures by name, and further ones. What was kept is never written over and never taken away."""

    def keep(self, content: bytes) -> str:
        """Shrink a picture and put it on disk for good; its name, the same for the same picture.

        May take a third of a second, and may be called from any thread, inside a unit of work or better before it.
        Raises NotAPicture, PictureTooLarge, and what the disk says.
        """


class ReadCopies(Protocol):
    """Copies that were made."""

    def latest(self, limit: int = 1) -> Sequence[KeptCopy]:
        """The newest ones, the newest first."""

    def told_since(self, copy: KeptCopy | None) -> bool:
        """Whether anything was recorded since `copy`, or at all, beside who came in and what lies in a cart."""

    def unkept_sales(self) -> int:
        """Sales that stand in none of these copies. Costs what they are, not what there ever was."""


class Copies(ReadCopies, Protocol):
    """Copies, as they are made."""

    def add(self, copy: KeptCopy) -> None:
        """Record a copy that was checked."""
