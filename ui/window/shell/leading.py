"""Ways that lead from one page to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from ui.notice import Level, Offer
from ui.words import _

if TYPE_CHECKING:
    from pos.reports.figure import Figure
    from ui.window.shell.desk import Desk


def leading_on(page: QWidget, desk: Desk) -> QWidget:
    """`page`, its figures leading to the receipts that they are made of, and those back to where the figure stands."""

    def show_receipts(figure: Figure, name: str) -> None:
        from ui.window.history.page import HistoryPage  # late: a till that only sells does not need it

        desk.go_to("history")
        if isinstance(desk.page, HistoryPage):
            desk.page.show_figure(figure, name)

    def show_report() -> None:
        from ui.window.report.page import ReportPage  # late, as above

        desk.go_to("report")
        if isinstance(desk.page, ReportPage):
            desk.page.take_up_again()

    if wanted := getattr(page, "receipts_wanted", None):
        wanted.connect(show_receipts)
    if wanted := getattr(page, "report_wanted", None):
        wanted.connect(show_report)
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
