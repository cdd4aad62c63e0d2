"""A copy is made while the till sells, is read again before it has a name, and is kept by a plan."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database

from data.check import check_shop
from data.keeping.copying import copy_pages, copy_shop
from data.keeping.folder import copies_in, keep_copy
from data.keeping.problems import CopyNotWhole, KeyMissing, PassphraseNeeded, PlaceGone, SealBroken, WrongPassphrase
from data.keeping.restoring import look_into
from data.keeping.sealing import Keys
from data.problems import DiskFailed, DiskFull, Hindrance, PlaceUnfit
from data.store import open_store
from pos.keeping.shop_copy import NOTHING_SOLD

if TYPE_CHECKING:
    from tests.data.conftest import Stall


def test_a_copy_holds_what_was_sold_until_then_and_its_name_tells_it(selling: Stall, folder: Path) -> None:
    kept = keep_copy(selling.store, folder, selling.now)
    selling.sell("after", ("BAL-01/kepala", 1))
    assert kept.path.name == "lapak_20260307-140500_S1-260307-0003.lapak"
    assert look_into(kept.path) == kept.contents
    assert (kept.contents.receipts, kept.contents.turnover) == (3, 300_000)
    assert [path.name for path in folder.iterdir()] == [kept.path.name]


def test_a_copy_is_a_whole_shop_that_proves_itself(selling: Stall, folder: Path) -> None:
    kept = keep_copy(selling.store, folder, selling.now)
    with open_store(kept.path, till="S1", clock=lambda: selling.now) as copy:
        assert check_shop(copy).ok


def test_a_sale_while_the_copy_is_made_is_not_in_it_and_does_not_spoil_it(
    selling: Stall, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sold_meanwhile(shop: Database, draft: Path) -> None:
        selling.sell("meanwhile", ("BAL-01/kepala", 1))
        copy_pages(shop, draft)

    monkeypatch.setattr("data.keeping.copying.copy_pages", sold_meanwhile)
    kept = keep_copy(selling.store, folder, selling.now)
    assert look_into(kept.path).receipts == kept.contents.receipts == 3
    with selling.store.reading() as look:
        assert look.sales.count() == 4


def test_a_shop_that_sold_nothing_is_copied_too(make_stall: Callable[[Path | None], Stall], tmp_path: Path) -> None:
    contents = copy_shop(make_stall(tmp_path / "shop.lapak").store, tmp_path / "copy.lapak")
    assert (contents.receipts, contents.last_receipt, contents.last_at) == (0, NOTHING_SOLD, None)


def test_a_second_copy_of_one_second_replaces_the_first_in_one_step(selling: Stall, folder: Path) -> None:
    keep_copy(selling.store, folder, selling.now)
    keep_copy(selling.store, folder, selling.now)
    assert len(copies_in(folder, selling.now)) == 1


def test_what_the_plan_does_not_keep_goes_and_what_is_not_ours_stays(selling: Stall, folder: Path) -> None:
    (folder / "foto").mkdir(parents=True)
    (folder / "lapak_besok.lapak").write_bytes(b"somebody's")
    for _hour in range(30):
        keep_copy(selling.store, folder, selling.now)
        selling.now += timedelta(hours=1)
    names = {path.name for path in folder.iterdir()}
    assert {"foto", "lapak_besok.lapak"} < names
    assert len(copies_in(folder, selling.now)) < 30


def test_a_sealed_copy_opens_only_with_its_passphrase_and_the_key_beside_it(
    selling: Stall, folder: Path, keys: Keys
) -> None:
    kept = keep_copy(selling.store, folder, selling.now, keys)
    assert kept.path.suffix == ".age"
    assert b"SQLite" not in kept.path.read_bytes()
    with pytest.raises(PassphraseNeeded):
        look_into(kept.path)
    with pytest.raises(WrongPassphrase):
        look_into(kept.path, "dua ekor ayam")
    assert look_into(kept.path, "tiga ekor ayam") == kept.contents
    harmed = bytearray(kept.path.read_bytes())
    harmed[len(harmed) // 2] ^= 1
    kept.path.write_bytes(harmed)
    with pytest.raises(SealBroken):
        look_into(kept.path, "tiga ekor ayam")
    (folder / keys.file_name).unlink()
    with pytest.raises(KeyMissing):
        look_into(kept.path, "tiga ekor ayam")


def test_a_copy_that_does_not_hold_what_the_shop_holds_is_taken_away_again(
    selling: Stall, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = look_into(keep_copy(selling.store, folder, selling.now).path)
    selling.sell("after", ("BAL-01/kepala", 1))
    monkeypatch.setattr("data.keeping.copying.contents_of", lambda _path: other)
    with pytest.raises(CopyNotWhole):
        keep_copy(selling.store, folder, selling.now)
    assert len(list(folder.iterdir())) == 1


def test_a_place_that_takes_no_copy_is_named_and_nothing_is_left_there(selling: Stall, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(PlaceUnfit) as refused:
        keep_copy(selling.store, tmp_path / "file" / "copies", selling.now)
    assert refused.value.why is Hindrance.NOT_THERE
    selling.sell("still", ("BAL-01/kepala", 1))


FULL = """
import resource, sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from data.keeping.folder import keep_copy
from data.problems import DiskFailed, DiskFull
from data.store import open_store
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
now = datetime(2026, 3, 7, 14, 5, tzinfo=timezone(timedelta(hours=7)))
with open_store(Path(sys.argv[1]), till="S1", clock=lambda: now) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]),) * 2)
    try:
        keep_copy(store, Path(sys.argv[2]), now)
    except (DiskFailed, DiskFull) as refused:
        print(type(refused).__name__)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of a file's size to stand for a full disk")
