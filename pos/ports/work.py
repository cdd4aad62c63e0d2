"""One unit of work and one consistent look: everything the verbs need, over one transaction."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol
from uuid import UUID

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


class Reading(Protocol):
    """One consistent look at the shop, without writing."""

    @property
    def sales(self) -> ReadSales:
        """Sales."""

    @property
    def returns(self) -> ReadReturns:
        """What buyers brought back."""

    @property
    def goods(self) -> ReadGoods:
        """Goods."""

    @property
    def stock(self) -> ReadStock:
        """Balances."""

    @property
    def used(self) -> ReadUsed:
        """Used goods and their book."""

    @property
    def makers(self) -> ReadMakers:
        """Makers, and what they are owed."""

    @property
    def deliveries(self) -> ReadDeliveries:
        """Documents of goods."""

    @property
    def settlements(self) -> ReadSettlements:
        """What was settled with makers."""

    @property
    def products(self) -> ReadProducts:
        """Local products, as their owner changes them."""

    @property
    def pictures(self) -> ReadPictures:
        """Pictures."""

    @property
    def trade(self) -> ReadTrade:
        """Figures of the trade in local goods beside used ones."""

    @property
    def prices(self) -> ReadPrices:
        """Prices with their history."""

    @property
    def offers(self) -> ReadOffers:
        """Offers of the stall."""

    @property
    def customers(self) -> ReadCustomers:
        """Known customers, and what they owe."""

    @property
    def qris(self) -> ReadQris:
        """The stall's own QRIS code."""

    @property
    def arrivals(self) -> ReadArrivals:
        """Payments that are waited for."""

    @property
    def shifts(self) -> ReadShifts:
        """Shifts."""

    @property
    def reports(self) -> ReadReports:
        """Reports."""

    @property
    def outbox(self) -> Outbox:
        """Print jobs."""

    @property
    def carts(self) -> Carts:
        """The open cart."""

    @property
    def copies(self) -> ReadCopies:
        """Copies that were made of the shop."""

    @property
    def settings(self) -> ReadSettings:
        """Settings."""

    @property
    def people(self) -> ReadPeople:
        """Who works at the stall."""

    @property
    def audit(self) -> ReadAudit:
        """The log."""


class Work(Protocol):
    """One unit of work: a transaction on the only connection that writes."""

    @property
    def till(self) -> str:
        """The code of this till, such as `S1`."""

    def new_id(self) -> UUID:
        """A new id, higher than every id before."""

    @property
    def sales(self) -> Sales:
        """Sales."""

    @property
    def returns(self) -> Returns:
        """What buyers brought back."""

    @property
    def goods(self) -> Goods:
        """Goods."""

    @property
    def stock(self) -> Stock:
        """Movements of local goods, and balances."""

    @property
    def used(self) -> UsedBook:
        """Used goods and their book."""

    @property
    def makers(self) -> Makers:
        """Makers, and what they are owed."""

    @property
    def deliveries(self) -> Deliveries:
        """Documents of goods."""

    @property
    def settlements(self) -> Settlements:
        """What was settled with makers."""

    @property
    def products(self) -> Products:
        """Local products, as their owner changes them."""

    @property
    def pictures(self) -> Pictures:
        """Pictures."""

    @property
    def prices(self) -> Prices:
        """Prices with their history."""

    @property
    def offers(self) -> Offers:
        """Offers of the stall."""

    @property
    def customers(self) -> Customers:
        """Known customers, and what they owe."""

    @property
    def qris(self) -> Qris:
        """The stall's own QRIS code."""

    @property
    def arrivals(self) -> Arrivals:
        """Payments that are waited for."""

    @property
    def shifts(self) -> Shifts:
        """Shifts."""

    @property
    def outbox(self) -> Outbox:
        """Print jobs."""

    @property
    def carts(self) -> Carts:
        """The open cart."""

    @property
    def copies(self) -> Copies:
        """Copies that are made of the shop."""

    @property
    def settings(self) -> KeepSettings:
        """Settings."""

    @property
    def people(self) -> People:
        """Who works at the stall, and their PINs."""

    @property
    def audit(self) -> Audit:
        """The log."""


OpenWork = Callable[[], AbstractContextManager[Work]]
"""Begins a transaction; leaving the block commits it durably, an exception undoes all of it."""

OpenReading = Callable[[], AbstractContextManager[Reading]]
"""Begins one consistent look; may be used from any thread."""
