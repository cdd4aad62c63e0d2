"""From used to local: what is to be ordered, the share week by week, and what deserves the rail."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.giving.export import ExportInTheWay
from data.giving.local_sales import write_local_sales
from pos.buying import retire, watch
from pos.goods.item import Family
from pos.goods.product import Terms
from pos.makers.reorder import reorders
from pos.reports.local import FamilySold, weeks

if TYPE_CHECKING:
    from tests.data.makers.conftest import Trade

SHIRT, BATIK = "81001", "81002"
SATURDAY = date(2026, 3, 7)


def test_what_is_low_and_what_soon_will_be_is_ordered_with_its_quantity(trade: Trade) -> None:
    with trade.stall.store.work() as work:
        watch(work, "1001", 2)
        watch(work, BATIK, 5)
    for day in range(7):
        trade.stall.sell(f"a{day}", (SHIRT, 1))
        trade.stall.now += timedelta(days=1)
    with trade.stall.store.reading() as look:
        low, soon = reorders(look.trade.paces(trade.stall.today()))
    assert (low.pace.item.code, low.low, low.lasts, low.wanted) == (BATIK, True, None, 1)
    assert (soon.pace.item.code, soon.low, soon.pace.left, soon.lasts) == (SHIRT, False, 3, 3)
    assert soon.wanted == -(-7 * 35 // 8) + 2 - 3
    trade.receive(Terms.OUTRIGHT, (SHIRT, 30, None), (BATIK, 1, None))
    with trade.stall.store.work() as work:
        assert reorders(work.trade.paces(trade.stall.today())) == ()


def test_what_is_retired_or_neither_watched_nor_sold_is_not_ordered(trade: Trade) -> None:
    with trade.stall.store.work() as work:
        assert reorders(work.trade.paces(SATURDAY)) == ()
        watch(work, SHIRT, 50)
        retire(work, "1001", "Pemilik", trade.stall.now)
        assert reorders(work.trade.paces(SATURDAY)) == ()


def test_shares_of_used_and_local_week_by_week(trade: Trade) -> None:
    sale = trade.stall.sell("a", ("BAL-01/badan", 6), (SHIRT, 4))
    trade.bring_back(sale.number, 2, 1)
    trade.stall.now += timedelta(days=16)
    trade.stall.sell("b", (SHIRT, 1))
    with trade.stall.store.reading() as look:
        found = weeks(look.trade.families_by_day(SATURDAY, trade.stall.today()))
    assert [week.first for week in found] == [date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16), date(2026, 3, 23)]
    first, second, _, last = found
    assert (first.used.pieces, first.local) == (6, FamilySold(3, 150_000, 90_000))
    assert (first.pieces, first.turnover) == (333, 417)
    assert (second.pieces, second.turnover, second.profit) == (None, None, None)
    assert (last.pieces, last.turnover, last.profit) == (1_000, 1_000, 1_000)


def test_profit_a_piece_and_a_day_on_the_shelf(trade: Trade) -> None:
    trade.stall.sell("a", (SHIRT, 2), ("BAL-01/kepala", 1))
    trade.stall.now += timedelta(days=9)
    trade.stall.sell("b", (SHIRT, 8))
    with trade.stall.store.reading() as look:
        places = {place.name: place for place in look.trade.places(SATURDAY, trade.stall.today())}
        gone = {place.name: place for place in look.trade.places(SATURDAY, trade.stall.today() + timedelta(days=10))}
    shirt, pile = places["Kaos polos combed"], places["Kemeja kepala (BAL-01)"]
    assert (shirt.family, shirt.pieces, shirt.profit, shirt.profit_per_piece) == (Family.LOCAL, 10, 200_000, 20_000)
    assert (shirt.days, shirt.profit_per_day, shirt.left) == (10, 20_000, 0)
    assert (pile.family, pile.pieces, pile.days) == (Family.USED, 1, 10)
    assert (places["Kemeja batik"].profit, places["Kemeja batik"].profit_per_piece) == (0, None)
    assert (gone["Kaos polos combed"].days, gone["Kemeja batik"].days) == (10, 20)


def test_on_consignment_the_profit_is_what_the_maker_does_not_get(trade: Trade) -> None:
    trade.stall.sell("a", (BATIK, 5))
    trade.receive(Terms.CONSIGNMENT, (BATIK, 4, 40_000))
    sale = trade.stall.sell("b", (BATIK, 4))
    trade.bring_back(sale.number, 1, 2)
    with trade.stall.store.reading() as look:
        (batik,) = [place for place in look.trade.places(SATURDAY, SATURDAY) if place.name == "Kemeja batik"]
    assert (batik.amount, batik.cost) == (250_000 + 100_000, 250_000 + 80_000)


def test_the_file_for_those_who_support_makers_tells_sales_and_nothing_private(trade: Trade, tmp_path: Path) -> None:
    trade.maker(contact="0812-0000-0000", note="sepupu")
    trade.stall.sell("a", (SHIRT, 2), (BATIK, 1), ("BAL-01/badan", 3))
    with trade.stall.store.reading() as look:
        months = look.trade.local_sales(SATURDAY, SATURDAY)
    path = write_local_sales(tmp_path / "lokal.csv", months)
    assert path.read_text("utf-8-sig").splitlines() == [
        "bulan,perajin,asal_daerah,produk,potong,omzet_rp",
        "2026-03,Perajin Contoh,Bandung,2,3,150000",
    ]
    with pytest.raises(ExportInTheWay):
        write_local_sales(path, months)
    assert [found.name for found in tmp_path.iterdir()] == ["lokal.csv"]
