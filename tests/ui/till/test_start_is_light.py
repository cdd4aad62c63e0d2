"""What no start of the till should pay for is not there when its window is up."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from pos.settings import Settings, Stall
from tests.ui.till.conftest import Seller
from ui.bootstrap import bootstrap
from ui.window.shell.pages import PAGES

_START = """
import sys
from PySide6 import QtWidgets

class Stopped(QtWidgets.QApplication):
    def exec(self):
        print(*sorted(sys.modules))
        return 0

QtWidgets.QApplication = Stopped
from ui.start import main
main()
"""

_OURS = ("pos", "data", "printing", "ui")

HEAVY = ("numpy", "pyqtgraph", "reportlab", "escpos", "openpyxl", "PIL", "qrcode", "barcode", "yaml")
"""Libraries that come when a chart, a page, a slip or a picture is made."""

STRANGERS = ("http", "email", "asyncio", "multiprocessing", "subprocess", "xml", "html")
"""What the standard library brings along unasked: a till speaks to no network while it starts."""

LATER = (
    "pos.backoffice", "pos.buying", "pos.returning", "pos.reports.day", "pos.stockroom.bales",
    "data.check", "data.giving.export", "data.records.makers.settlements", "data.queries.makers.trade",
    "printing.sheets", "printing.builders.receipt",
    "ui.papers", "ui.sentences.refusals", "ui.desks.makers", "ui.desks.stockroom",
    "ui.window.till.payment.panel", "ui.window.till.payment.done", "ui.window.customers", "ui.window.people.lock",
    "ui.window.used", "ui.window.local", "ui.window.history", "ui.window.report", "ui.window.settings",
)  # fmt: skip
"""Rooms that open when somebody first goes there, or soon after the first picture."""

MOST_OF_OURS, MOST = 335, 620
"""Modules of the house, and of everything: each is about a third of a millisecond before the first key."""


@pytest.fixture(scope="module")
def brought_in(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Every module that is there when the window of a stall that was set up before is up, and nothing else happened."""
    folder = tmp_path_factory.mktemp("lapak")
    shop = bootstrap(folder / "toko.lapak", create=True)
    shop.set_up(Settings(Stall("LAPAK CONTOH SENEN"), cashier="Kasir 1"))
    shop.close()
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(folder)}
    asked = [sys.executable, "-c", _START, "--shop", str(folder / "toko.lapak")]
    ended = subprocess.run(asked, env=env, capture_output=True, text=True, check=True)  # noqa: S603 the lines above
    return frozenset(ended.stdout.split())


@pytest.mark.parametrize("late", [*HEAVY, *STRANGERS, *LATER])
def test_a_start_of_the_till_leaves_for_later_what_the_first_screen_does_not_show(
    brought_in: frozenset[str], late: str
) -> None:
    assert late not in brought_in


def test_a_start_of_the_till_stays_as_slim_as_it_is(brought_in: frozenset[str]) -> None:
    ours = [name for name in brought_in if name.partition(".")[0] in _OURS]
    assert "ui.window.till.goods.shelf" in brought_in
    assert len(ours) <= MOST_OF_OURS, f"{len(ours)} modules of ours; let what the first screen does not need come late"
    assert len(brought_in) <= MOST, f"{len(brought_in)} modules in all"


def test_when_the_till_is_left_alone_every_page_is_brought_in_ahead(qtbot: QtBot, seller: Seller) -> None:
    ahead = seller.desk.ahead
    assert not ahead.is_done
    qtbot.waitUntil(lambda: ahead.is_done, timeout=60_000)
    assert {page.factory.partition(":")[0] for page in PAGES} <= set(sys.modules)
    assert "ui.window.local.products.page" in sys.modules
