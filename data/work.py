"""One unit of work, and one consistent look: the aggregates over one transaction of one connection."""

from uuid import UUID

from data.keeping.record import CopiesRecord
from data.people.log import AuditRecord
from data.people.record import PeopleRecord
from data.pictures.folder import KeptPictures
from data.queries.makers.trade import TradeFigures
from data.queries.reports.reader import Reports
from data.records.book import Book
from data.records.carts import CartsRecord
from data.records.goods import GoodsRecord
from data.records.makers.documents import DeliveriesRecord
from data.records.makers.people import MakersRecord
from data.records.makers.products import ProductsRecord
from data.records.makers.settlements import SettlementsRecord
from data.records.outbox import OutboxRecord
from data.records.paying.arrivals import ArrivalsRecord
from data.records.paying.customers import CustomersRecord
from data.records.paying.qris import QrisRecord
from data.records.pricing.offers import OffersRecord
from data.records.pricing.prices import PricesRecord
from data.records.sales import SalesRecord
from data.records.settings import SettingsRecord
from data.records.shifts import ShiftsRecord
from data.records.stock import StockRecord
from data.records.used import UsedRecord
from data.returning.record import ReturnsRecord


class ShopReading:
    """Implements `pos.ports.Reading`."""

    def __init__(self, book: Book, pictures: KeptPictures) -> None:
        self.pictures = pictures
        self.sales = SalesRecord(book)
        self.returns = ReturnsRecord(book)
        self.goods = GoodsRecord(book)
        self.stock = StockRecord(book)
        self.used = UsedRecord(book)
        self.makers = MakersRecord(book)
        self.deliveries = DeliveriesRecord(book)
        self.settlements = SettlementsRecord(book)
        self.products = ProductsRecord(book)
        self.trade = TradeFigures(book)
        self.prices = PricesRecord(book)
        self.offers = OffersRecord(book)
        self.customers = CustomersRecord(book)
        self.qris = QrisRecord(book)
        self.arrivals = ArrivalsRecord(book)
        self.shifts = ShiftsRecord(book)
        self.reports = Reports(book)
        self.outbox = OutboxRecord(book)
        self.carts = CartsRecord(book)
        self.copies = CopiesRecord(book)
        self.settings = SettingsRecord(book)
        self.people = PeopleRecord(book)
        self.audit = AuditRecord(book)


class ShopWork(ShopReading):
    """Implements `pos.ports.Work`."""

    def __init__(self, book: Book, pictures: KeptPictures) -> None:
        super().__init__(book, pictures)
        self._book = book

    @property
    def till(self) -> str:
        """The code of this till."""
        return self._book.till

    def new_id(self) -> UUID:
        """A new id, higher than every id before."""
        return self._book.new_id()
