"""A till whose shop lies on a disk, so that it can be copied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import STALL, AtOnce
from ui.bootstrap import Shop, bootstrap
from ui.demo.build import StoryClock
from ui.demo.stall import BALES
from ui.goods_in import Intake, rows_of, take_in
from ui.session import Session


@pytest.fixture
def shop(tmp_path: Path, clock: StoryClock) -> Iterator[Shop]:
    """A shop in a file, with bales and nothing sold."""
    shop = bootstrap(tmp_path / "shop" / "shop.lapak", clock=clock, create=True)
    shop.set_up(STALL)
    take_in(shop, Intake.BALES, rows_of(BALES), dry_run=False)
    yield shop
    shop.close()


@pytest.fixture
def session(qapp: QApplication, shop: Shop) -> Iterator[Session]:  # noqa: ARG001 timers need an application
    """The shop as its windows see it."""
    session = Session(shop, AtOnce())
    yield session
    session.close()
