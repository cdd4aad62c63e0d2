from concurrent.futures import Executor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos.money import write_rp
from ui.bootstrap import Shop
from ui.demo.stall import BALES, PRODUCTS
from ui.goods_in import Intake
from ui.jobs import Jobs
from ui.session import Session
from ui.window.intake.panel import IntakePanel
from ui.window.intake.sheet import open_intake
from ui.window.used.room import build
from ui.window.widgets.text import Words


@pytest.fixture
def panel(qtbot: QtBot, empty_shop: Shop, at_once: Executor) -> IntakePanel:
    panel = IntakePanel(empty_shop, Jobs(at_once), Intake.BALES)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def pieces(shop: Shop) -> int:
    with shop.reading() as look:
        return sum(pile.pieces for pile in look.goods.piles())


def test_a_file_is_told_in_words_before_anything_of_it_is_kept(panel: IntakePanel, empty_shop: Shop) -> None:
    panel.look_at(BALES)
    assert panel.can_take_in
    said = [words.text() for words in panel.brings.findChildren(Words)]
    assert {"8", "24", "728"} <= set(said)
    assert pieces(empty_shop) == 0


def test_a_good_file_comes_in_whole(qtbot: QtBot, panel: IntakePanel, empty_shop: Shop) -> None:
    panel.look_at(BALES)
    with qtbot.waitSignal(panel.taken_in):
        panel.take_in()
    assert pieces(empty_shop) == 728


def test_a_file_with_a_fault_names_row_and_column_and_brings_nothing(
    panel: IntakePanel, empty_shop: Shop, tmp_path: Path
) -> None:
    rows = BALES.read_text("utf-8").splitlines()
    rows[2] = rows[2].replace("5000000", "5juta lebih", 1)
    broken = tmp_path / "bal.csv"
    broken.write_text("\n".join(rows), "utf-8")
    panel.look_at(broken)
    assert not panel.can_take_in
    model = panel.faults.model()
    assert model.index(0, 0).data() == "3"
    assert model.index(0, 1).data() == "harga_beli_rp"
    assert "5juta lebih" in model.index(0, 2).data()
    panel.take_in()
    assert pieces(empty_shop) == 0


def test_the_same_file_twice_is_refused_as_already_there(panel: IntakePanel, empty_shop: Shop) -> None:
    panel.look_at(BALES)
    panel.take_in()
    panel.look_at(BALES)
    assert not panel.can_take_in
    assert pieces(empty_shop) == 728


@pytest.mark.filterwarnings("default")
def test_a_picture_is_no_list_of_goods_and_the_panel_says_what_to_do(panel: IntakePanel, tmp_path: Path) -> None:
    picture = tmp_path / "foto.csv"
    picture.write_bytes(bytes(range(256)) * 4)
    panel.look_at(picture)
    assert not panel.can_take_in
    assert panel.verdict.text()
    assert "Traceback" not in panel.verdict.text()


def test_the_sheet_brings_products_and_tells_the_shop(qtbot: QtBot, empty_session: Session) -> None:
    page = build(empty_session)
    qtbot.addWidget(page)
    page.show()
    sheet = open_intake(page, empty_session, Intake.PRODUCTS, ask=lambda _asking: str(PRODUCTS))
    panel = sheet.findChild(IntakePanel)
    assert isinstance(panel, IntakePanel)
    assert not sheet.accept_button.isEnabled()
    panel.choose.click()
    with qtbot.waitSignals([empty_session.stock_changed, empty_session.noticed]):
        sheet.accept_button.click()
    with empty_session.reading() as look:
        assert look.goods.products()


def test_the_preview_names_the_value_at_cost(panel: IntakePanel, empty_shop: Shop) -> None:
    panel.look_at(BALES)
    said = {words.text() for words in panel.brings.findChildren(Words)}
    panel.take_in()
    with empty_shop.reading() as look:
        assert write_rp(sum(pile.value for pile in look.goods.piles())) in said


def test_a_file_that_is_called_off_leaves_nothing_and_can_be_taken_again(
    panel: IntakePanel, empty_shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.kinds.choose(Intake.PRODUCTS)
    panel.look_at(PRODUCTS)
    assert panel.can_take_in
    told: list[float | None] = []

    def told_and_called_off(_words: str, share: float | None = None) -> None:
        told.append(share)
        if share is not None and share >= 0.5:
            panel.labour.stop.click()

    with monkeypatch.context() as patch:
        patch.setattr(panel.labour.line, "tell", told_and_called_off)
        panel.take_in()
    assert len(told) > 1
    assert not panel.labour.isVisible()
    with empty_shop.reading() as look:
        assert not look.goods.products()
        assert look.makers.by_name("Perajin Batik Contoh A") is None
    panel.look_at(PRODUCTS)
    panel.take_in()
    with empty_shop.reading() as look:
        assert len(look.goods.products()) == 26


def test_nothing_else_can_be_done_while_a_file_comes_in(panel: IntakePanel) -> None:
    seen: list[tuple[bool, bool]] = []
    panel.working.connect(lambda goes_on: seen.append((goes_on, panel.choose.isEnabled())))
    panel.look_at(BALES)
    assert seen == [(True, False), (False, True)]
