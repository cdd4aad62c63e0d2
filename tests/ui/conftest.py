"""A dressed application for every test that shows something."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.window.look.skin import wear
from ui.window.look.theme import DAY, NIGHT


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application in its light theme and its own typeface."""
    wear(DAY, qapp)
    return qapp


@pytest.fixture
def by_night(dressed: QApplication) -> Iterator[QApplication]:
    """The application in its night theme, for one test."""
    wear(NIGHT, dressed)
    yield dressed
    wear(DAY, dressed)
