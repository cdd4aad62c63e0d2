"""The file of a shop belongs to one till at a time, and every file that cannot be used is refused by name."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database

import data.store
from data.check import check_shop
from data.database import number
from data.lock import held_paper
from data.opening import open_for_work
from data.problems import (
    DiskFull,
    NoPermission,
    NotAShopFile,
    OpenForReadingOnly,
    ShopDamaged,
    ShopLocked,
    ShopMissing,
)
from data.store import open_store
from data.turning import TurningStore
from pos.progress import Progress

if TYPE_CHECKING:
    from tests.data.conftest import Stall

HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from data.store import open_store
shop = open_store(Path(sys.argv[1]), till="S2", clock=lambda: datetime.now(UTC))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_till_is_told_who_has_the_file_and_may_only_look(stall: Stall) -> None:
    assert stall.path is not None
    stall.store.close()
    command = [sys.executable, "-c", HOLD, str(stall.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603 our own line
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(ShopLocked) as refused:
            stall.open()
        assert refused.value.holder == other.pid
        with open_store(stall.path, till="S1", clock=lambda: stall.now, exclusive=False) as looking:
            with looking.reading() as look:
                assert len(look.goods.piles()) == 2
            with pytest.raises(OpenForReadingOnly), looking.work():
                pytest.fail("a shop that is only looked at let itself be changed")
        other.kill()


def test_a_till_that_was_killed_is_known_to_whoever_comes_next_until_a_person_was_told(stall: Stall) -> None:
    assert stall.path is not None
    assert not stall.store.hold.was_dropped
    stall.store.close()
    command = [sys.executable, "-c", HOLD, str(stall.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603 our own line
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        other.kill()
    dropped = []
    for _start in range(3):
        stall.store = stall.open()
        dropped.append(stall.store.hold.was_dropped)
        if len(dropped) == 2:
            stall.store.hold.told()
        stall.store.close()
    assert dropped == [True, True, False]


def test_a_missing_shop_is_not_made_by_opening_it(tmp_path: Path, small_stall: Stall) -> None:
    path = tmp_path / "none" / "shop.lapak"
    for exclusive in (True, False):
        with pytest.raises(ShopMissing):
            open_store(path, till="S1", clock=lambda: small_stall.now, exclusive=exclusive)
    assert not path.parent.exists()


@pytest.mark.parametrize("content", [b"not a database, but long enough to look like one" * 20, b"\x89PNG"])
def test_a_file_of_another_program_is_left_as_it_was(tmp_path: Path, small_stall: Stall, content: bytes) -> None:
    path = tmp_path / "picture"
    path.write_bytes(content)
    with pytest.raises(NotAShopFile):
        open_store(path, till="S1", clock=lambda: small_stall.now, create=True)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_as_it_was(tmp_path: Path, small_stall: Stall) -> None:
    path = tmp_path / "other.db"
    other = Database(path)
    other.table("words").insert({"word": "kaos"})
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotAShopFile):
        open_store(path, till="S1", clock=lambda: small_stall.now)
    assert path.read_bytes() == before


@pytest.mark.parametrize("kept", [0, 4096, 40_000])
def test_a_file_that_was_cut_off_is_called_damaged(stall: Stall, kept: int) -> None:
    assert stall.path is not None
    stall.store.close()
    os.truncate(stall.path, kept)
    with pytest.raises(ShopDamaged):
        stall.open()


def test_a_full_disk_refuses_the_sale_and_keeps_the_shop(stall: Stall, monkeypatch: pytest.MonkeyPatch) -> None:
    stall.store.close()

    def nearly_full(path: Path, *, create: bool, moving: Progress) -> Database:
        database = open_for_work(path, create=create, moving=moving)
        database.execute(f"PRAGMA max_page_count = {number(database, 'PRAGMA page_count') + 3}")
        return database

    monkeypatch.setattr(data.store, "open_for_work", nearly_full)
    stall.store = stall.open()
    answered: list[str] = []

    def sell_until_full() -> None:
        while len(answered) < 10_000:
            answered.append(stall.sell(f"{len(answered)}", ("BAL-01/kepala", 1)).number)

    with pytest.raises(DiskFull):
        sell_until_full()
    monkeypatch.undo()
    stall.reopen()
    assert check_shop(stall.store).ok
    with stall.store.reading() as look:
        assert [sale.number for sale in look.sales.find(limit=10_000)] == answered[::-1]
    assert stall.sell("one more", ("BAL-01/kepala", 1)).sequence == len(answered) + 1


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every person of this machine can reach; pytest's own is for its owner alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.fixture
def somebody() -> Iterator[Callable[[], None]]:
    """Makes us a person who is not the owner of this machine, until the test is over."""
    if not hasattr(os, "seteuid"):
        pytest.skip("Windows has no user to become")
    before = os.geteuid()
    yield lambda: os.seteuid(65_534) if before == 0 else None
    os.seteuid(before)


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o644), (0o777, 0o444)])
def test_a_file_that_may_not_be_written_is_refused_at_the_start(
    make_stall: Callable[[Path | None], Stall],
    open_folder: Path,
    somebody: Callable[[], None],
    folder_mode: int,
    file_mode: int,
) -> None:
    stall = make_stall(open_folder / "shop.lapak")
    stall.store.close()
    assert stall.path is not None
    open_folder.chmod(folder_mode)
    stall.path.chmod(file_mode)
    stall.path.with_name("shop.lapak.lock").chmod(0o666)
    somebody()
    with pytest.raises(NoPermission):
        stall.open()


def test_a_folder_that_may_not_be_written_gets_no_shop(
    open_folder: Path, small_stall: Stall, somebody: Callable[[], None]
) -> None:
    open_folder.chmod(0o555)
    somebody()
    with pytest.raises(NoPermission):
        open_store(open_folder / "mine" / "shop.lapak", till="S1", clock=lambda: small_stall.now, create=True)


def test_a_shop_in_turns_is_held_for_each_unit_of_work_alone(stall: Stall) -> None:
    assert stall.path is not None
    with pytest.raises(ShopLocked), TurningStore(stall.path, "S1", lambda: stall.now, patience=0).work():
        pytest.fail("a shop that a till holds let itself be changed")
    stall.store.close()
    with TurningStore(stall.path, "S1", lambda: stall.now, patience=0) as turning:
        with turning.work() as work:
            work.sales.next_sequence(stall.today())
            with pytest.raises(ShopLocked):
                stall.open()
        stall.open()
        with turning.reading() as look:
            assert len(look.goods.piles()) == 2


def test_one_program_prints_for_a_shop_at_a_time(stall: Stall) -> None:
    assert stall.path is not None
    assert not stall.store.is_printed_elsewhere()
    with held_paper(stall.path, 0) as mine:
        assert mine
        assert stall.store.is_printed_elsewhere()
        with held_paper(stall.path, 0) as others:
            assert not others
    assert not stall.store.is_printed_elsewhere()
