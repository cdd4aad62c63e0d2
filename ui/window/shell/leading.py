"""Ways that lead from one page to another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.window.shell.desk import Desk


def leading_on(page: QWidget, desk: Desk) -> QWidget:
    """`page`, its figures leading to the receipts that they are made of."""

    def show_receipts(day: date, words: str) -> None:
        from ui.window.history.page import HistoryPage  # late: a till that only sells does not need it

        desk.go_to("history")
        if isinstance(desk.page, HistoryPage):
            desk.page.show_found(day, words)

    wanted = getattr(page, "receipts_wanted", None)
    if wanted is not None:
        wanted.connect(show_receipts)
    return page
