"""What the tests of the owner's screens share."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def look(dressed: QApplication) -> QApplication:
    """Everything here is seen in its look."""
    return dressed


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A folder that stands for a printer."""
    return tmp_path / "kertas"


def press(*keys: Qt.Key) -> None:
    """One key after the other, wherever the focus is."""
    for key in keys:
        under = QApplication.focusWidget()
        assert under is not None
        QTest.keyClick(under, key)
        QApplication.processEvents()
