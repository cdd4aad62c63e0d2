"""What the tests of makers' goods in the window share."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import in_front
from ui.session import Session
from ui.window.local.products.page import ProductsPage


@pytest.fixture(autouse=True)
def look(dressed: QApplication) -> QApplication:
    """Everything here is seen in its look."""
    return dressed


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo in a file."""
    out = BytesIO()
    Image.new("RGB", (640, 480), "darkgreen").save(out, "JPEG")
    path = tmp_path / "kaos.jpg"
    path.write_bytes(out.getvalue())
    return path


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> ProductsPage:
    """The list of products, in front."""
    return in_front(qtbot, ProductsPage(session))
