"""The slip of a drawer, looked at first: while it is open as it stands, afterwards as it was closed."""

from PySide6.QtWidgets import QWidget

from pos.cash.shift import Drawer, Shift
from pos.ports import Reading
from printing.builders.closing_slip import closing_slip
from printing.document import Document
from ui.session import Session
from ui.window.desk.slip_sheet import Paper, SlipSheet
from ui.words import _, translator


def rekap_document(session: Session, look: Reading, shift: Shift) -> Document:
    """The slip of the drawer of `shift`."""
    drawer = Drawer(shift, look.shifts.drawer_sum(shift.id))
    moved, waiting = look.shifts.movements(shift.id), look.arrivals.waiting(shift.id)
    return closing_slip(drawer, moved, waiting, session.settings.stall, session.now(), _=translator())


def show_rekap(session: Session, host: QWidget, shift: Shift) -> SlipSheet:
    """Show the slip over `host`, to be printed, saved, or sent to an owner who is at home."""
    name = f"rekap-{shift.day:%Y%m%d}-{shift.number}"
    paper = Paper(_("Rekap kasir"), name, lambda look: rekap_document(session, look, shift), sent=True)
    return SlipSheet(session, host, paper)
