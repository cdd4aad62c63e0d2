"""What the papers between stall and maker say is what the documents say, by the terms of their days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from pos.buying import order_lists, paper_called, print_paper, settlement_draft, settlement_paper, statement, watch
from pos.buying.papers import DeliveryPaper, PaymentPaper, SettlementPaper, UnknownPaper
from pos.goods.product import Terms
from pos.makers.maker import UnknownMaker
from pos.makers.pace import Missing
from pos.paper import JobKind, JobState
from pos.reports.local import LocalMaker
from pos.reports.way_to_local import programme, used_to_local
from tests.data.makers.conftest import BATIK, MAKER, SHIRT

if TYPE_CHECKING:
    from pos.buying.papers import MakerPaper
    from tests.data.makers.conftest import Trade

SATURDAY = date(2026, 3, 7)


def called(trade: Trade, number: str) -> MakerPaper:
    with trade.stall.store.reading() as look:
        return paper_called(look, number)


def test_each_line_of_a_settlement_tells_the_terms_of_the_day_of_its_sale(trade: Trade) -> None:
    trade.stall.sell("own", (BATIK, 5))
    trade.receive(Terms.CONSIGNMENT, (BATIK, 10, 40_000))
    trade.stall.sell("fixed", (BATIK, 1))
    trade.stall.now += timedelta(days=1)
    trade.maker(share=25)
    shared = trade.stall.sell("shared", (BATIK, 2))
    trade.stall.now += timedelta(days=1)
    trade.maker(share=0)
    trade.bring_back(shared.number, 1, 1)
    paper = called(trade, trade.settle().number)
    assert isinstance(paper, SettlementPaper)
    assert [(line.pieces, line.share) for line in paper.settlement.lines] == [(1, 0), (2, 25), (-1, 25)]
    assert [line.owed for line in paper.settlement.sold] == [40_000, 75_000]
    assert (paper.held, paper.still_owed) == (8, 77_500)


def test_a_settlement_shows_in_which_parts_it_was_paid_and_what_is_left(trade: Trade) -> None:
    trade.stall.sell("own", (BATIK, 5))
    trade.receive(Terms.CONSIGNMENT, (BATIK, 4, 40_000))
    trade.stall.sell("a", (BATIK, 3))
    number = trade.settle().number
    payments = [trade.pay(30_000), trade.pay(50_000, number)]
    paper = called(trade, number.lower())
    assert isinstance(paper, SettlementPaper)
    assert paper.bill is not None
    assert {(part.number, part.amount) for part in paper.bill.parts} == {(one.number, one.amount) for one in payments}
    assert paper.still_owed == 40_000


def test_a_draft_is_due_as_the_settlement_will_be(trade: Trade) -> None:
    trade.stall.sell("own", (BATIK, 5))
    trade.receive(Terms.CONSIGNMENT, (BATIK, 4, 40_000))
    trade.stall.sell("a", (BATIK, 3))
    trade.stall.now += timedelta(days=5)
    with trade.stall.store.reading() as look:
        draft = settlement_draft(look, MAKER, SATURDAY, "Pemilik", trade.stall.now)
        paper = settlement_paper(look, draft)
    assert (paper.bill, paper.still_owed) == (None, 120_000)
    settled = trade.settle()
    assert (draft.day, draft.due, draft.lines) == (settled.day, settled.due, settled.lines)


def test_a_delivery_tells_the_terms_of_its_day(trade: Trade) -> None:
    delivery = trade.receive(Terms.CONSIGNMENT, (BATIK, 4, 40_000))
    trade.stall.now += timedelta(days=3)
    trade.maker(share=30, region="Cirebon")
    paper = called(trade, delivery.number)
    assert isinstance(paper, DeliveryPaper)
    assert (paper.maker.share, paper.maker.region) == (0, "Bandung")
    later = called(trade, trade.receive(Terms.CONSIGNMENT, (BATIK, 1, None)).number)
    assert isinstance(later, DeliveryPaper)
    assert (later.maker.share, later.delivery.lines[0].price) == (30, 0), "with a share there is no price to the maker"


def test_the_slip_of_a_payment_stays_as_it_was_when_it_was_paid(trade: Trade) -> None:
    first = trade.receive(Terms.OUTRIGHT, (SHIRT, 10, 30_000))
    trade.stall.now += timedelta(days=1)
    second = trade.receive(Terms.OUTRIGHT, (SHIRT, 5, 30_000))
    payment = trade.pay(350_000)
    trade.stall.now += timedelta(days=1)
    trade.receive(Terms.OUTRIGHT, (SHIRT, 1, 30_000))
    trade.pay(20_000)
    paper = called(trade, payment.number)
    assert isinstance(paper, PaymentPaper)
    assert [(bill.number, amount) for bill, amount in paper.went_to] == [
        (first.number, 300_000),
        (second.number, 50_000),
    ]
    assert paper.owed == 100_000


def test_a_statement_says_what_is_owed_and_how_many_pieces_are_still_the_makers(trade: Trade) -> None:
    trade.receive(Terms.CONSIGNMENT, (BATIK, 4, 40_000))
    trade.receive(Terms.OUTRIGHT, (SHIRT, 2, 30_000))
    with trade.stall.store.reading() as look:
        told = statement(look, MAKER, SATURDAY)
        with pytest.raises(UnknownMaker):
            statement(look, "Siapa", SATURDAY)
    assert (told.account.owed, told.held, told.day) == (60_000, 4, SATURDAY)


@pytest.mark.parametrize("number", ["", "TB-S1-260307-009", "SP-S1-260307-001", "BP-S1-260307-001", "S1-260307-0001"])
def test_a_number_that_is_no_document_s_is_refused(trade: Trade, number: str) -> None:
    with pytest.raises(UnknownPaper):
        called(trade, number)
    with trade.stall.store.work() as work, pytest.raises(UnknownPaper):
        print_paper(work, number, "Pemilik", trade.stall.now)


def test_a_document_waits_for_paper_once_and_is_a_copy_after_that(trade: Trade) -> None:
    number = trade.receive(Terms.OUTRIGHT, (SHIRT, 2, 30_000)).number
    with trade.stall.store.work() as work:
        first = print_paper(work, f" {number.lower()} ", "Pemilik", trade.stall.now)
        again = print_paper(work, number, "Pemilik", trade.stall.now)
        assert first == again
        assert (first.kind, first.subject, first.copy) == (JobKind.MAKER_PAPER, number, 0)
    with trade.stall.store.work() as work:
        waiting = work.outbox.job(first.id)
        assert waiting is not None
        work.outbox.update(replace(waiting, state=JobState.PRINTED))
        assert print_paper(work, number, "Pemilik", trade.stall.now).copy == 1


def test_the_pace_of_what_was_sold_out_is_that_of_the_days_when_it_was_there(trade: Trade) -> None:
    trade.stall.sell("a", (SHIRT, 10))
    trade.stall.now += timedelta(days=20)
    trade.receive(Terms.OUTRIGHT, (SHIRT, 3, 30_000))
    with trade.stall.store.work() as work:
        assert order_lists(work, trade.stall.today()) == (), "one crowd is no pace, and there is enough still"
        watch(work, SHIRT, 3)
    with trade.stall.store.reading() as look:
        (pace,) = look.trade.paces(trade.stall.today())
        (order,) = order_lists(look, trade.stall.today())
        assert order_lists(look, trade.stall.today(), MAKER) == (order,)
    assert (pace.sold, pace.days, pace.left) == (10, 2, 3)
    assert (order.maker, order.region, order.pieces) == (MAKER, "Bandung", order.lines[0].wanted)
    assert (order.pieces, order.lines[0].missing) == (10, Missing(5, 2))


def test_a_maker_of_whom_nothing_is_low_has_an_empty_list(trade: Trade) -> None:
    with trade.stall.store.work() as work:
        watch(work, SHIRT, 50)
    trade.other("Perajin Lain")
    with trade.stall.store.reading() as look:
        (empty,) = order_lists(look, SATURDAY, "perajin lain")
    assert (empty.maker, empty.lines, empty.pieces) == ("Perajin Lain", (), 0)


def test_the_way_to_local_adds_its_weeks_up(trade: Trade) -> None:
    trade.stall.sell("a", ("BAL-01/badan", 6), (SHIRT, 4))
    trade.stall.now += timedelta(days=7)
    trade.stall.sell("b", (SHIRT, 2))
    with trade.stall.store.reading() as look:
        way = used_to_local(look, SATURDAY, trade.stall.today())
    assert (way.whole.local.pieces, way.whole.used.pieces, way.whole.pieces) == (6, 6, 500)
    assert len(way.weeks) == 2
    assert {place.name for place in way.places} >= {"Kemeja badan (BAL-01)", "Kaos polos combed"}


def test_what_supporters_of_makers_are_told_of_each(trade: Trade) -> None:
    trade.maker(business_number="9120001234567", contact="0812-0000-0000")
    trade.other("Perajin Baru")
    trade.stall.sell("a", (SHIRT, 2))
    with trade.stall.store.reading() as look:
        told = programme(look, SATURDAY, SATURDAY)
    assert told.makers == (
        LocalMaker("Perajin Baru", "Garut", "", 0, 0, None),
        LocalMaker(MAKER, "Bandung", "9120001234567", 2, 2, SATURDAY),
    )
    assert [(month.maker, month.pieces) for month in told.months] == [(MAKER, 2)]
