"""The slip of a drawer, looked at first: while it is open as it stands, afterwards as it was closed."""

from PySide6.QtWidgets import QWidget

from pos.cash.shift import Shift
from pos.ports import Reading
from printing.document import Document
from ui.papers.drawer import drawer_document
from ui.session import Session
from ui.window.desk.slip_sheet import Paper, SlipSheet
from ui.words import _, translator


def rekap_document(session: Session, look: Reading, shift: Shift) -> Document:
    """The slip of the drawer of `shift`."""
    return drawer_document(look, shift, session.now(), translate=translator())


def show_rekap(session: Session, host: QWidget, shift: Shift) -> SlipSheet:
    """Show the slip over `host`, to be printed, saved, or sent to an owner who is at home."""
    name = f"rekap-{shift.day:%Y%m%d}-{shift.number}"
    paper = Paper(_("Rekap kasir"), name, lambda look: rekap_document(session, look, shift), sent=True)
    return SlipSheet(session, host, paper)
