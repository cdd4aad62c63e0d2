"""The list of copies that were made of the shop."""

from collections.abc import Sequence
from typing import Protocol

from pos.keeping.wish import KeptCopy


class ReadCopies(Protocol):
    """Copies that were made."""

    def latest(self, limit: int = 1) -> Sequence[KeptCopy]:
        """The newest ones, the newest first."""


class Copies(ReadCopies, Protocol):
    """Copies, as they are made."""

    def add(self, copy: KeptCopy) -> None:
        """Record a copy that was checked."""
