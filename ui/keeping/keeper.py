"""Copies of the open shop: where they go, how one is made, which was the last. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from data.problems import OpenForReadingOnly
from data.store import Store
from pos.keeping.wish import Keeping, KeptCopy
from pos.refusals import Refusal

if TYPE_CHECKING:
    from data.keeping.folder import Kept
    from data.keeping.sealing import Keys
    from pos.keeping.shop_copy import Contents
    from pos.ports import SaleHead

OWN_FOLDER = "cadangan"
"""The folder for copies beside the shop's file."""


class NothingToKeep(Refusal):
    """The shop is only in memory: there is no file to copy."""


class CopyBroke(Refusal):
    """A copy could not be made for a reason that nobody foresaw; the log tells it."""


class Keeper:
    """Makes copies of one shop and remembers them in it."""

    def __init__(
        self, store: Store, path: Path | None, clock: Callable[[], datetime], wish: Callable[[], Keeping]
    ) -> None:
        """`wish` tells what the owner wants done about copies at this moment."""
        self._store, self._path, self._clock, self._wish = store, path, clock, wish

    @property
    def folder(self) -> Path:
        """Where copies go that nobody sends elsewhere. Raises NothingToKeep."""
        if self._path is None:
            raise NothingToKeep
        chosen = self._wish().folder
        return Path(chosen) if chosen else self._path.with_name(OWN_FOLDER)

    def keep(self, folder: Path | None = None) -> Kept:
        """Make a copy, check it, and record it; selling goes on meanwhile, and any thread may do this.

        Raises NothingToKeep, CopyNotWhole, DiskFull, NoPermission, DiskFailed.
        """
        from data.keeping.beside import keep_pictures  # late: a start keeps nothing
        from data.keeping.folder import keep_copy

        target, begun = (folder or self.folder).absolute(), self._store.new_id()
        kept = keep_copy(self._store, target, self._clock(), _keys(self._wish()))
        if self._path is not None:
            keep_pictures(self._path, target)
        self._remember(begun, kept.path, kept.contents)
        return kept

    def keep_as(self, target: Path) -> Contents:
        """Make a copy that bears the name `target`, check it, record it, and tell what is in it.

        It is sealed for nobody: whoever names the file carries it away. Raises what `keep` raises.
        """
        from data.keeping.copying import copy_shop  # late: a start keeps nothing

        whole, begun = target.absolute(), self._store.new_id()
        contents = copy_shop(self._store, whole)
        self._remember(begun, whole, contents)
        return contents

    def last(self) -> KeptCopy | None:
        """The last copy that was made and checked; None where none was."""
        with self._store.reading() as look:
            found = look.copies.latest()
        return found[0] if found else None

    def unkept_sales(self) -> int:
        """Sales that stand in no copy yet."""
        with self._store.reading() as look:
            return look.copies.unkept_sales()

    def last_before_the_cut(self) -> SaleHead | None:
        """The last sale that the shop holds, where whoever had it open never gave it back; told once, None otherwise.

        Then nobody knows what became of the sale that was under way: it may be there though it was never answered.
        """
        if not self._store.hold.was_dropped:
            return None
        self._store.hold.told()
        with self._store.reading() as look:
            return next(iter(look.sales.find(limit=1)), None)

    def keep_on_leaving(self) -> None:
        """Make a copy where the shop was told anything since the last one. Raises what `keep` raises."""
        if self._path is None:
            return
        with self._store.reading() as look:
            told = look.copies.told_since(next(iter(look.copies.latest()), None))
        if told:
            self.keep()

    def _remember(self, begun: UUID, path: Path, contents: Contents) -> None:
        """What is recorded while a copy is made may be missing in it: its id is one from when it was `begun`.

        Beside a till that is open, the shop was opened for looking only, and the copy stands for itself.
        """
        with suppress(OpenForReadingOnly), self._store.work() as work:
            work.copies.add(
                KeptCopy(begun, self._clock(), str(path.parent), path.name, contents.receipts, contents.last_receipt)
            )


def sealed_with(wish: Keeping, passphrase: str) -> Keeping:
    """`wish` with copies that open only with `passphrase`; with copies that anybody opens where it is empty.

    Takes seconds, so that guessing takes years.
    """
    from data.keeping.sealing import make_keys  # late: only a shop that seals its copies needs it

    if not passphrase:
        return replace(wish, public="", secret="")
    keys = make_keys(passphrase)
    return replace(wish, public=keys.public, secret=keys.secret.hex())


def _keys(wish: Keeping) -> Keys | None:
    from data.keeping.sealing import Keys  # late: see above

    return Keys(wish.public, bytes.fromhex(wish.secret)) if wish.is_sealed else None
