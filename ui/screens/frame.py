"""The frame of the window around one page: the top line and the rail, without what listens to a day's work."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.session import Session
from ui.window.shell.pages import PAGES
from ui.window.shell.rail import Rail
from ui.window.shell.top_line import TopLine


class Frame(QWidget):
    """Shows the page called `name`; `page` is that page."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        rail = Rail(PAGES)
        rail.show_chosen(name)
        self.page = next(page for page in PAGES if page.name == name).build(session)
        self.setFocusProxy(self.page)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(TopLine(session), 0, 0, 1, 2)
        grid.addWidget(rail, 1, 0)
        grid.addWidget(self.page, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
