"""What a person does about paper: look at the queue, try again, say how a slip ended, ask for another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from pos.counter import print_account, print_qris, print_repayment
from pos.money import Rupiah
from pos.paper import PrintJob
from pos.people.rights import Right
from pos.printers import Printer, PrinterProfile
from pos.reports.span.span import Span, day_span
from pos.till import ask_for_receipt, kick_drawer, reprint
from printing.printers.outcome import Health
from printing.spooling.progress import Light, QueueStatus
from printing.spooling.wishes import Wishes
from ui.bootstrap import Shop


class PaperDesk(QObject):
    """The print queue as windows see it; the spooler works it off in its own thread.

    `wishes` are what a person may want for a slip that is not on paper.
    """

    changed = Signal(object)
    """The QueueStatus after every news from the spooler."""
    drawer_stuck = Signal(object)
    """PrintJob: the cash drawer did not open in time; its cause tells why."""
    _heard = Signal(object)
    _stuck = Signal(object)

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self.wishes = Wishes(shop.work, shop.spooler, lambda: shop.cashier, shop.clock)
        self._status = QueueStatus(Light.UNHEARD if shop.printer else Light.OFF)
        self._office = ""
        self._heard.connect(self._spooler_said)
        self._stuck.connect(self.drawer_stuck)
        shop.listen(self._heard.emit, self._stuck.emit)

    def close(self) -> None:
        """Stop listening, and say no more: what the spooler said last may still be on its way between the threads."""
        self._shop.listen(lambda _status: None)
        self.blockSignals(True)

    @property
    def status(self) -> QueueStatus:
        """How the queue stands, in one value."""
        return self._status

    @property
    def office_printer(self) -> str:
        """The printer of the computer that A4 pages came out of last; empty before the first ones."""
        return self._office or (self._shop.settings.office_printer if self._shop.settings else "")

    def remember_office_printer(self, name: str) -> None:
        """Offer the printer called `name` first from now on: for good where the settings may be changed."""
        known, self._office = self.office_printer, name
        if self._shop.settings and name != known and self._shop.gate.may(Right.SETTINGS):
            self._shop.save_settings(replace(self._shop.settings, office_printer=name))

    def forget_office_printer(self) -> None:
        """Offer what the settings say again, whatever pages came out of meanwhile."""
        self._office = ""

    def queue(self) -> Sequence[PrintJob]:
        """Every job that is not on paper, oldest first."""
        with self._shop.reading() as look:
            return look.outbox.unfinished()

    def slip_of(self, number: str) -> PrintJob | None:
        """The newest slip of a receipt; None where none was asked for."""
        with self._shop.reading() as look:
            return look.outbox.latest_for(number)

    def reprint(self, number: str) -> PrintJob:
        """Print a marked copy of a receipt. Raises UnknownReceipt."""
        with self._shop.work() as work:
            job = reprint(work, number, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()
        return job

    def ask_for_receipt(self, number: str) -> PrintJob:
        """Print the receipt of a sale that was completed without one, else a marked copy. Raises UnknownReceipt."""
        with self._shop.work() as work:
            job = ask_for_receipt(work, number, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()
        return job

    def print_day(self, day: date) -> None:
        """Print the end-of-day report of `day` on receipt paper."""
        self.print_days(day_span(day))

    def print_days(self, span: Span) -> None:
        """Print the report of a day, or of several, on receipt paper."""
        from pos.backoffice import print_report  # late: not while selling

        with self._shop.work() as work:
            print_report(work, span, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()

    def print_qris(self, amount: Rupiah | None) -> None:
        """Print the stall's code for `amount` rupiah, or the plain one. Raises NoQrisCode, QrisAmount."""
        with self._shop.work() as work:
            print_qris(work, amount, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()

    def print_repayment(self, number: str) -> None:
        """Print the slip of a repayment, or a marked copy. Raises UnknownRepayment."""
        with self._shop.work() as work:
            print_repayment(work, number, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()

    def print_account(self, customer: UUID) -> None:
        """Print what a customer owes. Raises KeyError for an id that is no customer's."""
        with self._shop.work() as work:
            print_account(work, customer, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()

    def open_drawer(self) -> None:
        """Have the cash drawer open; recorded with who and when. Raises NoDrawerOnPrinter."""
        with self._shop.work() as work:
            kick_drawer(work, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()

    def health(self, printer: Printer) -> Health:
        """What is known of a printer at this moment; it is not asked."""
        return self._shop.spooler.health(printer)

    def picture(self, job: PrintJob) -> bytes:
        """What a job would print, as a PNG for the printer it is for. Raises UnknownReceipt."""
        from printing.renderers.picture import slip_png  # late: paper comes out without being looked at before
        from ui.papers import job_document

        printer = self._shop.spooler.printer_of(job)
        with self._shop.reading() as look:
            document = job_document(look, job)
        return slip_png(document, printer.profile.columns if printer else PrinterProfile().columns)

    def try_now(self) -> None:
        """Try what waits without finishing its pause."""
        self._shop.spooler.try_now()

    def is_called_back(self, job: PrintJob) -> bool:
        """Whether a slip is on its way back from a printer that was being sent it."""
        return self._shop.spooler.is_called_back(job)

    def _spooler_said(self, status: QueueStatus) -> None:
        self._status = status
        self.changed.emit(status)
