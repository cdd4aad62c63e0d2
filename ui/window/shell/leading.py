"""Ways that lead from one page to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from pos.goods.item import Family
from ui.notice import Level, Offer
from ui.words import _

if TYPE_CHECKING:
    from pos.reports.figure import Figure
    from ui.window.report.rows.ways import Story
    from ui.window.shell.desk import Desk


def leading_on(page: QWidget, desk: Desk) -> QWidget:
    """`page`, its figures leading to what they are made of, goods to their story, and both back to the report."""

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

    ways: Mapping[str, Callable[..., None]] = {
        "goods_wanted": partial(_show_story, desk),
        "receipts_wanted": show_receipts,
        "report_wanted": show_report,
    }
    for name, follow in ways.items():
        if wanted := getattr(page, name, None):
            wanted.connect(follow)
    return page


def _show_story(desk: Desk, story: Story) -> None:
    from ui.window.desk.room import Room  # late: a till that only sells does not need it

    room, view = ("used", "book") if story.family is Family.USED else ("local", "products")
    desk.go_to(room)
    if isinstance(desk.page, Room):
        desk.page.go_from_report(view, story.code)


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
