"""Prices that were planned: what waits can be cancelled, what has ended stays to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.refusals import Refusal
from pos.used.planning import PricePlan
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.sentences.used.plans import piles_words, price_words, state_of
from ui.session import Session
from ui.window.look.theme import Type
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _, moment

_HIGH = 300


class PlansSheet(Sheet):
    """Lists planned prices, the one made last first; the main button cancels the chosen one while it waits."""

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _("Rencana yang menunggu mulai sendiri pada waktunya. Yang dibatalkan tetap tercatat.")
        super().__init__(host, _("Harga yang direncanakan"), _("Batalkan rencana"), text=text, width=860)
        self._session = session
        self.table: Table[PricePlan] = Table(_("Harga yang direncanakan"), _columns())
        self.table.setMinimumHeight(_HIGH)
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self._complaint.hide()
        self.body.addWidget(self.table)
        self.body.addWidget(self._complaint)
        self.leave_button.say(_("Tutup"))
        self.table.picked.connect(lambda _plan: self._offer())
        self.accepted.connect(self._cancel)
        self._read()
        self.open(self.accept_button if self.accept_button.isEnabled() else self.table)

    def _read(self) -> None:
        with self._session.reading() as look:
            plans = look.prices.plans()
        self.table.show_rows(plans, _("Belum ada harga yang direncanakan. Isi Mulai waktu mengubah harga."))
        waiting = [place for place, plan in enumerate(plans) if plan.state.can_cancel()]
        if waiting:
            self.table.selectRow(waiting[0])
        self._offer()

    def _offer(self) -> None:
        plan = self.table.row
        self.accept_button.setEnabled(plan is not None and plan.state.can_cancel())

    def _cancel(self) -> None:
        plan = self.table.row
        if plan is None or not plan.state.can_cancel():
            return
        try:
            self._session.stockroom.cancel_plan(plan.number)
        except Refusal as refusal:  # it began a moment ago
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
        else:
            self._session.tell(Level.DONE, _("Rencana harga nomor {number} dibatalkan.").format(number=plan.number))
        self._read()


def _columns() -> list[Column[PricePlan]]:
    return [
        Column(_("Mulai"), lambda plan: moment(plan.begins), 190, Voice.STRONG),
        Column(_("Tumpukan"), lambda plan: piles_words(plan.piles)),
        Column(_("Harga"), lambda plan: price_words(plan.new), 200, Voice.AMOUNT),
        Column(_("Keadaan"), state_of, 130, Voice.MUTED),
    ]
