"""The opening count is sealed once; from then on used stock only falls, but for three ways that stand in the book."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from data.tables import read_table
from pos.backoffice import import_bales
from pos.goods.item import Family, Item
from pos.goods.stock import MovementKind
from pos.refusals import Refusal
from pos.reports.day import day_report
from pos.stockroom.bales import Purchase, add_sealed_bale
from pos.stockroom.leaving import assign, swap, take_back, write_off
from pos.stockroom.sealing import seal_opening
from pos.till import UnknownReceipt, close_shift
from pos.used.bales import AbsurdPieces, TierSorted
from pos.used.book import BookFilter
from pos.used.leaving import (
    MoreThanHeld,
    MoreThanSold,
    MoreThanUnassigned,
    NotAPile,
    NotAWriteOff,
    UnknownSaleLine,
)
from pos.used.sealing import NothingToSeal, StockSealed

if TYPE_CHECKING:
    from pos.selling.sale import Sale
    from tests.data.conftest import Stall
    from tests.data.used.conftest import Sorter

HEADS, FEET = "BAL-01/kepala", "BAL-01/badan"
BOUGHT = Purchase("BAL-09", "Kaos", 400, 5_000_000, date(2023, 1, 16))
BALES = """kode_bal,kategori,isi_potong,kepala_pcs,badan_pcs,kaki_pcs,afkir_pcs,harga_beli_rp,bin_kepala_rp,\
bin_badan_rp,bin_kaki_rp,tgl_beli,sisa_kepala,sisa_badan,sisa_kaki
BAL-77,Kaos,10,10,0,0,0,100000,20000,0,0,2023-01-16,10,0,0
"""


def seal(stall: Stall) -> None:
    with stall.store.work() as work:
        seal_opening(work, "Pemilik", stall.now)


def left(stall: Stall) -> int:
    with stall.store.reading() as look:
        return look.used.left().pieces


def sell_free(stall: Stall, pieces: int = 3) -> Sale:
    return stall.complete(stall.cart("free").add(Item.free("Topi", Family.USED, 15_000), pieces)).sale


def kinds(stall: Stall) -> list[tuple[str, int]]:
    with stall.store.reading() as look:
        return [(row.entry.kind.value, row.entry.pieces) for row in look.used.entries(BookFilter())[::-1]]


def test_the_opening_count_is_sealed_once_with_what_it_holds(small_stall: Stall) -> None:
    seal(small_stall)
    with small_stall.store.reading() as look:
        sealed, head = look.used.seal(), look.used.head()
    assert sealed is not None
    assert (sealed.pieces, sealed.value, sealed.entries, sealed.by) == (260, 3_000_000, 3, "Pemilik")
    assert sealed.code == head.code
    with pytest.raises(StockSealed) as refused:
        seal(small_stall)
    assert (refused.value.by, refused.value.at) == ("Pemilik", small_stall.now)
    assert check_shop(small_stall.store).ok


def test_nothing_is_no_opening_count(sorter: Sorter) -> None:
    sorter.sort("BAL-05", counted=1, rejected=1)
    with pytest.raises(NothingToSeal):
        seal(sorter.stall)


def test_after_the_seal_nothing_adds_used_goods(small_stall: Stall, tmp_path: Path) -> None:
    seal(small_stall)
    (tmp_path / "bales.csv").write_text(BALES, encoding="utf-8")
    table = read_table(tmp_path / "bales.csv")
    for dry in (True, False):
        with small_stall.store.work() as work, pytest.raises(StockSealed):
            import_bales(work, table, small_stall.now, dry_run=dry)
    with small_stall.store.work() as work, pytest.raises(StockSealed):
        add_sealed_bale(work, BOUGHT, "Pemilik", small_stall.now)
    with pytest.raises(Exception, match="sealed"):
        small_stall.pile("BAL-02/kepala", 10)
    assert left(small_stall) == 260


def test_a_bale_sealed_with_its_estimate_is_replaced_by_what_was_counted(sorter: Sorter) -> None:
    seal(sorter.stall)
    sorter.sort("BAL-05", TierSorted("kepala", 400, 20_000), counted=430, rejected=30)
    assert left(sorter.stall) == 400
    assert kinds(sorter.stall) == [
        ("opening", 400), ("sealed", 0), ("sorted", 30), ("sorted", -400), ("sorted", 400), ("afkir", -30),
    ]  # fmt: skip
    assert check_shop(sorter.stall.store).ok


@pytest.mark.parametrize("kind", [MovementKind.REJECTED, MovementKind.GIVEN, MovementKind.LOST])
def test_pieces_leave_unsold_with_their_value(small_stall: Stall, kind: MovementKind) -> None:
    with small_stall.store.work() as work:
        write_off(work, HEADS, 7, kind, "kena hujan", "Pemilik", small_stall.now)
    with small_stall.store.reading() as look:
        account = look.used.account("BAL-01")
        (row,) = look.used.entries(BookFilter(kinds=(kind,)))
        facts = look.reports.day(small_stall.today())
    assert account is not None
    assert (account.written_off, account.cost_written_off) == (7, 100_000)
    assert (row.entry.pieces, row.entry.value, row.entry.note, row.entry.by) == (-7, -100_000, "kena hujan", "Pemilik")
    report = day_report(facts)
    assert (facts.off.unsold, facts.off.total) == (100_000, 100_000)
    assert (report.profit, report.profit_left) == (0, -100_000)
    assert [(stock.gone, stock.left) for stock in facts.stock if stock.item.code == HEADS] == [(7, 63)]
    assert check_shop(small_stall.store).ok


def test_a_returned_piece_goes_back_where_it_came_from_with_the_value_it_took(small_stall: Stall) -> None:
    seal(small_stall)
    sale = small_stall.sell("a", (HEADS, 3), (FEET, 1))
    with small_stall.store.work() as work:
        assert take_back(work, sale.number, 1, 2, "Kasir 1", small_stall.now) == 100_000
    with small_stall.store.reading() as look:
        pile = look.goods.pile(HEADS)
        account = look.used.account("BAL-01")
        assert pile is not None
        assert look.stock.balance(pile.id).pieces == 69
        assert account is not None
        assert (account.sold, account.earned) == (2, 85_000)
    with small_stall.store.work() as work, pytest.raises(MoreThanSold) as refused:
        take_back(work, sale.number, 1, 2, "Kasir 1", small_stall.now)
    assert refused.value.out == 1
    with small_stall.store.work() as work:
        take_back(work, sale.number, 1, 1, "Kasir 1", small_stall.now)
    with small_stall.store.reading() as look:
        assert look.stock.balance(pile.id).value == 1_000_000
    assert check_shop(small_stall.store).ok


def test_a_torn_piece_is_swapped_on_the_spot_and_used_stock_stays_as_it_was(small_stall: Stall) -> None:
    sale = small_stall.sell("a", (HEADS, 2))
    before = left(small_stall)
    with small_stall.store.work() as work:
        assert swap(work, sale.number, 1, 1, FEET, "Kasir 1", small_stall.now) == 50_000
    assert left(small_stall) == before
    with small_stall.store.reading() as look:
        held = look.used.on_sale(sale.id, 1)
    assert [(out.code, out.pieces, out.amount) for out in held] == [
        (HEADS, 1, 50_000),
        (FEET, 1, 50_000),
    ]
    assert check_shop(small_stall.store).ok


def test_a_free_line_is_in_the_book_at_once_and_gets_its_pile_later(small_stall: Stall) -> None:
    sale = sell_free(small_stall)
    assert left(small_stall) == 257
    with small_stall.store.reading() as look:
        (waiting,) = look.used.unassigned()
        report = look.reports.day(small_stall.today())
    assert (waiting.number, waiting.line, waiting.name, waiting.pieces) == (sale.number, 1, "Topi", 3)
    assert (report.book.unassigned, report.book.waiting, report.off.assigned) == (3, 45_000, 0)
    assert day_report(report).uncosted == 45_000
    with small_stall.store.work() as work:
        assign(work, sale.number, 1, 2, HEADS, "Pemilik", small_stall.now)
    assert left(small_stall) == 257
    with small_stall.store.reading() as look:
        (waiting,) = look.used.unassigned()
        account = look.used.account("BAL-01")
        report = look.reports.day(small_stall.today())
    assert waiting.pieces == 1
    assert account is not None
    assert (account.sold, account.earned, account.cost_sold) == (2, 30_000, 28_571)
    assert (report.book.unassigned, report.book.waiting, report.off.assigned) == (1, 15_000, 28_571)
    assert day_report(report).uncosted == 15_000
    with small_stall.store.work() as work, pytest.raises(MoreThanUnassigned):
        assign(work, sale.number, 1, 2, HEADS, "Pemilik", small_stall.now)
    with small_stall.store.work() as work:
        assign(work, sale.number, 1, 1, FEET, "Pemilik", small_stall.now)
    with small_stall.store.reading() as look:
        assert look.used.unassigned() == ()
    assert check_shop(small_stall.store).ok


def test_a_free_piece_that_comes_back_waits_for_no_pile(small_stall: Stall) -> None:
    sale = sell_free(small_stall)
    with small_stall.store.work() as work:
        assign(work, sale.number, 1, 1, HEADS, "Pemilik", small_stall.now)
        assert take_back(work, sale.number, 1, 3, "Kasir 1", small_stall.now) == 45_000
    with small_stall.store.reading() as look:
        assert look.used.unassigned() == ()
    assert left(small_stall) == 260
    assert check_shop(small_stall.store).ok


def test_what_was_sold_beyond_the_book_comes_back_without_value_that_was_not_there(small_stall: Stall) -> None:
    sale = small_stall.sell("a", (HEADS, 75))
    assert sale.lines[0].short == 5
    with small_stall.store.work() as work:
        take_back(work, sale.number, 1, 75, "Kasir 1", small_stall.now)
    with small_stall.store.reading() as look:
        pile = look.goods.pile(HEADS)
        assert pile is not None
        balance = look.stock.balance(pile.id)
    assert (balance.pieces, balance.value) == (70, 1_000_000)
    assert check_shop(small_stall.store).ok


def test_the_closed_shift_remembers_where_the_book_stood(small_stall: Stall) -> None:
    small_stall.sell("a", (HEADS, 1))
    with small_stall.store.work() as work:
        close_shift(work, 50_000, "Pemilik", small_stall.now)
    with small_stall.store.reading() as look:
        (drawer,) = look.shifts.on_day(small_stall.today())
        report = look.reports.day(small_stall.today()).book
        head = look.used.head()
    assert drawer.shift.closing is not None
    assert (drawer.shift.closing.entries, drawer.shift.closing.code) == (3, head.code) == (report.entries, report.code)


@pytest.mark.parametrize(
    ("code", "pieces", "kind", "refused"),
    [
        ("BAL-99/kepala", 1, MovementKind.LOST, NotAPile),
        ("81001", 1, MovementKind.LOST, NotAPile),
        (HEADS, 0, MovementKind.LOST, AbsurdPieces),
        (HEADS, -3, MovementKind.LOST, AbsurdPieces),
        (HEADS, 71, MovementKind.LOST, MoreThanHeld),
        (HEADS, 1, MovementKind.OPENING, NotAWriteOff),
        (HEADS, 1, MovementKind.RETURNED, NotAWriteOff),
    ],
)
def test_what_cannot_leave_is_refused(
    small_stall: Stall, code: str, pieces: int, kind: MovementKind, refused: type[Refusal]
) -> None:
    with small_stall.store.work() as work, pytest.raises(refused):
        write_off(work, code, pieces, kind, "", "Pemilik", small_stall.now)
    assert left(small_stall) == 260


def test_what_was_not_sold_cannot_come_back(small_stall: Stall) -> None:
    sale = small_stall.sell("a", (HEADS, 1), ("81001", 1))
    for number, line, pieces, refused in (
        ("S1-260307-0099", 1, 1, UnknownReceipt),
        (sale.number, 2, 1, UnknownSaleLine),
        (sale.number, 9, 1, UnknownSaleLine),
        (sale.number, 1, 2, MoreThanSold),
        (sale.number, 1, -1, AbsurdPieces),
    ):
        with small_stall.store.work() as work, pytest.raises(refused):
            take_back(work, number, line, pieces, "Kasir 1", small_stall.now)
    with small_stall.store.work() as work, pytest.raises(MoreThanUnassigned):
        assign(work, sale.number, 1, 1, FEET, "Pemilik", small_stall.now)
