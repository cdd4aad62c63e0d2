"""Somebody behind the counter of a stall that sells goods of all kinds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.data.returning.conftest import Counter, consigned

if TYPE_CHECKING:
    from tests.data.conftest import Stall

Opens = Callable[[], Counter]


@pytest.fixture
def at_counter(make_stall: Callable[[Path | None], Stall], stock_up: Callable[[Stall], Stall]) -> Opens:
    """Opens a stall with used goods, bought ones, and some whose maker waits for his money."""

    def opened() -> Counter:
        stall = stock_up(make_stall(None))
        consigned(stall)
        return Counter(stall)

    return opened
