"""One copy of the shop in one file, believed only after it was opened and held against the shop."""

import errno
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from data.database import connect_new
from data.durable import make_folder, settle_file, settle_folder
from data.keeping.contents import contents_of, read_contents
from data.keeping.problems import CopyNotWhole, PlaceGone
from data.keeping.sealing import seal_file
from data.problems import ShopFileProblem, telling
from data.store import Store
from pos.keeping.shop_copy import Contents

PART = ".part"
"""Ends the name of what is being written; whatever bears it was never finished."""


def copy_shop(store: Store, target: Path, public: str = "") -> Contents:
    """Write the shop as it is at this moment to the new file `target`, check it, and tell what is in it.

    Selling goes on meanwhile. With `public` the copy is sealed for the key's owner after it was checked. Until all is
    on the disk, nothing bears the name `target`; what was there before is replaced in one step.
    Raises CopyNotWhole, PlaceGone, PlaceUnfit, DiskFull, NoPermission, DiskFailed.
    """
    draft = target.with_name(target.name + PART)
    sealed = target.with_name(target.name + ".sealed" + PART)
    with telling(target.parent):
        make_folder(target.parent)
    try:
        with telling(target.parent):
            wanted = _write(store, draft)
            _hold_against(draft, wanted)
            finished = draft
            if public:
                seal_file(draft, sealed, public)
                finished = sealed
            settle_file(finished)
            finished.replace(target)
            settle_folder(target.parent)
    except ShopFileProblem as problem:
        if not target.parent.is_dir():
            raise PlaceGone(target.parent) from problem
        raise
    finally:
        for rest in (draft, sealed):
            take_away(rest)
    return wanted


def take_away(draft: Path) -> None:
    """Remove what was not finished, with what SQLite laid beside it; a stick that is gone took it along."""
    for name in (draft.name, *(f"{draft.name}{end}" for end in ("-wal", "-shm", "-journal"))):
        try:
            draft.with_name(name).unlink(missing_ok=True)
        except OSError:
            return


def copy_pages(shop: Database, draft: Path) -> None:
    """Write what `shop` sees as one file, without the log that a shop at work has beside it.

    Raises the errors of SQLite and of the system.
    """
    take_away(draft)
    copy = connect_new(draft)
    try:
        _back_up(shop, copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        copy.close()


def _back_up(shop: Database, copy: Database) -> None:
    """SQLite's backup tells of a full disk in words only, without the code that other statements give."""
    try:
        shop.conn.backup(copy.conn)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0):
            raise
        raise OSError(errno.ENOSPC if "full" in str(error) else errno.EIO, str(error)) from error


def _write(store: Store, draft: Path) -> Contents:
    """All pages in one step: a copy in several steps begins anew at every sale."""
    with store.looking() as shop:
        wanted = read_contents(shop, whole=True)  # the first read fixes what this look sees: sales go on meanwhile
        copy_pages(shop, draft)
        return wanted


def _hold_against(draft: Path, wanted: Contents) -> None:
    if contents_of(draft) != wanted:
        raise CopyNotWhole(draft)
