"""The difference of an exchange: paid by the buyer, or given back to him."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos.money import Rupiah, round_cash, write_rp
from pos.refusals import Refusal
from pos.selling.buyer import Buyer
from pos.selling.payment import Method, Payment
from pos.selling.returned import Refund
from printing.builders.words import method_name
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.till.exchange.draft import Draft
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

Payments = tuple[Payment, ...]
Refunds = tuple[Refund, ...]

_KEYS = ("F5", "F6", "F7", "F8")
LONGEST_REASON = 80


class DraftBill:
    """The difference of the exchange that lies on the counter; `draft` tells how it stands now."""

    def __init__(self, session: Session, draft: Callable[[], Draft]) -> None:
        self._session, self._draft = session, draft

    @property
    def total(self) -> Rupiah:
        """What is taken costs so much more than what came back."""
        return max(0, self._draft().difference)

    @property
    def customer(self) -> Buyer | None:
        """Who came back, where he is known."""
        return self._draft().cart.customer

    def settle(self, payments: Payments, *, print_slip: bool) -> None:
        """Take back and hand out, in one record. Raises what `take_back` raises."""
        self._session.returns.take_back(self._draft().wanted(payments, None), print_slip=print_slip)


class BackSheet(Sheet):
    """Asks how money goes back, and why the goods did. `give` is called with refunds and reason, and may refuse.

    The refunds are None for the usual way: a kasbon is owed no more first, and the rest is cash.
    """

    def __init__(
        self, session: Session, host: QWidget, draft: Draft, give: Callable[[Refunds | None, str], None]
    ) -> None:
        back = -draft.difference
        said = write_rp(round_cash(back, session.settings.rounding))
        title = _("Kembalikan {amount}").format(amount=said) if back else _("Tukar, tanpa selisih")
        super().__init__(host, title, _("Selesai"), width=620)
        self._amount, self._give_it = back, give
        self._chosen: Refund | None = None
        self.reason = QLineEdit(maxLength=LONGEST_REASON)
        self.reason.setPlaceholderText(_("Misalnya: sobek, kekecilan"))
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        offered = [way for way in session.returns.ways_back(draft.sale) if way.amount >= back > 0]
        usual = Method.KASBON if any(way.method is Method.KASBON for way in offered) else Method.CASH
        self.ways: dict[Refund | None, KeyButton] = {None: self._way(None, method_name(usual, _), _KEYS[0])}
        for way, key in zip((each for each in offered if each.method is not usual), _KEYS[1:], strict=False):
            self.ways[way] = self._way(way, way.name or method_name(way.method, _), key)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in self.ways.values():
            row.addWidget(button, 1)
        self.body.addLayout(row)
        for button in self.ways.values():
            button.setVisible(back > 0)
        self.body.addWidget(FormRow(_("Alasan (boleh kosong)"), self.reason))
        hint = _("Tunai langsung dari laci; yang lain dikirim balik dari HP sendiri.")
        self.body.addWidget(Words(hint if back else "", Type.NOTE, MUTED, wraps=True))
        self.body.addWidget(self._complaint)
        self._complaint.hide()
        self._by(None)
        self.accepted.connect(self._give)
        self.open(self.reason)

    def _way(self, way: Refund | None, words: str, key: str) -> KeyButton:
        button = KeyButton(words, key, height=Size.FIELD)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._by(way))
        return button

    def _by(self, way: Refund | None) -> None:
        self._chosen = way
        for each, button in self.ways.items():
            button.setChecked(each == way)

    def _give(self) -> None:
        way = self._chosen
        refunds = (Refund(way.method, self._amount, way.name),) if way else None
        try:
            self._give_it(refunds, self.reason.text())
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            self.rearrange()
        else:
            self.close()
