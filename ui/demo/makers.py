"""Makers come by at the demo stall: new goods on credit, settlements once a week, payments in part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pos.buying import Arrival, Pieces, change_maker, pay_maker, receive, settle
from pos.goods.product import Terms
from pos.makers.maker import Maker
from ui.bootstrap import Shop

_ALL = 1_000
_PAYS_WITHIN = (7, 14, 30)
_EVERY_DAYS, _BROUGHT = 5, 6
_MONDAY, _STEP = 0, 10_000


class Makers:
    """Who comes by on which day; the same shop has the same visits."""

    def __init__(self, shop: Shop, last: date) -> None:
        """Meets all makers of the shop; on the day `last` nobody is paid any more, so that something is owed."""
        self._shop, self._last = shop, last
        with shop.work() as work:
            for place, maker in enumerate(work.makers.all(limit=_ALL)):
                known = replace(maker, pays_within=_PAYS_WITHIN[place % len(_PAYS_WITHIN)])
                change_maker(work, known, shop.cashier, shop.clock())
        with shop.reading() as look:
            makers = look.makers.all(limit=_ALL)
        self._bought = [maker for maker in makers if maker.terms is Terms.OUTRIGHT]
        self._consigned = [maker for maker in makers if maker.terms is Terms.CONSIGNMENT]

    def come_by(self, number: int, day: date) -> None:
        """The visits of the `number`th day, before the stall opens."""
        if number % _EVERY_DAYS == 1 and self._bought:
            self._bring(self._bought[number // _EVERY_DAYS % len(self._bought)])
        if day.weekday() == _MONDAY:
            for maker in self._consigned[:-1]:  # the last one has not come by for a long time
                self._settle(maker, pays=day != self._last)

    def _bring(self, maker: Maker) -> None:
        """A few pieces of every size and colour of one product, on credit."""
        shop = self._shop
        with shop.reading() as look:
            product = look.products.made_by(maker.id)[0]
            lines = _lines([variant.item.code for variant in look.products.variants(product.id)])
        with shop.work() as work:
            receive(work, Arrival(maker.name, Terms.OUTRIGHT, lines), shop.cashier, shop.clock())

    def _settle(self, maker: Maker, *, pays: bool) -> None:
        """What was sold for a maker is settled; half of what is owed is paid in round notes."""
        shop = self._shop
        with shop.work() as work:
            if not work.makers.account(maker.id).unsettled:
                return
            settle(work, maker.name, shop.cashier, shop.clock())
            half = work.makers.account(maker.id).owed // 2 // _STEP * _STEP
            if pays and half > 0:
                pay_maker(work, maker.name, half, shop.cashier, shop.clock())


def _lines(codes: Sequence[str]) -> tuple[Pieces, ...]:
    return tuple(Pieces(code, 1 + place % 2) for place, code in enumerate(codes[:_BROUGHT]))
