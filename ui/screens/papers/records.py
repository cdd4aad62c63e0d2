"""Every A4 paper in every state, from the records of a shop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from pos.buying.papers import order_lists, paper_called, statement
from pos.counter import add_customer, pay_debt
from pos.customers.customer import Customer
from pos.labels.choosing import Labels, checked, label_of, one_by_one
from pos.labels.label import Label
from pos.labels.sheet import SHEETS, LabelSheet
from pos.makers.owing import Owing
from pos.ports import Reading
from pos.reports.sorted_bale import sorted_bale
from pos.reports.span.span import Beside, day_span, month_of, week_of
from pos.reports.span.told import report_of
from pos.reports.stock_letter import stock_letter
from pos.reports.way_to_local import programme, used_to_local
from pos.selling.payment import Method, Payment
from pos.settings import Language, Stall
from pos.stockroom.bales import Purchase, add_sealed_bale, open_bale, sort_bale
from pos.stockroom.counting import count_sheet
from pos.till import complete_sale, settings_of
from pos.used.bales import TierSorted
from pos.used.pricing import Piles
from printing import sheets
from ui.bootstrap import Shop
from ui.papers import day_report_of
from ui.screens.evening import demo_evening, empty_shop
from ui.screens.papers.swollen import losing, swollen
from ui.words import words_in

_BY = "Pemilik"
_CAN_LOSE = ("laporan-hari", "laporan-minggu-rinci", "surat-sisa-stok", "bekas-vs-lokal", "rekening-perajin")
"""Papers on which everything may stand below zero: a day on which only returns came."""

_WEEKS = 13

Make = Callable[[Any, Stall], bytes]


@dataclass(frozen=True, slots=True)
class Told:
    """One paper: its name, the record it tells, and how it is made."""

    name: str
    record: Any
    make: Make


def papers_of(look: Reading, shop: Shop) -> Iterator[Told]:
    """Every A4 paper for which the shop has a record; those that tell of nothing too, where they can."""
    now, today, words = shop.clock(), shop.today, words_in(Language.INDONESIAN)
    yield Told("laporan-hari", day_report_of(look, today), lambda r, s: sheets.day_sheet(r, s, now, _BY, _=words))
    for name, span in (("hari", day_span(today)), ("minggu", week_of(today)), ("bulan", month_of(today))):
        report = report_of(look, span, tuple(Beside))
        yield Told(f"laporan-{name}-rinci", report, lambda r, s: sheets.span_sheet(r, s, now, _BY, _=words))
    yield Told("surat-sisa-stok", stock_letter(look, now), lambda r, s: sheets.letter_sheet(r, s, _BY, _=words))
    for bale in look.goods.bales()[-1:]:
        yield Told("lembar-hitung", count_sheet(look, Piles(), now), lambda r, s: sheets.count_pages(r, s, _=words))
        nota = sorted_bale(look, bale.code)
        yield Told("nota-sortir", nota, lambda r, s: sheets.nota_sheet(r, s, _=words))
    since = today - timedelta(weeks=_WEEKS)
    way, sold = used_to_local(look, since, today), programme(look, since, today)
    yield Told("bekas-vs-lokal", way, lambda r, s: sheets.local_sheet(r, s, now, _BY, _=words))
    yield Told("program", sold, lambda r, s: sheets.programme_sheet(r, s, _=words))
    yield from _of_makers(look, shop)
    for customer in look.customers.find()[:1]:
        account = look.customers.account(customer.customer.id)
        yield Told("kasbon", account, lambda r, s: sheets.account_sheet(r, today, s, _=words))
    yield from _labels(look)


def _of_makers(look: Reading, shop: Shop) -> Iterator[Told]:
    today, words = shop.today, words_in(Language.INDONESIAN)
    owing = Owing(today, tuple(look.makers.owed()))
    yield Told("utang-perajin", owing, lambda r, s: sheets.owing_sheet(r, s, _=words))
    orders = order_lists(look, today)
    yield Told("pesanan", orders, lambda r, s: sheets.order_sheet(r, s, today, _=words))
    for account in owing.accounts[:1]:
        told = statement(look, account.maker.name, today)
        yield Told("rekening-perajin", told, lambda r, s: sheets.statement_sheet(r, s, _=words))
    numbers = [delivery.number for delivery in look.deliveries.latest(limit=1)]
    for maker in look.makers.all():
        numbers += [settlement.number for settlement in look.settlements.latest(maker.id, limit=1)][:1]
    for number, name in zip(numbers[:2], ("barang-masuk", "setoran"), strict=False):
        yield Told(name, paper_called(look, number), lambda r, s: sheets.maker_sheet(r, s, _=words))


def _labels(look: Reading) -> Iterator[Told]:
    items = [shelf.item for shelf in look.goods.search("", limit=200) if shelf.item.code.isdecimal()]
    tags = one_by_one(checked([Labels(label_of(look, item.code)) for item in items])) if items else ()
    for each, sheet in SHEETS.items() if tags else ():
        yield Told(f"label-{each}", tags, partial(_on_sheet, sheet))


def _on_sheet(sheet: LabelSheet, tags: tuple[Label, ...], _stall: Stall) -> bytes:
    return sheets.label_sheet(tags, sheet, _=words_in(Language.INDONESIAN))


def _busier(shop: Shop) -> None:
    """What the demo lacks: a bale that is bought and sorted, a customer who takes goods on trust and pays a part."""
    by, now, none = shop.cashier, shop.clock(), UUID(int=0)
    bought = Purchase("BAL-99", "Jaket", 200, 7_000_000, shop.today, 75_000, "Jaket & windbreaker", "Korea", "A")
    with shop.reading() as look:
        tiers, item = settings_of(look).tiers, look.goods.item_by_code("BAL-01/badan")
    sorted_out = [TierSorted(tier, 40, price) for tier, price in zip(tiers, (150_000, 80_000, 35_000), strict=False)]
    with shop.work() as work:
        add_sealed_bale(work, bought, by, now)
        open_bale(work, bought.code, by, now)
        sort_bale(work, bought.code, sorted_out, 160, 40, by, now)
        known = add_customer(work, Customer(none, "Bu Tini Blok V", "0800-0000-0012", "", None), by, now)
    if item is not None:
        cart = shop.new_cart().add(item, 3).for_customer(known.buyer)
        with shop.work() as work:
            complete_sale(work, cart, [Payment(Method.KASBON, cart.total)], by, now, print_receipt=False)
            pay_debt(work, known.id, [Payment(Method.CASH, 50_000)], by, now)


def all_papers(days: int = 30) -> Iterator[tuple[str, bytes]]:
    """Every paper in every state, by its name and as PDF; the demo stall has traded for so many `days`."""
    with empty_shop(set_up=True) as shop, shop.reading() as look:
        stall = settings_of(look).stall
        yield from ((f"{told.name}-kosong", told.make(told.record, stall)) for told in papers_of(look, shop))
    with demo_evening(days) as shop:
        _busier(shop)
        with shop.reading() as look:
            stall = settings_of(look).stall
            for told in papers_of(look, shop):
                yield told.name, told.make(told.record, stall)
                yield f"{told.name}-penuh", told.make(swollen(told.record), swollen(stall))
                if told.name in _CAN_LOSE:
                    yield f"{told.name}-rugi", told.make(losing(told.record), stall)
