"""What is sold is safe in the log; it is brought into the shop's file between buyers, and not while one waits."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from data.database import LONGEST_LOG
from data.store import open_store
from tests.data.conftest import Stall

PAGE = 4_096
BY_ITSELF = 1_000
"""Pages after which SQLite alone folds its log, inside the sale that happens to come then."""

_checkouts = map(str, count())


def test_selling_leaves_the_file_alone_until_the_log_is_folded(stall: Stall) -> None:
    path = file_of(stall)
    stall.store.fold()
    before = path.read_bytes()
    while log_of(path).stat().st_size < 2 * BY_ITSELF * PAGE:
        sell_one(stall)
    assert path.read_bytes() == before
    stall.store.fold()
    assert path.read_bytes() != before


def test_a_log_that_nobody_folds_has_an_end(stall: Stall) -> None:
    path = file_of(stall)
    stall.store.fold()
    before = path.read_bytes()
    while path.read_bytes() == before:
        sell_one(stall)
        assert log_of(path).stat().st_size < 2 * LONGEST_LOG * PAGE


def test_who_only_looks_folds_nothing(stall: Stall) -> None:
    path = file_of(stall)
    before = path.read_bytes()
    with open_store(path, till="S1", clock=lambda: stall.now, exclusive=False) as looking:
        looking.fold()
    assert path.read_bytes() == before
    stall.store.fold()
    assert path.read_bytes() != before


def sell_one(stall: Stall) -> None:
    stall.sell(next(_checkouts), ("BAL-01/badan", 1))


def file_of(stall: Stall) -> Path:
    assert stall.path is not None
    return stall.path


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
