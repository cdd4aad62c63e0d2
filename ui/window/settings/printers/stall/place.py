"""The printers among the settings: each saves by itself, and stands in no draft."""

from __future__ import annotations

from ui.session import Session
from ui.window.settings.fields.draft import Draft
from ui.window.settings.fields.group import FieldGroup
from ui.window.settings.printers.office import OfficePrinter
from ui.window.settings.printers.stall.list import PrinterList
from ui.words import _


class PrinterPlace(FieldGroup):
    """The printers for slips, and below them the one for A4 pages."""

    def __init__(self, session: Session) -> None:
        super().__init__(_("Printer"), _("Printer struk mencetak juga semua yang tidak punya printer sendiri."))
        self.printers = self.add(PrinterList(session))
        self.office = self.add(OfficePrinter(session))

    def fill(self, draft: Draft) -> None:
        """Nothing of a draft stands here."""

    def taken_into(self, draft: Draft) -> Draft:
        """The draft as it is."""
        return draft
