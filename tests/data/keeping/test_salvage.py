"""Of a damaged file whatever can be read is saved, page by page, and what is lost is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from data.keeping.folder import keep_copy
from data.keeping.salvage import salvage
from data.problems import ShopDamaged
from data.store import open_store

if TYPE_CHECKING:
    from tests.data.conftest import Stall

PAGE = 4_096


def test_a_sound_file_is_saved_whole_and_proves_itself(selling: Stall, folder: Path, tmp_path: Path) -> None:
    kept = keep_copy(selling.store, folder, selling.now)
    saved = salvage(kept.path, tmp_path / "saved.lapak")
    assert (saved.contents, saved.torn) == (kept.contents, ())
    with open_store(saved.path, till="S1", clock=lambda: selling.now) as shop:
        assert check_shop(shop).ok


def test_whichever_page_is_torn_the_rest_is_saved_as_a_shop_that_opens(
    selling: Stall, folder: Path, tmp_path: Path
) -> None:
    for number in range(30):
        selling.sell(f"more-{number}", ("BAL-01/kepala", 1))
    sound = keep_copy(selling.store, folder, selling.now).path.read_bytes()
    hopeless, receipts = 0, []
    for page in range(0, len(sound) // PAGE, 13):
        torn = bytearray(sound)
        torn[page * PAGE : page * PAGE + 200] = b"\xff" * 200
        (tmp_path / "torn.lapak").write_bytes(torn)
        try:
            saved = salvage(tmp_path / "torn.lapak", tmp_path / "saved.lapak")
        except ShopDamaged:
            hopeless += 1
            continue
        receipts.append(saved.contents.receipts)
        with open_store(saved.path, till="S1", clock=lambda: selling.now) as shop, shop.reading() as look:
            assert look.sales.find(limit=1)[0].number == saved.contents.last_receipt
    assert hopeless < len(receipts) / 2  # the pages that hold the list of tables: a good part of so small a shop
    assert receipts.count(33) >= 0.8 * len(receipts)


def test_a_file_without_a_list_of_tables_is_refused_and_left(tmp_path: Path) -> None:
    torn = tmp_path / "torn.lapak"
    torn.write_bytes(b"SQLite format 3\0" + b"\xee" * 9_000)
    with pytest.raises(ShopDamaged):
        salvage(torn, tmp_path / "saved.lapak")
    assert [path.name for path in tmp_path.iterdir()] == ["torn.lapak"]