@pytest.mark.parametrize("room", [0, 4_096, 100_000])
def test_a_full_disk_refuses_the_copy_in_words_and_keeps_the_ones_before(
    selling: Stall, folder: Path, room: int
) -> None:
    before = keep_copy(selling.store, folder, selling.now - timedelta(hours=1)).path
    selling.store.close()
    command = [sys.executable, "-c", FULL, str(selling.path), str(folder), str(room)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 our own line
    assert done.stdout.strip() in {DiskFull.__name__, DiskFailed.__name__}
    assert list(folder.iterdir()) == [before]
    assert look_into(before).receipts == 3


def test_a_stick_that_is_pulled_out_while_the_copy_is_written_is_told_and_the_till_sells_on(
    selling: Stall, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled_out(shop: Database, draft: Path) -> None:
        copy_pages(shop, draft)
        shutil.rmtree(folder)

    monkeypatch.setattr("data.keeping.copying.copy_pages", pulled_out)
    with pytest.raises(PlaceGone) as refused:
        keep_copy(selling.store, folder, selling.now)
    assert refused.value.path == folder
    selling.sell("after", ("BAL-01/kepala", 1))
    monkeypatch.undo()
    assert keep_copy(selling.store, folder, selling.now).contents.receipts == 4


def test_a_shop_that_is_carried_to_another_computer_goes_on_there(selling: Stall, folder: Path, tmp_path: Path) -> None:
    kept = keep_copy(selling.store, folder, selling.now)
    there = tmp_path / "laptop baru" / "lapak saya.lapak"
    there.parent.mkdir()
    shutil.copy(kept.path, there)
    east = selling.now.astimezone(timezone(timedelta(hours=9))) + timedelta(minutes=5)
    with open_store(there, till="S1", clock=lambda: east) as carried:
        selling.store.close()
        selling.store = carried
        assert selling.sell("there", ("BAL-01/kepala", 1)).sequence == 4
        assert check_shop(carried).ok
        assert keep_copy(carried, there.parent / "cadangan", east).contents.receipts == 4
