"""The difference of an exchange: paid by the buyer, or given back to him."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos.money import Rupiah, write_rp
from pos.refusals import Refusal
from pos.selling.buyer import Buyer
from pos.selling.payment import Method, Payment
from pos.selling.returned import MoneyBack, Refund
from printing.builders.words import method_name
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.till.exchange.draft import Draft
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, USED, Words
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


def money_back(session: Session, draft: Draft) -> MoneyBack:
    """What becomes of the money of what lies on the counter, where nobody says how it goes back."""
    due = -draft.difference
    return MoneyBack.of(session.returns.usual_back(draft.sale, due) if due > 0 else ())


class BackSheet(Sheet):
    """Asks how money goes back, and why the goods did. `give` is called with refunds and reason, and may refuse.

    The refunds are None for the usual way: a kasbon is owed no more first, and the rest is cash.
    """

    def __init__(
        self, session: Session, host: QWidget, draft: Draft, give: Callable[[Refunds | None, str], None]
    ) -> None:
        back = -draft.difference
        usual = session.returns.usual_back(draft.sale, back)
        super().__init__(host, _title(MoneyBack.of(usual)), _("Selesai"), width=620)
        self._usual = MoneyBack.of(usual)
        self._amount, self._give_it = back, give
        self._chosen: Refund | None = None
        self.reason = QLineEdit(maxLength=LONGEST_REASON)
        self.reason.setPlaceholderText(_("Misalnya: sobek, kekecilan"))
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        taken = {(each.method, each.name) for each in usual}
        offered = [way for way in session.returns.ways_back(draft.sale) if way.amount >= back > 0]
        offered += [Refund(Method.CASH, back)] if self._usual.unseen else []
        said = " + ".join(_way_back(each) for each in usual)
        self.ways: dict[Refund | None, KeyButton] = {None: self._way(None, said, _KEYS[0])}
        others = (way for way in offered if (way.method, way.name) not in taken)
        for way, key in zip(others, _KEYS[1:], strict=False):
            self.ways[way] = self._way(way, _way_back(way), key)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in self.ways.values():
            row.addWidget(button, 1)
        self.body.addLayout(row)
        for button in self.ways.values():
            button.setVisible(back > 0)
        self.body.addWidget(FormRow(_("Alasan (boleh kosong)"), self.reason))
        self._hint = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self.body.addWidget(self._hint)
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
        money = self._usual if way is None else MoneyBack.of((way,))
        self._hint.setText(_hint(money))
        self._hint.setForegroundRole(USED if money.unseen else MUTED)

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


def _title(money: MoneyBack) -> str:
    """What the seller is to hand out, else why it is nothing."""
    if money.handed:
        return _("Kembalikan {amount}").format(amount=write_rp(money.handed))
    if money.unseen:
        return _("{amount} belum pernah masuk").format(amount=write_rp(money.unseen))
    if money.forgiven:
        return _("Kasbon berkurang {amount}").format(amount=write_rp(money.forgiven))
    return _("Tukar, tanpa selisih")


def _way_back(refund: Refund) -> str:
    way = refund.name or method_name(refund.method, _)
    return _("{way} belum masuk").format(way=way) if refund.unseen else way


def _hint(money: MoneyBack) -> str:
    said = []
    if money.unseen:
        text = _("{amount} belum pernah masuk: kembalikan hanya kalau ternyata masuk.")
        said.append(text.format(amount=write_rp(money.unseen)))
    said += [_("Utangnya berkurang {amount}.").format(amount=write_rp(money.forgiven))] if money.forgiven else []
    said += [_("Tunai langsung dari laci; yang lain dikirim balik dari HP sendiri.")] if money.handed else []
    return " ".join(said)
