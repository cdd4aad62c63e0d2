from concurrent.futures import Executor
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.qris.merchant import MerchantCode
from pos.reports.span.span import day_span
from pos.reports.span.told import report_of
from pos.reports.tax import TaxRate
from pos.settings import Language, Theme
from pos.used.pricing import FloorSteps
from printing.builders.paying.qris_slip import qris_slip
from printing.renderers.picture import slip_png
from tests.ui.conftest import on_screen
from ui.bootstrap import Shop
from ui.demo.stall import QRIS
from ui.session import Session
from ui.window.buyer.window import BuyerWindow
from ui.window.settings.fields.draft import Field
from ui.window.settings.page import SettingsPage, build
from ui.window.shell.window import MainWindow


def shown(qtbot: QtBot, session: Session) -> SettingsPage:
    page = build(session)
    assert isinstance(page, SettingsPage)
    return on_screen(qtbot, page)


def test_a_new_name_is_saved_and_kept(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    assert not page.save.isEnabled()
    page.stall.name.setFocus()
    page.stall.name.selectAll()
    qtbot.keyClicks(page.stall.name, "Lapak Bu Contoh")
    assert page.is_edited
    with qtbot.waitSignal(session.settings_changed):
        page.save.click()
    with session.reading() as look:
        stored = look.settings.current()
    assert stored is not None
    assert stored.stall.name == "Lapak Bu Contoh"
    assert not page.is_edited


def test_bad_input_stays_typed_with_a_sentence_beside_it(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    page.show_section(4)
    page.till.cutoff.setFocus()
    page.till.cutoff.selectAll()
    qtbot.keyClicks(page.till.cutoff, "25:00")
    page.show_section(0)
    page.save.click()
    assert page.till.cutoff.text() == "25:00"
    assert page.till.rows[Field.CUTOFF].fault
    assert page.till.isVisible()
    assert page.is_edited


def test_taking_back_brings_what_is_saved(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    page.stall.name.setFocus()
    qtbot.keyClicks(page.stall.name, "xyz")
    page.receipt.bargain.click()
    page.undo.click()
    assert not page.is_edited
    assert page.stall.name.text() == session.settings.stall.name


def test_the_preview_is_the_paper_of_what_is_typed(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    assert "Nego jadi 70.000" in page.preview.paper.accessibleDescription()
    page.receipt.bargain.click()
    qtbot.waitUntil(lambda: "Nego jadi" not in page.preview.paper.accessibleDescription())
    assert "1 x 70.000" in page.preview.paper.accessibleDescription()


def test_language_and_light_are_chosen_by_chips(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    page.looks.language.chips[1].click()
    page.looks.theme.chips[1].click()
    page.save.click()
    assert session.settings.language is Language.ENGLISH
    assert session.settings.theme is Theme.NIGHT


def test_what_no_field_shows_stays_as_it_was(qtbot: QtBot, session: Session) -> None:
    steps = FloorSteps(by_age=((30, 80),), paid_back=70)
    session.save_settings(replace(session.settings, floor_steps=steps))
    page = shown(qtbot, session)
    page.stall.name.setText("Lapak Bu Contoh")
    page.stall.edited.emit()
    page.save.click()
    assert session.settings.stall.name == "Lapak Bu Contoh"
    assert session.settings.floor_steps == steps


def test_a_code_is_pasted_or_read_from_a_photo_and_acts_at_once(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page = shown(qtbot, session)
    place = page.qris
    place.typed.setText(QRIS[:-1] + "0")
    place.use.click()
    assert place.row.fault
    assert place.typed.text() == QRIS[:-1] + "0"
    assert session.counter.code() is None
    place.typed.setText(f" {QRIS} ")
    place.use.click()
    assert not place.row.fault
    assert place.merchant.text() == "CONTOH LAPAK SENEN"
    place.forget.click()
    assert session.counter.code() is None
    photo = tmp_path / "stiker.png"
    document = qris_slip(MerchantCode.read(QRIS), None, _=str)
    photo.write_bytes(slip_png(document, 32))
    place.read_photo(photo)
    code = session.counter.code()
    assert code is not None
    assert code.text == QRIS
    with session.reading() as look:
        assert [bool(each.text) for each in look.qris.history()] == [True, False, True]


def test_the_buyers_window_comes_and_goes_with_its_setting(
    qtbot: QtBot, shop: Shop, dressed: QApplication, at_once: Executor
) -> None:
    window = MainWindow(shop, dressed, at_once)
    qtbot.addWidget(window)
    window.show()
    assert window.session is not None
    assert not buyers_windows()
    window.session.save_settings(replace(window.session.settings, customer_window=True))
    (buyers,) = buyers_windows()
    assert buyers.isVisible()
    window.session.save_settings(replace(window.session.settings, theme=Theme.NIGHT))
    qtbot.waitUntil(lambda: len(buyers_windows()) == 1 and buyers_windows()[0] is not buyers)
    window.close()
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in buyers_windows()))


def buyers_windows() -> list[BuyerWindow]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, BuyerWindow)]


def test_the_tax_of_the_reports_is_the_owners_to_write(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    assert page.payment.taxes.text() == "01/01/2022: 0,5% di atas 500.000.000"
    page.payment.taxes.selectAll()
    qtbot.keyClicks(page.payment.taxes, "01/01/2022: 0,5% di atas 500jt; 01/01/2026: 1,25% di atas 100jt")
    page.save.click()
    with session.reading() as look:
        rate = report_of(look, day_span(session.today), ()).year.rate
    assert rate == TaxRate(date(2026, 1, 1), 100_000_000, 125)
    assert page.payment.taxes.text().endswith("01/01/2026: 1,25% di atas 100.000.000")
