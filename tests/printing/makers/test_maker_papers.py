"""The papers between the stall and its makers: at every width, on A4, and as a message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pos.buying.papers import DeliveryPaper, OrderList, SettlementPaper, Statement
from pos.makers.account import MakerAccount
from pos.makers.owing import Owing
from pos.reports.local import FromUsedToLocal, Programme
from pos.settings import Stall
from printing.builders.makers.delivery_slip import delivery_slip
from printing.builders.makers.order_text import order_text
from printing.builders.makers.owing_slip import owing_slip
from printing.builders.makers.payment_slip import payment_slip
from printing.builders.makers.settlement_slip import settlement_slip
from printing.builders.makers.statement_slip import statement_slip
from printing.builders.receipt import Copy
from printing.document import Document
from printing.renderers.plain_text import plain_text
from printing.sheets import local_sheet, maker_sheet, order_sheet, owing_sheet, programme_sheet, statement_sheet
from tests.printing.golden_bytes import Agreed
from tests.printing.makers.conftest import DAY, MAKER, NOON
from tests.printing.page_reader import faces_of, faces_within
from tests.printing.test_used_papers import pages_of, text_of


@pytest.fixture
def slips(request: pytest.FixtureRequest, stall: Stall) -> dict[str, Document]:
    """Every slip by its name."""
    goods = ("bought", "correction", "consigned", "shared", "sent_back")
    return {
        **{name: delivery_slip(request.getfixturevalue(name), stall, _=str) for name in goods},
        "settlement": settlement_slip(request.getfixturevalue("settled"), stall, _=str),
        "payment": payment_slip(request.getfixturevalue("paid"), stall, _=str),
        "owing": owing_slip(request.getfixturevalue("owing"), stall, _=str),
        "statement": statement_slip(request.getfixturevalue("told"), stall, _=str),
    }


def test_the_slips_are_as_they_were_agreed(slips: dict[str, Document], agreed: Agreed) -> None:
    for name, slip in slips.items():
        agreed(slip, name)


def test_the_message_to_a_maker_is_as_it_was_agreed(order: OrderList, stall: Stall) -> None:
    agreed = (Path(__file__).parent / "golden" / "order.txt").read_text(encoding="utf-8")
    assert order_text(order, stall, _=str) + "\n" == agreed


@pytest.mark.parametrize("columns", [32, 42, 48, 64])
def test_no_line_is_wider_than_its_paper_however_long_a_name_is(
    columns: int, bought: DeliveryPaper, settled: SettlementPaper, stall: Stall
) -> None:
    long = replace(MAKER, name="Kelompok Usaha Bersama Perajin Tenun Troso Jepara " * 3, region="Desa Troso " * 9)
    for slip in (
        delivery_slip(replace(bought, maker=long), stall, _=str),
        settlement_slip(replace(settled, maker=long), stall, _=str),
    ):
        assert max(map(len, plain_text(slip, columns).splitlines())) <= columns


def test_a_copy_says_so_and_the_document_keeps_its_number(bought: DeliveryPaper, stall: Stall) -> None:
    text = plain_text(delivery_slip(bought, stall, Copy(2, NOON, "Ani"), _=str), 32)
    assert "** SALINAN - CETAK ULANG KE-2 **" in text
    assert "TB-S1-260307-001" in text


def test_no_paper_gives_the_phone_of_a_maker_or_what_the_stall_noted_of_it_away(
    slips: dict[str, Document], bought: DeliveryPaper, settled: SettlementPaper, told: Statement, stall: Stall
) -> None:
    papers = [plain_text(slip, 48) for slip in slips.values()]
    papers += [text_of(maker_sheet(paper, stall, _=str)) for paper in (bought, settled)]
    papers.append(text_of(statement_sheet(told, stall, _=str)))
    for text in papers:
        assert MAKER.contact not in text
        assert MAKER.note not in text


def test_the_page_of_goods_says_what_the_slip_says(bought: DeliveryPaper, stall: Stall) -> None:
    words = text_of(maker_sheet(bought, stall, _=str))
    for told in (
        *("Terima barang", "TB-S1-260307-001", "SJ-0711", "Rp 770.000", "14/03/2026", "360.000", "2000000000015"),
        *("Ongkos (bukan utang) 25.000", "Baru sebagian; sisanya menyusul.", "Sisa kirim Senin."),
    ):
        assert told in words


def test_a_maker_with_a_share_sees_no_price_on_what_it_leaves(shared: DeliveryPaper, stall: Stall) -> None:
    words = text_of(maker_sheet(shared, stall, _=str))
    assert "Titip jual bagi hasil: perajin 80%, lapak 20% dari harga jadi." in words
    assert "Harga setor" not in words


def test_the_page_of_a_settlement_has_every_line_and_what_is_left_after_each_payment(
    settled: SettlementPaper, stall: Stall
) -> None:
    words = text_of(maker_sheet(settled, stall, _=str)).splitlines()
    for line in settled.settlement.lines:
        assert line.receipt in words
    for told in ("setor 30.000/pcs", "75% dari 90.000", "Rp 212.500", "BP-S1-260309-001", "112.500", "62.500"):
        assert told in words


def test_a_settlement_before_it_is_recorded_has_no_number(settled: SettlementPaper, stall: Stall) -> None:
    draft = replace(settled, settlement=replace(settled.settlement, sequence=0, till=""), bill=None)
    text = plain_text(settlement_slip(draft, stall, _=str), 32)
    assert "No     : belum disetor\n" in text
    assert "HAK PERAJIN           Rp 212.500\n" in text
    assert "Pembayaran" not in text_of(maker_sheet(draft, stall, _=str))


def test_a_settlement_that_is_paid_says_so(settled: SettlementPaper, stall: Stall) -> None:
    assert settled.bill is not None
    whole = replace(settled, bill=replace(settled.bill, open=0))
    assert "Lunas.\n" in plain_text(settlement_slip(whole, stall, _=str), 32)
    assert "lunas" in text_of(maker_sheet(whole, stall, _=str)).splitlines()


def test_a_long_settlement_goes_over_pages_that_count_and_repeat_their_head(
    settled: SettlementPaper, stall: Stall
) -> None:
    lines = settled.settlement.sold * 40
    pdf = maker_sheet(replace(settled, settlement=replace(settled.settlement, lines=lines)), stall, _=str)
    words, pages = text_of(pdf).splitlines(), pages_of(pdf)
    assert pages > 3
    assert f"Halaman {pages} dari {pages}" in words
    assert words.count("Ketentuan hari itu") >= pages - 1
    assert words.count("Setor ke perajin, SP-S1-260307-001") == pages - 1


def test_the_statement_adds_up_bill_by_bill_and_payment_by_payment(told: Statement, stall: Stall) -> None:
    words = text_of(statement_sheet(told, stall, _=str)).splitlines()
    for figure in ("Rp 482.500", "lewat tempo Rp 270.000", "982.500", "270.000", "212.500", "Rp 90.000"):
        assert figure in words
    nothing = replace(told, account=MakerAccount(MAKER, (), (), 0))
    assert "Semua nota lunas." in plain_text(statement_slip(nothing, stall, _=str), 32)
    assert {"Semua nota lunas.", "Belum ada nota."} <= set(text_of(statement_sheet(nothing, stall, _=str)).splitlines())


def test_what_all_makers_are_owed_is_told_by_when(owing: Owing, stall: Stall) -> None:
    words = text_of(owing_sheet(owing, stall, _=str)).splitlines()
    for figure in ("Rp 578.500", "Rp 270.000", "Rp 212.500", "sesudah itu Rp 96.000", "perajin berutang Rp 30.000"):
        assert figure in words
    assert [day for day in words if day in {"27/02/2026", "12/03/2026", "20/03/2026"}] == [
        *("27/02/2026", "12/03/2026", "20/03/2026"),
    ]
    assert "Semua nota lunas." in text_of(owing_sheet(Owing(DAY, ()), stall, _=str))
    assert "Semua nota lunas." in plain_text(owing_slip(Owing(DAY, ()), stall, _=str), 32)


def test_an_order_says_what_is_wanted_and_nothing_of_the_shelf(order: OrderList, stall: Stall) -> None:
    other = replace(order, maker="Rumah Batik")
    pdf = order_sheet([order, other], stall, DAY, _=str)
    words = text_of(pdf)
    assert pages_of(pdf) == 2
    for told in ("Untuk Konveksi Suci, Bandung", "Untuk Rumah Batik, Bandung", "17 potong", "40"):
        assert told in words
    assert "50.000" not in words
    assert "Tidak ada yang perlu dipesan." in text_of(order_sheet([], stall, DAY, _=str))


def test_the_way_to_local_shows_its_shares_and_who_deserves_the_rail(way: FromUsedToLocal, stall: Stall) -> None:
    words = text_of(local_sheet(way, stall, NOON, "Pemilik", _=str)).splitlines()
    for told in ("63%", "1.429 dari 2.261 pcs", "40%", "85%", "90%", "BAL-07/kaki", "-1.072", "85.000", "60.714"):
        assert told in words
    closed = replace(way, weeks=(), places=())
    assert "Belum ada penjualan di hari-hari ini." in text_of(local_sheet(closed, stall, NOON, "Pemilik", _=str))


def test_years_of_weeks_are_drawn_without_dates_upon_each_other(way: FromUsedToLocal, stall: Stall) -> None:
    years = tuple(replace(way.weeks[0], first=date(2024, 1, 1) + timedelta(weeks=week)) for week in range(150))
    words = text_of(local_sheet(replace(way, weeks=years), stall, NOON, "Pemilik", _=str)).splitlines()
    dated = [text for text in words if text == f"{years[-1].first:%d/%m/%y}"]
    assert len(dated) == 2, "the last week stands below the chart, and in its row"


def test_what_the_programme_gets_has_no_phone_no_cost_and_no_profit(supported: Programme, stall: Stall) -> None:
    words = text_of(programme_sheet(supported, stall, _=str))
    for told in ("9120001234567", "Konveksi Suci", "02/2026", "6.100.000", "Rp 8.400.000", "05/01/2026"):
        assert told in words
    assert stall.phone not in words
    empty = replace(supported, makers=(), months=())
    assert "Belum ada perajin." in text_of(programme_sheet(empty, stall, _=str))
    assert "Belum ada produk lokal yang terjual di hari-hari ini." in text_of(programme_sheet(empty, stall, _=str))


def test_the_same_papers_give_the_same_pages_for_ever(settled: SettlementPaper, told: Statement, stall: Stall) -> None:
    first, second = (maker_sheet(settled, stall, _=str) + statement_sheet(told, stall, _=str) for _time in range(2))
    assert first == second


def test_every_page_about_makers_brings_its_type_with_it(
    bought: DeliveryPaper, settled: SettlementPaper, told: Statement, owing: Owing, order: OrderList,
    way: FromUsedToLocal, supported: Programme, stall: Stall,
) -> None:  # fmt: skip
    for pdf in (
        *(maker_sheet(paper, stall, _=str) for paper in (bought, settled)),
        statement_sheet(told, stall, _=str),
        owing_sheet(owing, stall, _=str),
        order_sheet([order], stall, DAY, _=str),
        local_sheet(way, stall, NOON, "Pemilik", _=str),
        programme_sheet(supported, stall, _=str),
    ):
        assert faces_of(pdf) == faces_within(pdf) != set()


def test_a_long_name_is_cut_in_the_running_head_and_leaves_the_owner_room(told: Statement, stall: Stall) -> None:
    long = replace(MAKER, name="Kelompok Usaha Bersama Perajin Tenun Troso Jepara " * 3)
    account = replace(told.account, maker=long, bills=told.account.bills * 30)
    words = text_of(statement_sheet(replace(told, account=account), stall, _=str)).splitlines()
    heads = [line for line in words if line.startswith(f"Utang ke {long.name[:30]}")]
    assert heads
    assert all(len(line) < len(long.name) for line in heads)
    assert words.count(stall.name) == len(heads)
