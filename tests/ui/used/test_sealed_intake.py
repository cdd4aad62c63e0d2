"""Once the opening count is sealed, the window says so before anybody looks for a file."""

from concurrent.futures import Executor

import pytest
from pytestqt.qtbot import QtBot

from pos.stockroom.sealing import seal_opening
from ui.bootstrap import Shop
from ui.demo.build import StoryClock
from ui.demo.stall import BALES, PRODUCTS
from ui.goods_in import Intake
from ui.jobs import Jobs
from ui.window.intake.panel import IntakePanel


@pytest.fixture
def sealed(shop: Shop, clock: StoryClock) -> Shop:
    with shop.work() as work:
        seal_opening(work, "Ibu Pemilik", clock.at)
    return shop


@pytest.fixture
def panel(qtbot: QtBot, dressed: object, sealed: Shop, at_once: Executor) -> IntakePanel:  # noqa: ARG001 seen in its look
    panel = IntakePanel(sealed, Jobs(at_once), Intake.BALES)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_bales_are_refused_at_once_with_the_day_and_the_name_of_the_seal(panel: IntakePanel) -> None:
    assert panel.verdict.text() == (
        "Stok bekas tidak bisa ditambah: catatan stok awal disegel 07/03/2026 14:05 oleh Ibu Pemilik."
    )
    assert not panel.choose.isEnabled()
    assert not panel.needed.isVisible()


def test_a_file_that_is_dropped_on_it_all_the_same_is_refused_in_the_same_words(panel: IntakePanel) -> None:
    said = panel.verdict.text()
    panel.look_at(BALES)
    assert (panel.verdict.text(), panel.can_take_in) == (said, False)


def test_local_goods_still_come_in(panel: IntakePanel) -> None:
    next(chip for chip in panel.kinds.chips if chip.value is Intake.PRODUCTS).click()
    assert panel.choose.isEnabled()
    assert panel.verdict.text() == ""
    panel.look_at(PRODUCTS)
    assert "tidak bisa ditambah" not in panel.verdict.text()
