"""Money that nobody has seen arrive yet: a list to tick off with the stall's own telephone in the hand."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget

from pos.money import write_rp
from pos.selling.waiting import WaitingPayment
from printing.builders.words import paid_name
from ui.notice import Level
from ui.session import Session
from ui.window.widgets.lists.pick_rows import Mood, PickRow, PickRows
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, moment

_TALLEST = 320


class WaitingSheet(Sheet):
    """Enter says of the chosen one that its money is there; the sheet goes when nothing waits any more."""

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _("Cek satu per satu di notifikasi HP sendiri.")
        super().__init__(host, _("Menunggu pembayaran"), _("Sudah masuk"), text=text, width=680)
        self._session = session
        self._waiting: tuple[WaitingPayment, ...] = ()
        self.leave_button.say(_("Tutup"))
        self.rows = PickRows(_("Menunggu pembayaran"))
        self.rows.opened.connect(lambda _key: self._confirm())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.rows)
        scroll.viewport().setAutoFillBackground(False)
        self._list = scroll
        self.body.addWidget(scroll)
        self.accepted.connect(self._confirm)
        self._show()
        self.open(self.rows)

    def _show(self) -> None:
        with self._session.reading() as look:
            self._waiting = tuple(look.arrivals.waiting())
        self.rows.show_rows([_row(each) for each in self._waiting])
        self._list.setFixedHeight(min(_TALLEST, self.rows.sizeHint().height()))
        self.rearrange()

    def _confirm(self) -> None:
        chosen = next((each for each in self._waiting if (each.number, each.position) == self.rows.current), None)
        if chosen is None:
            return
        with self._session.telling():
            self._session.counter.confirm(chosen.number, chosen.position)
            text = _("{number}: {amount} sudah masuk.")
            amount = write_rp(chosen.payment.amount)
            self._session.tell(Level.DONE, text.format(number=chosen.number, amount=amount))
        self._show()
        if not self._waiting:
            self.close()


def _row(waiting: WaitingPayment) -> PickRow:
    who = "  ·  ".join(filter(None, (moment(waiting.at), waiting.cashier, waiting.customer)))
    figure, way = write_rp(waiting.payment.amount), paid_name(waiting.payment, _)
    key = (waiting.number, waiting.position)
    return PickRow(key, waiting.number, who, figure, figure_note=way, mood=Mood.USED)
