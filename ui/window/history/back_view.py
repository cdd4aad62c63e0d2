"""A return on paper beside the receipts of a figure, and a copy of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from printing.renderers.picture import slip_strips
from printing.renderers.plain_text import plain_text
from ui.notice import Level
from ui.papers import return_document
from ui.session import Session
from ui.window.desk.paper_view import PaperView
from ui.window.desk.scrolling import Column
from ui.window.desk.slips import columns_of
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import Words
from ui.words import _


class BackView(QWidget):
    """Shows one return as it was printed, and prints it again, marked as a copy."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.number = ""
        self.title = Words(style=Type.HEADING)
        self.paper = PaperView(_("Struk retur"))
        self.reprint = KeyButton(_("Cetak salinan"), "Ctrl+P", Weight.PRIMARY, icon=Icon.PRINTER)
        self.reprint.clicked.connect(self._reprint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        scroll = Column(margin=0)
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addWidget(self.paper)
        scroll.column.addStretch()
        column.addWidget(self.title)
        column.addWidget(scroll, 1)
        column.addWidget(self.reprint)
        self.hide()

    def show_return(self, number: str) -> None:
        """Show the return with this number, or nothing."""
        self.number = number
        self.setVisible(bool(number))
        if not number:
            return
        self.title.setText(number)
        with self._session.reading() as look:
            document = return_document(look, number)
        columns = columns_of(self._session.shop)
        self.paper.show_slip(slip_strips(document, columns), plain_text(document, columns))

    def _reprint(self) -> None:
        with self._session.telling():
            self._session.returns.reprint(self.number)
            self._session.tell(Level.DONE, _("Salinan {number} masuk antrean cetak.").format(number=self.number))
