"""A copy comes back whole, what it replaced is kept, and going back is the same step again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from data.keeping import restoring
from data.keeping.aside import set_aside_before
from data.keeping.copying import copy_shop
from data.keeping.folder import keep_copy
from data.keeping.problems import WrongPassphrase
from data.keeping.restoring import look_into, restore
from data.keeping.sealing import Keys
from data.problems import NotAShopFile, ShopDamaged, ShopLocked, ShopMissing
from pos.keeping.wish import KeptCopy

if TYPE_CHECKING:
    from tests.data.conftest import Stall


def sold(stall: Stall) -> int:
    """How many receipts the shop has."""
    with stall.store.reading() as look:
        return look.sales.count()


def test_a_restore_brings_the_copy_back_and_restoring_the_replaced_file_undoes_it(selling: Stall, folder: Path) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now)
    selling.sell("after", ("BAL-01/kepala", 1))
    selling.store.close()

    done = restore(selling.path, kept.path, selling.now)
    assert done.contents == kept.contents
    assert done.before is not None
    selling.store = selling.open()
    assert sold(selling) == 3
    assert check_shop(selling.store).ok
    selling.sell("on", ("BAL-01/kepala", 1))
    selling.store.close()

    back = restore(selling.path, done.before, selling.now + timedelta(minutes=1))
    selling.store = selling.open()
    assert sold(selling) == 4
    assert check_shop(selling.store).ok
    assert set_aside_before(selling.path) == (back.before, done.before)
    assert look_into(kept.path) == kept.contents


def test_a_sealed_copy_comes_back_with_its_passphrase_only(selling: Stall, folder: Path, keys: Keys) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now, keys)
    selling.sell("after", ("BAL-01/kepala", 1))
    selling.store.close()
    with pytest.raises(WrongPassphrase):
        restore(selling.path, kept.path, selling.now, "dua ekor ayam")
    selling.store = selling.open()
    assert sold(selling) == 4
    selling.store.close()
    restore(selling.path, kept.path, selling.now, "tiga ekor ayam")
    selling.store = selling.open()
    assert sold(selling) == 3


def test_no_shop_is_replaced_while_a_till_has_it_open(selling: Stall, folder: Path) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now)
    with pytest.raises(ShopLocked):
        restore(selling.path, kept.path, selling.now)
    selling.sell("still", ("BAL-01/kepala", 1))


@pytest.mark.parametrize(
    ("content", "refused"), [(None, ShopMissing), (b"", ShopDamaged), (b"no shop " * 2_000, NotAShopFile)]
)
def test_what_is_no_copy_replaces_nothing(
    selling: Stall, tmp_path: Path, content: bytes | None, refused: type[Exception]
) -> None:
    assert selling.path is not None
    selling.store.close()
    before = selling.path.read_bytes()
    copy = tmp_path / "copy.lapak"
    if content is not None:
        copy.write_bytes(content)
    with pytest.raises(refused):
        restore(selling.path, copy, selling.now)
    assert selling.path.read_bytes() == before
    assert not list(tmp_path.glob("*.part*"))


def test_a_copy_with_a_torn_page_replaces_nothing(selling: Stall, folder: Path) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now)
    torn = bytearray(kept.path.read_bytes())
    for place in range(4_096 * 4, len(torn), 4_096):
        torn[place : place + 100] = bytes(100)
    kept.path.write_bytes(torn)
    selling.store.close()
    with pytest.raises(ShopDamaged):
        restore(selling.path, kept.path, selling.now)
    selling.store = selling.open()
    assert sold(selling) == 3


def test_a_shop_whose_file_is_gone_comes_back_from_its_copy(selling: Stall, folder: Path) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now)
    selling.store.close()
    selling.path.unlink()
    assert restore(selling.path, kept.path, selling.now).before is None
    selling.store = selling.open()
    assert sold(selling) == 3


def test_a_program_that_dies_before_the_last_step_leaves_the_shop_as_it_was(
    selling: Stall, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now)
    selling.sell("after", ("BAL-01/kepala", 1))
    selling.store.close()

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "put_in_place", dies)
    with pytest.raises(KeyboardInterrupt):
        restore(selling.path, kept.path, selling.now)
    selling.store = selling.open()
    assert sold(selling) == 4


def last_copy(stall: Stall) -> KeptCopy | None:
    with stall.store.reading() as look:
        return next(iter(look.copies.latest()), None)


@pytest.mark.parametrize("sealed", [False, True])
def test_a_shop_that_came_back_knows_the_copy_it_came_from(
    selling: Stall, folder: Path, keys: Keys, *, sealed: bool
) -> None:
    assert selling.path is not None
    kept = keep_copy(selling.store, folder, selling.now, keys if sealed else None)
    selling.sell("after", ("BAL-01/kepala", 1))
    selling.store.close()
    restore(selling.path, kept.path, selling.now + timedelta(days=3), "tiga ekor ayam" if sealed else "")
    selling.store = selling.open()
    known = last_copy(selling)
    assert known is not None
    assert (known.at, Path(known.folder) / known.name) == (kept.name.at, kept.path)
    assert (known.receipts, known.last_receipt) == (3, kept.contents.last_receipt)
    with selling.store.reading() as look:
        assert not look.copies.told_since(known)
    assert check_shop(selling.store).ok


def test_a_copy_under_a_name_of_somebody_s_own_is_known_too(selling: Stall, tmp_path: Path) -> None:
    assert selling.path is not None
    own = tmp_path / "stick" / "lapak sebelum lebaran.lapak"
    copy_shop(selling.store, own)
    selling.store.close()
    restore(selling.path, own, selling.now)
    selling.store = selling.open()
    known = last_copy(selling)
    assert known is not None
    assert known.name == own.name


def test_a_file_that_somebody_still_sells_from_is_no_copy(selling: Stall, tmp_path: Path) -> None:
    assert selling.path is not None
    other = tmp_path / "other" / "shop.lapak"
    selling.store.close()
    restore(other, selling.path, selling.now)
    selling.path = other
    selling.store = selling.open()
    assert sold(selling) == 3
    assert last_copy(selling) is None
