"""What the owner does about makers and their goods, as windows see it: each call is one unit of work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pos.buying import (
    Arrival,
    Pieces,
    add_maker,
    change_maker,
    correct,
    pay_maker,
    print_paper,
    receive,
    retire_maker,
    send_back,
    settle,
)
from pos.goods.product import Product
from pos.makers.account import MakerPayment, PaidBy
from pos.makers.delivery import Delivery
from pos.makers.maker import Maker
from pos.makers.settlement import Settlement
from pos.money import Rupiah
from pos.paper import PrintJob
from ui.desks.deeds import DeedsDesk


class MakersDesk(DeedsDesk):
    """The verbs of `pos.buying` about makers. It has changed where they, their goods or what they are owed have."""

    def add(self, maker: Maker) -> Maker:
        """Record a maker; its id is given here."""
        return self._do(add_maker, maker, self._shop.cashier, self._shop.clock())

    def change(self, maker: Maker) -> Maker:
        """From now on a maker is as said here."""
        return self._do(change_maker, maker, self._shop.cashier, self._shop.clock())

    def retire(self, name: str, *, retired: bool) -> Sequence[Product]:
        """A maker leaves with its products, or comes back with them; answers which."""
        return self._do(retire_maker, name, self._shop.cashier, self._shop.clock(), retired=retired)

    def receive(self, arrival: Arrival) -> Delivery:
        """Take goods in, bought or on consignment."""
        return self._do(receive, arrival, self._shop.cashier, self._shop.clock())

    def correct(self, number: str, lines: Sequence[Pieces], note: str) -> Delivery:
        """Put a document right by a further one."""
        return self._do(correct, number, lines, self._shop.cashier, self._shop.clock(), note)

    def send_back(self, maker: str, lines: Sequence[Pieces], *, paper: str = "", note: str = "") -> Delivery:
        """Give unsold pieces on consignment back."""
        by, now = self._shop.cashier, self._shop.clock()
        return self._do(send_back, maker, lines, by, now, paper=paper, note=note)

    def settle(self, maker: str, until: date) -> Settlement:
        """Settle what was sold for a maker up to a trading day."""
        return self._do(settle, maker, self._shop.cashier, self._shop.clock(), until=until)

    def pay(
        self, maker: str, amount: Rupiah, *, bill: str = "", method: PaidBy = PaidBy.CASH, note: str = ""
    ) -> MakerPayment:
        """Pay a maker, whole or in part."""
        by, now = self._shop.cashier, self._shop.clock()
        return self._do(pay_maker, maker, amount, by, now, bill=bill, method=method, note=note)

    def print_paper(self, number: str) -> PrintJob:
        """Put a delivery, settlement or payment into the queue; a further one is a marked copy. Raises UnknownPaper."""
        with self._shop.work() as work:
            job = print_paper(work, number, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()
        return job
