"""Promo: Rata and packages for the piles that are meant, typed as they are shouted, and those that run now."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from pos.goods.item import Family
from pos.money import read
from pos.offering import add_offer, end_offer
from pos.pricing.offer import KeptOffer, Offer, OfferKind, Scope
from pos.refusals import Refusal
from pos.used.pricing import Piles
from ui.sentences import refusal_sentence
from ui.sentences.offers import kept_words
from ui.session import Session
from ui.window.look.theme import Size
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _

_PACKAGE = re.compile(r"\s*([0-9]{1,4})\s*=\s*(.+)")
_FLAT = re.compile(r"\s*(?:rata\s+)?(.+)", re.IGNORECASE)
_MOST_SHOWN = 5


def typed_offer(text: str, scope: Scope, new_id: UUID) -> Offer:
    """`3 = 100rb` is a package, `rata 35rb` or `35rb` a Rata, on what `scope` covers. Raises UnclearAmount."""
    package = _PACKAGE.fullmatch(text)
    if package:
        return Offer(new_id, OfferKind.BUNDLE, scope, int(package[1]), read(package[2]))
    flat = _FLAT.fullmatch(text)
    return Offer(new_id, OfferKind.FLAT, scope, 1, read(flat[1] if flat else text))


class PromoSheet(Sheet):
    """Makes an offer for the piles that are meant, and ends those that run."""

    def __init__(self, session: Session, host: QWidget, piles: Piles, name: str) -> None:
        super().__init__(host, _("Promo {name}").format(name=name), _("Jalankan"), width=640)
        self._session = session
        self._piles = piles
        self.typed = QLineEdit()
        self.row = FormRow(_("Ketik seperti diteriakkan"), self.typed, _("Misalnya 3 = 100rb, atau rata 35rb."))
        self.body.addWidget(self.row)
        with session.reading() as look:
            running = [kept for kept in look.offers.all() if kept.holds_on(session.today)][:_MOST_SHOWN]
        self.running = [self._runs(number, kept) for number, kept in enumerate(running, start=1)]
        for button in self.running:
            self.body.addWidget(button)
        self.accepted.connect(self._add)
        self.open(self.typed)

    def _runs(self, number: int, kept: KeptOffer) -> KeyButton:
        button = KeyButton(_("Akhiri: {offer}").format(offer=kept_words(kept)), f"Alt+{number}", height=Size.TOUCH)
        button.clicked.connect(partial(self._end, kept.number))
        return button

    def _add(self) -> None:
        session = self._session
        try:
            with session.shop.work() as work:
                pile = work.goods.pile(self._piles.code) if self._piles.code else None
                scope = Scope(Family.USED, self._piles.category, self._piles.tier)
                scope = replace(scope, goods=frozenset({pile.id})) if pile else scope
                add_offer(
                    work, typed_offer(self.typed.text(), scope, work.new_id()), session.shop.cashier, session.now()
                )
        except Refusal as refusal:
            self.row.blame(refusal_sentence(refusal))
            self.rearrange()
            return
        self._done()

    def _end(self, number: int) -> None:
        with self._session.telling():
            with self._session.shop.work() as work:
                end_offer(work, number, self._session.shop.cashier, self._session.now())
            self._done()

    def _done(self) -> None:
        self._session.goods_changed()
        self.close()
