"""Sheets over the smallest window: what is chosen from is seen whole, and only a list of any length scrolls."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pos.reports.span.span import Span
from ui.session import Session
from ui.window.desk.days.day_picker import MonthGrid, pick_day
from ui.window.desk.days.range_picker import RangePicker
from ui.window.local.products.pricing import PriceSheet
from ui.window.till.goods.variants import VariantSheet
from ui.window.widgets.notices.sheet import Sheet


def one_day(host: QWidget, session: Session) -> Sheet:
    return pick_day(host, session, session.today, lambda _day: None)


def days(host: QWidget, session: Session) -> Sheet:
    return RangePicker(host, session, Span(session.today - timedelta(days=6), session.today), lambda _span: None)


def sizes(host: QWidget, session: Session) -> Sheet:
    with session.reading() as look:
        usual = next(product for product in look.goods.products(60) if len(product.sizes) == 5)
    return VariantSheet(host, usual, 1)


def prices(host: QWidget, session: Session) -> Sheet:
    with session.reading() as look:
        return PriceSheet(session, host, look.goods.products(1)[0])


@pytest.mark.parametrize("opened", [one_day, days, sizes, prices])
def test_a_sheet_to_choose_from_fits_the_smallest_window(
    qtbot: QtBot, session: Session, opened: Callable[[QWidget, Session], Sheet]
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1024, 600)
    host.show()
    sheet = opened(host, session)
    scroll = sheet.findChild(QScrollArea)
    assert scroll is not None
    qtbot.waitUntil(lambda: sheet.isVisible() and scroll.verticalScrollBar().maximum() == 0)
    assert scroll.horizontalScrollBar().maximum() == 0
    for month in sheet.findChildren(MonthGrid):
        assert month.height() >= 6 * 48
