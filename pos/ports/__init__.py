"""What the verbs need from the disk, as Protocols: `data/` gives them, tests use SQLite in memory.

Whoever holds a `Work` is inside one transaction: all of it becomes durable together, or none of it.

- `goods`  what can be sold, and the codes it answers to
- `stock`  movements of local goods, and balances
- `used`   lots, bales and the book of used goods
- `prices` prices with their history, offers of the stall
- `makers` makers, documents of goods, settlements
- `products` local products, as their owner changes them
- `paying` customers and their debts, the stall's QRIS code, payments that are waited for
- `people` who works at the stall, their PINs, and the log
- `sales`  receipts and what was brought back of them, append-only
- `shifts` the drawer
- `desk`   the open cart, settings, print jobs, facts for reports
- `beside` pictures and copies, beside the shop's file
- `work`   all of them over one transaction
"""

from __future__ import annotations

from pos.ports.beside import Copies, Pictures, ReadCopies, ReadPictures
from pos.ports.desk import Carts, KeepSettings, Outbox, ReadReports, ReadSettings
from pos.ports.goods import Goods, ReadGoods
from pos.ports.makers import Deliveries, Makers, ReadDeliveries, ReadMakers, ReadSettlements, ReadTrade, Settlements
from pos.ports.paying import Arrivals, Customers, Qris, ReadArrivals, ReadCustomers, ReadQris
from pos.ports.people import Audit, People, ReadAudit, ReadPeople
from pos.ports.prices import Offers, Prices, ReadOffers, ReadPrices
from pos.ports.products import Products, ReadProducts
from pos.ports.sales import ReadReturns, ReadSales, Returns, Sales
from pos.ports.shifts import ReadShifts, Shifts
from pos.ports.stock import ReadStock, Stock
from pos.ports.used import ReadUsed, UsedBook
from pos.ports.work import OpenReading, OpenWork, Reading, Work
from pos.selling.sale import SaleHead

__all__ = [
    "Arrivals",
    "Audit",
    "Carts",
    "Copies",
    "Customers",
    "Deliveries",
    "Goods",
    "KeepSettings",
    "Makers",
    "Offers",
    "OpenReading",
    "OpenWork",
    "Outbox",
    "People",
    "Pictures",
    "Prices",
    "Products",
    "Qris",
    "ReadArrivals",
    "ReadAudit",
    "ReadCopies",
    "ReadCustomers",
    "ReadDeliveries",
    "ReadGoods",
    "ReadMakers",
    "ReadOffers",
    "ReadPeople",
    "ReadPictures",
    "ReadPrices",
    "ReadProducts",
    "ReadQris",
    "ReadReports",
    "ReadReturns",
    "ReadSales",
    "ReadSettings",
    "ReadSettlements",
    "ReadShifts",
    "ReadStock",
    "ReadTrade",
    "ReadUsed",
    "Reading",
    "Returns",
    "SaleHead",
    "Sales",
    "Settlements",
    "Shifts",
    "Stock",
    "UsedBook",
    "Work",
]
