"""The disk of disk.c, from both sides: a program is run on it, and inside that program it is told what to do."""

from __future__ import annotations

import atexit
import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

EVERY = 1 << 40
ROOT = Path(__file__).resolve().parents[3]


class NoCompiler(Exception):
    """No C compiler on this machine; the sentence says what to install."""


@cache
def _built() -> Path:
    """The shared object of disk.c, made anew by each program that wants it, and gone with it: half a second."""
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang", "tcc"))), None)
    if compiler is None:
        raise NoCompiler("The tests that cut the power need a C compiler (on Debian: apt-get install gcc libc6-dev).")
    target = Path(tempfile.mkdtemp(prefix="lapak-disk-")) / "disk.so"
    atexit.register(shutil.rmtree, target.parent, ignore_errors=True)
    source = Path(__file__).with_name("disk.c")
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(target), str(source), "-ldl", "-lpthread"]
    subprocess.run(command, check=True)  # noqa: S603 our own line
    return target


def run_on_disk(command: Sequence[str], folder: Path, log: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a script of Python on a disk that remembers what becomes of `folder`, in `log`, until it ends."""
    extra: Mapping[str, str] = {"LD_PRELOAD": str(_built()), "DISK_FOLDER": str(folder), "PYTHONPATH": str(ROOT)}
    if log is not None:
        log.unlink(missing_ok=True)
        extra = {**extra, "DISK_LOG": str(log)}
    return subprocess.run(  # noqa: S603 our own script
        [sys.executable, *command], env=os.environ | extra, check=False, capture_output=True, text=True
    )


def note(said: str) -> None:
    """Inside: put a word of our own into the log, behind all that was done before."""
    _preloaded().disk_note(said.encode())


@contextmanager
def failing(after: int, error: int, many: int = EVERY) -> Iterator[list[bool]]:
    """Inside: let the call number `after` that needs the disk, and the later ones, fail with `error` of errno.

    All of them, or `many` in all.

    Yields a list that holds, when the block is left, whether it came to that.
    """
    came: list[bool] = []
    _preloaded().disk_fail(ctypes.c_long(after), error, ctypes.c_long(many))
    try:
        yield came
    finally:
        came.append(bool(_preloaded().disk_heal()))


def calls_of(act: Callable[[], object]) -> int:
    """Inside: do something; how many calls of it needed the disk."""
    before = _preloaded().disk_calls()
    act()
    return int(_preloaded().disk_calls() - before)


@cache
def _preloaded() -> ctypes.CDLL:
    return ctypes.CDLL(None)
