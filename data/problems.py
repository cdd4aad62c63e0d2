"""Why a shop file cannot be opened, read or written. Data only; the words are made in `ui/`."""

import errno
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlite_utils.utils import sqlite3

from pos.refusals import Refusal

_PRIMARY = 0xFF
"""The bits of an error code of SQLite that name its kind; the others say where it came up."""


_NO_ROOM = 1 << 16
"""With fewer bytes free than these a file that cannot grow tells of a full disk, and not of a broken one."""

_log = logging.getLogger(__name__)


class Hindrance(StrEnum):
    """Why the system does not do what is asked of it with a file; the words for it are in `ui/`."""

    NOT_THERE = "not_there"
    NO_PERMISSION = "no_permission"
    FULL = "full"
    IS_A_FOLDER = "is_a_folder"
    BAD_NAME = "bad_name"
    FAILED = "failed"


_HINDRANCES = {
    errno.ENOENT: Hindrance.NOT_THERE,
    errno.ENOTDIR: Hindrance.NOT_THERE,
    errno.EACCES: Hindrance.NO_PERMISSION,
    errno.EPERM: Hindrance.NO_PERMISSION,
    errno.EROFS: Hindrance.NO_PERMISSION,
    errno.ENOSPC: Hindrance.FULL,
    errno.EDQUOT: Hindrance.FULL,
    errno.EFBIG: Hindrance.FULL,
    errno.EISDIR: Hindrance.IS_A_FOLDER,
    errno.ENAMETOOLONG: Hindrance.BAD_NAME,
    errno.EINVAL: Hindrance.BAD_NAME,
}


def hindrance_of(error: OSError | ValueError) -> Hindrance:
    """What the system's error means to a person; its own word for it goes to the log. A ValueError is a bad name."""
    _log.warning("%s", error)
    if isinstance(error, ValueError):
        return Hindrance.BAD_NAME
    return _HINDRANCES.get(error.errno or 0, Hindrance.FAILED)


@dataclass(eq=False)
class FileNotRead(Refusal):
    """A file that somebody pointed at could not be read, and `why`."""

    path: Path
    why: Hindrance


class ShopFileProblem(Refusal):
    """The file of the shop, and not a rule of the shop, says no."""


@dataclass(eq=False)
class ShopMissing(ShopFileProblem):
    """There is no file at `path`."""

    path: Path


@dataclass(eq=False)
class NotAShopFile(ShopFileProblem):
    """The file at `path` was not made by Lapak; it was left as it is."""

    path: Path | None


@dataclass(eq=False)
class ShopDamaged(ShopFileProblem):
    """The file is not whole any more; `detail` is for whoever repairs it."""

    path: Path | None
    detail: str


@dataclass(eq=False)
class ShopNewer(ShopFileProblem):
    """The file has schema `found`, made by a later program; this one knows up to `known`."""

    path: Path
    found: int
    known: int


@dataclass(eq=False)
class ShopOlder(ShopFileProblem):
    """The file has schema `found`, older than `known`, and was opened for reading only: the till moves it on."""

    path: Path
    found: int
    known: int


@dataclass(eq=False)
class ShopLocked(ShopFileProblem):
    """Another till has the file open; `holder` is its process number where that is known."""

    path: Path
    holder: int | None


@dataclass(eq=False)
class ShopUnfinished(ShopFileProblem):
    """What was under way in the file when the power went has to be ended first, and whoever looks may not write."""

    path: Path | None


@dataclass(eq=False)
class ShopBusy(ShopFileProblem):
    """Some other program kept the file busy for longer than we wait."""

    path: Path | None


@dataclass(eq=False)
class DiskFull(ShopFileProblem):
    """There is no room left on the disk; nothing was recorded."""

    path: Path | None


@dataclass(eq=False)
class NoPermission(ShopFileProblem):
    """The file or its folder may not be written."""

    path: Path | None


@dataclass(eq=False)
class PlaceUnfit(ShopFileProblem):
    """Nothing can lie at the `path` that somebody named, and `why`; the disk is well."""

    path: Path | None
    why: Hindrance


@dataclass(eq=False)
class DiskFailed(ShopFileProblem):
    """The disk gave an error; `detail` is its name for it, for whoever repairs it."""

    path: Path | None
    detail: str


@dataclass(eq=False)
class OpenForReadingOnly(ShopFileProblem):
    """The shop was opened to look at it, and then asked to change."""

    path: Path | None


def noted(problem: ShopDamaged | DiskFailed) -> ShopDamaged | DiskFailed:
    """The problem, its detail in the log: a person is told what it means, and not what the system calls it."""
    _log.warning("%s: %s: %s", problem.rule, problem.path, problem.detail)
    return problem


def problem_of(error: sqlite3.Error, path: Path | None) -> ShopFileProblem | None:
    """What an error of SQLite means to a person, or None where it is a fault of the program."""
    problem: ShopFileProblem | None = None
    match getattr(error, "sqlite_errorcode", 0) & _PRIMARY:
        case sqlite3.SQLITE_FULL:
            problem = DiskFull(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN if _has_no_room(path):
            problem = DiskFull(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_AUTH:
            problem = NoPermission(path)
        case sqlite3.SQLITE_CORRUPT:
            problem = noted(ShopDamaged(path, str(error)))
        case sqlite3.SQLITE_NOTADB:
            problem = NotAShopFile(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            problem = ShopBusy(path)
        case sqlite3.SQLITE_IOERR:
            problem = noted(DiskFailed(path, getattr(error, "sqlite_errorname", str(error))))
    return problem


def _has_no_room(path: Path | None) -> bool:
    """SQLite calls a disk full only when a write found it so, and not when a file could not grow or be made."""
    try:
        return path is not None and shutil.disk_usage(path if path.is_dir() else path.parent).free < _NO_ROOM
    except OSError:
        return False


def _no_word(error: sqlite3.Error, path: Path | None) -> ShopFileProblem | None:
    """A word that is none any more is met by the connection itself, which has no code for it."""
    return noted(ShopDamaged(path, str(error))) if "decode to UTF-8" in str(error) else None


@contextmanager
def telling(path: Path | None) -> Iterator[None]:
    """Let errors of SQLite and of the system leave as the problems that they are. Raises ShopFileProblem."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of(error, path) or _no_word(error, path)
        if problem is None:
            raise
        raise problem from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema in its complaint
        raise noted(ShopDamaged(path, str(error))) from error
    except OSError as error:
        raise _problem_of_the_system(error, path) from error


def _problem_of_the_system(error: OSError, path: Path | None) -> ShopFileProblem:
    if error.errno in {errno.ENOSPC, errno.EDQUOT} or (error.errno in {errno.EIO, None} and _has_no_room(path)):
        return DiskFull(path)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return NoPermission(path)
    if error.errno in {errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG}:
        return PlaceUnfit(path, hindrance_of(error))
    return noted(DiskFailed(path, error.strerror or type(error).__name__))
