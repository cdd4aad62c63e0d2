"""Barang masuk: the panel over a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.backoffice import Imported
from ui.goods_in import Intake
from ui.notice import Level
from ui.session import Session
from ui.window.intake.kinds import summary
from ui.window.intake.panel import AskFile, IntakePanel, ask_file
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _

_WIDTH = 860


def open_intake(page: QWidget, session: Session, intake: Intake, ask: AskFile = ask_file) -> Sheet:
    """Open the sheet over the window of `page`; what came in is told, and the shop is told that goods changed."""
    panel = IntakePanel(session.shop, session.jobs, intake, ask)
    sheet = Sheet(page.window(), _("Barang masuk"), _("Masukkan semua"), width=_WIDTH)
    sheet.body.addWidget(panel)
    sheet.accept_button.setEnabled(False)

    def came_in(kind: Intake, imported: Imported) -> None:
        sheet.close()
        session.goods_changed()
        session.tell(Level.DONE, summary(kind, imported))

    def looked(can_come_in: bool) -> None:
        sheet.accept_button.setEnabled(can_come_in)
        if can_come_in:
            sheet.accept_button.setFocus()

    def working(goes_on: bool) -> None:
        sheet.leave_button.setEnabled(not goes_on)
        if goes_on:
            sheet.accept_button.setEnabled(False)

    panel.looked.connect(looked)
    panel.working.connect(working)
    panel.taken_in.connect(came_in)
    sheet.accepted.connect(panel.take_in)
    sheet.open(panel.choose)
    return sheet
