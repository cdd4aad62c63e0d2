"""A stall with something sold in it, and the folder that its copies go to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.keeping.sealing import Keys, make_keys

if TYPE_CHECKING:
    from tests.data.conftest import Stall


@pytest.fixture
def selling(tmp_path: Path, make_stall: Callable[[Path | None], Stall]) -> Stall:
    """A stall on disk that sold three times."""
    stall = make_stall(tmp_path / "shop.lapak")
    stall.pile("BAL-01/kepala", 60)
    for number in range(3):
        stall.sell(f"first-{number}", ("BAL-01/kepala", 2))
    return stall


@pytest.fixture(scope="session")
def keys() -> Keys:
    """A pair of keys under the passphrase `tiga ekor ayam`; making one takes a second, by design."""
    return make_keys("tiga ekor ayam")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where copies go."""
    return tmp_path / "stick" / "Cadangan Lapak"
