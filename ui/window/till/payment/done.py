"""The sale is on disk: the change, large, and what may be done with the receipt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import Rupiah, write_rp
from pos.returning import TakenBack
from pos.selling.payment import Method, Payment
from pos.selling.returned import Return
from pos.selling.sale import Sale
from printing.builders.words import paid_name
from ui.notice import Level
from ui.session import Session
from ui.window.desk.saving import Saver
from ui.window.desk.slips import receipt_picture, return_picture
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.till.payment.slip_state import SlipState
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import LOCAL, MUTED, USED, Figure, Words
from ui.words import _

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class DonePanel(QWidget):
    """Fills the till until the next buyer comes; a scan, Enter or a tap begins with him."""

    over = Signal()
    """The next buyer may come."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = ""
        self._picture_of: Callable[[], bytes] = self._picture
        self._printed: Callable[[str], object] = session.paper.ask_for_receipt
        self._sale: Sale | None = None
        self.saver = Saver(session, self)
        self._title = Words(style=Type.FIGURE, tone=LOCAL)
        self.figure = Figure(style=Type.CHANGE, align=_CENTRE)
        self._story = Words(style=Type.LEAD, tone=MUTED, wraps=True)
        self._story.setAlignment(_CENTRE)
        self.slip = SlipState(session)
        self.printing = KeyButton(_("Cetak ulang"), "U", icon=Icon.PRINTER, height=Size.KEY)
        self.copying = KeyButton(_("Salin gambar"), "C", icon=Icon.COPY, height=Size.KEY)
        self.saving = KeyButton(_("Gambar WA"), "W", icon=Icon.IMAGE, height=Size.KEY)
        self.following = KeyButton(_("Transaksi baru"), "Return", Weight.PRIMARY, height=Size.KEY)
        self.arrived = KeyButton(_("Sudah masuk"), "M", height=Size.KEY)
        self.arrived.clicked.connect(self._confirm)
        self.printing.clicked.connect(self._print)
        self.copying.clicked.connect(self._copy)
        self.saving.clicked.connect(self._save)
        self.following.clicked.connect(self.over)
        self._hint = Words(_("Pindaian berikutnya langsung memulai transaksi baru."), tone=MUTED, wraps=True)
        self._hint.setAlignment(_CENTRE)
        self._arrange()

    @property
    def number(self) -> str:
        """The receipt that is shown."""
        return self._number

    def show_sale(self, sale: Sale) -> None:
        """Show what the buyer gets back for `sale`."""
        self._show_number(sale.number, self._picture, self._session.paper.ask_for_receipt)
        self._sale = sale
        title, tone = _told(sale)
        self._title.setText(title)
        self._title.setForegroundRole(tone)
        self.figure.say(write_rp(sale.change or sale.due))
        self.arrived.setVisible(sale.is_open)
        paid = " + ".join(_paid(payment) for payment in sale.payments)
        self._story.setText(_("Struk {number} · {paid} · tersimpan").format(number=sale.number, paid=paid))
        self.following.setFocus()

    def show_taken_back(self, taken: TakenBack) -> None:
        """Show what became of the difference of a return or an exchange."""
        record, sale = taken.record, taken.sale
        self._show_number(record.number, self._return_picture, self._session.returns.reprint)
        title, amount, tone = _("Tukar pas, tanpa selisih"), 0, LOCAL
        if record.refunds:
            title, amount, tone = _given_back(record)
        elif sale and sale.payments:
            (title, tone), amount = _told(sale), sale.change or sale.paid
        self._sale = sale
        self.arrived.setVisible(sale is not None and sale.is_open)
        self._title.setText(title)
        self._title.setForegroundRole(tone)
        self.figure.say(write_rp(amount))
        text = _("{number} · ditukar, struk baru {new} · tersimpan") if sale else _("{number} · tersimpan")
        self._story.setText(text.format(number=record.number, new=record.new_receipt))

        if record.handed_back and record.unseen:
            never = _("{amount} belum pernah masuk").format(amount=write_rp(record.unseen))
            self._story.setText(f"{self._story.text()} · {never}")

    def _show_number(self, number: str, picture: Callable[[], bytes], printed: Callable[[str], object]) -> None:
        self._number, self._picture_of, self._printed = number, picture, printed
        self.slip.follow(number)
        self.printing.say(_("Cetak ulang") if self.slip.exists else _("Cetak struk"))
        self.printing.setVisible(self._session.settings.printer is not None)

    def _return_picture(self) -> bytes:
        return return_picture(self._session.shop, self._number)

    def _confirm(self) -> None:
        """The money was there after all, before the buyer left."""
        sold = self._sale
        if sold is None:
            return
        with self._session.telling():
            for position, payment in enumerate(sold.payments, start=1):
                if payment.is_open:
                    self._session.counter.confirm(sold.number, position)
            with self._session.reading() as look:
                sale, record = look.sales.by_number(sold.number), look.returns.by_number(self._number)
            if record:
                self.show_taken_back(TakenBack(record, sale, repeated=True, printing=False))
            elif sale:
                self.show_sale(sale)

    def _print(self) -> None:
        with self._session.telling():
            self._printed(self._number)
            self.slip.refresh()
            self.printing.say(_("Cetak ulang"))
            copy = self.slip.copy
            told = _("Salinan {copy} masuk antrean cetak.") if copy else _("Struk masuk antrean cetak.")
            self._session.tell(Level.DONE, told.format(copy=copy))

    def _picture(self) -> bytes:
        return receipt_picture(self._session.shop, self._number)

    def _copy(self) -> None:
        self._session.jobs.run(self._picture_of, self._copied, self._not_copied)

    def _copied(self, png: bytes) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(png))
        self._session.tell(Level.DONE, _("Gambar struk disalin. Tempel di WhatsApp dengan Ctrl+V."))

    def _not_copied(self, _error: Exception) -> None:
        self._session.tell(Level.REFUSED, _("Gambarnya tidak bisa dibuat. Struknya tetap tersimpan di Riwayat."))

    def _save(self) -> None:
        self.saver.save(f"{self._number}.png", "PNG (*.png)", self._picture_of)

    def _arrange(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(Space.GAP)
        keys.addStretch(1)
        for button in (self.arrived, self.printing, self.copying, self.saving):
            keys.addWidget(button)
        keys.addWidget(self.following)
        keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(Space.SMALL)
        column.addStretch(2)
        column.addWidget(self._title, 0, _CENTRE)
        column.addWidget(self.figure)
        column.addWidget(self._story)
        column.addSpacing(Space.SMALL)
        column.addWidget(self.slip, 0, _CENTRE)
        column.addStretch(1)
        column.addLayout(keys)
        column.addSpacing(Space.SMALL)
        column.addWidget(self._hint)
        column.addStretch(2)


def _told(sale: Sale) -> tuple[str, QPalette.ColorRole]:
    """What the large figure is, and in which tone: change above all, else how the money stands."""
    if sale.change:
        return _("Kembalian"), LOCAL
    if sale.is_open:
        return _("Menunggu pembayaran"), USED
    if any(payment.method is Method.KASBON for payment in sale.payments):
        return _("Kasbon dicatat"), USED
    return _("Lunas, tanpa kembalian"), LOCAL


def _given_back(record: Return) -> tuple[str, Rupiah, QPalette.ColorRole]:
    """What the buyer gets into his hand above all, else why he gets nothing."""
    if record.handed_back:
        return (_("Kembali selisih") if record.new_receipt else _("Uang kembali")), record.handed_back, LOCAL
    if record.unseen:
        return _("Belum pernah masuk, jadi tidak dikembalikan"), record.unseen, USED
    return _("Kasbon berkurang"), record.forgiven, USED


def _paid(payment: Payment) -> str:
    return f"{paid_name(payment, _)} {write_rp(payment.amount)}"
