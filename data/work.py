"""One unit of work, and one consistent look: the aggregates over one transaction of one connection."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from data.people.record import PeopleRecord
from data.records.carts import CartsRecord
from data.records.goods import GoodsRecord
from data.records.outbox import OutboxRecord
from data.records.paying.customers import CustomersRecord
from data.records.pricing.offers import OffersRecord
from data.records.pricing.prices import PricesRecord
from data.records.sales import SalesRecord
from data.records.settings import SettingsRecord
from data.records.shifts import ShiftsRecord
from data.records.stock import StockRecord
from data.records.used import UsedRecord

if TYPE_CHECKING:
    from data.keeping.record import CopiesRecord
    from data.people.log import AuditRecord
    from data.pictures.folder import KeptPictures
    from data.queries.makers.trade import TradeFigures
    from data.queries.reports.reader import Reports
    from data.records.book import Book
    from data.records.makers.documents import DeliveriesRecord
    from data.records.makers.people import MakersRecord
    from data.records.makers.products import ProductsRecord
    from data.records.makers.settlements import SettlementsRecord
    from data.records.paying.arrivals import ArrivalsRecord
    from data.records.paying.qris import QrisRecord
    from data.returning.record import ReturnsRecord


class ShopReading:
    """Implements `pos.ports.Reading`.

    Each aggregate is made when it is asked for: a look asks for one or two of them. Those that a till which only
    sells does not ask for are brought in late.
    """

    def __init__(self, book: Book, pictures: KeptPictures) -> None:
        self._book = book
        self.pictures = pictures

    @cached_property
    def sales(self) -> SalesRecord:
        """Receipts."""
        return SalesRecord(self._book)

    @cached_property
    def returns(self) -> ReturnsRecord:
        """What buyers brought back."""
        from data.returning.record import ReturnsRecord  # late: see the class

        return ReturnsRecord(self._book)

    @cached_property
    def goods(self) -> GoodsRecord:
        """Goods."""
        return GoodsRecord(self._book)

    @cached_property
    def stock(self) -> StockRecord:
        """Movements of local goods, and balances."""
        return StockRecord(self._book)

    @cached_property
    def used(self) -> UsedRecord:
        """Used goods and their book."""
        return UsedRecord(self._book)

    @cached_property
    def makers(self) -> MakersRecord:
        """Makers, and what they are owed."""
        from data.records.makers.people import MakersRecord  # late: see the class

        return MakersRecord(self._book)

    @cached_property
    def deliveries(self) -> DeliveriesRecord:
        """Documents of goods."""
        from data.records.makers.documents import DeliveriesRecord  # late: see the class

        return DeliveriesRecord(self._book)

    @cached_property
    def settlements(self) -> SettlementsRecord:
        """What was settled with makers."""
        from data.records.makers.settlements import SettlementsRecord  # late: see the class

        return SettlementsRecord(self._book)

    @cached_property
    def products(self) -> ProductsRecord:
        """Local products, as their owner changes them."""
        from data.records.makers.products import ProductsRecord  # late: see the class

        return ProductsRecord(self._book)

    @cached_property
    def trade(self) -> TradeFigures:
        """Figures of the trade in local goods beside used ones."""
        from data.queries.makers.trade import TradeFigures  # late: see the class

        return TradeFigures(self._book)

    @cached_property
    def prices(self) -> PricesRecord:
        """Prices with their history."""
        return PricesRecord(self._book)

    @cached_property
    def offers(self) -> OffersRecord:
        """Offers of the stall."""
        return OffersRecord(self._book)

    @cached_property
    def customers(self) -> CustomersRecord:
        """Known customers, and what they owe."""
        return CustomersRecord(self._book)

    @cached_property
    def qris(self) -> QrisRecord:
        """The stall's own QRIS code."""
        from data.records.paying.qris import QrisRecord  # late: see the class

        return QrisRecord(self._book)

    @cached_property
    def arrivals(self) -> ArrivalsRecord:
        """Payments that are waited for."""
        from data.records.paying.arrivals import ArrivalsRecord  # late: see the class

        return ArrivalsRecord(self._book)

    @cached_property
    def shifts(self) -> ShiftsRecord:
        """Shifts."""
        return ShiftsRecord(self._book)

    @cached_property
    def reports(self) -> Reports:
        """Facts for reports."""
        from data.queries.reports.reader import Reports  # late: see the class

        return Reports(self._book)

    @cached_property
    def outbox(self) -> OutboxRecord:
        """Print jobs."""
        return OutboxRecord(self._book)

    @cached_property
    def carts(self) -> CartsRecord:
        """The open cart, and those that wait."""
        return CartsRecord(self._book)

    @cached_property
    def copies(self) -> CopiesRecord:
        """Copies that were made of the shop."""
        from data.keeping.record import CopiesRecord  # late: see the class

        return CopiesRecord(self._book)

    @cached_property
    def settings(self) -> SettingsRecord:
        """Settings."""
        return SettingsRecord(self._book)

    @cached_property
    def people(self) -> PeopleRecord:
        """Who works at the stall."""
        return PeopleRecord(self._book)

    @cached_property
    def audit(self) -> AuditRecord:
        """The log."""
        from data.people.log import AuditRecord  # late: see the class

        return AuditRecord(self._book)


class ShopWork(ShopReading):
    """Implements `pos.ports.Work`."""

    @property
    def till(self) -> str:
        """The code of this till."""
        return self._book.till

    def new_id(self) -> UUID:
        """A new id, higher than every id before."""
        return self._book.new_id()
