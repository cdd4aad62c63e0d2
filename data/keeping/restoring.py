"""A copy back into the place of the shop. What it replaces is kept, so that this can be undone the same way."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from data.database import connect_reader, connect_writer
from data.durable import make_folder, settle_file
from data.keeping.aside import Why, put_in_place
from data.keeping.beside import bring_back_pictures
from data.keeping.contents import contents_of
from data.keeping.copying import PART, copy_pages, take_away
from data.keeping.problems import PassphraseNeeded
from data.keeping.record import is_a_copy, remember_source
from data.keeping.rest import Rest
from data.keeping.sealing import open_file
from data.lock import take_lock
from data.problems import NotAShopFile, ShopDamaged, ShopFileProblem, ShopMissing, noted, telling
from pos.keeping.shop_copy import SEALED, Contents


@dataclass(frozen=True, slots=True)
class Restored:
    """A copy that is the shop now: what is in it, and where the file lies that was the shop before."""

    contents: Contents
    before: Path | None


def look_into(copy: Path, passphrase: str = "") -> Contents:
    """What a copy holds, sealed or not, without changing anything beside it for longer than this takes.

    Raises what `restore` raises of the copy.
    """
    if copy.suffix != SEALED:
        return _looked_at(copy)
    from tempfile import TemporaryDirectory  # late: only for sealed copies, which are opened in private

    with TemporaryDirectory(prefix="lapak-") as folder:
        plain = Path(folder) / "copy.lapak"
        _unsealed(copy, plain, passphrase)
        return _looked_at(plain)


def restore(path: Path, copy: Path, now: datetime, passphrase: str = "", why: Why = Why.REPLACED) -> Restored:
    """Make the copy the shop at `path`, which no till may have open; the copy stays where it is, and the shop knows it.

    Raises ShopLocked, PassphraseNeeded, WrongPassphrase, KeyMissing, SealBroken; ShopMissing, NotAShopFile, ShopNewer,
    ShopDamaged of the copy; DiskFull, NoPermission, DiskFailed. The shop is as it was then.
    """
    with telling(path):
        make_folder(path.parent)
    hold = take_lock(path, create=True)
    ready = path.with_name(path.name + ".restore" + PART)
    try:
        if copy.suffix == SEALED:
            _unsealed(copy, ready, passphrase)
        else:
            _copied(copy, ready)
        contents = _looked_at(ready)
        if is_a_copy(copy, path):
            remember_source(ready, copy.absolute(), contents, now)
        _finish(path)
        with telling(path):
            settle_file(ready)
        bring_back_pictures(copy, path)
        return Restored(contents, put_in_place(path, ready, why, now))
    finally:
        take_away(ready)
        hold.release()


def _looked_at(copy: Path) -> Contents:
    """Raises ShopMissing, NotAShopFile, ShopNewer, and ShopDamaged where SQLite does not find it whole."""
    if not copy.is_file():
        raise ShopMissing(copy)
    contents = contents_of(copy)
    if not contents.whole:
        raise noted(ShopDamaged(copy, "quick_check"))
    return contents


def _unsealed(copy: Path, plain: Path, passphrase: str) -> None:
    if not copy.is_file():
        raise ShopMissing(copy)
    if not passphrase:
        raise PassphraseNeeded
    with telling(plain):
        open_file(copy, plain, passphrase)


def _copied(copy: Path, ready: Path) -> None:
    """Through SQLite: the file may be a shop at work, with a log beside it, and not a copy at all."""
    _looked_at(copy)
    source = connect_reader(copy)
    try:
        with telling(ready):
            copy_pages(source, ready)
    finally:
        source.close()


def _finish(path: Path) -> None:
    """Bring what lies in the log into the file, where it can still be opened: one file is easier to keep than three."""
    if not path.exists():
        return
    with telling(path):
        Rest(path).forget()
    try:
        shop: Database = connect_writer(path)
    except (ShopFileProblem, NotAShopFile):
        return  # it is set aside as it is, with its log
    try:
        with telling(path):
            shop.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        shop.close()
