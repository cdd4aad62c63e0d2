"""Ways that lead from one page to another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from ui.notice import Level, Offer
from ui.words import _

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


def ring_for_bales(desk: Desk) -> None:
    """Ring a bell at `desk` when a sale brings bales to balik modal, where that may be known; it leads to the bale."""
    session = desk.session

    def show_bale(code: str) -> None:
        from ui.window.used.room import UsedRoom  # late: a till that only sells does not need it

        desk.go_to("used")
        if isinstance(desk.page, UsedRoom):
            desk.page.go_to("bales", code)

    def ring(codes: tuple[str, ...]) -> None:
        if not session.people.sees_costs:
            return
        QApplication.beep()
        words = _("Balik modal! {bales} sudah kembali modalnya; yang laku sekarang jadi untung.")
        offer = Offer(_("Lihat bal"), lambda: show_bale(codes[0]))
        session.tell(Level.DONE, words.format(bales=", ".join(codes)), offer)

    session.paid_back.connect(ring)
