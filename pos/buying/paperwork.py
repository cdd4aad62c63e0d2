"""One document of goods while it is filled in: its lines, what they move, and the prices they bring."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from pos.clock import trading_day
from pos.goods.item import HIGHEST_PRICE, AbsurdPrice, UnknownCode
from pos.goods.product import Terms
from pos.goods.stock import Balance, Movement, MovementKind
from pos.makers.delivery import (
    DeliveredTwice,
    Delivery,
    DeliveryKind,
    DeliveryLine,
    NotFromMaker,
    NothingDelivered,
    spread_costs,
)
from pos.makers.local import LocalVariant
from pos.makers.maker import Maker
from pos.money import Rupiah
from pos.ports import Work
from pos.till.settings import settings_of


class Paperwork:
    """Nothing of it is recorded before `write`."""

    def __init__(self, work: Work, maker: Maker, kind: DeliveryKind, by: str, now: datetime) -> None:
        self.day = trading_day(now, settings_of(work).cutoff)
        self._work, self._maker, self._kind, self._by, self._now = work, maker, kind, by, now
        self._id = work.new_id()
        self._lines: list[DeliveryLine] = []
        self._variants: dict[UUID, LocalVariant] = {}
        self._own: dict[UUID, Balance] = {}

    def add(
        self, code: str, pieces: int, price: Rupiah | None, usual: Mapping[UUID, Rupiah] | None = None
    ) -> LocalVariant:
        """Write a line. `usual` has the prices of the document that is corrected; there an item may come twice.

        Raises UnknownCode, NotFromMaker, DeliveredTwice, AbsurdPrice.
        """
        variant = self._work.products.variant(code)
        if variant is None:
            raise UnknownCode(code)
        if variant.maker != self._maker.id:
            raise NotFromMaker(code, self._maker.name)
        if variant.id in self._variants and usual is None:
            raise DeliveredTwice(code)
        if price is None:
            price = (usual or {}).get(variant.id, self._last_price(variant))
        if not 0 <= price <= HIGHEST_PRICE:
            raise AbsurdPrice(price)
        self._variants[variant.id] = variant
        self._lines.append(DeliveryLine(len(self._lines) + 1, variant.item, pieces, price))
        return variant

    def spread(self, costs: Rupiah) -> None:
        """Share costs out over the lines."""
        if costs and self._lines:
            parts = spread_costs(costs, tuple((line.pieces, line.price) for line in self._lines))
            self._lines = [replace(line, costs=part) for line, part in zip(self._lines, parts, strict=True)]

    def write(
        self,
        due: date,
        *,
        paper: str = "",
        costs: Rupiah = 0,
        partial: bool = False,
        note: str = "",
        corrects: str = "",
        dated: date | None = None,
    ) -> Delivery:
        """Record the document, what it moves, and prices that are new. Raises NothingDelivered."""
        if not self._lines:
            raise NothingDelivered
        delivery = Delivery(
            id=self._id,
            till=self._work.till,
            sequence=self._work.deliveries.next_sequence(self._kind, self.day),
            kind=self._kind,
            maker=self._maker.id,
            maker_name=self._maker.name,
            at=self._now,
            day=self.day,
            by=self._by,
            lines=tuple(self._lines),
            due=due,
            paper=paper,
            costs=costs,
            partial=partial,
            note=note,
            corrects=corrects,
            dated=dated,
        )
        self._work.deliveries.add(delivery)
        self._work.stock.add([moved for line in delivery.lines for moved in self._movements(line)])
        for line in delivery.lines:
            self._keep_price(line)
        return delivery

    def _last_price(self, variant: LocalVariant) -> Rupiah:
        if self._kind is not DeliveryKind.BOUGHT and self._maker.share:
            return 0
        prices = variant.prices
        known = prices.cost if self._kind is DeliveryKind.BOUGHT else prices.setor
        return known if known is not None else prices.cost or 0

    def _movements(self, line: DeliveryLine) -> list[Movement]:
        """A line of own goods moves its value too; what that brings for pieces sold before goes straight out."""
        item = line.item.id or UUID(int=0)
        if self._kind is DeliveryKind.SENT_BACK:
            return [self._moved(item, MovementKind.SENT_BACK, Terms.CONSIGNMENT, -line.pieces, 0)]
        if self._kind is DeliveryKind.CONSIGNED:
            return [self._moved(item, MovementKind.RECEIVED, Terms.CONSIGNMENT, line.pieces, 0)]
        before = self._own.get(item) or self._work.stock.holding(item).own
        if line.pieces < 0:
            value, late = -before.value_out(-line.pieces), 0
        else:
            value = line.amount + line.costs
            late = before.overdue(line.pieces, value)
        self._own[item] = Balance(before.pieces + line.pieces, before.value + value - late)
        moved = [self._moved(item, MovementKind.RECEIVED, Terms.OUTRIGHT, line.pieces, value)]
        return moved + ([self._moved(item, MovementKind.COSTED, Terms.OUTRIGHT, 0, -late)] if late else [])

    def _moved(self, item: UUID, kind: MovementKind, held: Terms, pieces: int, value: Rupiah) -> Movement:
        return Movement(
            self._work.new_id(), self._work.till, self._now, self.day, item, kind, pieces, value, self._id, held,
            by=self._by,
        )  # fmt: skip

    def _keep_price(self, line: DeliveryLine) -> None:
        variant = self._variants[line.item.id or UUID(int=0)]
        if line.pieces < 0 or self._kind is DeliveryKind.SENT_BACK or line.price == self._last_price(variant):
            return
        bought = self._kind is DeliveryKind.BOUGHT
        prices = replace(variant.prices, **{"cost" if bought else "setor": line.price})
        self._work.products.set_prices(variant.id, prices, self._by, "", self._now, self.day)
